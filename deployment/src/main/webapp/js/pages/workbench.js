import {call} from '../api.js';
import {announce, element} from '../dom.js';
import {form} from '../form.js';
import {appsToPick} from '../parts/app-picker.js';
import {diagnosis} from '../parts/diagnosis.js';
import {notYours} from '../parts/not-yours.js';
import {pasting, requestFields, requestOf} from '../parts/request-fields.js';
import {maySomewhere} from '../session.js';

/** Why a signature verifies, or does not. */
export async function page() {
  if (!maySomewhere('verify')) return notYours('Signature workbench', 'verify signatures');
  const fields = requestFields(await appsToPick());
  const heading = element('h2', {id: 'outcome', tabindex: '-1'}, 'Outcome');
  const outcome = element('div', {class: 'stack'});
  const nothing = () => outcome.replaceChildren(element('p', {class: 'quiet'},
    'Say which request you signed. Here stands then what the service expects to be signed, and where yours is different.'));
  nothing();
  const asked = form({
    fields,
    parts: grouped(fields),
    label: 'Check the signature',
    async send() {
      nothing();
      const request = requestOf(fields);
      if (request === null) return;
      const {value} = await call('POST', '/signature-diagnoses', {body: request});
      outcome.replaceChildren(...diagnosis(value));
      heading.focus();
      heading.scrollIntoView({block: 'nearest'});
      announce(value.verification.accepted ? 'Accepted' : 'Rejected');
    },
  });
  return {
    title: 'Signature workbench',
    stop: () => asked.root.reset(),
    content: [
      element('div', {class: 'stack tight'}, element('h1', {}, 'Signature workbench'),
        element('p', {class: 'quiet'}, 'Find out why a signed request is refused. It uses nothing up: the request can still be sent.')),
      element('div', {class: 'bench'},
        element('section', {class: 'card stack', 'aria-label': 'The request'}, pasting(fields), asked.root),
        element('section', {class: 'card stack outcome', 'aria-labelledby': 'outcome'}, heading, outcome)),
    ],
  };
}

function grouped(fields) {
  const {token, carrier, signatureBase, app, environment} = fields;
  const of = (name) => fields[`request.${name}`].root;
  return [
    token.root, carrier.root,
    element('div', {class: 'method-url'}, of('method'), of('url')),
    of('headers'), of('body'), signatureBase.root,
    element('div', {class: 'filters'}, app.root, environment.root),
  ];
}
