import {query, read} from '../api.js';
import {button, element} from '../dom.js';
import {notice} from '../notes.js';
import {frame} from '../parts/app-frame.js';
import {auditEvent} from '../parts/audit-event.js';
import {integrity} from '../parts/integrity.js';
import {appNames, operatorNames} from '../parts/names.js';
import {notYours} from '../parts/not-yours.js';
import {pieces} from '../parts/pieces.js';
import {trailFilters} from '../parts/trail-filters.js';
import {may, maySomewhere} from '../session.js';

/** The audit trail, of an app or over all that the caller may read. */
export async function page({app: id = null}) {
  if (id ? !may('read-audit', id) : !maySomewhere('read-audit')) return notYours('Activity', 'read the audit trail');
  const [app, apps, operators] = await Promise.all([id && read(`/apps/${id}`), appNames(), operatorNames()]);
  const asked = trailFilters(() => events.look());
  const askers = new Map();
  /** What events tell of each other: who an operator was that is gone, and who asked for what was to be approved. */
  const learn = ({actor, outcome, approval}) => {
    if (!operators.has(actor.id)) operators.set(actor.id, actor.name);
    if (outcome === 'awaits-approval') askers.set(approval, actor.id);
  };
  const events = pieces({
    async load(cursor) {
      const piece = await asked.answered(read(query('/audit-events', {app: id, ...asked.values(), cursor})));
      piece.items.forEach(learn);
      return piece;
    },
    row: (event) => auditEvent(event, {apps, operators, askers, withApp: id === null}),
    one: 'event',
    nothing: () => (asked.any() ? 'Nothing that fits was done. Try fewer filters.' : 'Nothing was done yet.'),
    kind: 'rows card trail',
  });
  const check = may('read-audit', id) ? integrity(id) : null;
  const body = [
    element('div', {class: 'row apart'},
      element(id ? 'h2' : 'h1', {}, 'Activity'),
      check && element('div', {class: 'row'}, check.press, exportButton(id))),
    check?.result,
    asked.root,
    events.root,
  ].filter(Boolean);
  await events.look();
  return {
    title: app ? `Activity of ${app.name}` : 'Activity',
    stop: asked.stop,
    content: app ? frame(app, 'activity', element('div', {class: 'stack'}, body)) : [element('div', {class: 'stack'}, body)],
  };
}

/** Saves the trail to a file. The session is seen to first: a download cannot ask for a new one. */
function exportButton(app) {
  return button('Export', async () => {
    try {
      await read('/me');
      element('a', {href: `/api/v1${query('/audit-events/export', {app})}`, download: `audit-events-${app ?? 'all'}.ndjson`}).click();
      notice('plain', element('p', {}, 'The trail is being saved. Check the file without the service: ',
        element('code', {}, 'java -jar specter.jar check-audit FILE')));
    } catch (error) {
      notice('bad', element('p', {}, error.message));
    }
  }, {id: 'export-trail', title: 'Save the whole trail as a file'});
}
