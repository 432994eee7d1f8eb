const BASE = '/api/v1';

/** A refusal of the service (RFC 9457). */
class Refused extends Error {
  constructor(status, problem, retryAfter = null) {
    super(problem.detail ?? problem.title ?? 'The service gave an answer that is none.');
    this.status = status;
    this.problem = problem;
    this.kind = (problem.type ?? '').replace('urn:specter:problem:', '');
    this.retryAfter = retryAfter;
  }
}

let signInAgain = null;

/** What asks for a new sign-in over the page when the session has ended. */
export function onSessionLoss(ask) { signInAgain = ask; }

async function send(method, path, {body, ifMatch} = {}) {
  const headers = {Accept: 'application/json'};
  if (method !== 'GET') headers['X-Specter-Csrf'] = '1';
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (ifMatch) headers['If-Match'] = ifMatch;
  const request = {method, headers, cache: 'no-store', body: body === undefined ? undefined : JSON.stringify(body)};
  let answer;
  try {
    answer = await fetch(BASE + path, request);
  } catch {
    throw new Refused(0, {title: 'The service cannot be reached. Check the connection, then try again.'});
  }
  const value = parsed(await answer.text());
  if (!answer.ok) throw new Refused(answer.status, value ?? {}, answer.headers.get('Retry-After'));
  return {status: answer.status, value, etag: answer.headers.get('ETag')};
}

function parsed(text) {
  try { return text === '' ? null : JSON.parse(text); } catch { return null; }
}

/** Sends it, and once more after a new sign-in where the session has ended. */
export async function call(method, path, options) {
  for (;;) {
    try {
      return await send(method, path, options);
    } catch (refused) {
      if (refused.status !== 401 || signInAgain === null) throw refused;
      await signInAgain();
    }
  }
}

export const read = async (path) => (await call('GET', path)).value;

/** All of a list, piece by piece. */
export async function readAll(path, most = 1000) {
  const items = [];
  let cursor = null;
  do {
    const page = await read(query(path, {limit: 200, cursor}));
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < most);
  return items;
}

export function query(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const joint = path.includes('?') ? '&' : '?';
  return given.length === 0 ? path : path + joint + new URLSearchParams(given);
}

/** These are not asked again for a sign-in: they are about it. */
export const signIn = async (by) => (await send('POST', '/session', {body: by})).value;
/** Who is signed in, if anybody, and whether one could be by an identity provider. */
export const sessionState = async () => (await send('GET', '/session')).value;
export const signOut = () => send('DELETE', '/session');

export const environmentPath = (app, environment) => `/apps/${app}/environments/${environment}`;
