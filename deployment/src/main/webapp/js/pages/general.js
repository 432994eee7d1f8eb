import {call} from '../api.js';
import {element, facts} from '../dom.js';
import {copy, time} from '../elements.js';
import {place} from '../format.js';
import {note} from '../notes.js';
import {frame} from '../parts/app-frame.js';
import {approvalRequirement, archiveCard} from '../parts/app-acts.js';
import {detailsForm} from '../parts/app-details.js';
import {may} from '../session.js';

/** General settings of an app: its name, where it is, who has a say in it, and its end. */
export async function page({app: id}, again) {
  const {value: app, etag} = await call('GET', `/apps/${id}`);
  const settings = {app, etag, again};
  const mine = may('change-apps', id);
  const active = app.status === 'active';
  return {
    title: `General settings of ${app.name}`,
    content: frame(app, 'general',
      !active && note('warn', 'The app is archived: its tokens are rejected, and nothing can be changed until it is restored.'),
      element('section', {class: 'card stack', 'aria-labelledby': 'details'},
        element('h2', {id: 'details'}, 'Details'),
        facts([
          ['App ID', element('span', {class: 'row'}, element('code', {}, id), copy(id, 'the app id'))],
          ['Created', time(app.createdAt)],
          ...(mine && active ? [] : asTheyAre(app)),
        ], {class: 'facts broad'}),
        mine && active && detailsForm(settings)),
      approvalRequirement(settings),
      mine && archiveCard(settings)),
  };
}

const asTheyAre = (app) => [['Name', element('bdi', {}, app.name)], ['Location', element('bdi', {}, place(app.location))]];
