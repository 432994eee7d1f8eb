import {call, environmentPath, query, read} from '../api.js';
import {shownAnew} from './act.js';
import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {due, time, until} from '../elements.js';
import {checkbox, choice, length} from '../fields.js';
import {form} from '../form.js';
import {counted, hours, kindName, seconds} from '../format.js';
import {note, refusalNote} from '../notes.js';
import {awaitsApproval, consent} from './consent.js';
import {fresh} from './environment-state.js';
import {reveal} from './reveal.js';
import {recentCalls} from './usage-chart.js';

const OVERLAPS = [['PT0S', 'At once'], ['PT1H', '1 hour'], ['P1D', '24 hours'], ['P7D', '7 days']];

/** Says what would happen, then makes a new credential and shows it once. */
export async function regenerate({app, environment: {name: where}, kind, changed}) {
  let {value: environment, etag} = await fresh(app, {name: where});
  const member = kind === 'auth-tokens' ? 'authToken' : 'secretKey';
  const name = kindName(kind);
  const before = environment[member];
  const retiring = environment[kind === 'auth-tokens' ? 'retiringAuthToken' : 'retiringSecretKey'];
  const dialog = open({title: `${before ? 'Regenerate' : 'Issue'} the ${name} of ${environment.name}`});
  const outlook = element('div', {class: 'stack tight outlook', 'aria-live': 'polite'});
  const agreed = consent(app, environment);
  const overlaps = before ? overlapFields(environment.rotationPolicy.overlap, foresee) : null;
  const ends = retiring ? checkbox(`End the running overlap: ${retiring.hint} stops working at once`, false,
    'An overlap runs already. At most two are valid at a time.') : null;
  ends?.control.addEventListener('change', foresee);
  let turn = 0;
  let told = null;

  /** Nothing can be sent before it is told what it would do. */
  async function foresee() {
    const mine = ++turn;
    told = null;
    const waiting = setTimeout(() => outlook.replaceChildren(element('p', {class: 'quiet'}, 'Looking at what will happen…')), 300);
    const path = query(`${environmentPath(app.id, environment.name)}/rotation-preview`, wanted());
    try {
      const preview = await read(path);
      if (mine !== turn) return;
      told = preview;
      outlook.replaceChildren(...foreseen(preview, preview[member], name));
    } catch (error) {
      if (mine === turn) outlook.replaceChildren(refusalNote(error, foresee));
    } finally {
      clearTimeout(waiting);
      asked.update();
    }
  }

  const wanted = () => ({
    ...(overlaps && {overlap: overlaps.value()}),
    ...(ends?.value() && {endOverlap: true}),
  });

  const fields = {
    ...(ends && {endOverlap: ends}),
    ...(overlaps && {overlap: overlaps}),
    ...agreed.fields,
  };
  const asked = form({
    fields,
    parts: [outlook, ...Object.values(fields).map((field) => field.root)],
    ready: () => told !== null && agreed.ready() && (!ends || ends.value()),
    unready() {
      agreed.unready();
      if (ends && !ends.value()) ends.refuse('Two are valid already: the old one has to end first.');
    },
    label: `${before ? 'Regenerate' : 'Issue'} ${name}`,
    kind: before && environment.critical ? 'danger main' : 'main',
    cancel: dialog.close,
    async send() {
      const answer = await sent();
      dialog.close();
      if (!awaitsApproval(answer)) {
        announce(`The ${name} is issued.`);
        reveal({app, environment, kind, issued: answer.value, first: !before});
      }
      await shownAnew(changed);
    },
  });
  dialog.show(asked.root);
  foresee();

  /** Against what was shown: another's regenerate meanwhile is not ended unseen. */
  async function sent() {
    try {
      return await call('POST', `${environmentPath(app.id, environment.name)}/${kind}`, {
        body: {...wanted(), ...agreed.body()}, ifMatch: etag});
    } catch (error) {
      if (error.kind === 'stale-revision') {
        ({etag} = await fresh(app, environment));
        await foresee();
        error.message = 'Somebody changed this environment meanwhile. Look above at what would happen now, then send it again.';
      }
      throw error;
    }
  }
}

/** One of a few, or a length of one's own. */
function overlapFields(standard, changed) {
  const known = OVERLAPS.find(([iso]) => seconds(iso) === seconds(standard));
  const own = length('How long', standard, 'At most 30 days.', changed);
  const chosen = choice(`The old one keeps working`, [...OVERLAPS.map(([iso, said]) =>
    [iso, iso === 'PT0S' ? 'Not at all: it stops at once' : `for ${said}`, seconds(iso) === seconds(standard) ? 'as the policy says' : null]),
  ['own', 'for another time']], known ? known[0] : 'own', () => { show(); changed(); });
  const show = () => { own.root.hidden = chosen.value() !== 'own'; };
  show();
  return {
    root: element('div', {class: 'stack tight'}, chosen.root, own.root),
    control: own.control,
    refuse: (message) => (chosen.value() === 'own' ? own : chosen).refuse(message),
    value: () => (chosen.value() === 'own' ? own.value() : chosen.value()),
  };
}

function foreseen(preview, plan, name) {
  const told = plan.ending.map((credential) => element('li', {}, element('code', {}, credential.hint), ending(credential),
    ' Last used: ', credential.lastUsedAt ? time(credential.lastUsedAt) : 'never', '.'));
  if (plan.refusal === 'rotation-in-progress') return [note('warn', 'An overlap runs. Undo it or let it end first, or end it with this.')];
  const atOnce = plan.ending.some((credential) => credential.status !== 'retiring');
  return [
    told.length > 0 && element('ul', {class: 'rows'}, told),
    told.length > 0 && impact(preview, plan, atOnce),
    told.length === 0 && element('p', {}, `There is no ${name} yet: nothing ends.`),
    plan.next?.dueAt && element('p', {class: 'quiet'}, 'The new one is due ', due(plan.next.dueAt), plan.next.expiresAt ? ' and expires then.' : '.'),
  ].filter(Boolean);
}

const ending = (credential) => (credential.status === 'retiring'
  ? [' works until ', until(credential.retiresAt), ', beside the new one.']
  : ' stops working at once.');

function impact(preview, plan, atOnce) {
  const parts = [plan.calls && recentCalls(plan.calls), preview.activeUsers !== undefined && preview.activeUsers !== null
    && `${counted(preview.activeUsers, 'active user')} in ${preview.environment}`].filter(Boolean);
  const rests = parts.length > 0 ? `${parts.join('; ')}.` : '';
  return note(atOnce ? 'bad' : 'warn', element('p', {}, atOnce
    ? 'Every caller that has not got the new one is rejected from then on.'
    : `Callers have ${hours(preview.overlap)} to take the new one.`), rests && element('p', {}, rests));
}
