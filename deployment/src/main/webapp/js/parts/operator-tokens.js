import {call, query} from '../api.js';
import {open} from '../dialog.js';
import {announce, button, element, facts} from '../dom.js';
import {time, timeOrNever} from '../elements.js';
import {choice, reason, text} from '../fields.js';
import {form} from '../form.js';
import {isPast} from '../format.js';
import {act, shownAnew} from './act.js';
import {NOWHERE} from './nowhere.js';
import {showOnce} from './show-once.js';

/** The tokens of an operator. */
export function operatorTokens(operator, changed) {
  return element('ul', {class: 'rows tokens'}, operator.tokens.map((token) => element('li', {class: 'stack tight'},
    element('div', {class: 'row apart'},
      element('span', {class: 'row'}, element('bdi', {}, token.name), element('code', {class: 'quiet small'}, `spo_${token.id}_…`), expired(token)),
      button('Revoke', () => revoke(operator, token, changed), {
        class: 'slight danger', id: `revoke-${token.id}`, 'aria-label': `Revoke the token ${token.name} of ${operator.name}`})),
    facts([
      ['Issued', time(token.issuedAt)],
      ['Last used', timeOrNever(token.lastUsedAt)],
      [isOver(token) ? 'Expired' : 'Expires', timeOrNever(token.expiresAt)],
    ], {class: 'facts small'}))));
}

const isOver = ({expiresAt}) => isPast(expiresAt);
const expired = (token) => isOver(token) && element('span', {class: 'tag bad'}, 'Expired');

function revoke(operator, token, changed) {
  act({
    ...NOWHERE,
    title: 'Revoke an operator token',
    explain: [element('p', {}, element('bdi', {}, token.name), ' of ', element('bdi', {}, operator.name),
      ' is nobody\'s from the next request on. This cannot be undone.'),
    element('p', {}, 'Last used: ', timeOrNever(token.lastUsedAt), '.')],
    label: 'Revoke',
    kind: 'danger main',
    send: (body) => call('DELETE', query(`/operators/${operator.id}/tokens/${token.id}`, body)),
    done: changed,
  });
}

const LIFETIMES = [['P30D', '30 days'], ['P90D', '90 days'], ['P365D', '1 year'], ['', 'Never', 'Revoke it when it is no longer needed.']];

export function issueToken(operator, changed) {
  const dialog = open({title: ['Issue a token to ', element('bdi', {}, operator.name)]});
  const fields = {
    name: text('What it is for', {maxlength: 200, required: true, placeholder: 'pipeline'}),
    lifetime: choice('It expires after', LIFETIMES, 'P90D'),
    reason: reason(),
  };
  dialog.show(
    element('p', {class: 'quiet'}, 'Whoever holds it may do what the operator may. A person signs in with it once and sets a password then.'),
    form({
      fields,
      label: 'Issue token',
      cancel: dialog.close,
      async send() {
        const {value} = await call('POST', `/operators/${operator.id}/tokens`, {body: {
          name: fields.name.value(),
          ...(fields.lifetime.value() && {lifetime: fields.lifetime.value()}),
          ...fields.reason.given(),
        }});
        dialog.close();
        announce('The token is issued.');
        show(operator, value);
        await shownAnew(changed);
      },
    }).root);
}

function show(operator, issued) {
  const secret = {value: issued.token};
  delete issued.token;
  showOnce({
    title: 'The new operator token',
    name: 'operator token',
    secret,
    about: ['Operator token of ', element('bdi', {}, operator.name), '. This is the only time it is shown.'],
    file: {name: 'operator-token.env', lines: (value) => [`SPECTER_OPERATOR_TOKEN=${value}`]},
  });
}
