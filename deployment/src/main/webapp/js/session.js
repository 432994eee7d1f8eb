/** Who is signed in, and what it may do. */
let me = null;

export const current = () => me;
export function hold(session) { me = session; }

/** Whether the operator may do it: over everything, over this app, or in this environment of it. */
export function may(permission, app = null, environment = null) {
  const allowed = me?.permissions.find((one) => one.permission === permission);
  return Boolean(allowed?.over.some((over) => covers(over, app, environment)));
}

function covers(over, app, environment) {
  if (over.app === null) return true;
  if (over.app !== app) return false;
  return over.environments === null || (environment !== null && over.environments.includes(environment));
}

export const mayChange = (app, environment) =>
  may(environment.critical ? 'change-critical-environments' : 'change-environments', app, environment.name);

export const maySomewhere = (permission) => Boolean(me?.permissions.some((one) => one.permission === permission));
