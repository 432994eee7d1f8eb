import {element, facts} from '../dom.js';

/** Two lines that are not the same, with the first character marked that differs. */
export function difference({line, expected, given}) {
  const [ours, theirs] = [[...expected], [...given]];
  const at = ours.findIndex((character, place) => character !== theirs[place]);
  const first = at < 0 ? ours.length : at;
  return element('div', {class: 'stack tight'},
    element('p', {}, `Line ${line}, character ${first + 1}: expected ${called(ours[first])}, given ${called(theirs[first])}.`),
    facts([
      ['Expected', marked(ours, first)],
      ['Given', marked(theirs, first)],
    ], {class: 'facts difference'}));
}

const NAMES = {' ': 'a space', '\t': 'a tab', '\r': 'a carriage return', undefined: 'the end of the line'};
const called = (character) => NAMES[character] ?? `“${character}”`;

function marked(characters, at) {
  const here = characters[at];
  return element('code', {}, characters.slice(0, at).join(''),
    element('mark', {}, here === undefined ? '⏎' : here.trim() === '' ? '␣' : here), characters.slice(at + 1).join(''));
}
