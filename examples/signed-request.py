#!/usr/bin/env python3
# Signs a POST after RFC 9421, sends it, and prints the answer; exits with 0 when it is a 2xx: docs/signatures.md.
#   SPECTER_AUTH_TOKEN=spk_… SPECTER_SECRET_KEY=sps_… signed-request.py https://api.example/orders?page=2 '{"item":1}'
import base64, hashlib, hmac, http.client, os, secrets, sys, time, urllib.parse

token, key = os.environ["SPECTER_AUTH_TOKEN"], os.environ["SPECTER_SECRET_KEY"]
url = urllib.parse.urlsplit(sys.argv[1])
body = (sys.argv[2] if len(sys.argv) > 2 else '{"item":1}').encode()

connect, port = http.client.HTTPSConnection, ":443"
if url.scheme == "http":
    connect, port = http.client.HTTPConnection, ":80"
authority, path, query = url.netloc.lower().removesuffix(port), url.path or "/", "?" + url.query
digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
fields = {"authorization": "Bearer " + token, "content-digest": f"sha-256=:{digest}:", "content-type": "application/json"}
covered = {"@method": "POST", "@authority": authority, "@path": path, "@query": query, **fields}

names, now = " ".join(f'"{name}"' for name in covered), int(time.time())
nonce, key_id = secrets.token_urlsafe(16), key.split("_")[-2]
params = f'({names});created={now};expires={now + 300};nonce="{nonce}";keyid="{key_id}";tag="specter"'
base = "\n".join(f'"{name}": {value}' for name, value in {**covered, "@signature-params": params}.items())
signature = base64.b64encode(hmac.digest(key.encode(), base.encode(), "sha256")).decode()
fields |= {"signature-input": "specter=" + params, "signature": f"specter=:{signature}:"}

connection = connect(url.hostname, url.port)
connection.request("POST", path + (query if url.query else ""), body, fields)
response = connection.getresponse()
print(response.status, response.read().decode())
sys.exit(response.status // 100 != 2)
