import {element, facts} from '../dom.js';
import {time} from '../elements.js';
import {capital, duration, policy} from '../format.js';
import {toDo, where} from './action-words.js';

const STATES = {
  approved: ['good', 'Approved'],
  declined: ['bad', 'Declined'],
  expired: ['', 'Expired'],
};

/** What an approval is about, as "Regenerate the auth token in production of Web shop". */
export const wanted = ({act, environment}, app) => [capital(toDo(act.action)), where(act.action, environment, app)];

/** An act that waits, or waited, for a second operator. */
export function approvalCard(approval, apps, acts = []) {
  const {id, status, requested, expiresAt, decision} = approval;
  const [kind, said] = STATES[status] ?? ['', status];
  return element('article', {class: 'stack', 'aria-labelledby': `wanted-${id}`},
    element('div', {class: 'row apart'},
      element('h3', {id: `wanted-${id}`, class: 'name'}, wanted(approval, apps.linked(approval.app))),
      status !== 'waiting' && element('span', {class: `tag ${kind}`}, said)),
    facts([
      ['Asked by', element('bdi', {}, requested.by.name), ', ', time(requested.at)],
      ['Why', element('bdi', {}, requested.reason ?? 'not said')],
      status === 'waiting' && ['Until', time(expiresAt)],
      status === 'expired' && ['Expired', time(expiresAt)],
      ...details(approval.act),
      decision && [`${said} by`, element('bdi', {}, decision.by.name), ', ', time(decision.at)],
      decision?.reason && ['Reason', element('bdi', {}, decision.reason)],
    ]),
    acts.length > 0 && element('div', {class: 'row'}, acts));
}

function details({credential, overlap, endOverlap, force, changed, settings}) {
  return [
    credential && ['Credential', element('code', {}, credential)],
    overlap && ['The old one', seemsNone(overlap) ? 'stops at once' : `works for ${duration(overlap)} more`],
    endOverlap && ['Running overlap', 'ends at once'],
    force && ['Although', 'the environment is not ready'],
    ...(settings ? (changed ?? []).filter((name) => BECOMES[name]).map((name) => BECOMES[name](settings)) : []),
  ];
}

const seemsNone = (overlap) => duration(overlap) === 'no time';

const BECOMES = {
  url: ({url}) => ['URL becomes', url === null ? 'not set' : element('code', {}, url)],
  critical: ({critical}) => ['Environment becomes', critical ? 'critical' : 'not critical'],
  requireSignature: ({requireSignature}) => ['Signatures become', requireSignature ? 'required' : 'optional'],
  rotationPolicy: ({rotationPolicy}) => ['Policy becomes', policy(rotationPolicy)],
};
