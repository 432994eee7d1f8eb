import {element, facts} from '../dom.js';
import {time} from '../elements.js';
import {exactly} from '../format.js';
import {did, toDo, where} from './action-words.js';
import {whyRefused} from './refusal-words.js';

/** One event of the audit trail: who did what to what, and all that is known of it. */
export function auditEvent(event, {apps, operators, askers, withApp}) {
  return element('div', {class: 'stack tight event'},
    element('div', {class: 'row apart'},
      element('p', {class: 'said'}, sentence(event, apps, operators, withApp)),
      element('span', {class: 'quiet small'}, time(event.at))),
    tags(event, askers),
    event.reason && element('p', {class: 'small quiet'}, 'Reason: ', element('bdi', {}, event.reason)),
    element('details', {class: 'small'}, element('summary', {}, 'Details'), known(event)));
}

const OUTCOMES = {
  done: (action) => ` ${did(action)}`,
  refused: (action) => ` tried to ${toDo(action)}`,
  'awaits-approval': (action) => ` asked to ${toDo(action)}`,
};

/** requireSignature as "require signature". */
const member = (name) => (name === 'url' ? 'URL' : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

const OF_ONESELF = ['sign-in', 'sign-out', 'set-password'];

function sentence(event, apps, operators, withApp) {
  const {actor, action, outcome, operator, changed} = event;
  return [
    element('strong', {}, element('bdi', {}, actor.name)),
    (OUTCOMES[outcome] ?? OUTCOMES.done)(action),
    operator && !OF_ONESELF.includes(action) && [' ', element('bdi', {}, operators.get(operator) ?? operator)],
    where(action, event.environment, withApp && event.app && apps.linked(event.app)),
    changed.length > 0 && `: ${changed.map(member).join(', ')}`,
  ];
}

function tags(event, askers) {
  const {outcome, breakGlass, problem} = event;
  const shown = [
    outcome === 'refused' && element('span', {class: 'tag bad'}, 'Refused'),
    outcome === 'refused' && problem && element('span', {class: 'small'}, `${whyRefused(event, askers.get(event.approval))}.`),
    outcome === 'awaits-approval' && element('span', {class: 'tag warn'}, 'Waits for approval'),
    breakGlass && element('span', {class: 'tag warn'}, 'Break glass'),
  ].filter(Boolean);
  return shown.length > 0 && element('div', {class: 'row'}, shown);
}

function known(event) {
  const code = (name, value) => value !== null && [name, element('code', {}, value)];
  return facts([
    ['Exactly', exactly(event.at)],
    code('Event', event.id),
    code('Operator', event.actor.id),
    event.address && ['From', event.address],
    code('App', event.app),
    code('Credential', event.credential),
    code('About operator', event.operator),
    code('Approval', event.approval),
    code('Request', event.requestId),
    event.position && ['Place in its chain', `${event.position} of `, element('code', {}, event.chain)],
    code('Hash', event.hash),
  ], {class: 'facts small event-facts'});
}
