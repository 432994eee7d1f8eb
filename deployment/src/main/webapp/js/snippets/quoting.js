/** Values as they are written in other languages. Whatever is in them, they stay values there. */

/** In Java, JavaScript, Python, JSON and YAML alike. */
export const quoted = (value) => JSON.stringify(value);

export const forShell = (value) => `'${value.replaceAll("'", String.raw`'\''`)}'`;

/** Those who read .env files agree on single quotes, but on no escape within them; a URL may have %27 instead. */
export const forDotenv = (value) =>
  (/^[\w./:@%+,=~-]+$/.test(value) ? value : `'${value.replaceAll("'", '%27')}'`);

export const forProperties = (value) => value.replaceAll('\\', '\\\\');

/** A piece of a name in Kubernetes; empty where nothing of the text can be in one. */
export const nameOf = (text) => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  .replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-|-$/g, '');
