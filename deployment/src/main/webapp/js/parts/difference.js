import {element, facts} from '../dom.js';

/** Two lines that are not the same, with the first character marked that differs; null: there is no such line. */
export function difference({line, expected, given}) {
  if (given === null) return only(`Line ${line} is expected, but what is given ends before it.`, 'Expected', expected);
  if (expected === null) return only(`Line ${line} is given, but what is expected ends before it.`, 'Given', given);
  if (expected === given) return only(`Line ${line}: the two differ in what is not shown (“…”).`, 'Both', given);
  const [ours, theirs] = [[...expected], [...given]];
  const at = ours.findIndex((character, place) => character !== theirs[place]);
  const first = at < 0 ? ours.length : at;
  return told(`Line ${line}, character ${first + 1}: expected ${called(ours[first])}, given ${called(theirs[first])}.`, [
    ['Expected', marked(ours, first)],
    ['Given', marked(theirs, first)],
  ]);
}

const END = '⏎';
const told = (said, lines) => element('div', {class: 'stack tight'},
  element('p', {}, said), facts(lines, {class: 'facts difference'}));
const only = (said, name, line) => told(said, [[name, element('code', {}, line === '' ? END : line)]]);

const NAMES = {' ': 'a space', '\t': 'a tab', '\r': 'a carriage return', undefined: 'the end of the line'};
const called = (character) => NAMES[character] ?? `“${character}”`;

function marked(characters, at) {
  const here = characters[at];
  return element('code', {}, characters.slice(0, at).join(''),
    element('mark', {}, here === undefined ? END : here.trim() === '' ? '␣' : here), characters.slice(at + 1).join(''));
}
