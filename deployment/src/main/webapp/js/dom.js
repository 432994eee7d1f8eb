/** Makes elements. Children are nodes or texts, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...present(children));
  return made;
}

export const present = (children) =>
  children.flat(3).filter((child) => child !== null && child !== undefined && child !== false);

export const button = (text, act, attributes = {}) =>
  element('button', {type: 'button', onclick: act, ...attributes}, text);

export const link = (text, href, attributes = {}) => element('a', {href, ...attributes}, text);

/** A list of facts: names with values. */
export function facts(pairs, attributes = {}) {
  return element('dl', {class: 'facts', ...attributes}, pairs.filter(Boolean).map(([name, ...value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, ...value))));
}

export function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...present(children));
  return made;
}

/** Tells it to those who do not see it; what is behind an open dialog is not read out. */
export function announce(text) {
  const region = bringForward();
  region.textContent = '';
  requestAnimationFrame(() => { region.textContent = text; });
}

/** The region that is read out, where it is: in the dialog on top, or on the page. */
export function bringForward() {
  const region = document.getElementById('announcements');
  const front = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  if (region.parentNode !== front) front.append(region);
  return region;
}

/** Puts the new node where the old one is; what had the focus, or was folded out, is so still. */
export function replace(old, fresh) {
  const focused = old.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  const folds = [...old.querySelectorAll('details')].map(({open}) => open);
  old.replaceWith(fresh);
  fresh.querySelectorAll('details').forEach((fold, at) => { fold.open ||= folds[at] === true; });
  if (focused !== null) {
    [...fresh.querySelectorAll('a, button, summary, [tabindex]')].find((one) => nameOf(one) === focused)?.focus({preventScroll: true});
  }
  return fresh;
}

const nameOf = (element) => element.id || element.getAttribute('aria-label') || element.textContent;
