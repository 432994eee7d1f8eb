import {call, query, read} from '../api.js';
import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {reason, text} from '../fields.js';
import {form} from '../form.js';
import {note} from '../notes.js';
import {current, hold} from '../session.js';
import {act, shownAnew} from './act.js';
import {appsToPick} from './app-picker.js';
import {unlessStale} from './meanwhile.js';
import {NOWHERE} from './nowhere.js';
import {roleBuilder} from './role-builder.js';
import {rolesInWords} from './role-words.js';

export const isMe = (operator) => operator.id === current().id;
const TOKENS = ['', ', and its token ends,'];
const nameOf = ({name}) => element('bdi', {}, name);

export async function addOperator(done) {
  const apps = await appsToPick();
  const dialog = open({title: 'Add an operator', wide: true});
  const given = {name: '', roles: [{role: 'viewer', app: null, environments: null}]};
  dialog.show(
    element('p', {class: 'quiet'}, 'A person or a machine. It gets in with an operator token, which you issue next.'),
    details(given, apps, {label: 'Add', cancel: dialog.close, async send(body) {
      const {value} = await call('POST', '/operators', {body});
      dialog.close();
      announce(`${value.name} is added.`);
      await shownAnew(done);
    }}));
}

export async function changeOperator(operator, names, done) {
  const path = `/operators/${operator.id}`;
  let now = await call('GET', path);
  const apps = await appsToPick(now.value.roles.map(({app}) => app));
  const dialog = open({title: ['Change ', nameOf(operator)], wide: true});
  const meanwhile = element('div', {'aria-live': 'polite'});
  dialog.show(
    isMe(operator) && note('warn', 'This is you. What you take away from yourself, another owner has to give back.'),
    details(now.value, apps, {label: 'Save', cancel: dialog.close, before: meanwhile, async send(body) {
      await unlessStale(() => call('PATCH', path, {body, ifMatch: now.etag}), async () => {
        now = await call('GET', path);
        meanwhile.replaceChildren(note('warn', element('div', {}, element('p', {}, 'It is now: ', nameOf(now.value)), rolesInWords(now.value.roles, names))));
        return 'Somebody changed this operator meanwhile. Save again to put yours in its place.';
      });
      dialog.close();
      announce('The operator is changed. It holds from its next request on.');
      await shownAnew(async () => {
        if (isMe(operator)) hold({...current(), ...await read('/me')});
        await done();
      });
    }}));
}

/** The form of a name and roles. */
function details(given, apps, {label, cancel, before = null, send}) {
  const roles = roleBuilder(given.roles, apps);
  const fields = {
    name: text('Name', {maxlength: 200, required: true, value: given.name}, 'Up to 100 characters. Nobody else may be called so.'),
    roles,
    reason: reason(),
  };
  const said = () => ({name: fields.name.value(), roles: roles.value(), ...fields.reason.given()});
  return form({
    fields,
    parts: [fields.name.root, roles.root, fields.reason.root, before],
    label,
    cancel,
    async send() {
      roles.enter(fields);
      if (roles.complete()) await send(said());
    },
  }).root;
}

export const removeOperator = (operator, done) => act({
  ...NOWHERE,
  title: ['Remove ', nameOf(operator)],
  explain: [note('bad', element('div', {},
    isMe(operator) && element('p', {}, element('strong', {}, 'This is you: you are locked out at once.')),
    element('p', {}, `It is signed out${TOKENS[operator.tokens.length] ?? ', and its tokens end,'} at once. This cannot be undone.`)))],
  label: 'Remove',
  kind: 'danger main',
  send: (body) => call('DELETE', query(`/operators/${operator.id}`, body)),
  done,
});

export const removePassword = (operator, done) => act({
  ...NOWHERE,
  title: ['Take the password of ', nameOf(operator), ' away'],
  explain: [element('p', {}, 'It cannot sign in by its name any more, and all its sessions end. Its tokens still work; whoever holds one can set a password again.')],
  label: 'Take the password away',
  kind: 'danger main',
  send: (body) => call('DELETE', query(`/operators/${operator.id}/password`, body)),
  done,
});
