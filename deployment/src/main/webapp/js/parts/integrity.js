import {query, read} from '../api.js';
import {button, element} from '../dom.js';
import {count, counted, exactly} from '../format.js';
import {note, refusalNote} from '../notes.js';

const FLAWS = {
  changed: 'This event is not the one that was written: somebody changed it.',
  missing: 'An event was taken out here: later ones are there.',
  'cut-off': 'The chain ends here, but it was longer: its last events were taken away.',
  unexpected: 'There is an event too many here: somebody put it in.',
  'forged-link': 'This event and the one before do not fit together: one of the two was exchanged.',
};

/** A button that has the audit trail checked, and where its result stands. */
export function integrity(app) {
  const result = element('div', {role: 'status'});
  let busy = false;

  async function check() {
    if (busy) return;
    busy = true;
    const waiting = setTimeout(() => result.replaceChildren(element('p', {class: 'quiet'}, 'Every event is being read…')), 300);
    try {
      result.replaceChildren(outcome(await read(query('/audit-events/integrity', {app}))));
    } catch (error) {
      result.replaceChildren(refusalNote(error));
    } finally {
      clearTimeout(waiting);
      busy = false;
    }
  }

  return {press: button('Check integrity', check, {id: 'check-integrity'}), result};
}

function outcome({whole, chains, events, unchained, firstBad}) {
  const before = unchained > 0
    && element('p', {class: 'small'}, `${counted(unchained, 'event')} from before there were chains: only their number is checked.`);
  if (whole) {
    return note('good', element('div', {}, element('p', {}, element('strong', {}, 'The trail is whole. '),
      `${counted(events, 'event')} in ${counted(chains, 'chain')} were read; none was changed, put in or taken out.`), before));
  }
  return note('bad', element('div', {class: 'stack tight'},
    element('p', {}, element('strong', {}, 'The trail is not whole. '), FLAWS[firstBad.why] ?? firstBad.why),
    element('p', {}, 'The first bad place: ', placeOf(firstBad), '. Nothing after it was checked.'),
    element('p', {}, `Export the trail now, and compare it with an export from before. Checked ${exactly(new Date())}.`), before));
}

function placeOf({chain, position, event}) {
  const number = event === null ? '' : `event ${count(event)}, `;
  return chain === null ? `${number}from before there were chains` : [`${number}place ${count(position)} of the chain `, element('code', {}, chain)];
}
