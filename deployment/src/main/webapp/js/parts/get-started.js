import {button, element} from '../dom.js';
import {environmentName} from '../format.js';
import {mayChange} from '../session.js';
import {step} from './first-steps.js';

/** What is left to do until the first request is verified in the current environment; nothing once one ever was. */
export function getStarted(app, environment, usage) {
  const token = environment.authToken;
  if (app.status !== 'active' || !mayChange(app.id, environment) || wasUsed(environment, usage)) return [];
  const press = (id) => () => document.getElementById(id)?.click();
  return [element('section', {class: 'card stack', 'aria-labelledby': 'get-started'},
    element('h2', {id: 'get-started'}, `Get started in ${environmentName(environment.name)}`),
    element('ol', {class: 'steps'},
      step('Set the URL', Boolean(environment.url), 'Where the app is reached in this environment.',
        button('Set the URL', press(`edit-url-${environment.name}`), {id: 'step-url', class: environment.url ? '' : 'main'})),
      step('Issue the auth token', Boolean(token), 'It is shown once; store it where your app finds it.',
        button('Issue the auth token', press(`regenerate-${environment.name}-auth-tokens`), {id: 'step-token', class: environment.url ? 'main' : ''})),
      step('Verify it', false, token
        ? 'Run the command that you were shown with the token. This page tells when it was used. Is the token lost? Regenerate it: the new one comes with a command, too.'
        : 'With the token you get a command that does it.')))];
}

/** Also by a credential that was replaced since. */
const wasUsed = ({authToken, retiringAuthToken, secretKey, retiringSecretKey}, usage) =>
  usage?.accepted > 0 || [authToken, retiringAuthToken, secretKey, retiringSecretKey].some((one) => one?.lastUsedAt);
