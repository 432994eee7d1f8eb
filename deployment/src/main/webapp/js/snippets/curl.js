import {forShell, quoted} from './quoting.js';

// The tokens go in by standard input: the list of processes does not show them.

export const call = (place) => (place.signed ? signedCall(place) : `\
curl --silent --globoff ${forShell(place.url)} --config - <<END
header = "Authorization: Bearer $SPECTER_AUTH_TOKEN"
END`);

const BODY = '{"item":1}';
const BODY_IN_BASE64 = btoa(BODY);

const signedCall = ({url}) => `\
# Signs a POST with $SPECTER_AUTH_TOKEN and $SPECTER_SECRET_KEY, and sends it.
examples/signed-request.sh ${forShell(url)} '${BODY}'`;

export const verify = (place) => (place.signed ? signedVerify(place) : `\
curl --silent ${forShell(place.verifications)} --config - <<END
header = "Authorization: Bearer $SPECTER_OPERATOR_TOKEN"
header = "Content-Type: application/json"
data = {"token":"$SPECTER_AUTH_TOKEN","app":"${place.app}","environment":"${place.environment}"}
END`);

const signedVerify = ({verifications, app, environment, url}) => `\
# The request as it came in, here the one from above; its signature is good once.
# In Signature-Input write \\" for each quotation mark.
cat > request.json <<'END'
{
  "token": "PASTE_AUTH_TOKEN_HERE",
  "app": "${app}",
  "environment": "${environment}",
  "request": {
    "method": "POST",
    "url": ${quoted(url)},
    "headers": {
      "Authorization": "Bearer PASTE_AUTH_TOKEN_HERE",
      "Content-Type": "application/json",
      "Content-Digest": "PASTE_IT_HERE",
      "Signature-Input": "PASTE_IT_HERE",
      "Signature": "PASTE_IT_HERE"
    },
    "body": "${BODY_IN_BASE64}"
  }
}
END
curl --silent ${forShell(verifications)} --data @request.json --config - <<END
header = "Authorization: Bearer $SPECTER_OPERATOR_TOKEN"
header = "Content-Type: application/json"
END`;
