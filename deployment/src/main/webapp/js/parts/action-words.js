import {capital} from '../format.js';

// What one would do, did, to what, and how its environment is joined to that.
const ACTS = {
  'enrol-owner': ['enrol', 'enrolled', 'the first owner:'],
  'register-app': ['register', 'registered', 'the app'],
  'change-app': ['change', 'changed', 'the app'],
  'archive-app': ['archive', 'archived', 'the app'],
  'restore-app': ['restore', 'restored', 'the app'],
  'switch-environment': ['switch', 'switched', 'the current environment', 'to'],
  'add-environment': ['add', 'added', 'the environment', ''],
  'change-environment': ['change', 'changed', 'the environment', ''],
  'remove-environment': ['remove', 'removed', 'the environment', ''],
  'regenerate-auth-token': ['regenerate', 'regenerated', 'the auth token'],
  'regenerate-secret-key': ['regenerate', 'regenerated', 'the secret key'],
  'revoke-auth-token': ['revoke', 'revoked', 'an auth token'],
  'revoke-secret-key': ['revoke', 'revoked', 'a secret key'],
  'reinstate-auth-token': ['bring back', 'brought back', 'the previous auth token'],
  'reinstate-secret-key': ['bring back', 'brought back', 'the previous secret key'],
  'end-auth-token-overlap': ['end', 'ended', 'the overlap of the auth token'],
  'end-secret-key-overlap': ['end', 'ended', 'the overlap of the secret key'],
  'expire-auth-token': ['expire', 'expired', 'an auth token'],
  'expire-secret-key': ['expire', 'expired', 'a secret key'],
  'auth-token-due-soon': ['find', 'found', 'the auth token due soon'],
  'secret-key-due-soon': ['find', 'found', 'the secret key due soon'],
  'auth-token-overdue': ['find', 'found', 'the auth token overdue'],
  'secret-key-overdue': ['find', 'found', 'the secret key overdue'],
  'add-operator': ['add', 'added', 'the operator'],
  'change-operator': ['change', 'changed', 'the operator'],
  'remove-operator': ['remove', 'removed', 'the operator'],
  'issue-operator-token': ['issue', 'issued', 'an operator token to'],
  'revoke-operator-token': ['revoke', 'revoked', 'an operator token of'],
  approve: ['approve', 'approved', 'an act'],
  decline: ['decline', 'declined', 'an act'],
  'expire-approval': ['let', 'let', 'a request for approval expire'],
  'set-password': ['set', 'set', 'a password'],
  'remove-password': ['remove', 'removed', 'the password of'],
  'sign-in': ['sign in', 'signed in', ''],
  'sign-out': ['sign out', 'signed out', ''],
  verify: ['verify', 'verified', 'a token'],
  'read-audit-events': ['read', 'read', 'the audit trail'],
  'read-operators': ['read', 'read', 'the operators'],
  'read-master-key': ['see', 'saw', 'the master key'],
  'rotate-master-key': ['rotate', 'rotated', 'the master key'],
  'complete-master-key-rotation': ['complete', 'completed', 'the rotation of the master key'],
  'abandon-master-key-rotation': ['abandon', 'abandoned', 'the rotation of the master key'],
};

const of = (action) => ACTS[action] ?? ['do', 'did', action.replaceAll('-', ' ')];
const joined = (verb, object) => (object ? `${verb} ${object}` : verb);

export const toDo = (action) => joined(of(action)[0], of(action)[2]);
export const did = (action) => joined(of(action)[1], of(action)[2]);
const joint = (action) => of(action)[3] ?? 'in';

/** All actions, in the order of their words. */
export const ACTIONS = Object.keys(ACTS)
  .map((action) => [action, capital(toDo(action).replace(/( to| of|:)$/, ''))])
  .sort(([, one], [, other]) => one.localeCompare(other));

/** Where it is: "in production of Web shop". */
export function where(action, environment, app) {
  const direct = toDo(action).endsWith('the app') ? ' ' : ' in ';
  const beside = joint(action) ? ` ${joint(action)} ` : ' ';
  return [environment && `${beside}${environment}`, app && [environment ? ' of ' : direct, app]];
}
