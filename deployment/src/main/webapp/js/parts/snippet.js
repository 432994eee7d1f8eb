import {element} from '../dom.js';
import {copy} from '../elements.js';

/** A piece of text to take along, with its title. */
export function snippet(title, text, about) {
  return element('figure', {class: 'snippet'},
    element('figcaption', {class: 'row apart'}, element('span', {}, title), copy(text, about)),
    element('pre', {tabindex: '0', role: 'region', 'aria-label': about}, element('code', {}, text)));
}
