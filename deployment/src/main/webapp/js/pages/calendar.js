import {query, read} from '../api.js';
import {element, link} from '../dom.js';
import {choice} from '../fields.js';
import {counted} from '../format.js';
import {calendar, isOverdue} from '../parts/calendar-days.js';
import {pieces} from '../parts/pieces.js';

const RANGES = [['P7D', '7 days'], ['P30D', '30 days'], ['P90D', '90 days']];

/** What falls due, expires, or ends with its overlap, over all apps. */
export async function page() {
  const range = choice('Look ahead', RANGES, 'P30D', () => dates.look());
  const dates = pieces({
    load: (cursor) => read(query('/rotations', {within: range.value(), cursor, limit: 100})),
    draw: (items) => (items.length === 0 ? nothing(range.value()) : calendar(items)),
    each: '.dates > li',
    nothing: () => '',
    tell,
    kind: 'stack roomy',
  });
  await dates.look();
  return {
    title: 'Calendar',
    content: [element('h1', {}, 'Calendar'), element('div', {class: 'ahead'}, range.root), dates.root],
  };
}

function tell(items, andMore) {
  const overdue = items.filter(isOverdue).length;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${counted(items.length, 'date')}${andMore ? ', and more' : ''}${overdue ? `, ${overdue} overdue` : ''}. Days are those of ${zone}.`;
}

function nothing(within) {
  const [, said] = RANGES.find(([iso]) => iso === within);
  return [element('section', {class: 'card stack tight'},
    element('h2', {}, `Nothing falls due in the next ${said}`),
    element('p', {class: 'quiet'}, within === 'P90D' ? '' : 'Look further ahead above. ',
      'When a credential falls due is said by the rotation policy of its environment, in the API Settings of an app.'),
    element('p', {}, link('All apps', '#/apps')))];
}
