import {element} from '../dom.js';

/** In place of a page that the caller's roles do not open. */
export const notYours = (title, allowed) => ({
  title,
  content: [element('h1', {}, title), element('p', {class: 'quiet'}, `Your roles do not let you ${allowed}. An owner can give you one that does.`)],
});
