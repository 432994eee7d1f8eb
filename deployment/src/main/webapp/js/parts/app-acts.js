import {button, element} from '../dom.js';
import {note} from '../notes.js';
import {may} from '../session.js';
import {act} from './act.js';
import {changeApp} from './app-change.js';
import {archive} from './archive.js';
import {NOWHERE} from './nowhere.js';

/** Whether changes in critical environments wait for a second operator. */
export function approvalRequirement(settings) {
  const {app} = settings;
  const on = app.requireApproval;
  const mine = app.status === 'active' && may('change-apps', app.id);
  const offered = mine && (!on || may('waive-approvals'));
  return element('section', {class: 'card stack', 'aria-labelledby': 'approval'},
    element('div', {class: 'row apart'},
      element('h2', {id: 'approval'}, 'Approval by a second operator'),
      element('span', {class: `tag ${on ? 'good' : ''}`}, on ? 'Required by this app' : 'Not required by this app')),
    element('p', {}, on
      ? 'A change in a critical environment waits until another operator approves it.'
      : 'This app does not make a change in a critical environment wait for a second operator. The service may still do so, for all apps.'),
    mine && !offered && element('p', {class: 'quiet'}, 'An owner can do without it again.'),
    offered && element('div', {class: 'row'},
      button(on ? 'Stop requiring approval' : 'Require approval', () => toggleApproval(settings), {id: 'toggle-approval'})));
}

function toggleApproval(settings) {
  const {app, again} = settings;
  const on = !app.requireApproval;
  act({
    ...NOWHERE,
    title: on ? 'Require approval' : 'Stop requiring approval',
    explain: [on
      ? element('p', {}, 'From now on a change in a critical environment waits for a second operator. Only an owner can do without it again.')
      : note('warn', 'From now on this app leaves what is critical to one operator alone, unless the service requires approval for all apps. What waits already still waits.')],
    label: on ? 'Require approval' : 'Stop requiring approval',
    kind: on ? 'main' : 'danger main',
    send: (body) => changeApp(settings, {requireApproval: on, ...body}),
    done: again,
  });
}

/** The end of an app, and its return. */
export function archiveCard(settings) {
  const {app} = settings;
  const active = app.status === 'active';
  const offered = !active || !app.requireApproval || may('waive-approvals');
  return element('section', {class: `card stack ${active ? 'perilous' : ''}`, 'aria-labelledby': 'archive'},
    element('h2', {id: 'archive'}, active ? 'Archive this app' : 'Restore this app'),
    element('p', {}, active
      ? 'All of its tokens are rejected from then on, in every environment, and nothing in it can be changed. It can be restored.'
      : 'Its tokens are accepted again, those that have not ended meanwhile, and it can be changed.'),
    offered ? element('div', {class: 'row'}, active
      ? button('Archive…', () => archive(settings), {class: 'danger', id: 'archive-app'})
      : button('Restore…', () => restore(settings), {class: 'main', id: 'restore-app'}))
      : element('p', {class: 'quiet'}, 'Approval is required here, so an owner alone can archive it.'));
}

function restore(settings) {
  const {app, again} = settings;
  act({
    ...NOWHERE,
    title: 'Restore the app',
    explain: [element('p', {}, element('bdi', {}, app.name), ' is active again: its tokens that are still valid are accepted from now on.')],
    label: 'Restore',
    send: (body) => changeApp(settings, {status: 'active', ...body}),
    done: again,
  });
}
