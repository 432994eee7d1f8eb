import {query, read} from '../api.js';
import {element, facts, replace} from '../dom.js';
import {time} from '../elements.js';
import {appNames} from '../parts/names.js';
import {notYours} from '../parts/not-yours.js';
import {opener} from '../parts/opener.js';
import {addOperator, changeOperator, isMe, removeOperator, removePassword} from '../parts/operator-dialogs.js';
import {issueToken, operatorTokens} from '../parts/operator-tokens.js';
import {pieces} from '../parts/pieces.js';
import {rolesExplained, rolesInWords} from '../parts/role-words.js';
import {may} from '../session.js';

/** People and machines: their roles and tokens. */
export async function page(parameters, again) {
  if (!may('manage-operators')) return notYours('Operators', 'see operators');
  const apps = await appNames();
  const operators = pieces({
    load: (cursor) => read(query('/operators', {cursor})),
    row: (operator) => card(operator, apps, again, operators.look),
    one: 'operator',
    nothing: () => 'There is no operator.',
    kind: 'apps',
  });
  await operators.look();
  return {
    title: 'Operators',
    content: [
      element('div', {class: 'row apart'}, element('h1', {}, 'Operators'),
        opener('Add an operator', () => addOperator(operators.look), {class: 'main', id: 'add-operator'})),
      operators.root,
      rolesExplained(),
    ],
  };
}

function card(operator, apps, again, gone) {
  const {id, name} = operator;
  const changed = async () => {
    const now = await read(`/operators/${id}`);
    replace(root, card(now, apps, again, gone));
  };
  const press = (text, does, kind, act) => opener(text, act, {class: kind, id: `${does}-${id}`, 'aria-label': `${text}: ${name}`});
  const root = element('article', {class: 'stack', 'aria-labelledby': `name-${id}`},
    element('div', {class: 'row apart'},
      element('h2', {id: `name-${id}`, class: 'name'}, element('bdi', {}, name)),
      element('div', {class: 'row'}, isMe(operator) && element('span', {class: 'tag good'}, 'You'))),
    facts([
      ['Roles', rolesInWords(operator.roles, apps)],
      ['Signs in by', operator.hasPassword ? 'name and password, or token' : 'token only'],
      ['Added', time(operator.createdAt)],
      operator.tokens.length === 0 && ['Tokens', 'none'],
    ], {class: 'facts operator'}),
    operator.tokens.length > 0 && element('div', {class: 'stack tight'}, element('h3', {class: 'small'}, 'Tokens'), operatorTokens(operator, changed)),
    element('div', {class: 'row'},
      press('Issue token', 'issue', 'slight', () => issueToken(operator, changed)),
      press('Change', 'change', 'slight', () => changeOperator(operator, apps, isMe(operator) ? again : changed)),
      operator.hasPassword && press('Take password away', 'password', 'slight danger', () => removePassword(operator, changed)),
      press('Remove', 'remove', 'slight danger', () => removeOperator(operator, isMe(operator) ? again : gone))));
  return root;
}
