#!/usr/bin/env bash
# Signs a POST after RFC 9421, sends it, and prints the answer and its status: docs/signatures.md.
# The exit code is 0 when the status is 2xx.
#
#   examples/signed-request.sh https://api.example/orders?page=2 ['{"item":1}']
#
# The token and the secret key are read from SPECTER_AUTH_TOKEN and SPECTER_SECRET_KEY. Needs bash, curl and openssl.
set -euo pipefail

token=${SPECTER_AUTH_TOKEN:?spk_…} key=${SPECTER_SECRET_KEY:?sps_…}
url=$1 body=${2-'{"item":1}'}

[[ $url =~ ^(https?)://([^/?#@]+)(/[^?#]*)?(\?[^#]*)?$ ]] || { echo "not an absolute URL: $url" >&2; exit 2; }
scheme=${BASH_REMATCH[1]} authority=$(tr A-Z a-z <<< "${BASH_REMATCH[2]}")
path=${BASH_REMATCH[3]:-/} query=${BASH_REMATCH[4]:-?}
[[ $scheme == https ]] && authority=${authority%:443} || authority=${authority%:80}

sha256() { openssl dgst -sha256 -binary; }
base64() { openssl base64 -A; }
hex() { od -An -v -tx1 | tr -d ' \n'; }

# HMAC-SHA256 (RFC 2104) of standard input. `openssl dgst -hmac` does the same, but takes the key as an argument, which
# the list of processes shows.
hmac() { { padded_key 0x5c; { padded_key 0x36; cat; } | sha256; } | sha256; }

# padded_key <byte>: the key in 64 bytes, zeros behind it, each xor <byte>.
padded_key() {
    local digits byte i
    digits=$(printf %s "$key" | hex)
    ((${#digits} <= 128)) || digits=$(printf %s "$key" | sha256 | hex)
    for ((i = 0; i < 128; i += 2)); do
        printf -v byte '\\x%02x' $((0x0${digits:i:2} ^ $1))
        printf "$byte"
    done
}

digest="sha-256=:$(printf %s "$body" | sha256 | base64):"
key_id=${key%_*} key_id=${key_id##*_}
now=$(date +%s)
input='("@method" "@authority" "@path" "@query" "authorization" "content-digest" "content-type")'
input+=";created=$now;expires=$((now + 300));nonce=\"$(openssl rand -hex 16)\";keyid=\"$key_id\";tag=\"specter\""

# One line a component; $() takes the last line feed off.
base=$(printf '"%s": %s\n' \
    @method POST \
    @authority "$authority" \
    @path "$path" \
    @query "$query" \
    authorization "Bearer $token" \
    content-digest "$digest" \
    content-type application/json \
    @signature-params "$input")
signature=$(printf %s "$base" | hmac | base64)

# The token goes in by standard input, so that the list of processes does not show it either.
answer=$(printf 'header = "Authorization: Bearer %s"' "$token" | curl --config - --silent --show-error \
    --globoff --path-as-is --write-out '\n%{http_code}' --data-raw "$body" \
    --header 'Content-Type: application/json' \
    --header "Content-Digest: $digest" \
    --header "Signature-Input: specter=$input" \
    --header "Signature: specter=:$signature:" \
    "$url")
printf '%s\n' "$answer"
[[ ${answer##*$'\n'} == 2* ]]
