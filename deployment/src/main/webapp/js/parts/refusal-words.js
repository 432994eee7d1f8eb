import {capital, words} from '../format.js';

const WHY = {
  'app-archived': 'the app is archived',
  'approval-needed': 'it waits for a second operator',
  'built-in-environment': 'this environment belongs to every app',
  'confirmation-required': 'it was not confirmed by the name',
  'current-environment': 'the app runs in this environment',
  'environment-not-ready': 'the environment was not ready',
  forbidden: 'no role allowed it',
  'last-owner': 'it was the last owner',
  'master-key-rotation-in-progress': 'a rotation of the master key was running',
  'master-key-unchanged': 'the master key was the same as before',
  'name-taken': 'the name was taken',
  'not-awaiting-approval': 'it was decided already, or its time was over',
  'not-found': 'there was no such thing',
  'not-reinstatable': 'the credential could not be brought back any more',
  'not-retiring': 'no overlap was running',
  'reason-required': 'no reason was given',
  'rotation-in-progress': 'an overlap was running',
  'stale-revision': 'somebody had changed it meanwhile',
  'too-many-attempts': 'there were too many attempts',
  'too-many-environments': 'the app had all the environments it may have',
  'too-many-tokens': 'the operator had all the tokens it may have',
  validation: 'what was sent was not valid',
};

/** Why an event was refused; asker is who had asked for what it would approve, where that is known. */
export const whyRefused = ({action, problem, actor}, asker) => capital(
  action === 'approve' && problem === 'forbidden' ? whyNotApproved(actor.id === asker) : WHY[problem] ?? words(problem));

const whyNotApproved = (own) => (own
  ? 'it was an own request: another operator has to approve it'
  : 'it was an own request, or no role allowed it');

const REASONS = {
  malformed: 'The token is no token of ours: it has a typing mistake, or is cut off.',
  unknown: 'Nobody has this token.',
  'wrong-app': 'The token is of another app.',
  'wrong-environment': 'The token is of another environment.',
  'app-archived': 'The app is archived.',
  revoked: 'The token was revoked.',
  expired: 'The token has expired.',
  retired: 'The token was replaced, and its overlap is over.',
  'signature-missing': 'There is no signature with the tag "specter", and this environment requires one.',
  'signature-invalid': 'The signature is not right.',
  'signature-stale': 'The signature is right, but its time is not.',
  'digest-mismatch': 'The signature is right, but the body is another one.',
  'signature-replayed': 'The signature is right, but was used before.',
};

/** Why a verification was rejected. */
export const whyRejected = (reason) => REASONS[reason] ?? capital(words(reason));
