import {element, link} from '../dom.js';
import {time} from '../elements.js';
import {BUILT_IN, capital, environmentName, words} from '../format.js';
import {environmentIcon} from './icons.js';

const OVERDUE = 'Overdue';
const thisYear = new Intl.DateTimeFormat('en', {weekday: 'long', day: 'numeric', month: 'long'});
const anyYear = new Intl.DateTimeFormat('en', {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});
const clock = new Intl.DateTimeFormat('en', {hour: 'numeric', minute: '2-digit'});

const WHAT = {
  due: 'Due: regenerate it',
  expiry: 'Expires: it stops working',
  'overlap-end': 'Overlap ends: the previous one stops working',
};

/** What is overdue, then a section for each day of the reader's. */
export function calendar(items) {
  const days = new Map([[OVERDUE, []]]);
  items.forEach((item) => {
    const title = isOverdue(item) ? OVERDUE : dayOf(item.at);
    if (!days.has(title)) days.set(title, []);
    days.get(title).push(item);
  });
  return [...days].filter(([, some]) => some.length > 0).map(([title, some], at) =>
    element('section', {class: 'stack tight', 'aria-labelledby': `day-${at}`},
      element('h2', {id: `day-${at}`, class: title === OVERDUE ? 'overdue' : null}, title),
      element('ul', {class: 'card rows dates'}, some.map(row))));
}

export const isOverdue = ({what, credential}) => what === 'due' && credential.rotation === 'overdue';

function dayOf(instant) {
  const date = new Date(instant);
  const now = new Date();
  const said = (date.getFullYear() === now.getFullYear() ? thisYear : anyYear).format(date);
  const [near] = [['Today', 0], ['Tomorrow', 1]].find(([, ahead]) => isDay(date, now, ahead)) ?? [];
  return near ? `${near}, ${said}` : said;
}

const isDay = (date, now, ahead) =>
  date.toDateString() === new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead).toDateString();

function row(item) {
  const {at, what, app, environment, kind, credential} = item;
  const late = isOverdue(item);
  return element('li', {},
    element('div', {class: 'stack tight'},
      link(element('bdi', {}, app.name), `#/apps/${app.id}/api-settings`, {class: 'name'}),
      element('p', {class: 'row small'},
        element('span', {class: `stage ${BUILT_IN.includes(environment) ? environment : 'custom'}`},
          environmentIcon(environment), environmentName(environment)),
        element('span', {}, capital(words(kind))), element('code', {}, credential.hint))),
    element('div', {class: 'stack tight'},
      element('p', {}, late ? 'Was due: regenerate it' : WHAT[what]),
      late
        ? element('p', {class: 'row small'}, element('span', {class: 'tag bad'}, OVERDUE), time(at))
        : element('p', {class: 'small quiet'}, `${clock.format(new Date(at))}, `, time(at))));
}
