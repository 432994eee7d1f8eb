import {query, read} from '../api.js';
import {element} from '../dom.js';
import {select, text} from '../fields.js';

/** The first apps, and those that are chosen already. */
export async function appsToPick(chosen = []) {
  const first = await read('/apps?limit=200');
  const missing = [...new Set(chosen)].filter((id) => id && !first.items.some((app) => app.id === id));
  const others = await Promise.all(missing.map((id) => read(`/apps/${id}`)));
  return {items: [...others, ...first.items], more: first.nextCursor !== null};
}

/** One app of those there are; where they are many, it can be searched. */
export function appPicker(apps, {label = 'App', chosen = '', any = 'Choose…', changed = () => {}} = {}) {
  let items = apps.items;
  const field = select(label, [], null);
  const search = apps.more ? text(`Find the ${label.toLowerCase()}`, {type: 'search', placeholder: 'Name or id'}) : null;
  const picked = () => items.find(({id}) => id === field.control.value) ?? null;

  function fill(kept) {
    field.control.replaceChildren(...[['', any], ...items.map(({id, name}) => [id, name])].map(([value, said]) =>
      element('option', {value, selected: value === (kept ?? '')}, said)));
  }

  let typing;
  let turn = 0;
  async function find() {
    const mine = ++turn;
    try {
      const found = await read(query('/apps', {search: search.value().trim(), limit: 200}));
      if (mine !== turn) return;
      const kept = picked();
      items = [...(kept && !found.items.some(({id}) => id === kept.id) ? [kept] : []), ...found.items];
      fill(kept?.id);
      search.refuse(found.items.length === 0 ? 'No app is called so.' : '');
    } catch (error) {
      if (mine === turn) search.refuse(error.message);
    }
  }

  search?.control.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(find, 250); });
  field.control.addEventListener('change', changed);
  fill(chosen);
  return {...field, root: element('div', {class: 'stack tight'}, search?.root ?? [], field.root), picked};
}
