import {call, environmentPath, query, read} from '../api.js';
import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {form} from '../form.js';
import {environmentName} from '../format.js';
import {refusalNote} from '../notes.js';
import {shownAnew} from './act.js';
import {awaitsApproval, consent} from './consent.js';
import {KINDS} from './credential-kinds.js';
import {fresh} from './environment-state.js';
import {unlessStale} from './meanwhile.js';
import {overlapEnd, overlapFields} from './overlap-fields.js';
import {foreseen} from './regenerate-outlook.js';
import {reveal} from './reveal.js';

/** Says what would happen, then makes a new credential and shows it once. */
export async function regenerate({app, environment: {name: where}, kind, changed}) {
  const held = await fresh(app, {name: where});
  const environment = held.value;
  const {name, active, retiring} = KINDS[kind];
  const before = environment[active];
  const path = environmentPath(app.id, environment.name);
  const dialog = open({title: `${before ? 'Regenerate' : 'Issue'} the ${name} of ${environmentName(environment.name)}`});
  const outlook = element('div', {class: 'stack tight outlook', 'aria-live': 'polite'});
  const agreed = consent(app, environment);
  const overlaps = before ? overlapFields(environment.rotationPolicy.overlap, foresee) : null;
  const ends = overlapEnd(foresee);
  ends.of(environment[retiring]);
  let turn = 0;
  let told = null;

  /** Nothing can be sent before it is told what it would do. */
  async function foresee() {
    const mine = ++turn;
    told = null;
    asked.update();
    const waiting = setTimeout(() => outlook.replaceChildren(element('p', {class: 'quiet'}, 'Looking at what will happen…')), 300);
    try {
      const preview = await read(query(`${path}/rotation-preview`, wanted()));
      if (mine !== turn) return;
      told = preview;
      outlook.replaceChildren(...foreseen(preview, preview[active], name));
    } catch (error) {
      if (mine === turn) outlook.replaceChildren(refusalNote(error, foresee));
    } finally {
      clearTimeout(waiting);
      asked.update();
    }
  }

  const wanted = () => ({
    ...(overlaps && {overlap: overlaps.value()}),
    ...(ends.value() && {endOverlap: true}),
  });

  const fields = {endOverlap: ends, ...(overlaps && {overlap: overlaps}), ...agreed.fields};
  const asked = form({
    fields,
    parts: [outlook, ...Object.values(fields).map((field) => field.root)],
    ready: () => told !== null && agreed.ready() && ends.settled(),
    unready() {
      agreed.unready();
      if (!ends.settled()) ends.refuse('Two are valid already: the old one has to end first.');
    },
    label: `${before ? 'Regenerate' : 'Issue'} ${name}`,
    kind: before && environment.critical ? 'danger main' : 'main',
    cancel: dialog.close,
    async send() {
      const answer = await unlessStale(sent, lookAnew);
      dialog.close();
      if (!awaitsApproval(answer, app)) {
        announce(`The ${name} is issued.`);
        reveal({app, environment: held.value, kind, issued: answer.value});
      }
      await shownAnew(changed);
    },
  });
  dialog.show(asked.root);
  foresee();

  const sent = () => call('POST', `${path}/${kind}`, {body: {...wanted(), ...agreed.body()}, ifMatch: held.etag});

  /** Another's regenerate meanwhile is not ended unseen. */
  async function lookAnew() {
    Object.assign(held, await fresh(app, environment));
    ends.of(held.value[retiring]);
    await foresee();
    return 'Somebody changed this environment meanwhile. Look above at what would happen now, then send it again.';
  }
}
