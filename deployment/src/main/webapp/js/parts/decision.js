import {call, environmentPath, read} from '../api.js';
import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {reason} from '../fields.js';
import {form} from '../form.js';
import {note} from '../notes.js';
import {wanted} from './approval-card.js';
import {reveal} from './reveal.js';

/** Approves an act: it is done at once. A credential that it issues is shown once. */
export function approve(approval, apps, done) {
  const shown = ['regenerate-auth-token', 'regenerate-secret-key'].includes(approval.act.action);
  decide(approval, apps, {
    title: 'Approve',
    explain: note('warn', element('p', {}, shown
      ? 'It is done at once, and you are shown the new credential, this once. Have a safe way to hand it over.'
      : 'It is done at once.')),
    label: 'Approve and do it',
    kind: 'danger main',
    async send(body) {
      const place = await placeOf(approval, apps);
      const {value} = await call('POST', `/approvals/${approval.id}/approve`, {body});
      return () => {
        announce('It is approved and done.');
        if (value.issued) reveal({...place, kind: value.issued.token ? 'auth-tokens' : 'secret-keys', issued: value.issued});
      };
    },
    done,
  });
}

/** Declines an act, or takes one's own request back: nothing is done. */
export function decline(approval, apps, own, done) {
  decide(approval, apps, {
    title: own ? 'Withdraw your request' : 'Decline',
    explain: element('p', {}, 'Nothing is done. Whoever wants it must ask again.'),
    label: own ? 'Withdraw' : 'Decline',
    kind: 'main',
    async send(body) {
      await call('POST', `/approvals/${approval.id}/decline`, {body});
      return () => announce(own ? 'It is withdrawn.' : 'It is declined.');
    },
    done,
  });
}

function decide(approval, apps, {title, explain, label, kind, send, done}) {
  const dialog = open({title});
  const fields = {reason: reason()};
  dialog.show(
    element('p', {}, element('strong', {}, wanted(approval, apps.shown(approval.app)))),
    element('p', {class: 'quiet'}, 'Asked by ', element('bdi', {}, approval.requested.by.name), ': ', element('bdi', {}, approval.requested.reason ?? 'no reason given')),
    explain,
    form({fields, label, kind, cancel: dialog.close, async send() {
      const then = await send(fields.reason.given()).catch(async (error) => {
        if (error.kind === 'not-awaiting-approval') await done();
        throw error;
      });
      dialog.close();
      then();
      await done();
    }}).root);
}

/** What a credential is shown with; the URL is a help, not a need. */
async function placeOf({app, environment}, apps) {
  const nowhere = {name: environment, url: null};
  return {
    app: {id: app, name: await apps.name(app)},
    environment: await read(environmentPath(app, environment)).catch(() => nowhere),
  };
}
