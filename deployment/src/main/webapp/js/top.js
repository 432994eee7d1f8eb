import {call, signOut} from './api.js';
import {open} from './dialog.js';
import {announce, button, element, link} from './dom.js';
import {text} from './fields.js';
import {form} from './form.js';
import {refusalNote} from './notes.js';
import {current, hold, may, maySomewhere} from './session.js';

const PLACES = [
  ['Apps', '/apps', () => true],
  ['Calendar', '/calendar', () => maySomewhere('see')],
  ['Approvals', '/approvals', () => maySomewhere('see')],
  ['Activity', '/activity', () => maySomewhere('read-audit')],
  ['Operators', '/operators', () => may('manage-operators')],
  ['Workbench', '/workbench', () => maySomewhere('verify')],
];

/** The bar above every page: where one can go, and who one is. */
export function top(address) {
  const here = (path) => (address === path || address.startsWith(`${path}/`) ? 'page' : null);
  document.getElementById('top').replaceChildren(
    link('Specter', '#/apps', {class: 'brand'}),
    element('nav', {'aria-label': 'Main'}, PLACES.filter(([, , offered]) => offered()).map(([name, path]) =>
      link(name, `#${path}`, {'aria-current': here(path)}))),
    element('div', {class: 'who'}, element('span', {}, current().name),
      button('Password', () => setPassword(), {class: 'slight', id: 'set-password'}), button('Sign out', leave, {class: 'slight'})));
}

async function leave() {
  try {
    await signOut();
  } catch (error) {
    if (error.status !== 401) {
      document.getElementById('main').prepend(refusalNote(error, leave));
      return;
    }
  }
  location.replace('/');
}

/** Sets the caller's password; the one before is asked for where there is one. */
export function setPassword(done = () => {}) {
  const has = current().hasPassword;
  const dialog = open({title: has ? 'Change your password' : 'Set your password'});
  const fields = {
    ...(has && {currentPassword: text('Current password', {type: 'password', autocomplete: 'current-password', required: true})}),
    password: text('New password', {type: 'password', autocomplete: 'new-password', required: true},
      'At least 12 characters. A few unrelated words are good.'),
    again: text('New password, again', {type: 'password', autocomplete: 'new-password', required: true}),
  };
  const send = async () => {
    if (fields.password.value() !== fields.again.value()) {
      fields.again.refuse('This is not the same password.');
      fields.again.control.focus();
      return;
    }
    await call('PUT', '/me/password', {body: {
      password: fields.password.value(), ...(has && {currentPassword: fields.currentPassword.value()})}});
    hold({...current(), hasPassword: true});
    dialog.close();
    announce('Your password is set.');
    done();
  };
  dialog.show(element('p', {}, `You sign in as ${current().name}.`),
    form({fields, label: has ? 'Change password' : 'Set password', cancel: dialog.close, send}).root);
}
