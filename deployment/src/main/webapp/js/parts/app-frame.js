import {element, link, present} from '../dom.js';
import {may} from '../session.js';

const SECTIONS = [['general', 'General'], ['api-settings', 'API Settings'], ['connect', 'Connect'], ['activity', 'Activity']];

/** What stands around every page of an app: where one is, and its App Settings. */
export function frame(app, section, ...content) {
  const offered = SECTIONS.filter(([name]) => name !== 'activity' || may('read-audit', app.id));
  const sections = offered.map(([name, title]) =>
    element('li', {}, link(title, `#/apps/${app.id}/${name}`, {'aria-current': name === section ? 'page' : null})));
  return [
    element('div', {class: 'app-head'},
      element('p', {class: 'crumbs'}, link('Apps', '#/apps'), element('span', {'aria-hidden': 'true'}, ' / ')),
      element('h1', {}, element('bdi', {}, app.name)),
      app.status === 'archived' && element('span', {class: 'tag'}, 'Archived')),
    element('div', {class: 'with-side'},
      element('nav', {class: 'side', 'aria-label': 'App Settings'},
        element('details', {open: true}, element('summary', {}, 'App Settings'), element('ul', {}, sections))),
      element('div', {class: 'stack roomy'}, present(content))),
  ];
}
