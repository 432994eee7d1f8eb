import {button, element, replace} from '../dom.js';
import {current} from '../session.js';
import {setPassword} from '../top.js';

/** What is to be done on a fresh install, in order. */
export function firstSteps(register) {
  const root = element('section', {class: 'card stack', 'aria-labelledby': 'first-steps'});
  const again = () => { replace(root, firstSteps(register)); };
  root.append(
    element('h2', {id: 'first-steps'}, 'Welcome. Four steps to the first verified request'),
    element('ol', {class: 'steps'},
      step('Set a password', current().hasPassword,
        'From then on you sign in by name and password, and the file with the first token is deleted. The token itself stays good until you revoke it under Operators.',
        button('Set a password', () => setPassword(again), {class: 'main', id: 'first-password'})),
      step('Register your first app', false,
        'It is born with Production, Development and Quality Assurance.',
        button('Register the first app', register, {class: current().hasPassword ? 'main' : '', id: 'first-app'})),
      step('Set its URL and issue its first auth token', false, 'The page of the app leads you through.'),
      step('Verify a request', false, 'A line for your shell is made for you, with everything in it.')));
  return root;
}

/** One of a few things to do in order. */
export function step(title, done, why, ...acts) {
  return element('li', {class: done ? 'done' : ''},
    element('div', {class: 'stack tight'},
      element('h3', {}, title, done && element('span', {class: 'tag good'}, 'Done')),
      !done && element('p', {class: 'quiet'}, why),
      !done && element('div', {class: 'row'}, ...acts)));
}
