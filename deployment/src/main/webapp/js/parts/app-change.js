import {call} from '../api.js';
import {place} from '../format.js';
import {unlessStale} from './meanwhile.js';

/**
 * Changes an app against the state that was read. Of another's change in between it is told, and the next try is made
 * against the state it has now.
 */
export function changeApp(settings, body) {
  const path = `/apps/${settings.app.id}`;
  return unlessStale(() => call('PATCH', path, {body, ifMatch: settings.etag}), async () => {
    const {value, etag} = await call('GET', path);
    Object.assign(settings, {app: value, etag});
    return `Somebody changed this app meanwhile. ${told(value)} Nothing you typed is lost: look it over, then try again.`;
  });
}

const told = ({name, location, status, requireApproval}) =>
  `It is “${apart(name)}” in ${apart(place(location))} now, ${status}, ${requireApproval ? 'with' : 'without'} approvals.`;

/** In whatever direction it is written, the text around it keeps its own. */
const apart = (text) => `\u2068${text}\u2069`;
