import {read, readAll} from '../api.js';
import {element, link} from '../dom.js';
import {may} from '../session.js';

/** Names of apps by their ids: the first ones at once, any other when it is shown. */
export async function appNames() {
  const {items} = await read('/apps?limit=200');
  const known = new Map(items.map(({id, name}) => [id, Promise.resolve(name)]));
  const now = new Map(items.map(({id, name}) => [id, name]));
  const name = (id) => {
    if (!known.has(id)) known.set(id, read(`/apps/${id}`).then((app) => app.name, () => id));
    return known.get(id);
  };
  const shown = (id) => {
    const place = element('bdi', {}, now.get(id) ?? id);
    if (!now.has(id)) name(id).then((said) => { place.textContent = said; });
    return place;
  };
  return {name, shown, linked: (id) => link(shown(id), `#/apps/${id}/api-settings`)};
}

/** Names of operators, as far as the caller may know them. */
export async function operatorNames() {
  if (!may('manage-operators')) return new Map();
  const operators = await readAll('/operators');
  return new Map(operators.map(({id, name}) => [id, name]));
}
