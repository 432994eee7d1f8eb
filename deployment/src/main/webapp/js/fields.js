import {element} from './dom.js';
import {seconds} from './format.js';

let fields = 0;

/** A labelled control with the place where a problem's violation stands. */
function wrapped(label, control, {hint = null, group = false, beside = false} = {}) {
  const id = control.id;
  const wrong = element('p', {class: 'wrong', id: `${id}-wrong`});
  const described = `${hint ? `${id}-hint ` : ''}${id}-wrong`;
  control.setAttribute('aria-describedby', described);
  const name = group ? element('legend', {}, label) : element('label', {for: id}, label);
  const told = hint && element('p', {class: 'hint', id: `${id}-hint`}, hint);
  const root = element(group ? 'fieldset' : 'div', {class: 'field'},
    beside ? [element('div', {class: 'choice'}, control, name), told] : [name, told, control], wrong);
  return {
    root,
    control,
    refuse(message) {
      wrong.textContent = message;
      control.setAttribute('aria-invalid', String(message !== ''));
    },
  };
}

const nextId = () => `field-${++fields}`;

export function text(label, attributes = {}, hint = null) {
  const control = element('input', {id: nextId(), type: 'text', autocomplete: 'off', spellcheck: 'false', ...attributes});
  return {...wrapped(label, control, {hint}), value: () => control.value};
}

export function area(label, attributes = {}, hint = null) {
  const control = element('textarea', {id: nextId(), rows: 6, autocomplete: 'off', spellcheck: 'false', ...attributes});
  return {...wrapped(label, control, {hint}), value: () => control.value};
}

export function select(label, options, chosen = null, attributes = {}) {
  const control = element('select', {id: nextId(), ...attributes},
    options.map(([value, said]) => element('option', {value, selected: value === chosen}, said)));
  return {...wrapped(label, control), value: () => control.value};
}

export function checkbox(label, checked = false, hint = null) {
  const control = element('input', {id: nextId(), type: 'checkbox', checked});
  return {...wrapped(label, control, {hint, beside: true}), value: () => control.checked};
}

/** One of a few: options are [value, label, explanation]. */
export function choice(label, options, chosen, changed = () => {}) {
  const id = nextId();
  const radios = options.map(([value, said, why], at) => {
    const radio = element('input', {type: 'radio', name: id, id: `${id}-${at}`, value, checked: value === chosen});
    radio.addEventListener('change', changed);
    return element('div', {class: 'choice'}, radio,
      element('label', {for: `${id}-${at}`}, said, why && element('span', {class: 'hint'}, why)));
  });
  const control = element('div', {id, class: 'choices', role: 'radiogroup', 'aria-label': label}, radios);
  const field = wrapped(label, control, {group: true});
  const chosenOne = () => control.querySelector('input:checked');
  return {...field, focus: () => chosenOne()?.focus(), value: () => chosenOne()?.value ?? null};
}

const LENGTHS = [['86400', 'days'], ['3600', 'hours'], ['60', 'minutes'], ['1', 'seconds']];

/** An amount and a unit, as an ISO 8601 duration. */
export function length(label, iso, hint = null, changed = () => {}) {
  const given = seconds(iso);
  const [size] = LENGTHS.find(([unit]) => given > Number(unit) && given % Number(unit) === 0) ?? LENGTHS[1];
  const amount = element('input', {id: nextId(), type: 'number', min: 0, step: 1, inputmode: 'numeric', value: given / Number(size)});
  const unit = element('select', {'aria-label': `${label}: unit`},
    LENGTHS.map(([value, said]) => element('option', {value, selected: value === size}, said)));
  const field = wrapped(label, amount, {hint});
  const pair = element('div', {class: 'pair'});
  amount.replaceWith(pair);
  pair.append(amount, unit);
  amount.addEventListener('change', changed);
  unit.addEventListener('change', changed);
  return {...field, value: () => written(Number(amount.value || 0) * Number(unit.value))};
}

const written = (total) => (total % 86400 === 0 && total > 0 ? `P${total / 86400}D` : `PT${total}S`);

const NEEDED = 'Reason';

/** What a change in a critical environment is confirmed with. */
export const confirmation = (name) =>
  text(`Type ${name} to confirm`, {autocapitalize: 'none', class: 'confirm'});

/** What a change is for. It turns out to be needed where the service refuses that there is none. */
export function reason(needed = false) {
  const field = text(needed ? NEEDED : `${NEEDED} (optional)`, {maxlength: 500, class: needed ? null : 'optional'}, 'Kept in the audit trail.');
  const said = () => field.value().trim();
  return {
    ...field,
    /** As a request has it: with a reason, or without the member. */
    given: () => (said() === '' ? {} : {reason: said()}),
    refuse(message) {
      if (message !== '' && said() === '') field.root.querySelector('label').textContent = NEEDED;
      field.refuse(message);
    },
  };
}
