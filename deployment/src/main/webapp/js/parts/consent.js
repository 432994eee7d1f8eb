import {element, link} from '../dom.js';
import {checkbox, confirmation, reason} from '../fields.js';
import {notice} from '../notes.js';

/** Apps that do not ask for approval, but where a change was seen to wait: the service asks for it, for all apps. */
const seenWaiting = new Set();

/** Whether a critical change waits for a second operator, as far as is known here. */
export const needsApproval = (app) => app.requireApproval || seenWaiting.has(app.id);

/** What a change carries where it is critical: the name, typed, and what it is for. */
export function consent(app, environment, {waits = needsApproval(app) && environment.critical} = {}) {
  const fields = {
    ...(environment.critical && {confirm: confirmation(environment.name)}),
    reason: reason(waits),
    ...(waits && {breakGlass: checkbox('Break glass: act now, without a second operator', false,
      'For emergencies. It is marked in the audit trail.')}),
  };
  const ready = () => !environment.critical || fields.confirm.value().trim() === environment.name;
  return {
    fields,
    ready,
    unready: () => fields.confirm?.refuse(ready() ? '' : `Type ${environment.name}, exactly so.`),
    body: () => ({
      ...(environment.critical && {confirm: environment.name}),
      ...fields.reason.given(),
      ...(fields.breakGlass?.value() && {breakGlass: true}),
    }),
  };
}

/** Tells where the answer is that the act waits for somebody else. */
export function awaitsApproval(answer, app) {
  if (answer.status !== 202) return false;
  const unforeseen = !needsApproval(app);
  if (unforeseen) seenWaiting.add(app.id);
  notice('warn', element('p', {}, 'Nothing has changed yet: this waits for a second operator. ',
    unforeseen && 'In an emergency do it again: you can then break the glass. ', link('Approvals', '#/approvals')));
  return true;
}
