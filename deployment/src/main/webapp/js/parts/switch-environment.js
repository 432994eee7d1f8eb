import {call} from '../api.js';
import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {checkbox, choice} from '../fields.js';
import {form} from '../form.js';
import {environmentName, missing} from '../format.js';
import {shownAnew} from './act.js';
import {awaitsApproval, consent, needsApproval} from './consent.js';

/** Another environment is the one the app runs in. */
export function switchCurrent({app, environments, switched}) {
  const dialog = open({title: 'Switch the current environment', wide: true});
  const others = environments.filter(({name}) => name !== app.currentEnvironment);
  const from = environments.find(({name}) => name === app.currentEnvironment);
  const options = others.map(({name, readiness}) => [name, environmentName(name),
    readiness.ready ? 'Ready' : `Lacks ${missing(readiness.missing)}`]);
  const root = element('div', {class: 'stack'});
  const target = choice('Run the app in', options, others[0]?.name, () => {
    draw();
    target.focus();
  });
  let typed = '';

  function draw() {
    const to = others.find(({name}) => name === target.value());
    const agreed = consent(app, to, {waits: needsApproval(app) && (to.critical || from?.critical === true)});
    if (typed !== '') agreed.fields.reason.control.value = typed;
    agreed.fields.reason.control.addEventListener('input', () => { typed = agreed.fields.reason.value(); });
    const force = to.readiness.ready ? null : checkbox(`Switch although it lacks ${missing(to.readiness.missing)}`);
    const fields = {name: target, ...(force && {force}), ...agreed.fields};
    root.replaceChildren(form({
      fields,
      parts: [target.root, changes(from, to), ...(force ? [force.root] : []), ...Object.values(agreed.fields).map((field) => field.root)],
      ready: () => agreed.ready() && (!force || force.value()),
      unready() {
        agreed.unready();
        if (force && !force.value()) force.refuse('It is not ready: tick this to switch all the same.');
      },
      label: `Switch to ${environmentName(to.name)}`,
      kind: to.critical ? 'danger main' : 'main',
      cancel: dialog.close,
      async send() {
        const answer = await call('PUT', `/apps/${app.id}/current-environment`, {body: {
          name: to.name, ...(force && {force: force.value()}), ...agreed.body()}});
        dialog.close();
        if (!awaitsApproval(answer, app)) announce(`The current environment is ${environmentName(to.name)}.`);
        await shownAnew(switched);
      },
    }).root);
  }

  draw();
  dialog.show(root);
}

const signatures = ({requireSignature}) => (requireSignature ? 'required' : 'optional');

function changes(from, to) {
  const row = (name, before, after) => element('tr', {}, element('th', {scope: 'row'}, name),
    element('td', {}, before ?? 'none'), element('td', {}, after ?? 'none'));
  const hint = (credential) => credential?.hint;
  return element('div', {class: 'stack tight'},
    element('p', {}, 'Backends that follow the current environment take the right column from now on. Nothing ends: credentials of both stay valid.'),
    element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'What changes'}, element('table', {},
      element('thead', {}, element('tr', {}, element('td', {}), element('th', {scope: 'col'}, `Now: ${from ? environmentName(from.name) : 'not yours to see'}`), element('th', {scope: 'col'}, `Then: ${environmentName(to.name)}`))),
      element('tbody', {}, row('URL', from?.url, to.url), row('Auth token', hint(from?.authToken), hint(to.authToken)),
        row('Secret key', hint(from?.secretKey), hint(to.secretKey)),
        row('Signatures', from ? signatures(from) : 'not known', signatures(to))))));
}
