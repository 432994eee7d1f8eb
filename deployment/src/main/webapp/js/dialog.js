import {bringForward, element} from './dom.js';

let dialogs = 0;
const openOnes = new Set();

/**
 * A modal dialog, with the focus on its first field, or else its heading. It is gone from the page when it closes, and
 * the focus is back where it was.
 *
 * @param stays whether it stays when somebody goes to another page
 * @param guard asked before Escape closes it; false keeps it open
 */
export function open({title, wide = false, stays = false, guard = null, closed = () => {}}) {
  const before = document.activeElement;
  const id = `dialog-${++dialogs}`;
  const heading = element('h2', {id, tabindex: '-1'}, title);
  const body = element('div', {class: 'stack'});
  const dialog = element('dialog', {class: wide ? 'wide' : '', 'aria-labelledby': id, closedby: 'none'}, heading, body);
  const mayClose = guard ?? keepsTyped(body);
  const leave = (event) => {
    event.preventDefault();
    if (mayClose()) dialog.close();
  };
  dialog.addEventListener('cancel', leave);
  dialog.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.isComposing) leave(event); });
  dialog.addEventListener('close', () => {
    openOnes.delete(one);
    bringForward();
    dialog.remove();
    dialog.replaceChildren();
    closed();
    back(before);
  });
  const one = {stays, close: () => dialog.close()};
  openOnes.add(one);
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  return {
    close: one.close,
    show(...children) {
      body.replaceChildren(...children.flat().filter(Boolean));
      describe(dialog, body);
      if (document.activeElement === heading) body.querySelector(FIRST)?.focus();
    },
  };
}

/** A box is ticked after reading, and where nothing but a reason could be given, Enter pressed twice does not send it. */
const FIRST = 'select, textarea, input:not([type=checkbox], [type=radio]:not(:checked), .optional)';

/** What is told before the fields is read out with the title. */
function describe(dialog, body) {
  const told = [...body.children].filter((one) => one.matches('p, .note'));
  told.forEach((one, at) => { one.id ||= `${dialog.getAttribute('aria-labelledby')}-${at}`; });
  if (told.length > 0) dialog.setAttribute('aria-describedby', told.map(({id}) => id).join(' '));
  else dialog.removeAttribute('aria-describedby');
}

/** What was about the page that is left. */
export function closeAll() {
  [...openOnes].filter((one) => !one.stays).forEach((one) => one.close());
}

/** Where something was typed, Escape has to be pressed twice. */
function keepsTyped(body) {
  let warned = false;
  return () => {
    const typed = [...body.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea')]
      .some((field) => field.value !== field.defaultValue);
    if (!typed || warned) return true;
    warned = true;
    body.append(element('p', {class: 'note warn', role: 'alert'}, 'What you typed would be lost. Press Escape again to close.'));
    return false;
  };
}

/** To where it was; the page may have been drawn anew meanwhile. */
function back(before) {
  const there = before?.isConnected ? before : document.getElementById(before?.id || 'main');
  (there ?? document.getElementById('main')).focus({preventScroll: true});
}
