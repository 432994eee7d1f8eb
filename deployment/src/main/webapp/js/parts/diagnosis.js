import {element, facts, link} from '../dom.js';
import {copy, time} from '../elements.js';
import {counted} from '../format.js';
import {note} from '../notes.js';
import {difference} from './difference.js';
import {whyRejected} from './refusal-words.js';

/** What a diagnosis says, the verdict first. */
export function diagnosis(answer) {
  const {verification, faults, missingComponents, firstDifference, clockDifference, contentDigest, signatureBase} = answer;
  return [
    verdict(verification),
    faults.length > 0 && section('What is wrong', element('ul', {class: 'points'}, faults.map((fault) => element('li', {}, fault)))),
    missingComponents.length > 0 && section('A signature must also cover',
      element('p', {class: 'row'}, missingComponents.map((name) => element('code', {class: 'tag'}, name)))),
    firstDifference && section('Where your base differs', difference(firstDifference)),
    facts([
      ['Clock', clock(clockDifference)],
      ['Digest of the body', DIGESTS[contentDigest] ?? contentDigest],
    ]),
    signatureBase !== null && section('What is to be signed', element('p', {class: 'quiet small'}, 'Lines are joined by a line feed, none at the end. The token is shown as a hint: sign all of it.'),
      element('pre', {class: 'base scroll', tabindex: '0', role: 'region', 'aria-label': 'What is to be signed'}, element('code', {}, signatureBase)),
      element('div', {class: 'row'}, copy(signatureBase, 'what is to be signed'))),
  ].filter(Boolean);
}

const section = (title, ...content) => element('section', {class: 'stack tight'}, element('h3', {}, title), ...content);

function verdict(found) {
  if (!found.accepted) {
    return note('bad', element('p', {}, element('strong', {}, 'Rejected. '), whyRejected(found.reason)), element('code', {}, found.reason));
  }
  const signed = found.signature === 'verified';
  return note(signed ? 'good' : 'warn', element('div', {class: 'stack tight'},
    element('p', {}, element('strong', {}, 'Accepted. '), signed ? 'The signature is right.' : 'There is no signature; here a token alone is enough.'),
    element('p', {class: 'small'}, 'Token ', element('code', {}, found.credentialId), ` of ${found.environment} in `, link(found.app, `#/apps/${found.app}/api-settings`),
      found.retiresAt && [', which stops working ', time(found.retiresAt)], '.')));
}

const DIGESTS = {
  absent: 'There is none',
  unreadable: 'Cannot be read: it must have sha-256 or sha-512',
  unchecked: 'Not checked: no body was given',
  fits: 'Fits the body',
  differs: 'Is of another body',
};

/** Nobody's clock is decades ahead, in seconds: it counts in something smaller. */
const BEYOND = 1e9;

/** Our time less that of the signer, in words. */
function clock(seconds) {
  if (seconds === null) return 'Not known: no time of signing was given';
  if (seconds < -BEYOND) return 'Not in time: “created” seems to be in milliseconds. It must be in seconds';
  if (seconds > 300) return `Signed ${counted(seconds, 'second')} ago by our clock: more than 300, too old`;
  if (seconds < -30) return `Signed ${counted(-seconds, 'second')} ahead of our clock: more than 30, too early`;
  return seconds >= 0 ? `Signed ${counted(seconds, 'second')} ago by our clock: in time` : `${counted(-seconds, 'second')} ahead of our clock: in time`;
}
