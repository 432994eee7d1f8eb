import {query, read} from '../api.js';
import {button, element} from '../dom.js';
import {select} from '../fields.js';
import {approvalCard} from '../parts/approval-card.js';
import {approve, decline} from '../parts/decision.js';
import {appNames} from '../parts/names.js';
import {newestFirst} from '../parts/newest-first.js';
import {pieces} from '../parts/pieces.js';
import {current, may} from '../session.js';

const DECIDED = [['approved', 'Approved'], ['declined', 'Declined'], ['expired', 'Expired']];

/** Acts that wait for a second operator, then those that were decided. */
export async function page() {
  const apps = await appNames();
  const status = select('Show', DECIDED, 'approved');
  const listed = (how) => pieces({one: 'request', kind: 'apps', ...how});
  const waiting = listed({
    load: (cursor) => read(query('/approvals', {status: 'waiting', cursor})),
    row: (approval) => approvalCard(approval, apps, offered(approval, apps, look)),
    nothing: () => 'Nothing waits. Apps that require approval put their critical changes here.',
  });
  const decided = listed({
    ...newestFirst(() => query('/approvals', {status: status.value()}), 'request'),
    row: (approval) => approvalCard(approval, apps),
    nothing: () => `Nothing is ${status.value()}.`,
  });
  const look = () => Promise.all([waiting.look(), decided.look()]);
  status.control.addEventListener('change', decided.look);
  await look();
  return {
    title: 'Approvals',
    content: [
      element('h1', {}, 'Approvals'),
      element('section', {class: 'stack', 'aria-labelledby': 'waiting'}, element('h2', {id: 'waiting'}, 'Waiting'), waiting.root),
      element('section', {class: 'stack', 'aria-labelledby': 'decided'}, element('h2', {id: 'decided'}, 'Decided'),
        element('div', {class: 'few'}, status.root), decided.root),
    ],
  };
}

/** What the caller may decide: others' requests, and to take back its own. */
function offered(approval, apps, done) {
  if (!may('change-critical-environments', approval.app, approval.environment)) return [];
  const press = (text, kind, act) => button(text, act, {class: kind, id: `${text.toLowerCase()}-${approval.id}`, 'aria-describedby': `wanted-${approval.id}`});
  if (approval.requested.by.id === current().id) {
    return [press('Withdraw', '', () => decline(approval, apps, true, done)), element('span', {class: 'quiet small'}, 'You asked for this: somebody else has to approve it.')];
  }
  return [press('Approve', 'main', () => approve(approval, apps, done)), press('Decline', '', () => decline(approval, apps, false, done))];
}
