import {call, environmentPath, query} from '../api.js';
import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {checkbox, text} from '../fields.js';
import {form} from '../form.js';
import {environmentName} from '../format.js';
import {note} from '../notes.js';
import {act, shownAnew} from './act.js';

/** Whether a token alone is enough. */
export function toggleSignature({app, environment, changed}) {
  const on = !environment.requireSignature;
  act({
    app,
    environment,
    title: on ? `Require signatures in ${environmentName(environment.name)}` : `Stop requiring signatures in ${environmentName(environment.name)}`,
    explain: [on
      ? note(environment.secretKey ? 'warn' : 'bad', environment.secretKey
        ? 'From now on a token alone is rejected: every request must be signed with the secret key.'
        : 'There is no secret key yet: every request will be rejected until there is one and callers sign with it.')
      : note('warn', 'From now on a token alone is enough. Whoever has stolen one can use it.')],
    label: on ? 'Require signatures' : 'Stop requiring',
    kind: 'danger main',
    send: (body) => call('PATCH', environmentPath(app.id, environment.name), {body: {requireSignature: on, ...body}}),
    done: changed,
  });
}

export function toggleCritical({app, environment, changed}) {
  const on = !environment.critical;
  act({
    app,
    environment: {...environment, critical: true},
    title: on ? `Make ${environmentName(environment.name)} critical` : `Make ${environmentName(environment.name)} critical no more`,
    explain: [element('p', {}, on
      ? 'Changes in it have to be confirmed by its name, and developers may not make them.'
      : 'Changes in it are made without a confirmation, by developers too.')],
    label: on ? 'Make critical' : 'Make critical no more',
    send: (body) => call('PATCH', environmentPath(app.id, environment.name), {body: {critical: on, ...body}}),
    done: changed,
  });
}

export function removeEnvironment({app, environment, gone}) {
  act({
    app,
    environment,
    title: `Remove ${environmentName(environment.name)}`,
    explain: [note('bad', 'Its URL, policy and all of its credentials go with it, at once. This cannot be undone.')],
    label: 'Remove',
    kind: 'danger main',
    send: (body) => call('DELETE', query(environmentPath(app.id, environment.name), body)),
    done: gone,
  });
}

export function addEnvironment({app, added}) {
  const dialog = open({title: 'Add an environment'});
  const fields = {
    name: text('Name', {maxlength: 40, required: true, autocapitalize: 'none', placeholder: 'staging'}, 'Lower-case letters, digits and hyphens. It cannot be changed later.'),
    url: text('URL (optional)', {type: 'url', inputmode: 'url', placeholder: 'https://…'}),
    critical: checkbox('Critical', false, 'Changes have to be confirmed, as in production.'),
  };
  dialog.show(form({
    fields,
    label: 'Add',
    cancel: dialog.close,
    async send() {
      const name = fields.name.value().trim();
      const critical = fields.critical.value();
      await call('POST', `/apps/${app.id}/environments`, {body: {
        name, url: fields.url.value().trim() || null, critical, ...(critical && {confirm: name})}});
      dialog.close();
      announce(`${environmentName(name)} is added.`);
      await shownAnew(added);
    },
  }).root);
}
