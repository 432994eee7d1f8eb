import {forShell, quoted} from './quoting.js';

export const call = (place) => (place.signed ? signedCall(place) : `\
const response = await fetch(${quoted(place.url)}, {
  headers: {Authorization: \`Bearer \${process.env.SPECTER_AUTH_TOKEN}\`},
});
console.log(response.status, await response.text());`);

const signedCall = ({url}) => `\
# In a shell. It signs a POST with $SPECTER_AUTH_TOKEN and $SPECTER_SECRET_KEY, and sends it.
node examples/signed-request.mjs ${forShell(url)} '{"item":1}'`;

export const verify = ({verifications, app, environment, signed}) => `\
/** Whether to let the request in. Anything but a clear yes is a no. */
export async function accepted(token${signed ? ', {method, url, headers, body}' : ''}) {
  const question = {
    token,
    app: "${app}",
    environment: "${environment}",${signed ? inRequest : ''}
  };
  try {
    const answer = await fetch(${quoted(verifications)}, {
      method: "POST",
      headers: {
        Authorization: \`Bearer \${process.env.SPECTER_OPERATOR_TOKEN}\`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(5000),
    });
    return answer.status === 200 && (await answer.json()).accepted === true;
  } catch {
    return false;
  }
}`;

const inRequest = `
    request: {
      method,
      url, // as the client called it
      headers,
      body: Buffer.from(body).toString("base64"),
    },`;
