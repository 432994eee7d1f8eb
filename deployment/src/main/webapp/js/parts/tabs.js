import {element} from '../dom.js';

let sets = 0;

/**
 * Tabs, of whose panels one is seen. The arrow keys go from tab to tab.
 *
 * @param all pairs of a key and what stands on the tab
 * @param show what is in the panel of a key
 */
export function tabs({label, all, chosen, show}) {
  const id = `tabs-${++sets}`;
  const panel = element('div', {class: 'panel stack', role: 'tabpanel', id: `${id}-panel`});
  const each = all.map(([key, ...said]) => element('button', {
    type: 'button', role: 'tab', id: `${id}-${key}`, 'aria-controls': panel.id, onclick: () => choose(key)}, ...said));
  const list = element('div', {class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: move}, each);

  function choose(key) {
    all.forEach(([one], at) => {
      each[at].setAttribute('aria-selected', String(one === key));
      each[at].tabIndex = one === key ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', `${id}-${key}`);
    panel.replaceChildren(...show(key).filter(Boolean));
  }

  function move(event) {
    const at = each.indexOf(event.target);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1}[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = each.at(to % each.length);
    next.focus();
    next.click();
  }

  choose(chosen);
  return element('div', {class: 'tabbed'}, list, panel);
}
