import {button, element} from '../dom.js';
import {select, text} from '../fields.js';
import {ACTIONS} from './action-words.js';

/** What is looked for; kept in the page alone. */
export function trailFilters(changed) {
  const fields = {
    actor: text('Who', {type: 'search', maxlength: 100, placeholder: 'Whole name or id'}),
    action: select('What', [['', 'Anything'], ...ACTIONS], ''),
    from: text('From', {type: 'datetime-local'}),
    to: text('Until', {type: 'datetime-local'}),
  };
  const all = Object.values(fields);
  const instant = (local) => (local === '' ? null : new Date(local).toISOString());
  const values = () => ({
    actor: fields.actor.value().trim(), action: fields.action.value(),
    from: instant(fields.from.value()), to: instant(fields.to.value()),
  });
  const any = () => Object.values(values()).some(Boolean);
  const clear = button('Clear filters', () => {
    all.forEach(({control}) => { control.value = ''; });
    fields.actor.control.focus();
    update();
  }, {class: 'slight'});
  const clearing = element('div', {class: 'row', hidden: true}, clear);
  let typing;
  const update = () => {
    clearTimeout(typing);
    clearing.hidden = !any();
    changed();
  };
  fields.actor.control.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(update, 300); });
  [fields.action, fields.from, fields.to].forEach(({control}) => control.addEventListener('change', update));
  return {
    root: element('div', {class: 'stack tight', role: 'search'}, element('div', {class: 'filters'}, all.map(({root}) => root)), clearing),
    values,
    any,
    stop: () => clearTimeout(typing),
    answered: (answer) => placed(answer, fields),
  };
}

/** Says at the filters what is wrong with them. */
async function placed(answer, fields) {
  try {
    const piece = await answer;
    Object.values(fields).forEach((field) => field.refuse(''));
    return piece;
  } catch (error) {
    const violations = (error.problem?.violations ?? []).filter(({field}) => fields[field]);
    violations.forEach(({field, message}) => fields[field].refuse(message));
    if (violations.length > 0) error.message = 'A filter is not right. Mend it above.';
    throw error;
  }
}
