import {call} from '../api.js';
import {button, element} from '../dom.js';
import {copy} from '../elements.js';
import {refusalNote} from '../notes.js';
import {may} from '../session.js';
import {verifierOf} from './first-verifier.js';

/** A command that verifies the token. What is secret goes in by standard input: no list of processes shows it. */
const command = (operatorToken, token, app, environment) => `\
curl --silent ${location.origin}/api/v1/verifications --config - <<'END'
header = "Authorization: Bearer ${operatorToken}"
header = "Content-Type: application/json"
data = {"token":"${token}","app":"${app.id}","environment":"${environment.name}"}
END`;

/** Offers to verify the token, by an operator made for it: whoever verifies has a token of its own. */
export function tryItOut({app, environment, token}) {
  const root = element('div', {class: 'stack tight try'}, element('h3', {}, 'Try it'));
  if (!may('manage-operators')) {
    root.append(element('p', {class: 'quiet'}, 'Connect has the commands that verify it. They need the operator token of whoever verifies.'));
    return root;
  }
  const outcome = element('div', {class: 'stack tight'});
  let operator = null;
  let busy = false;

  async function make() {
    if (busy) return;
    busy = true;
    try {
      operator ??= await verifierOf(app);
      const issued = await call('POST', `/operators/${operator.id}/tokens`, {body: {name: 'first try', lifetime: 'P1D'}});
      show(issued.value.token);
    } catch (error) {
      outcome.replaceChildren(refusalNote(error));
    } finally {
      busy = false;
    }
  }

  function show(operatorToken) {
    const text = command(operatorToken, token.value, app, environment);
    const code = element('code', {class: 'secret small', tabindex: '0', 'aria-label': 'The command'}, text);
    offer.remove();
    outcome.replaceChildren(
      element('p', {}, 'For a day it has an operator token of its own: ', element('bdi', {}, operator.name), ' may verify tokens of this app, and nothing else.'),
      code, element('div', {class: 'row'}, copy(text, 'the command', {text: 'Copy command'})));
    code.focus();
  }

  const offer = element('div', {class: 'stack tight'},
    element('p', {class: 'quiet'}, 'Whoever verifies tokens, such as a gateway, has an operator token of its own.'),
    element('div', {class: 'row'}, button('Make a curl command that verifies it', make, {id: 'make-curl'})));
  root.append(offer, outcome);
  return root;
}
