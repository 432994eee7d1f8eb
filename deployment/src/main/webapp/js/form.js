import {announce, button, element} from './dom.js';
import {refusalNote} from './notes.js';

const FIELD_OF = {'confirmation-required': 'confirm', 'reason-required': 'reason', 'name-taken': 'name'};

/** Of a choice, the one that is chosen. */
const focusOn = ({control}) => (control.querySelector('input:checked') ?? control).focus();

/**
 * A form that is sent once at a time. Refusals stand at their fields, and nothing that was typed is lost.
 *
 * @param fields by the names that violations have
 * @param ready whether it may be sent; where not, unready tells why
 * @param send what is done, or throws a refusal
 */
export function form({fields = {}, parts = null, label, kind = 'main', cancel = null, ready = () => true, unready = () => {}, send}) {
  const refusal = element('div', {class: 'refusal'});
  const submit = element('button', {type: 'submit', class: kind}, label);
  const root = element('form', {class: 'stack', novalidate: true},
    parts ?? Object.values(fields).map((field) => field.root), refusal,
    element('div', {class: 'row actions'}, submit, cancel && button('Cancel', cancel)));
  const update = () => { submit.setAttribute('aria-disabled', String(!ready())); };
  root.addEventListener('input', update);
  update();

  let busy = false;
  root.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    if (!ready() || empty().length > 0) {
      refuse();
      return;
    }
    busy = true;
    const waiting = setTimeout(() => { submit.classList.add('waiting'); announce('Please wait'); }, 300);
    refusal.replaceChildren();
    Object.values(fields).forEach((field) => field.refuse(''));
    try {
      await send();
    } catch (error) {
      tell(error);
    } finally {
      clearTimeout(waiting);
      submit.classList.remove('waiting');
      busy = false;
    }
  });

  /** A key that is held down since it opened the form does not send it. */
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.repeat && event.target.localName === 'input') event.preventDefault();
  });

  const empty = () => Object.values(fields).filter(({control}) => control.required && control.value.trim() === '');

  function refuse() {
    Object.values(fields).forEach((field) => field.refuse(''));
    unready();
    empty().forEach((field) => field.refuse(field.control.localName === 'select' ? 'Choose one.' : 'Fill this in.'));
    const first = Object.values(fields).find((field) => field.control.getAttribute('aria-invalid') === 'true');
    if (!first) return;
    focusOn(first);
    announce(first.root.querySelector('.wrong:not(:empty)')?.textContent ?? '');
  }

  function tell(error) {
    const violations = error.problem?.violations ?? [];
    const named = FIELD_OF[error.kind];
    if (named && fields[named]) violations.push({field: named, message: error.message});
    const placed = violations.filter(({field, message}) => fields[field] && (fields[field].refuse(message), true));
    const others = violations.filter((violation) => !placed.includes(violation));
    if (placed.length === 0 || others.length > 0) refusal.append(refusalNote(error));
    others.forEach(({field, message}) => refusal.append(element('p', {class: 'wrong'}, `${field}: ${message}`)));
    if (placed.length > 0) focusOn(fields[placed[0].field]);
    announce(placed.map(({message}) => message).join('. '));
  }
  return {root, submit, update};
}
