import {call, environmentPath} from '../api.js';

/** Changes an environment against the state that was read. */
export function change(app, environment, body, etag) {
  return call('PATCH', environmentPath(app.id, environment.name), {body, ifMatch: etag});
}

/** The state that a change is made against. */
export const fresh = (app, environment) => call('GET', environmentPath(app.id, environment.name));
