// Signs and verifies requests with the libraries of package.json, as a user of theirs would: one JSON object a line on
// standard input, one a line on standard output, in the same order.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createInterface } from 'node:readline';
import { createSignature, verifySignature } from 'http-message-sig';
import { createSigner, createVerifier, httpbis } from 'http-message-signatures';

const ALGORITHM = 'hmac-sha256';
const hmac = (key, base) => createHmac('sha256', key).update(base).digest();
const sameBytes = (one, other) => one.length === other.length && timingSafeEqual(one, other);

const libraries = {
  'http-message-signatures': {
    async sign({ method, url, fields, key, label, components, parameters }) {
      const { created, expires, ...others } = parameters;
      const { headers } = await httpbis.signMessage(
        {
          key: createSigner(key, ALGORITHM),
          name: label,
          fields: components,
          params: Object.keys(parameters),
          paramValues: { created: new Date(created * 1000), expires: new Date(expires * 1000), ...others },
        },
        { method, url, headers: fields },
      );
      return { 'Signature-Input': headers['Signature-Input'], Signature: headers.Signature };
    },
    async verify({ method, url, fields, key }) {
      const verifier = { id: 'the key', algs: [ALGORITHM], verify: createVerifier(key, ALGORITHM) };
      return await httpbis.verifyMessage({ keyLookup: async () => verifier }, { method, url, headers: fields });
    },
  },
  'http-message-sig': {
    async sign({ method, url, fields, key, label, components, parameters }) {
      const signer = { algorithm: ALGORITHM, sign: async (base) => hmac(key, base) };
      const signed = await createSignature(request(method, url, fields), { label, components, parameters, signer });
      return { 'Signature-Input': signed.signatureInput, Signature: signed.signature };
    },
    async verify({ method, url, fields, key }) {
      const verifier = { algorithm: ALGORITHM, verify: async (base, given) => sameBytes(hmac(key, base), given) };
      await verifySignature(request(method, url, fields), {
        policy: { algorithms: [ALGORITHM], requiredComponents: [], requiredParameters: [] },
        resolveVerifier: async () => verifier,
      });
      return true;
    },
  },
};

function request(method, targetUri, fields) {
  const lines = Object.entries(fields).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return { kind: 'request', method, targetUri, fields: lines };
}

// The libraries leave the body to their users.
function digestOf(algorithm, body) {
  const digest = createHash(algorithm.replace('-', '')).update(Buffer.from(body, 'base64'));
  return `${algorithm}=:${digest.digest('base64')}:`;
}

const tasks = {
  async sign(task) {
    const added = task.digest ? { 'Content-Digest': digestOf(task.digest, task.body) } : {};
    const fields = { ...task.fields };
    Object.entries(added).forEach(([name, value]) => (fields[name] = [value]));
    return { added: { ...added, ...(await libraries[task.library].sign({ ...task, fields })) } };
  },
  async verify(task) {
    const given = task.fields['Content-Digest']?.[0];
    const isOfBody = !given || digestOf(given.slice(0, given.indexOf('=')), task.body) === given;
    return { verified: isOfBody && (await libraries[task.library].verify(task)) === true };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const task = JSON.parse(line);
  const answer = await tasks[task.do](task).catch((refusal) => ({ verified: false, refusal: String(refusal.message) }));
  process.stdout.write(JSON.stringify(answer) + '\n');
}
