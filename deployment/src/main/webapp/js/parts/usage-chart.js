import {element, svg} from '../dom.js';
import {capital, count, counted, words} from '../format.js';

const DAY = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeZone: 'UTC'});
const WIDTH = 600;
const HEIGHT = 72;

/** The verifications of the last 30 days, a bar a day, and why some were rejected. */
export function usageChart(usage) {
  if (usage === undefined) return element('figure', {class: 'usage'});
  if (usage === null) return element('p', {class: 'quiet small'}, 'The verifications cannot be shown now.');
  const reasons = Object.entries(usage.rejected).sort(([, one], [, other]) => other - one);
  const rejected = sum(usage.rejected);
  return element('figure', {class: 'usage'},
    element('figcaption', {},
      element('h3', {}, 'Verifications, last 30 days'),
      element('ul', {class: 'legend'},
        element('li', {class: 'accepted'}, `${count(usage.accepted)} accepted`),
        element('li', {class: 'rejected'}, `${count(rejected)} rejected`),
        reasons.map(([reason, number]) => element('li', {class: 'why'}, `${words(reason)} ${count(number)}`)))),
    usage.accepted + rejected === 0
      ? element('p', {class: 'quiet small'}, 'Nothing was verified yet.')
      : [bars(usage.buckets), span(usage.buckets), table(usage.buckets)]);
}

const sum = (byReason) => Object.values(byReason).reduce((all, one) => all + one, 0);

function bars(buckets) {
  const most = Math.max(...buckets.map((bucket) => bucket.accepted + sum(bucket.rejected)));
  const step = WIDTH / buckets.length;
  const drawn = buckets.map((bucket, at) => {
    const bad = sum(bucket.rejected);
    const tall = (number) => (number === 0 ? 0 : Math.max(2, (HEIGHT * number) / most));
    const bar = (kind, height, above) => svg('rect', {
      class: kind, x: at * step + 1, width: step - 2, rx: 1.5, height, y: HEIGHT - height - above});
    const told = `${DAY.format(new Date(bucket.start))}: ${count(bucket.accepted)} accepted, ${count(bad)} rejected`;
    return svg('g', {}, svg('title', {}, told),
      svg('rect', {class: 'hover', x: at * step, width: step, height: HEIGHT, y: 0}),
      bar('accepted', tall(bucket.accepted), 0), bar('rejected', tall(bad), tall(bucket.accepted)));
  });
  return svg('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': 'A bar for each day; the table below has the numbers.'},
    svg('line', {x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT}), drawn);
}

const span = (buckets) => element('p', {class: 'span', 'aria-hidden': 'true'},
  element('span', {}, DAY.format(new Date(buckets[0].start))), element('span', {}, 'today'));

function table(buckets) {
  const days = buckets.filter((bucket) => bucket.accepted + sum(bucket.rejected) > 0).reverse();
  const why = (byReason) => Object.entries(byReason).map(([reason, number]) => `${words(reason)} ${count(number)}`).join(', ');
  return element('details', {class: 'small'}, element('summary', {}, 'As a table'),
    element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Verifications by day'},
      element('table', {},
        element('thead', {}, element('tr', {}, ['Day (UTC)', 'Accepted', 'Rejected', 'Why'].map((head) => element('th', {scope: 'col'}, head)))),
        element('tbody', {}, days.map((bucket) => element('tr', {},
          element('th', {scope: 'row'}, DAY.format(new Date(bucket.start))),
          element('td', {}, count(bucket.accepted)), element('td', {}, count(sum(bucket.rejected))),
          element('td', {}, capital(why(bucket.rejected)))))))));
}

/** What a credential was used for lately. */
export const recentCalls = (calls) =>
  `${counted(calls.lastHour, 'call')} in the last hour, ${count(calls.lastDay)} in the last day`;
