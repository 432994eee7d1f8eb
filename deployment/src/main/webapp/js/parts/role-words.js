import {element} from '../dom.js';
import {capital, list} from '../format.js';

/** What each role allows, in one line. */
export const ROLES = [
  ['owner', 'Owner', 'Everything: also operators, the master key, and letting an app do without approvals again.'],
  ['admin', 'Admin', 'Registers and changes apps and all environments, production too, approves, breaks the glass in an emergency, and reads the audit trail.'],
  ['developer', 'Developer', 'Sees apps, verifies tokens, and changes environments that are not critical.'],
  ['viewer', 'Viewer', 'Sees apps and environments, and changes nothing.'],
  ['auditor', 'Auditor', 'Sees apps, environments and which master key is in use, and reads the audit trail. Does not see operators, and changes nothing.'],
  ['verifier', 'Verifier', 'Verifies tokens and signatures, and sees nothing. For gateways and backends.'],
];

/** A role as "Developer in Web shop: development". */
function roleInWords({role, app, environments}, apps) {
  if (app === null) return `${capital(role)} over all apps`;
  return [`${capital(role)} in `, apps.shown(app), environments === null ? '' : `: ${list(environments)}`];
}

export const rolesInWords = (roles, apps) => (roles.length === 0
  ? element('p', {class: 'quiet'}, 'No role: it may do nothing yet.')
  : element('ul', {class: 'plain'}, roles.map((role) => element('li', {}, roleInWords(role, apps)))));

export const rolesExplained = () => element('details', {class: 'card'},
  element('summary', {}, 'What each role allows'),
  element('dl', {class: 'rules'}, ROLES.map(([, name, allows]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, allows)))));
