import {environmentPath, read} from '../api.js';
import {announce, button, element, replace} from '../dom.js';
import {text} from '../fields.js';
import {form} from '../form.js';
import {BUILT_IN, count, environmentName, missing, policy} from '../format.js';
import {may, mayChange} from '../session.js';
import {awaitsApproval, consent} from './consent.js';
import {shownAnew} from './act.js';
import {credentialPanel} from './credential.js';
import {removeEnvironment, toggleCritical, toggleSignature} from './environment-acts.js';
import {change, fresh} from './environment-state.js';
import {environmentIcon} from './icons.js';
import {opener} from './opener.js';
import {editPolicy} from './policy-dialog.js';
import {usageChart} from './usage-chart.js';

/** The settings of one environment: <environment-section>. */
class EnvironmentSection extends HTMLElement {
  showing({app, environment, usage, gone}) {
    Object.assign(this, {app, environment, usage, gone, editing: false});
    this.id = environment.name;
    this.draw();
    return this;
  }

  draw() {
    const {environment, app} = this;
    const known = BUILT_IN.includes(environment.name) ? environment.name : 'custom';
    const place = {app, environment, changed: () => this.refresh()};
    const offered = mayChange(app.id, environment) && app.status === 'active';
    const drawn = element('section', {class: `card environment ${known} stack`, 'aria-labelledby': `title-${environment.name}`},
      element('div', {class: 'row apart'},
        element('h2', {id: `title-${environment.name}`}, environmentIcon(environment.name), environmentName(environment.name)),
        element('div', {class: 'row'},
          environment.name === app.currentEnvironment && element('span', {class: 'tag accent'}, 'Current'),
          environment.critical && element('span', {class: 'tag'}, 'Critical'),
          environment.readiness.ready && element('span', {class: 'tag good'}, 'Ready'))),
      !environment.readiness.ready && element('p', {class: 'quiet lacks'}, `Not ready yet: it lacks ${missing(environment.readiness.missing)}.`),
      this.url(offered),
      element('div', {class: 'credentials'}, credentialPanel('auth-tokens', place), credentialPanel('secret-keys', place)),
      this.rules(place, offered),
      usageChart(this.usage));
    if (this.firstElementChild) replace(this.firstElementChild, drawn);
    else this.append(drawn);
  }

  url(offered) {
    const {environment} = this;
    return element('div', {class: 'setting'},
      element('h3', {}, 'URL'),
      element('p', {class: 'row'},
        environment.url ? element('code', {}, environment.url) : element('span', {class: 'quiet'}, 'Not set'),
        offered && opener(environment.url ? 'Edit' : 'Set URL', () => this.editUrl(), {
          class: 'slight', id: `edit-url-${environment.name}`, 'aria-label': `${environment.url ? 'Edit' : 'Set'} the URL of ${environment.name}`})));
  }

  async editUrl() {
    const {app} = this;
    const held = await fresh(app, this.environment);
    if (this.editing) return;
    this.editing = true;
    const setting = this.querySelector('.setting');
    const environment = held.value;
    const agreed = consent(app, environment);
    const stop = () => { this.editing = false; this.draw(); document.getElementById(`edit-url-${environment.name}`)?.focus(); };
    const fields = {url: text('URL', {type: 'url', inputmode: 'url', value: environment.url ?? '', placeholder: 'https://api.example.com'},
      environment.critical ? 'Absolute, https.' : 'Absolute, https; http is allowed where it is not critical.'), ...agreed.fields};
    const edited = form({
      fields,
      ready: agreed.ready,
      unready: agreed.unready,
      label: 'Save URL',
      cancel: stop,
      send: async () => {
        const answer = await change(app, held, {url: fields.url.value().trim() || null, ...agreed.body()}, (now) => `Its URL is ${now.url ?? 'not set'} now.`);
        stop();
        if (!awaitsApproval(answer, app)) announce('The URL is saved.');
        await shownAnew(() => this.refresh());
      },
    });
    setting.classList.add('editing');
    setting.replaceChildren(edited.root);
    fields.url.control.focus();
  }

  rules(place, offered) {
    const {app, environment} = this;
    const {name} = environment;
    const custom = !BUILT_IN.includes(name);
    return element('dl', {class: 'rules'},
      rule('Rotation policy', policy(environment.rotationPolicy), offered && opener('Edit', () => editPolicy(place), {
        class: 'slight', id: `policy-${name}`, 'aria-label': `Edit the rotation policy of ${name}`})),
      rule('Signatures', environment.requireSignature ? 'Required: a token alone is rejected' : 'Optional: a token alone is enough',
        offered && button(environment.requireSignature ? 'Stop requiring' : 'Require', () => toggleSignature(place), {
          class: 'slight', id: `signature-${name}`, 'aria-label': `${environment.requireSignature ? 'Stop requiring' : 'Require'} signatures in ${name}`})),
      environment.activeUsers !== undefined && rule('Active users', count(environment.activeUsers)),
      custom && offered && rule('Environment', environment.critical ? 'Critical: changes are confirmed' : 'Not critical', [
        may('change-critical-environments', app.id, name) && button(environment.critical ? 'Not critical' : 'Make critical', () => toggleCritical(place), {class: 'slight', id: `critical-${name}`}),
        may('change-apps', app.id) && name !== app.currentEnvironment && button('Remove', () => removeEnvironment({...place, gone: this.gone}), {class: 'slight danger', id: `remove-${name}`})]));
  }

  /** Reads it anew; what somebody types in it stays. */
  async refresh() {
    const environment = await read(environmentPath(this.app.id, this.environment.name));
    this.take(environment);
    return environment;
  }

  take(environment, app = this.app) {
    const same = JSON.stringify([environment, shownOf(app)]) === JSON.stringify([this.environment, shownOf(this.app)]);
    Object.assign(this, {environment, app});
    if (!same && !this.editing) this.draw();
    return !same;
  }

  count(usage) {
    this.usage = usage;
    if (!this.editing) this.draw();
  }
}

/** What of its app a section shows. */
const shownOf = ({status, currentEnvironment, requireApproval}) => [status, currentEnvironment, requireApproval];

const rule = (name, said, acts) => element('div', {}, element('dt', {}, name), element('dd', {class: 'row'}, element('span', {}, said), acts));

customElements.define('environment-section', EnvironmentSection);

export const environmentSection = (place) => document.createElement('environment-section').showing(place);
