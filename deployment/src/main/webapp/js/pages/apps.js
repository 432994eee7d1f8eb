import {call, query, read, readAll} from '../api.js';
import {open} from '../dialog.js';
import {announce, button, element, facts, link} from '../dom.js';
import {time} from '../elements.js';
import {select, text} from '../fields.js';
import {form} from '../form.js';
import {count, environmentName, place} from '../format.js';
import {firstSteps} from '../parts/first-steps.js';
import {locationFields, locationOf} from '../parts/location.js';
import {pieces} from '../parts/pieces.js';
import {may, maySomewhere} from '../session.js';

/** All apps: search, register. */
export async function page() {
  const search = text('Search', {type: 'search', placeholder: 'Name or id'});
  const status = select('Status', [['active', 'Active'], ['archived', 'Archived'], ['', 'All']], 'active');
  const searched = () => search.value().trim();
  let due = null;
  const apps = pieces({
    async load(cursor) {
      const found = read(query('/apps', {search: searched(), status: status.value(), cursor, limit: 50}));
      const [piece, late] = await Promise.all([found, due ?? dueByApp()]);
      due = late;
      return piece;
    },
    row: (app) => row(app, due.get(app.id)),
    one: 'app',
    nothing: () => (searched() ? 'No app is called so.' : 'There is no app here.'),
    kind: 'apps',
  });

  let typing;
  search.control.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(apps.look, 200); });
  status.control.addEventListener('change', apps.look);
  await apps.look();

  const fresh = apps.isEmpty() && may('register-apps') && (await read('/apps?limit=1')).items.length === 0;
  return {
    title: 'Apps',
    stop: () => clearTimeout(typing),
    content: [
      element('div', {class: 'row apart'}, element('h1', {}, 'Apps'),
        may('register-apps') && button('Register an app', register, {class: 'main', id: 'register'})),
      fresh ? firstSteps(register) : [element('div', {class: 'filters', role: 'search'}, search.root, status.root), apps.root],
    ].flat(),
  };
}

/** What is overdue, or will soon be, by app. */
async function dueByApp() {
  const due = new Map();
  if (!maySomewhere('see')) return due;
  const dates = await readAll('/rotations?within=P90D');
  dates.filter(({credential}) => ['due-soon', 'overdue'].includes(credential.rotation))
    .forEach((one) => { if (!due.has(one.app.id) || one.credential.rotation === 'overdue') due.set(one.app.id, one); });
  return due;
}

function row(app, due) {
  return [
    element('div', {class: 'row apart'},
      link(element('bdi', {}, app.name), `#/apps/${app.id}/api-settings`, {class: 'name'}),
      element('div', {class: 'row'},
        due && element('span', {class: `tag ${due.credential.rotation === 'overdue' ? 'bad' : 'warn'}`},
          due.credential.rotation === 'overdue' ? 'Overdue' : 'Due soon'),
        app.status === 'archived' && element('span', {class: 'tag'}, 'Archived'))),
    facts([
      ['Current environment', environmentName(app.currentEnvironment)],
      ['Active users', count(app.activeUsers)],
      ['Location', place(app.location)],
      ['Created', time(app.createdAt)],
    ], {class: 'facts small'}),
  ];
}

/** Registers an app and goes there. */
function register() {
  const dialog = open({title: 'Register an app'});
  const where = locationFields();
  const fields = {name: text('Name', {maxlength: 200, required: true}, 'As people know it, up to 100 characters.'), ...where};
  dialog.show(form({
    fields,
    label: 'Register',
    cancel: dialog.close,
    async send() {
      const {value} = await call('POST', '/apps', {body: {name: fields.name.value(), location: locationOf(where)}});
      dialog.close();
      announce(`${value.name} is registered.`);
      location.hash = `#/apps/${value.id}/api-settings`;
    },
  }).root);
}
