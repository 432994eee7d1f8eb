import {forShell, quoted} from './quoting.js';

export const call = (place) => (place.signed ? signedCall(place) : `\
import os
import urllib.request

request = urllib.request.Request(
    ${quoted(place.url)},
    headers={"Authorization": "Bearer " + os.environ["SPECTER_AUTH_TOKEN"]})
with urllib.request.urlopen(request, timeout=10) as response:
    print(response.status, response.read().decode())`);

const signedCall = ({url}) => `\
# In a shell. It signs a POST with $SPECTER_AUTH_TOKEN and $SPECTER_SECRET_KEY, and sends it.
python3 examples/signed-request.py ${forShell(url)} '{"item":1}'`;

export const verify = ({verifications, app, environment, signed}) => `\
${signed ? 'import base64\n' : ''}import json
import os
import urllib.request


def accepted(token${signed ? ', method, url, headers, body' : ''}):
    """Whether to let the request in. Anything but a clear yes is a no."""
    question = {
        "token": token,
        "app": "${app}",
        "environment": "${environment}",${signed ? inRequest : ''}
    }
    request = urllib.request.Request(
        ${quoted(verifications)},
        json.dumps(question).encode(),
        {"Authorization": "Bearer " + os.environ["SPECTER_OPERATOR_TOKEN"],
         "Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status == 200 and json.load(answer)["accepted"] is True
    except (OSError, ValueError, KeyError):
        return False`;

const inRequest = `
        "request": {
            "method": method,
            "url": url,  # as the client called it
            "headers": headers,
            "body": base64.b64encode(body).decode(),
        },`;
