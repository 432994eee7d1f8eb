import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {form} from '../form.js';
import {notice} from '../notes.js';
import {awaitsApproval, consent} from './consent.js';

/**
 * Asks before something is done that cannot simply be taken back.
 *
 * @param send does it, with what the caller consented with
 * @param done shows what is so then
 */
export function act({title, explain, label, kind = 'main', app, environment, send, done}) {
  const dialog = open({title});
  const agreed = consent(app, environment);
  dialog.show(...explain, form({
    ...agreed,
    label,
    kind,
    cancel: dialog.close,
    async send() {
      const answer = await send(agreed.body());
      dialog.close();
      if (!awaitsApproval(answer, app)) announce('Done');
      await shownAnew(() => done(answer));
    },
  }).root);
}

/** What was done is done, also where it cannot be shown. */
export async function shownAnew(read) {
  try {
    await read();
  } catch {
    notice('warn', element('p', {}, 'It is done, but the page could not be read anew. Load it again.'));
  }
}
