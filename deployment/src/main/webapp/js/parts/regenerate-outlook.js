import {element} from '../dom.js';
import {due, timeOrNever, until} from '../elements.js';
import {counted, environmentName, hours} from '../format.js';
import {note} from '../notes.js';
import {recentCalls} from './usage-chart.js';

/** What a regenerate would do, before it is done. */
export function foreseen(preview, plan, name) {
  const told = plan.ending.map((credential) => element('li', {}, element('code', {}, credential.hint), ending(credential),
    ' Last used: ', timeOrNever(credential.lastUsedAt), '.'));
  if (plan.refusal === 'rotation-in-progress') return [note('warn', 'An overlap runs. Undo it or let it end first, or end it with this.')];
  const atOnce = plan.ending.some((credential) => credential.status !== 'retiring');
  return [
    told.length > 0 && element('ul', {class: 'rows'}, told),
    told.length > 0 && impact(preview, plan, atOnce),
    told.length === 0 && element('p', {}, `There is no ${name} yet: nothing ends.`),
    plan.next?.dueAt && element('p', {class: 'quiet'}, 'The new one is due ', due(plan.next.dueAt), plan.next.expiresAt ? ' and expires then.' : '.'),
  ].filter(Boolean);
}

const ending = (credential) => (credential.status === 'retiring'
  ? [' works until ', until(credential.retiresAt), ', beside the new one.']
  : ' stops working at once.');

function impact(preview, plan, atOnce) {
  const parts = [plan.calls && recentCalls(plan.calls), preview.activeUsers !== undefined && preview.activeUsers !== null
    && `${counted(preview.activeUsers, 'active user')} in ${environmentName(preview.environment)}`].filter(Boolean);
  const rests = parts.length > 0 ? `${parts.join('; ')}.` : '';
  return note(atOnce ? 'bad' : 'warn', element('p', {}, atOnce
    ? 'Every caller that has not got the new one is rejected from then on.'
    : `Callers have ${hours(preview.overlap)} to take the new one.`), rests && element('p', {}, rests));
}
