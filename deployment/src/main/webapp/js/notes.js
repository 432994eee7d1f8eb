import {announce, button, element} from './dom.js';
import {counted} from './format.js';

const RETRY = 'Try again in a moment.';

/** What a refusal says, and what to do about it. It stays until something else is tried. */
export function refusalText(error) {
  if (error.retryAfter) return `${error.message} Try again in ${counted(Number(error.retryAfter), 'second')}.`;
  if (error.kind === 'internal') return `${error.message} ${error.problem.instance ?? ''}`;
  if (error.status >= 500) return `${error.message} ${RETRY}`;
  if (error.status === undefined) return 'The page has a fault. Load it again.';
  return error.message;
}

export const note = (kind, ...children) => element('div', {class: `note ${kind}`}, ...children);

export function refusalNote(error, again = null) {
  if (error.status === undefined) console.error(error);
  return element('div', {class: 'note bad', role: 'alert'}, element('p', {}, refusalText(error)),
    again && button('Try again', again));
}

/** Kept above the page until it is put away; returned to whoever knows when it is over. */
export function notice(kind, ...children) {
  const main = document.getElementById('main');
  const shown = element('div', {class: `note ${kind} notice`}, element('div', {}, ...children));
  const said = shown.textContent;
  main.querySelectorAll(':scope > .notice').forEach((one) => { if (one.firstChild.textContent === said) one.remove(); });
  shown.append(button('Dismiss', () => { shown.remove(); main.focus(); }, {class: 'slight'}));
  main.prepend(shown);
  announce(said);
  return shown;
}
