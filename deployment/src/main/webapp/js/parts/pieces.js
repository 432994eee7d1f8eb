import {button, element} from '../dom.js';
import {counted} from '../format.js';
import {refusalNote} from '../notes.js';

/**
 * A list that is read piece by piece.
 *
 * @param load reads a piece from a cursor on
 * @param row shows one item
 * @param draw shows all of them anew, in place of rows
 * @param each where an item stands, to those who select
 * @param one what an item is called
 * @param nothing what stands there when there is none
 * @param tell what is said of those that are there
 */
export function pieces({load, row, draw = null, each = ':scope > li', one, nothing, tell = counting(one), kind = 'rows'}) {
  const list = element(draw ? 'div' : 'ul', {class: kind});
  const told = element('p', {class: 'quiet small', role: 'status'});
  const more = element('div', {class: 'stack tight'});
  let all = [];
  let turn = 0;

  async function look(cursor = null) {
    const mine = ++turn;
    const waiting = setTimeout(() => { told.textContent = 'Loading…'; }, 300);
    try {
      const piece = await load(cursor);
      if (mine === turn) add(piece, cursor !== null);
    } catch (error) {
      if (mine === turn) refuse(error, cursor);
    } finally {
      clearTimeout(waiting);
    }
  }

  function add({items, nextCursor}, further) {
    const before = further ? all.length : 0;
    const focused = more.contains(document.activeElement);
    all = further ? [...all, ...items] : items;
    if (draw) list.replaceChildren(...draw(all));
    else show(items, further);
    told.textContent = all.length === 0 ? nothing() : tell(all, nextCursor !== null);
    more.replaceChildren(...(nextCursor === null ? [] : [element('div', {class: 'row'}, showMore(nextCursor))]));
    if (focused) list.querySelectorAll(each)[before]?.querySelector('a, button, summary')?.focus();
  }

  function show(items, further) {
    const rows = items.map((item) => element('li', {}, row(item)));
    if (further) list.append(...rows);
    else list.replaceChildren(...rows);
  }

  function showMore(cursor) {
    return button('Show more', (event) => {
      if (event.target.getAttribute('aria-disabled') === 'true') return;
      event.target.setAttribute('aria-disabled', 'true');
      look(cursor);
    });
  }

  function refuse(error, cursor) {
    if (cursor === null) {
      all = [];
      list.replaceChildren();
    }
    told.textContent = all.length === 0 ? '' : tell(all, true);
    const focused = more.contains(document.activeElement);
    more.replaceChildren(refusalNote(error, () => look(cursor)));
    if (focused) more.querySelector('button').focus();
  }

  return {root: element('div', {class: 'stack'}, told, list, more), look: () => look(), isEmpty: () => all.length === 0};
}

const counting = (one) => (items, andMore) => `${counted(items.length, one)}${andMore ? ', and more' : ''}`;
