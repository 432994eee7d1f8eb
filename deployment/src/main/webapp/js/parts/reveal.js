import {element} from '../dom.js';
import {capital, environmentName} from '../format.js';
import {forDotenv} from '../snippets/quoting.js';
import {KINDS} from './credential-kinds.js';
import {showOnce} from './show-once.js';
import {tryItOut} from './try-it-out.js';

/** Shows a plain credential once. It is nowhere after the dialog has closed. */
export function reveal({app, environment, kind, issued}) {
  const {name, issued: member, variable, file} = KINDS[kind];
  const secret = {value: issued[member]};
  delete issued[member];
  showOnce({
    title: `The new ${name} of ${environmentName(environment.name)}`,
    name,
    secret,
    about: [`${capital(name)} for `, element('bdi', {}, app.name), '. This is the only time it is shown.'],
    file: {
      name: `${environment.name}-${file}.env`,
      lines: (value) => [...(environment.url ? [`SPECTER_URL=${forDotenv(environment.url)}`] : []), `${variable}=${value}`],
    },
    more: kind === 'auth-tokens' && tryItOut({app, environment, token: secret}),
  });
}
