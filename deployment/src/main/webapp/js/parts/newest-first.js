import {readAll} from '../api.js';
import {count, counted} from '../format.js';

const MOST = 1000;
const PIECE = 50;

/**
 * A list that the service gives from its oldest on, read at once and shown from its newest on. Of a very long one the
 * first thousand are there; that is told.
 */
export function newestFirst(path, one) {
  let all = [];
  let turn = 0;
  async function load(at) {
    const mine = ++turn;
    const found = at === null ? (await readAll(path(), MOST)).reverse() : all;
    if (mine === turn) all = found;
    const end = (at ?? 0) + PIECE;
    return {items: found.slice(at ?? 0, end), nextCursor: end < found.length ? end : null};
  }
  return {
    load,
    tell: (items, andMore) => `${counted(items.length, one)}${andMore ? ', and more' : ''}, newest first${all.length < MOST
      ? '' : `. Of many, these are the first ${count(MOST)}; later ones stand in Activity`}.`,
  };
}
