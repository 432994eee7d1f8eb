import {button, element} from '../dom.js';
import {notice, refusalText} from '../notes.js';

/** A button that reads something before it opens what it opens: once at a time, and a refusal is told. */
export function opener(text, open, attributes) {
  let busy = false;
  return button(text, async (event) => {
    if (busy) return;
    busy = true;
    try {
      await open(event);
    } catch (error) {
      notice('bad', element('p', {}, refusalText(error)));
    } finally {
      busy = false;
    }
  }, attributes);
}
