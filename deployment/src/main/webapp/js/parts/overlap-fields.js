import {element} from '../dom.js';
import {checkbox, choice, length} from '../fields.js';
import {seconds} from '../format.js';

const OVERLAPS = [['PT0S', 'At once'], ['PT1H', '1 hour'], ['P1D', '24 hours'], ['P7D', '7 days']];

/** How long the old one keeps working: one of a few, or a length of one's own. */
export function overlapFields(standard, changed) {
  const known = OVERLAPS.find(([iso]) => seconds(iso) === seconds(standard));
  const own = length('How long', standard, 'At most 30 days.', changed);
  const chosen = choice(`The old one keeps working`, [...OVERLAPS.map(([iso, said]) =>
    [iso, iso === 'PT0S' ? 'Not at all: it stops at once' : `for ${said}`, seconds(iso) === seconds(standard) ? 'as the policy says' : null]),
  ['own', 'for another time']], known ? known[0] : 'own', () => { show(); changed(); });
  const show = () => { own.root.hidden = chosen.value() !== 'own'; };
  show();
  return {
    root: element('div', {class: 'stack tight'}, chosen.root, own.root),
    control: own.control,
    refuse: (message) => (chosen.value() === 'own' ? own : chosen).refuse(message),
    value: () => (chosen.value() === 'own' ? own.value() : chosen.value()),
  };
}

/** Whether the overlap that runs is ended; it is not asked where none runs. */
export function overlapEnd(changed) {
  const root = element('div', {hidden: true});
  let shown = null;
  let box = null;
  return {
    root,
    get control() { return box?.control ?? root; },
    refuse: (message) => box?.refuse(message),
    value: () => box?.value() ?? false,
    settled: () => box === null || box.value(),
    /** What was ticked for one overlap is not said of another. */
    of(retiring) {
      if (shown === (retiring?.id ?? null)) return;
      shown = retiring?.id ?? null;
      box = retiring ? checkbox(`End the running overlap: ${retiring.hint} stops working at once`, false,
        'An overlap runs already. At most two are valid at a time.') : null;
      box?.control.addEventListener('change', changed);
      root.replaceChildren(...(box ? [box.root] : []));
      root.hidden = box === null;
    },
  };
}
