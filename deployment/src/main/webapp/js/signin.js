import {sessionState, signIn} from './api.js';
import {open} from './dialog.js';
import {button, element, link} from './dom.js';
import {text} from './fields.js';
import {form} from './form.js';
import {hold} from './session.js';

/** The page of those who are not signed in; done when they are. */
export function signInPage(main, {provider}) {
  document.title = 'Sign in · Specter';
  document.getElementById('top').replaceChildren(element('span', {class: 'brand'}, 'Specter'));
  return new Promise((done) => {
    main.replaceChildren(element('section', {class: 'card narrow stack'},
      element('h1', {}, 'Sign in'), provider && atProvider(), signInForm('password', done)));
    main.querySelector('input').focus();
  });
}

/** Over the page, as the session has ended: what was typed below stays. */
export function askToSignIn(before, {provider}) {
  asked ??= new Promise((done) => {
    const dialog = open({title: 'Sign in again', stays: true, guard: () => false});
    const signedIn = (session) => {
      // What somebody else began is not done by this one.
      if (before && session.id !== before.id) {
        location.reload();
        return;
      }
      dialog.close();
      done();
    };
    dialog.show(element('p', {}, 'Your session has ended. What you typed is still here.'),
      provider && elsewhere(signedIn), signInForm('password', signedIn, before?.name));
  }).finally(() => { asked = null; });
  return asked;
}

/** In another window, so that this one stays as it is. */
function elsewhere(signedIn) {
  const told = element('p', {class: 'wrong', role: 'status'});
  return element('div', {class: 'stack tight'},
    element('div', {class: 'row'},
      link('Sign in at your identity provider', '/api/v1/session/oidc', {class: 'button', target: '_blank', rel: 'noopener'}),
      button('I have signed in there', async () => {
        const {me} = await sessionState().catch(() => ({me: null}));
        if (!me) {
          told.textContent = 'You are not signed in yet.';
          return;
        }
        hold(me);
        signedIn(me);
      })), told);
}

let asked = null;

const atProvider = () => element('div', {class: 'row'},
  link('Sign in at your identity provider', '/api/v1/session/oidc', {class: 'button main'}));

function signInForm(by, done, name = '') {
  const root = element('div', {class: 'stack'});
  const show = (way) => root.replaceChildren(way === 'password' ? withPassword() : withToken());
  const finish = async (claim) => {
    const session = await signIn(claim);
    hold(session);
    done(session);
  };

  function withPassword() {
    const fields = {
      name: text('Name', {autocomplete: 'username', value: name, required: true}),
      password: text('Password', {type: 'password', autocomplete: 'current-password', required: true}),
    };
    return element('div', {class: 'stack'},
      form({fields, label: 'Sign in', send: () => finish({name: fields.name.value(), password: fields.password.value()})}).root,
      element('p', {class: 'quiet'}, 'First time here, or no password yet?'),
      element('div', {class: 'row'}, button('Use an operator token', () => { show('token'); root.querySelector('input').focus(); })));
  }

  function withToken() {
    const fields = {
      token: text('Operator token', {type: 'password', autocomplete: 'off', placeholder: 'spo_…', required: true},
        'On a fresh install it is in the file that the log names: data/initial-operator-token.'),
    };
    return element('div', {class: 'stack'},
      form({fields, label: 'Sign in', send: () => finish({token: fields.token.value().trim()})}).root,
      element('div', {class: 'row'}, button('Use a name and a password', () => { show('password'); root.querySelector('input').focus(); })));
  }

  show(by);
  return root;
}
