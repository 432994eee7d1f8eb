import {open} from '../dialog.js';
import {announce, element} from '../dom.js';
import {choice, length, select} from '../fields.js';
import {form} from '../form.js';
import {environmentName, policy as inWords} from '../format.js';
import {shownAnew} from './act.js';
import {awaitsApproval, consent} from './consent.js';
import {change, fresh} from './environment-state.js';

/** How the credentials of an environment rotate. */
export async function editPolicy({app, environment, changed}) {
  const held = await fresh(app, environment);
  const policy = held.value.rotationPolicy;
  const dialog = open({title: `Rotation policy of ${environmentName(environment.name)}`});
  const agreed = consent(app, environment);
  const due = choice('Credentials fall due', [['after', 'after a time'], ['never', 'never']], policy.maxAge === null ? 'never' : 'after', show);
  const maxAge = length('Due after', policy.maxAge ?? 'P90D', 'From an hour to 3,650 days.');
  const warnBefore = length('Warn before', policy.warnBefore);
  const onOverdue = select('When overdue', [['warn', 'Warn; it keeps working'], ['expire', 'Let it expire']], policy.onOverdue);
  const overlap = length('Overlap', policy.overlap, 'How long the old one keeps working after a regenerate; at most 30 days.');
  function show() { [maxAge, warnBefore, onOverdue].forEach((field) => { field.root.hidden = due.value() === 'never'; }); }
  show();
  const fields = {
    'rotationPolicy.due': due,
    'rotationPolicy.maxAge': maxAge,
    'rotationPolicy.warnBefore': warnBefore,
    'rotationPolicy.onOverdue': onOverdue,
    'rotationPolicy.overlap': overlap,
    ...agreed.fields,
  };
  dialog.show(element('p', {class: 'quiet'}, 'A change never shortens a credential that was already issued.'), form({
    fields,
    ready: agreed.ready,
    unready: agreed.unready,
    label: 'Save policy',
    cancel: dialog.close,
    async send() {
      const rotationPolicy = due.value() === 'never' ? {maxAge: null, overlap: overlap.value()}
        : {maxAge: maxAge.value(), warnBefore: warnBefore.value(), onOverdue: onOverdue.value(), overlap: overlap.value()};
      const answer = await change(app, held, {rotationPolicy, ...agreed.body()}, (now) => `Its policy is now: ${inWords(now.rotationPolicy)}.`);
      dialog.close();
      if (!awaitsApproval(answer, app)) announce('The policy is saved.');
      await shownAnew(changed);
    },
  }).root);
}
