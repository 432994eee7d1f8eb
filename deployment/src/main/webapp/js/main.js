import './elements.js';
import {onSessionLoss, sessionState} from './api.js';
import {closeAll} from './dialog.js';
import {announce, element, link} from './dom.js';
import {refusalNote} from './notes.js';
import {current, hold} from './session.js';
import {askToSignIn, signInPage} from './signin.js';
import {top} from './top.js';

const PAGES = [
  [/^\/apps$/, () => import('./pages/apps.js')],
  [/^\/apps\/(?<app>\w+)\/general$/, () => import('./pages/general.js')],
  [/^\/apps\/(?<app>\w+)\/api-settings$/, () => import('./pages/api-settings.js')],
  [/^\/apps\/(?<app>\w+)\/connect$/, () => import('./pages/connect.js')],
  [/^\/apps\/(?<app>\w+)\/activity$/, () => import('./pages/trail.js')],
  [/^\/activity$/, () => import('./pages/trail.js')],
  [/^\/calendar$/, () => import('./pages/calendar.js')],
  [/^\/approvals$/, () => import('./pages/approvals.js')],
  [/^\/operators$/, () => import('./pages/operators.js')],
  [/^\/workbench$/, () => import('./pages/workbench.js')],
];

const main = document.getElementById('main');
let shown = {stop() {}};
let turn = 0;

const address = () => location.hash.slice(1) || '/apps';

const drawn = (page) => page.content.flat().filter(Boolean);

/** The same page anew: what was told stays, and so does the focus. */
function drawAgain(page) {
  const focused = main.contains(document.activeElement) ? document.activeElement.id : null;
  main.replaceChildren(...main.querySelectorAll(':scope > .notice'), ...drawn(page));
  if (focused !== null) (document.getElementById(focused) ?? main).focus({preventScroll: true});
}

/** Shows the page of the address; of two asked for in a row the later one. */
async function navigate({focus = true} = {}) {
  const mine = ++turn;
  shown.stop?.();
  shown = {};
  top(address());
  const waiting = setTimeout(() => main.prepend(element('p', {class: 'note waiting', role: 'status'}, 'Loading…')), 300);
  const page = await opened(address()).catch(refused);
  clearTimeout(waiting);
  if (mine !== turn) {
    page.stop?.();
    return;
  }
  shown = page;
  document.title = `${page.title} · Specter`;
  if (focus) {
    main.replaceChildren(...drawn(page));
    arrive(page.title);
  } else {
    drawAgain(page);
  }
}

async function opened(path) {
  for (const [pattern, load] of PAGES) {
    const found = pattern.exec(path);
    if (found) return (await load()).page(found.groups ?? {}, () => navigate({focus: false}));
  }
  return {
    title: 'Not found',
    content: [element('h1', {}, 'There is no such page'), element('p', {}, link('All apps', '#/apps'))],
  };
}

function refused(error) {
  const lost = error.status === 404;
  return {
    title: lost ? 'Not found' : 'Not shown',
    content: [
      element('h1', {}, lost ? 'There is no such app, or it is not yours to see' : 'This page cannot be shown now'),
      lost ? element('p', {}, link('All apps', '#/apps')) : refusalNote(error, () => navigate()),
    ],
  };
}

function arrive(title) {
  main.focus({preventScroll: true});
  scrollTo(0, 0);
  announce(title);
}

async function start() {
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  try {
    const state = await sessionState();
    onSessionLoss(() => askToSignIn(current(), state));
    if (state.me) hold(state.me);
    else await signInPage(main, state);
  } catch (error) {
    main.replaceChildren(refusalNote(error, () => location.reload()));
    return;
  }
  addEventListener('hashchange', () => {
    closeAll();
    navigate();
  });
  await navigate();
}

start();
