import {environmentPath, query, read} from '../api.js';
import {button, element, facts, replace} from '../dom.js';
import {copy, time} from '../elements.js';
import {BUILT_IN, count, environmentName, place} from '../format.js';
import {note, notice} from '../notes.js';
import {frame} from '../parts/app-frame.js';
import {environmentSection} from '../parts/environment-section.js';
import {getStarted} from '../parts/get-started.js';
import {addEnvironment} from '../parts/environment-acts.js';
import {switchCurrent} from '../parts/switch-environment.js';
import {watch} from '../parts/watch.js';
import {may} from '../session.js';

/** API Settings of an app: what it is, and a section for each environment. */
export async function page({app: id}, again) {
  const expected = BUILT_IN.filter((name) => may('see', id, name));
  const [first, environments, ...counts] = await Promise.all([
    read(`/apps/${id}`), environmentsOf(id), ...expected.map((name) => usageOf(id, name))]);
  const usage = new Map(expected.map((name, at) => [name, counts[at]]));
  const sections = inOrder(environments).map((environment) =>
    environmentSection({app: first, environment, usage: usage.get(environment.name), gone: again}));
  let app = first;
  let head = about(app, sections, again);
  let steps = stepsOf(app, sections);
  let toldOfAnotherSet = null;
  const outdated = element('div', {});

  async function look(wanted) {
    const [now, fresh] = await Promise.all([read(`/apps/${id}`), environmentsOf(id)]);
    if (!wanted()) return;
    if (isAnother(fresh, sections)) {
      anotherSet();
      return;
    }
    await Promise.all(fresh.map((environment) => taken(environment, now)));
    if (wanted()) drawAround(now);
  }

  function anotherSet() {
    if (sections.some(({editing}) => editing)) {
      toldOfAnotherSet ??= notice('warn', element('p', {}, 'An environment was added or removed. Save what you type, then load the page again.'));
      return;
    }
    toldOfAnotherSet?.remove();
    again();
  }

  async function taken(environment, now) {
    const section = sections.find((one) => one.environment.name === environment.name);
    const used = lastUses(environment) !== lastUses(section.environment);
    section.take(environment, now);
    if (used) section.count(await usageOf(id, environment.name));
  }

  function drawAround(now) {
    if (now.status === 'archived' && app.status !== 'archived') notice('warn', element('p', {}, 'The app was archived. Nothing in it can be changed until it is restored.'));
    if (JSON.stringify(now) !== JSON.stringify(app)) head = replace(head, about(now, sections, again));
    app = now;
    const drawn = stepsOf(app, sections);
    if (drawn.textContent !== steps.textContent) steps = replace(steps, drawn);
  }

  const tell = (since) => outdated.replaceChildren(...(since ? [note('warn', element('p', {}, 'Not up to date: the service has not answered since ', time(since), '.'))] : []));
  const custom = sections.filter(({environment}) => !usage.has(environment.name));
  custom.forEach(async (section) => {
    section.count(await usageOf(id, section.environment.name));
    drawAround(app);
  });
  return {
    title: `API Settings of ${app.name}`,
    stop: watch(look, tell),
    content: frame(app, 'api-settings', outdated, head, steps, sections),
  };
}

const lastUses = ({authToken, secretKey}) => `${authToken?.lastUsedAt} ${secretKey?.lastUsedAt}`;

const isAnother = (environments, sections) =>
  environments.length !== sections.length
  || environments.some(({name}) => !sections.some(({environment}) => environment.name === name));

function stepsOf(app, sections) {
  const current = sections.find(({environment}) => environment.name === app.currentEnvironment);
  return element('div', {class: 'steps-place'}, current ? getStarted(app, current.environment, current.usage) : null);
}

const usageOf = (app, name) => read(query(`${environmentPath(app, name)}/usage`, {step: 'P1D', from: monthAgo()})).catch(() => null);

const monthAgo = () => new Date(Math.floor(Date.now() / 86400000 - 29) * 86400000).toISOString();

const inOrder = (environments) => [...environments].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
const rank = ({name}) => (BUILT_IN.includes(name) ? BUILT_IN.indexOf(name) : BUILT_IN.length);

function about(app, sections, again) {
  const active = app.status === 'active';
  return element('div', {class: 'stack'},
    !active && note('warn', 'The app is archived: tokens are rejected, and nothing can be changed. It can be restored under General.'),
    element('section', {class: 'card stack', 'aria-label': 'The app'},
      facts([
        ['App ID', element('span', {class: 'row'}, element('code', {}, app.id), copy(app.id, 'the app id', {text: 'Copy id'}))],
        ['Location', place(app.location)],
        ['Active users', count(app.activeUsers)],
        ['Created', time(app.createdAt)],
        ['Current environment', element('strong', {}, environmentName(app.currentEnvironment))],
      ], {class: 'facts wide'}),
      element('div', {class: 'row'},
        active && sections.length > 1 && may('change-apps', app.id) && button('Switch environment', () => switchCurrent({app, environments: sections.map(({environment}) => environment), switched: again}), {id: 'switch'}),
        active && may('change-apps', app.id) && button('Add an environment', () => addEnvironment({app, added: again}), {id: 'add-environment'}))));
}

const environmentsOf = async (app) => (await read(`/apps/${app}/environments`)).items;
