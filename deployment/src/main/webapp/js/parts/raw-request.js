/** Reads a request as it goes over the wire: its first line, header fields, and body. */
export function rawRequest(pasted) {
  const lines = pasted.replaceAll('\r\n', '\n').split('\n');
  while (lines[0]?.trim() === '') lines.shift();
  const [, method, target] = /^(\S+)\s+(\S+)(?:\s+HTTP\/\S+)?\s*$/.exec(lines.shift() ?? '') ?? [];
  if (!method) return null;
  const end = lines.indexOf('') < 0 ? lines.length : lines.indexOf('');
  const {headers} = headerLines(lines.slice(0, end).join('\n'));
  const token = tokenOf(headers);
  const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
  return {
    method,
    url: target.startsWith('/') ? `https://${host}${target}` : target,
    headers: headers.filter((header) => header !== token?.header).map(([name, value]) => `${name}: ${value}`).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    token,
  };
}

/** Header fields, one a line; wrong is the number of the first line that is none. */
export function headerLines(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const wrong = lines.findIndex((line) => line !== '' && !/^[^\s:]+\s*:/.test(line)) + 1;
  const headers = lines.filter((line) => line.includes(':')).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  return {headers, wrong};
}

/** The header that carries the token, and how. */
export function tokenOf(headers) {
  for (const header of headers) {
    const name = header[0].toLowerCase();
    const [, bearer] = /^bearer\s+(\S+)$/i.exec(header[1]) ?? [];
    if (name === 'authorization' && bearer) return {header, value: bearer, carrier: 'authorization'};
    if (name === 'api-key') return {header, value: header[1], carrier: 'api-key'};
  }
  return null;
}

/** By name in lower case; a name that is there more than once has a list. */
export function headerObject(headers) {
  const all = {};
  headers.forEach(([name, value]) => { (all[name.toLowerCase()] ??= []).push(value); });
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

export function base64(text) {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
