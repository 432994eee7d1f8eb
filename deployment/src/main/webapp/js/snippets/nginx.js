import {quoted} from './quoting.js';

// auth_request with njs, as the answer to a verification is 200 also when it is no. It sees no body, so it can verify
// no signature.

export const script = ({verifications, app, environment}) => `\
// Whether to let the request in. Anything but a clear yes is a no.
async function verify(r) {
    const found = /^Bearer ([A-Za-z0-9_-]+)$/.exec(r.headersIn.Authorization || "");
    if (!found) {
        r.return(401);
        return;
    }
    try {
        const answer = await ngx.fetch(${quoted(verifications)}, {
            method: "POST",
            headers: {
                "Authorization": "Bearer " + process.env.SPECTER_OPERATOR_TOKEN,
                "Content-Type": "application/json",
            },
            body: JSON.stringify({
                token: found[1],
                app: "${app}",
                environment: "${environment}",
            }),
        });
        const verdict = await answer.json();
        r.return(answer.status === 200 && verdict.accepted === true ? 204 : 401);
    } catch (e) {
        r.return(401);
    }
}

export default {verify};`;

export const configuration = () => `\
# With njs (in Debian: libnginx-mod-http-js) and specter.js beside this file.
load_module modules/ngx_http_js_module.so;
env SPECTER_OPERATOR_TOKEN;

events {}

http {
    js_import specter from specter.js;
    js_fetch_timeout 5s;
    js_fetch_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
    resolver 127.0.0.53; # your DNS server
    resolver_timeout 5s;

    server {
        listen 8081;

        location / {
            auth_request /specter;
            proxy_pass http://127.0.0.1:3000; # your app
        }

        location = /specter {
            internal;
            js_content specter.verify;
        }
    }
}`;
