#!/usr/bin/env node
// Signs a POST after RFC 9421, sends it, and prints the answer; exits with 0 when it is a 2xx: docs/signatures.md.
//   SPECTER_AUTH_TOKEN=spk_… SPECTER_SECRET_KEY=sps_… signed-request.mjs https://api.example/orders?page=2 '{"item":1}'
import { createHash, createHmac, randomBytes } from 'node:crypto';

const { SPECTER_AUTH_TOKEN: token, SPECTER_SECRET_KEY: key } = process.env;
const [address, body = '{"item":1}'] = process.argv.slice(2);
const url = new URL(address);

const digest = createHash('sha256').update(body).digest('base64');
const fields = {
  authorization: `Bearer ${token}`,
  'content-digest': `sha-256=:${digest}:`,
  'content-type': 'application/json',
};
const covered = { '@method': 'POST', '@authority': url.host, '@path': url.pathname, '@query': url.search || '?', ...fields };
const line = ([name, value]) => `"${name}": ${value}`;

const now = Math.floor(Date.now() / 1000);
const nonce = randomBytes(16).toString('base64url');
const names = Object.keys(covered).map((name) => `"${name}"`).join(' ');
const params = `(${names});created=${now};expires=${now + 300};nonce="${nonce}";keyid="${key.split('_').at(-2)}";tag="specter"`;
const base = Object.entries({ ...covered, '@signature-params': params }).map(line).join('\n');
const signature = createHmac('sha256', key).update(base).digest('base64');

const headers = { ...fields, 'signature-input': `specter=${params}`, signature: `specter=:${signature}:` };
const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
console.log(response.status, await response.text());
process.exitCode = response.ok ? 0 : 1;
