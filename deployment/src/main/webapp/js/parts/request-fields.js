import {button, element} from '../dom.js';
import {area, choice, select, text} from '../fields.js';
import {BUILT_IN} from '../format.js';
import {appPicker} from './app-picker.js';
import {base64, headerLines, headerObject, rawRequest, tokenOf} from './raw-request.js';

/** The fields that say which request was signed, by the names that violations have. */
export function requestFields(apps) {
  const app = appPicker(apps, {label: 'App (optional)', any: 'Any app', changed: () => fillEnvironments()});
  const environment = select('Environment (optional)', [['', 'Any environment']], '');
  const fields = {
    token: text('Auth token', {type: 'password', placeholder: 'spk_…'}, 'Kept in this page alone, until you leave it.'),
    carrier: choice('It is sent in', [['authorization', 'authorization: Bearer …'], ['api-key', 'api-key: …']], 'authorization'),
    'request.method': text('Method', {value: 'GET', maxlength: 40, autocapitalize: 'characters'}),
    'request.url': text('URL, as the sender called it', {type: 'url', inputmode: 'url', placeholder: 'https://api.example.com/orders?page=2'}),
    'request.headers': area('Headers', {rows: 6, placeholder: 'Signature-Input: …\nSignature: …'}, 'One a line, as Name: value. The one with the token is added.'),
    'request.body': area('Body (optional)', {rows: 4}, 'As sent, in UTF-8, with line feeds.'),
    signatureBase: area('What you signed (optional)', {rows: 5}, 'The signature base of your code. It is compared line by line.'),
    app,
    environment,
  };

  function fillEnvironments() {
    const kept = environment.value();
    const names = app.picked()?.environments ?? BUILT_IN;
    environment.control.replaceChildren(element('option', {value: ''}, 'Any environment'),
      ...names.map((name) => element('option', {value: name, selected: name === kept}, name)));
  }

  fillEnvironments();
  return fields;
}

/** What is sent, or null where a header cannot be read; it is told at its field then. */
export function requestOf(fields) {
  const value = (name) => fields[name].value();
  const {headers, wrong} = headerLines(value('request.headers'));
  if (wrong > 0) {
    fields['request.headers'].refuse(`Line ${wrong} is not as Name: value.`);
    fields['request.headers'].control.focus();
    return null;
  }
  const token = value('token').trim();
  const bearer = value('carrier') === 'authorization';
  if (token && !tokenOf(headers)) headers.push(bearer ? ['authorization', `Bearer ${token}`] : ['api-key', token]);
  return {
    token,
    app: value('app') || null,
    environment: value('environment') || null,
    request: {
      method: value('request.method').trim(),
      url: value('request.url').trim(),
      headers: headerObject(headers),
      body: value('request.body') === '' ? null : base64(value('request.body')),
    },
    signatureBase: value('signatureBase') || null,
  };
}

/** A place to paste a whole request, which fills the fields. */
export function pasting(fields) {
  const pasted = area('The request', {rows: 7, placeholder: 'GET /orders HTTP/1.1\nHost: api.example.com\n…'}, 'First line, headers, an empty line, body.');
  const root = element('details', {}, element('summary', {}, 'Paste a whole request'),
    element('div', {class: 'stack tight paste'}, pasted.root, element('div', {class: 'row'}, button('Fill the fields', fill))));

  function fill() {
    const found = rawRequest(pasted.value());
    pasted.refuse(found ? '' : 'The first line must be such as GET /orders HTTP/1.1.');
    if (!found) {
      pasted.control.focus();
      return;
    }
    ['method', 'url', 'headers', 'body'].forEach((name) => { fields[`request.${name}`].control.value = found[name]; });
    if (found.token) {
      fields.token.control.value = found.token.value;
      fields.carrier.control.querySelector(`[value="${found.token.carrier}"]`).checked = true;
    }
    pasted.control.value = '';
    root.open = false;
    fields['request.url'].control.focus();
  }

  return root;
}
