import {call, environmentPath} from '../api.js';
import {unlessStale} from './meanwhile.js';

/** The state that a change is made against. */
export const fresh = (app, environment) => call('GET', environmentPath(app.id, environment.name));

/**
 * Changes an environment against the state that is held, as it was read.
 *
 * @param told says of the state what another changed it to
 */
export function change(app, held, body, told) {
  const environment = held.value;
  return unlessStale(
    () => call('PATCH', environmentPath(app.id, environment.name), {body, ifMatch: held.etag}),
    async () => {
      Object.assign(held, await fresh(app, environment));
      return `Somebody changed this environment meanwhile. ${told(held.value)} Save again to put yours in its place.`;
    });
}
