import {announce, element} from './dom.js';
import {ago, date, exactly, shortly} from './format.js';

/** A time as seen from now, the exact one on hover: <relative-time datetime="…">. */
class RelativeTime extends HTMLElement {
  connectedCallback() {
    const instant = this.getAttribute('datetime');
    this.shown = element('time', {datetime: instant, title: exactly(instant)});
    this.replaceChildren(this.shown);
    this.tell();
  }

  disconnectedCallback() { clearTimeout(this.timer); }

  tell() {
    const instant = this.getAttribute('datetime');
    const said = ago(instant);
    if (this.shown.textContent !== said) this.shown.textContent = said;
    const distance = Math.abs(new Date(instant) - Date.now());
    this.timer = setTimeout(() => this.tell(), distance < 120000 ? 1000 : 20000);
  }
}

/** Copies its value, which is no attribute of it. */
class CopyButton extends HTMLElement {
  holding(value, label, {kind = 'slight', text = 'Copy'} = {}) {
    this.text = text;
    this.pressed = element('button', {type: 'button', class: kind, 'aria-label': `Copy ${label}`}, text);
    this.pressed.addEventListener('click', () => this.copy(value, label));
    this.replaceChildren(this.pressed);
    return this;
  }

  async copy(value, label) {
    const done = await navigator.clipboard?.writeText(value).then(() => true, () => false);
    this.pressed.textContent = done ? 'Copied' : 'Select it to copy';
    if (done) this.pressed.setAttribute('aria-label', `Copied ${label}`);
    announce(done ? `Copied ${label}` : `${label} could not be copied. Select it and copy it by hand.`);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.pressed.textContent = this.text;
      this.pressed.setAttribute('aria-label', `Copy ${label}`);
    }, 2500);
  }

  disconnectedCallback() { clearTimeout(this.timer); }
}

customElements.define('relative-time', RelativeTime);
customElements.define('copy-button', CopyButton);

export const time = (instant) => element('relative-time', {datetime: instant});
export const timeOrNever = (instant) => (instant ? time(instant) : 'never');
export const copy = (value, label, look) => document.createElement('copy-button').holding(value, label, look);

/** The day, and how far it is. */
export const due = (instant) => [date(instant), ', ', time(instant)];

/** The exact time, and how far it is. */
export const until = (instant) => [shortly(instant), ' (', time(instant), ')'];
