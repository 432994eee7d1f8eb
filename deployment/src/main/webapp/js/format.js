const exact = new Intl.DateTimeFormat('en', {dateStyle: 'full', timeStyle: 'long'});
const short = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeStyle: 'short'});
const regions = new Intl.DisplayNames('en', {type: 'region', fallback: 'code'});
const whole = new Intl.NumberFormat('en');
const relative = new Intl.RelativeTimeFormat('en', {numeric: 'always'});
const day = new Intl.DateTimeFormat('en', {dateStyle: 'medium'});
const UNITS = [['year', 31536000, 63072000], ['month', 2592000, 10368000], ['day', 86400, 129600], ['hour', 3600, 3570], ['minute', 60, 59]];
const NAMES = {production: 'Production', development: 'Development', 'quality-assurance': 'Quality Assurance'};
/** The environments that every app is born with. */
export const BUILT_IN = Object.keys(NAMES);
const LENGTHS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
const PARTS = {url: 'a URL', 'auth-token': 'an auth token', 'secret-key': 'a secret key'};

export function ago(instant) {
  const seconds = (new Date(instant) - Date.now()) / 1000;
  const [unit, length] = UNITS.find(([, , from]) => Math.abs(seconds) >= from) ?? ['second', 1];
  if (unit === 'second') return seconds <= 0 ? 'just now' : `in ${counted(Math.ceil(seconds), 'second')}`;
  return relative.format(Math.round(seconds / length), unit);
}

export const exactly = (instant) => exact.format(new Date(instant));
export const shortly = (instant) => short.format(new Date(instant));
export const isPast = (instant) => instant !== null && new Date(instant) <= new Date();
export const date = (instant) => day.format(new Date(instant));
export const country = (code) => regions.of(code);
export const place = (location) => [country(location.country), location.region].filter(Boolean).join(', ');
export const environmentName = (name) => NAMES[name] ?? name;
export const list = (words) => new Intl.ListFormat('en').format(words);
export const missing = (parts) => list(parts.map((part) => PARTS[part] ?? part));
export const count = (number) => (number === null || number === undefined ? 'not known' : whole.format(number));
export const counted = (number, one, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const words = (kebab) => kebab.replaceAll('-', ' ');

/** P90D as "90 days", PT36H as "36 hours". */
export function duration(iso) {
  const said = lengthsOf(iso).map((number, at) => [number, LENGTHS[at][0]])
    .filter(([number]) => number > 0)
    .map(([number, unit]) => counted(number, unit));
  return said.length === 0 ? 'no time' : said.join(' ');
}

/** In how many seconds, of a duration without fractions. */
export function seconds(iso) {
  return lengthsOf(iso).reduce((sum, number, at) => sum + number * LENGTHS[at][1], 0);
}

/** The numbers of days, hours, minutes and seconds that it has. */
function lengthsOf(iso) {
  const [, ...numbers] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso) ?? [];
  return numbers.map((number) => Number(number ?? 0));
}

/** A policy in words: "every 90 days, 24 hours overlap, warn 14 days before". */
export function policy({maxAge, overlap, warnBefore, onOverdue}) {
  const kept = overlap === 'PT0S' || overlap === 'P0D' ? 'no overlap' : `${hours(overlap)} overlap`;
  if (maxAge === null) return `Never due, ${kept}`;
  const after = onOverdue === 'expire' ? ', then it expires' : '';
  return `Every ${duration(maxAge)}, ${kept}, warn ${duration(warnBefore)} before${after}`;
}

/** As people say it of an overlap. */
export const hours = (iso) => (iso === 'P1D' ? '24 hours' : duration(iso));
