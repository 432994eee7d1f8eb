import {read} from '../api.js';
import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {timeOrNever} from '../elements.js';
import {reason, text} from '../fields.js';
import {form} from '../form.js';
import {environmentName} from '../format.js';
import {note, refusalNote} from '../notes.js';
import {changeApp} from './app-change.js';

const settled = (name) => name.normalize('NFKC').trim();

/** Archives an app, confirmed by its name, once it is seen who is cut off. */
export function archive(settings) {
  const {app, again} = settings;
  const dialog = open({title: 'Archive the app'});
  const outlook = element('div', {class: 'stack tight', 'aria-live': 'polite'});
  const fields = {
    confirm: text('Type the name of the app to confirm', {autocapitalize: 'none', class: 'confirm', dir: 'auto'},
      element('strong', {}, element('bdi', {}, app.name))),
    reason: reason(),
  };
  dialog.show(
    note('bad', 'All of its tokens are rejected at once, in every environment, and nothing in it can be changed. It can be restored.'),
    outlook,
    form({
      fields,
      ready: () => settled(fields.confirm.value()) === settings.app.name,
      label: 'Archive',
      kind: 'danger main',
      cancel: dialog.close,
      async send() {
        await changeApp(settings, {status: 'archived', confirm: settled(fields.confirm.value()), ...fields.reason.given()});
        await again();
        dialog.close();
        announce('The app is archived.');
      },
    }).root);
  foresee();

  async function foresee() {
    try {
      const {items} = await read(`/apps/${app.id}/environments`);
      outlook.replaceChildren(...cutOff(items.filter(({authToken}) => authToken)));
    } catch (error) {
      outlook.replaceChildren(refusalNote(error, foresee));
    }
  }
}

function cutOff(environments) {
  if (environments.length === 0) return [element('p', {}, 'There is no valid token: nobody is cut off.')];
  return [element('p', {}, 'These tokens stop working:'),
    element('ul', {class: 'rows'}, environments.map(({name, authToken}) => element('li', {},
      element('strong', {}, environmentName(name)), ': ', element('code', {}, authToken.hint), ', last used ',
      timeOrNever(authToken.lastUsedAt))))];
}
