import {call, environmentPath, query, readAll} from '../api.js';
import {open} from '../dialog.js';
import {button, element, facts} from '../dom.js';
import {copy, due, time, timeOrNever, until} from '../elements.js';
import {capital, environmentName, isPast} from '../format.js';
import {refusalNote} from '../notes.js';
import {mayChange} from '../session.js';
import {act} from './act.js';
import {KINDS} from './credential-kinds.js';
import {opener} from './opener.js';
import {regenerate} from './regenerate.js';

/** The auth token or the secret key of an environment, and what can be done with it. */
export function credentialPanel(kind, {app, environment, changed}) {
  const active = environment[KINDS[kind].active];
  const retiring = environment[KINDS[kind].retiring];
  const name = KINDS[kind].name;
  const id = `${environment.name}-${kind}`;
  const place = {app, environment, kind, changed};
  const offered = mayChange(app.id, environment) && app.status === 'active';
  return element('div', {class: 'credential', role: 'group', 'aria-labelledby': id},
    element('div', {class: 'row apart'},
      element('h3', {id}, capital(name)),
      offered && opener(active ? 'Regenerate' : `Issue ${name}`, () => regenerate(place), {
        id: `regenerate-${id}`, 'aria-label': `${active ? 'Regenerate' : 'Issue'} ${name} of ${environment.name}`})),
    active ? shown(active, place) : element('p', {class: 'quiet'}, KINDS[kind].none),
    retiring && element('div', {class: 'retiring stack tight'},
      element('h4', {}, `Previous ${name}, until its overlap ends`), shown(retiring, place),
      offered && element('div', {class: 'row'},
        button('Undo', () => undo(retiring, place), {class: 'slight', id: `undo-${id}`}),
        button('End overlap now', () => endOverlap(retiring, place), {class: 'slight danger', id: `end-${id}`}))),
    element('div', {class: 'row'},
      button('History', () => history(place), {class: 'slight', id: `history-${id}`, 'aria-label': `History of the ${name} of ${environment.name}`}),
      active && mayChange(app.id, environment) && button('Revoke', () => revoke(active, place), {
        class: 'slight danger', id: `revoke-${id}`, 'aria-label': `Revoke the ${name} of ${environment.name}`})));
}

const STATES = {'due-soon': ['warn', 'Due soon'], overdue: ['bad', 'Overdue'], fresh: ['good', 'Active']};

function state(credential) {
  const [kind, said] = credential.status === 'active'
    ? STATES[credential.rotation] ?? STATES.fresh
    : [credential.status === 'retiring' ? 'warn' : '', capital(credential.status)];
  return element('span', {class: `tag ${kind}`}, said);
}

function shown(credential, {kind}) {
  return element('div', {class: 'stack tight'},
    element('p', {class: 'row'}, element('code', {class: 'hint-code'}, credential.hint), state(credential), copy(credential.id, `id ${credential.id}`, {text: 'Copy id'})),
    facts([
      ['Issued', time(credential.issuedAt), ' by ', element('bdi', {}, credential.issuedBy)],
      ['Last used', timeOrNever(credential.lastUsedAt)],
      credential.retiresAt && [isPast(credential.retiresAt) ? 'Stopped working' : 'Stops working', time(credential.retiresAt)],
      credential.dueAt && ['Due', due(credential.dueAt)],
      credential.expiresAt && [isPast(credential.expiresAt) ? 'Expired' : 'Expires', due(credential.expiresAt)],
      credential.endedAt && ['Ended', time(credential.endedAt), credential.endedBy ? [' by ', element('bdi', {}, credential.endedBy)] : '',
        credential.endedReason ? `: ${credential.endedReason}` : ''],
    ], {class: 'facts small', 'aria-label': KINDS[kind].name}));
}

/** As "auth token of Production". */
const named = ({kind, environment}) => `${KINDS[kind].name} of ${environmentName(environment.name)}`;

const path = ({app, environment, kind}, id, verb) => `${environmentPath(app.id, environment.name)}/${kind}/${id}${verb}`;

function undo(retiring, place) {
  const name = KINDS[place.kind].name;
  act({
    ...place,
    title: `Undo: bring back the previous ${name}`,
    explain: [element('p', {}, element('code', {}, retiring.hint), ` is the ${name} again. The newer one is revoked at once: whoever has it already is rejected.`)],
    label: 'Bring it back',
    kind: 'danger main',
    send: (body) => call('POST', path(place, retiring.id, '/reinstate'), {body}),
    done: place.changed,
  });
}

function endOverlap(retiring, place) {
  act({
    ...place,
    title: 'End the overlap now',
    explain: [element('p', {}, element('code', {}, retiring.hint), ' stops working at once. It was to work until ', until(retiring.retiresAt), '. This cannot be undone.'),
      element('p', {}, 'Last used: ', timeOrNever(retiring.lastUsedAt), '.')],
    label: 'End overlap now',
    kind: 'danger main',
    send: (body) => call('POST', path(place, retiring.id, '/end-overlap'), {body}),
    done: place.changed,
  });
}

function revoke(credential, place) {
  act({
    ...place,
    title: `Revoke the ${named(place)}`,
    explain: [element('p', {}, element('code', {}, credential.hint), ' stops working at once, without an overlap. There is none then until another is issued. This cannot be undone.'),
      element('p', {}, 'Last used: ', timeOrNever(credential.lastUsedAt), '.')],
    label: 'Revoke',
    kind: 'danger main',
    send: (body) => call('DELETE', query(path(place, credential.id, ''), body)),
    done: place.changed,
  });
}

async function history(place) {
  const dialog = open({title: `History of the ${named(place)}`, wide: true});
  dialog.show(element('p', {class: 'quiet'}, 'Loading…'));
  const close = element('div', {class: 'row actions'}, button('Close', dialog.close));
  try {
    const all = await readAll(`${environmentPath(place.app.id, place.environment.name)}/${place.kind}`);
    dialog.show(all.length === 0 ? element('p', {class: 'quiet'}, 'There was never one.') : element('ul', {class: 'rows'},
      all.map((credential) => element('li', {}, shown(credential, place)))), close);
  } catch (error) {
    dialog.show(refusalNote(error), close);
  }
}

