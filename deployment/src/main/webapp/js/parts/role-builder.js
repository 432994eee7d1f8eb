import {announce, button, element} from '../dom.js';
import {checkbox, select} from '../fields.js';
import {appPicker} from './app-picker.js';
import {ROLES} from './role-words.js';

const SCOPES = [['all', 'All apps'], ['app', 'One app'], ['some', 'Some environments of an app']];
const REACH = {owner: 1, auditor: 1, admin: 2};

/** Roles that are given, changed and taken away. */
export function roleBuilder(given, apps) {
  const rows = [];
  const list = element('div', {class: 'stack'});
  const wrong = element('p', {class: 'wrong', role: 'alert'});
  const add = button('Add a role', () => { append({role: 'viewer', app: null, environments: null}).focus(); });
  const root = element('fieldset', {class: 'field roles'}, element('legend', {}, 'Roles'), list, element('div', {class: 'row'}, add), wrong);

  function append(role) {
    const row = roleRow(role, apps, () => {
      rows.splice(rows.indexOf(row), 1);
      row.root.remove();
      announce('The role is taken away.');
      add.focus();
    });
    rows.push(row);
    list.append(row.root);
    return row;
  }

  given.forEach(append);
  return {
    root,
    control: add,
    value: () => rows.map((row) => row.value()),
    refuse(message) { wrong.textContent = message; },
    /** Whether each role says which app it is over. */
    complete: () => rows.every((row) => row.complete()),
    /** Puts the roles among a form's fields, by the names that violations have. */
    enter(fields) {
      Object.keys(fields).filter((name) => name.startsWith('roles[')).forEach((name) => delete fields[name]);
      rows.forEach((row, at) => ['', '.role', '.app', '.environments'].forEach((member) => { fields[`roles[${at}]${member}`] = row; }));
    },
  };
}

function roleRow(given, apps, removed) {
  const role = select('Role', ROLES.map(([value, said]) => [value, said]), given.role);
  const allows = element('p', {class: 'hint', 'aria-live': 'polite'});
  const scope = select('Over', SCOPES, scopeOf(given));
  const app = appPicker(apps, {chosen: given.app ?? '', changed: drawEnvironments});
  const some = element('fieldset', {class: 'field'});
  const wrong = element('p', {class: 'wrong', role: 'alert'});
  let wanted = scope.value();
  let boxes = [];

  /** Where a role cannot be over as little as is wanted, it is over the least it can. */
  function draw() {
    const offered = SCOPES.slice(0, REACH[role.value()] ?? SCOPES.length);
    const [kept] = offered.find(([value]) => value === wanted) ?? offered.at(-1);
    scope.control.replaceChildren(...offered.map(([value, said]) => element('option', {value, selected: value === kept}, said)));
    allows.textContent = ROLES.find(([value]) => value === role.value())[2];
    app.root.hidden = kept === 'all';
    some.hidden = kept !== 'some' || app.picked() === null;
  }

  function drawEnvironments() {
    const names = app.picked()?.environments ?? [];
    const chosen = app.picked()?.id === given.app ? given.environments ?? [] : [];
    boxes = names.map((name) => [name, checkbox(name, chosen.includes(name))]);
    some.replaceChildren(element('legend', {}, 'Environments'), ...boxes.map(([, box]) => box.root));
    draw();
  }

  role.control.addEventListener('change', draw);
  scope.control.addEventListener('change', () => { wanted = scope.value(); draw(); });
  drawEnvironments();
  const remove = button('Take away', removed, {class: 'slight danger'});
  return {
    root: element('div', {class: 'role-row stack tight', role: 'group', 'aria-label': 'A role'},
      element('div', {class: 'filters'}, role.root, scope.root), allows, app.root, some, wrong, element('div', {class: 'row'}, remove)),
    control: role.control,
    focus: () => role.control.focus(),
    complete() {
      const done = scope.value() === 'all' || app.picked() !== null;
      app.refuse(done ? '' : 'Choose an app.');
      if (!done) app.control.focus();
      return done;
    },
    refuse(message) { wrong.textContent = message; },
    value: () => ({
      role: role.value(),
      ...(scope.value() !== 'all' && {app: app.value()}),
      ...(scope.value() === 'some' && {environments: boxes.filter(([, box]) => box.value()).map(([name]) => name)}),
    }),
  };
}

const scopeOf = ({app, environments}) => (app === null ? 'all' : environments === null ? 'app' : 'some');
