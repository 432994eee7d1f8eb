import {read} from '../api.js';
import {element, facts, link} from '../dom.js';
import {copy} from '../elements.js';
import {environmentName, missing} from '../format.js';
import {note} from '../notes.js';
import {frame} from '../parts/app-frame.js';
import {groups} from '../parts/connect-groups.js';
import {environmentIcon} from '../parts/icons.js';
import {tabs} from '../parts/tabs.js';

const EXAMPLE = 'https://api.example.com';

/** Connect: what clients and gateways of an app take along, for each environment. */
export async function page({app: id}) {
  const [app, {items: environments}] = await Promise.all([read(`/apps/${id}`), read(`/apps/${id}/environments`)]);
  const chosen = {call: 'curl', verify: 'curl', keep: 'env'};
  const find = (name) => environments.find((environment) => environment.name === name);
  const names = currentFirst(app, environments.map(({name}) => name));
  return {
    title: `Connect ${app.name}`,
    content: frame(app, 'connect', tabs({
      label: 'Environment',
      all: names.map((name) => [name, ...told(app, name)]),
      chosen: names[0],
      show: (name) => [about(app, find(name)), ...groups(placeOf(app, find(name)), chosen)],
    })),
  };
}

const currentFirst = (app, names) => [...names].sort((one, other) =>
  Number(other === app.currentEnvironment) - Number(one === app.currentEnvironment));

const told = (app, name) => [environmentIcon(name), environmentName(name),
  name === app.currentEnvironment && [' ', element('span', {class: 'tag good'}, 'Current')]];

/** What the snippets are made of: nothing in it is secret. */
const placeOf = (app, environment) => ({
  name: app.name,
  app: app.id,
  environment: environment.name,
  url: environment.url ?? EXAMPLE,
  verifications: `${location.origin}/api/v1/verifications`,
  signed: environment.requireSignature,
  token: environment.authToken?.hint ?? 'an auth token, not issued yet',
  key: environment.secretKey?.hint ?? (environment.requireSignature ? 'a secret key, not issued yet' : null),
});

function about(app, environment) {
  const lacking = environment.readiness.missing.filter((part) => part !== 'secret-key' || environment.requireSignature);
  return element('section', {class: 'card stack', 'aria-label': `About ${environment.name}`},
    app.status === 'archived' && note('warn', 'The app is archived: its tokens are rejected until it is restored.'),
    lacking.length > 0 && note('plain', element('p', {}, `${environmentName(environment.name)} lacks ${missing(lacking)}. `,
      environment.url ? '' : `The snippets show ${EXAMPLE} instead. `, app.status === 'active' && link('Go to API Settings', `#/apps/${app.id}/api-settings`))),
    facts([
      ['URL', ...taken(environment.url, 'the URL')],
      ['Auth token', ...taken(environment.authToken?.id, 'the id of the auth token', environment.authToken?.hint)],
      ['Secret key', ...taken(environment.secretKey?.id, 'the id of the secret key', environment.secretKey?.hint)],
      ['Signatures', environment.requireSignature ? 'Required' : 'Optional'],
      ['App ID', ...taken(app.id, 'the app id')],
      ['This service', ...taken(location.origin, 'the URL of this service')],
    ], {class: 'facts broad'}));
}

const taken = (value, label, said = value) => [value
  ? element('span', {class: 'row'}, element('code', {}, said), copy(value, label))
  : element('span', {class: 'quiet'}, 'None yet')];
