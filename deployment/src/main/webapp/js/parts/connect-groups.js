import {element, link} from '../dom.js';
import {may} from '../session.js';
import * as curl from '../snippets/curl.js';
import * as files from '../snippets/files.js';
import * as java from '../snippets/java.js';
import * as javascript from '../snippets/javascript.js';
import * as nginx from '../snippets/nginx.js';
import * as python from '../snippets/python.js';
import {snippet} from './snippet.js';
import {tabs} from './tabs.js';

// Key, tab, and the pieces with their titles.
const CALLS = [
  ['curl', 'curl', ['Shell', curl.call]],
  ['java', 'Java', ['CallApp.java', java.call]],
  ['python', 'Python', ['call.py', python.call]],
  ['javascript', 'JavaScript', ['call.mjs, for Node.js', javascript.call]],
];
const SIGNED_CALLS = CALLS.map(([key, said, [title, write]]) => [key, said, [key === 'java' ? title : 'Shell', write]]);
const VERIFICATIONS = [
  ['curl', 'curl', ['Shell', curl.verify]],
  ['java', 'Java', ['Verification.java', java.verify]],
  ['python', 'Python', ['verification.py', python.verify]],
  ['javascript', 'JavaScript', ['verification.mjs, for Node.js', javascript.verify]],
];
const NGINX = ['nginx', 'nginx', ['nginx.conf', nginx.configuration], ['specter.js', nginx.script]];
const FILES = [
  ['env', '.env', ['.env', files.dotenv]],
  ['kubernetes', 'Kubernetes', ['secret.yaml', files.kubernetes]],
  ['properties', 'Java properties', ['application.properties', files.properties]],
];

/** What is taken along from an environment. The languages somebody chose stay chosen in the next one. */
export const groups = (place, chosen) => [calling(place, chosen), verifying(place, chosen), keeping(place, chosen)];

const calling = (place, chosen) => group(place, chosen, {
  id: 'call',
  title: 'Call your app',
  about: [element('p', {class: 'quiet'}, 'For clients on servers: in a browser or a phone nothing is secret. The token is read from ',
    element('code', {}, 'SPECTER_AUTH_TOKEN'), place.signed && [', the secret key from ', element('code', {}, 'SPECTER_SECRET_KEY')], '.'),
  place.signed && element('p', {class: 'quiet'}, 'Requests must be signed here. The scripts are in ',
    element('code', {}, 'examples'), ' of the Specter repository, and need no library.')],
  all: place.signed ? SIGNED_CALLS : CALLS,
});

const verifying = (place, chosen) => group(place, chosen, {
  id: 'verify',
  title: 'Verify requests',
  about: [element('p', {class: 'quiet'}, 'For gateways and backends. ', element('code', {}, 'SPECTER_OPERATOR_TOKEN'),
    ' is the token of an operator that may verify', may('manage-operators') && ['; add one under ', link('Operators', '#/operators')], '.'),
  element('p', {class: 'quiet'}, 'Let a request in on ', element('code', {}, '"accepted": true'), ' alone.', place.signed
    && ' Send all of it along, as it came: the signature covers its method, URL, headers and body, and is good once.')],
  all: place.signed ? VERIFICATIONS : [...VERIFICATIONS, NGINX],
});

const keeping = (place, chosen) => group(place, chosen, {
  id: 'keep',
  title: 'Keep the secrets',
  about: [element('p', {class: 'quiet'}, 'Put them in by hand, and keep the file out of your repository. A secret is shown once, when it is issued.')],
  all: FILES,
});

function group(place, chosen, {id, title, about, all}) {
  const show = (key) => {
    chosen[id] = key;
    const [, , ...pieces] = all.find(([one]) => one === key);
    return pieces.map(([name, write]) => snippet(name, write(place), `${title}: ${name}, ${place.environment}`));
  };
  const offered = all.some(([key]) => key === chosen[id]);
  return element('section', {class: 'card stack', 'aria-labelledby': `${id}-title`},
    element('h2', {id: `${id}-title`}, title), about,
    tabs({label: title, all: all.map(([key, said]) => [key, said]), chosen: offered ? chosen[id] : all[0][0], show}));
}
