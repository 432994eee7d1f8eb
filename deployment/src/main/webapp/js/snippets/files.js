import {forDotenv, forProperties, nameOf, quoted} from './quoting.js';

// What a caller of the app keeps. The secrets are put in by hand: nobody can read them here.

export const dotenv = (place) => lines(
  `SPECTER_URL=${forDotenv(place.url)}`,
  `# ${place.token}`,
  'SPECTER_AUTH_TOKEN=PASTE_AUTH_TOKEN_HERE',
  place.key && [`# ${place.key}`, 'SPECTER_SECRET_KEY=PASTE_SECRET_KEY_HERE']);

export const properties = (place) => lines(
  `specter.url=${forProperties(place.url)}`,
  `# ${place.token}`,
  'specter.auth-token=PASTE_AUTH_TOKEN_HERE',
  place.key && [`# ${place.key}`, 'specter.secret-key=PASTE_SECRET_KEY_HERE']);

export const kubernetes = (place) => lines(
  'apiVersion: v1',
  'kind: Secret',
  'metadata:',
  `  name: ${[nameOf(place.name), place.environment, 'credentials'].filter(Boolean).join('-')}`,
  'type: Opaque',
  'stringData:',
  `  SPECTER_URL: ${quoted(place.url)}`,
  `  # ${place.token}`,
  '  SPECTER_AUTH_TOKEN: PASTE_AUTH_TOKEN_HERE',
  place.key && [`  # ${place.key}`, '  SPECTER_SECRET_KEY: PASTE_SECRET_KEY_HERE']);

const lines = (...all) => all.flat().filter(Boolean).join('\n');
