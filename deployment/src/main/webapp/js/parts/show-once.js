import {open} from '../dialog.js';
import {button, element} from '../dom.js';
import {copy} from '../elements.js';
import {checkbox} from '../fields.js';
import {note} from '../notes.js';

/**
 * Shows a plain credential once; it closes when somebody says that it is stored.
 *
 * @param name what it is, as in "auth token"
 * @param secret holds it as its value, which is forgotten then
 * @param file what a download is called, and its lines
 */
export function showOnce({title, name, secret, about, file, more = null}) {
  const kept = checkbox('I have stored it', false);
  const warning = element('div', {'aria-live': 'assertive'});
  const dialog = open({
    title,
    wide: true,
    stays: true,
    guard() {
      if (!kept.value()) warning.replaceChildren(note('bad', `It cannot be shown again. Store the ${name} first, then tick the box.`));
      return kept.value();
    },
    closed() {
      secret.value = '';
      removeEventListener('beforeunload', stay);
    },
  });
  addEventListener('beforeunload', stay);
  const close = button('Close', () => { if (kept.value()) dialog.close(); else kept.control.focus(); }, {class: 'main', 'aria-disabled': 'true'});
  kept.control.addEventListener('change', () => {
    close.setAttribute('aria-disabled', String(!kept.value()));
    warning.replaceChildren();
  });
  dialog.show(
    element('p', {}, ...about),
    element('code', {class: 'secret', tabindex: '0', 'aria-label': `The ${name}`}, secret.value),
    element('div', {class: 'row'}, copy(secret.value, `the ${name}`, {kind: 'main'}),
      button('Download as .env', () => download(file.name, file.lines(secret.value)))),
    more, warning, kept.root, element('div', {class: 'row actions'}, close));
}

/** The browser asks whoever loads the page anew, or closes it. */
function stay(event) { event.preventDefault(); }

function download(name, lines) {
  const url = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], {type: 'text/plain'}));
  element('a', {href: url, download: name}).click();
  URL.revokeObjectURL(url);
}
