import {element, link} from '../dom.js';
import {checkbox, confirmation, reason} from '../fields.js';
import {notice} from '../notes.js';

/** What a change carries where it is critical: the name, typed, and what it is for. */
export function consent(app, environment, {waits = app.requireApproval && environment.critical} = {}) {
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
      ...(fields.reason.value().trim() && {reason: fields.reason.value().trim()}),
      ...(fields.breakGlass?.value() && {breakGlass: true}),
    }),
  };
}

/** Tells where the answer is that the act waits for somebody else. */
export function awaitsApproval(answer) {
  if (answer.status !== 202) return false;
  notice('warn', element('p', {}, 'Nothing has changed yet: this waits for a second operator. ', link('Approvals', '#/approvals')));
  return true;
}
