import {announce} from '../dom.js';
import {text} from '../fields.js';
import {form} from '../form.js';
import {changeApp} from './app-change.js';
import {locationFields, locationOf} from './location.js';

/** The name and the location, to be changed. */
export function detailsForm(settings) {
  const {app, again} = settings;
  const where = locationFields(app.location);
  const fields = {
    name: text('Name', {maxlength: 200, required: true, value: app.name, dir: 'auto'}, 'As people know it, up to 100 characters.'),
    ...where,
  };
  const now = () => JSON.stringify([fields.name.value().trim(), locationOf(where)]);
  const before = now();
  const edited = form({
    fields,
    label: 'Save',
    ready: () => now() !== before,
    async send() {
      await changeApp(settings, {name: fields.name.value(), location: locationOf(where)});
      await again();
      document.getElementById('save-details')?.focus();
      announce('The details are saved.');
    },
  });
  edited.root.classList.add('slim');
  edited.submit.id = 'save-details';
  return edited.root;
}
