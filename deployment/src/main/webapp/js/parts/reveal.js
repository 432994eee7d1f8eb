import {element} from '../dom.js';
import {capital, kindName} from '../format.js';
import {showOnce} from './show-once.js';
import {forDotenv} from '../snippets/quoting.js';
import {tryItOut} from './try-it-out.js';

/** Shows a plain credential once. It is nowhere after the dialog has closed. */
export function reveal({app, environment, kind, issued, first}) {
  const secret = {value: issued.token ?? issued.secretKey};
  delete issued.token;
  delete issued.secretKey;
  const name = kindName(kind);
  const variable = kind === 'auth-tokens' ? 'SPECTER_AUTH_TOKEN' : 'SPECTER_SECRET_KEY';
  showOnce({
    title: `The new ${name} of ${environment.name}`,
    name,
    secret,
    about: [`${capital(name)} for `, element('bdi', {}, app.name), '. This is the only time it is shown.'],
    file: {
      name: `${environment.name}-${kind === 'auth-tokens' ? 'auth-token' : 'secret-key'}.env`,
      lines: (value) => [...(environment.url ? [`SPECTER_URL=${forDotenv(environment.url)}`] : []), `${variable}=${value}`],
    },
    more: kind === 'auth-tokens' && first && tryItOut({app, environment, token: secret}),
  });
}
