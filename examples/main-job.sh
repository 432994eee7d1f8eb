#!/usr/bin/env bash
# The main job by REST, against a running service: register an app, set the URL of production, issue its token and its
# key, switch to it, regenerate the token with an overlap, and verify the new one and the old one.
# It stops with exit code 1 at the first answer that is not the expected one.
#
#   examples/main-job.sh [http://localhost:8080]
#
# The operator's token is read from SPECTER_TOKEN or, without it, from the file SPECTER_TOKEN_FILE
# (data/initial-operator-token by default). Needs bash and curl.
set -euo pipefail

base=${1:-http://localhost:8080}
token=${SPECTER_TOKEN:-$(cat "${SPECTER_TOKEN_FILE:-data/initial-operator-token}")}
overlap_seconds=5
answer=

# call <expected status> <method> <path> [<body>]: the answer's body is in $answer.
call() {
    local expected=$1 method=$2 path=$3 body=${4-} status
    local options=(--silent --show-error --max-time 20 --request "$method" --write-out '\n%{http_code}')
    [[ -n $body ]] && options+=(--header 'Content-Type: application/json' --data "$body")
    # The token goes in by standard input, so that the list of processes does not show it.
    answer=$(printf 'header = "Authorization: Bearer %s"' "$token" | curl --config - "${options[@]}" "$base/api/v1$path")
    status=${answer##*$'\n'}
    answer=${answer%$'\n'*}
    printf '%s %s %s\n' "$status" "$method" "$path"
    [[ $status == "$expected" ]] || fail "expected $expected: $answer"
}

# field <name>: the first member of this name in the answer.
field() {
    local rest=${answer#*\"$1\":\"}
    printf '%s' "${rest%%\"*}"
}

expect() {
    [[ $answer == *"$1"* ]] || fail "expected $1 in: $answer"
    printf '    %s\n' "$1"
}

fail() {
    printf 'main-job: %s\n' "$1" | sed -E 's/(sp[kso]_[a-z0-9-]+_[0-9A-Za-z]{16}_)[0-9A-Za-z]+/\1…/g' >&2
    exit 1
}

verify() {
    call 200 POST /verifications "{\"token\":\"$1\",\"app\":\"$app\",\"environment\":\"production\"}"
}

call 201 POST /apps "{\"name\":\"Shop $(date +%s)-$$\",\"location\":{\"country\":\"DE\",\"region\":\"Frankfurt\"}}"
app=$(field id)
production=/apps/$app/environments/production

call 200 PATCH "$production" '{"url":"https://api.shop.example/v1","confirm":"production","reason":"launch"}'
call 201 POST "$production/auth-tokens" '{"confirm":"production"}'
first=$(field token)
call 201 POST "$production/secret-keys" '{"confirm":"production"}'
call 200 PUT "/apps/$app/current-environment" '{"name":"production","confirm":"production"}'
call 200 GET "/apps/$app/current-environment"
expect '"url":"https://api.shop.example/v1"'
verify "$first"
expect '"accepted":true'

call 201 POST "$production/auth-tokens" "{\"overlap\":\"PT${overlap_seconds}S\",\"confirm\":\"production\"}"
second=$(field token)
verify "$second"
expect '"accepted":true'
expect '"status":"active"'
verify "$first"
expect '"accepted":true'
expect '"status":"retiring"'

# Until the overlap ends the old token stays good; ask until the answer changes.
deadline=$((SECONDS + 10 * overlap_seconds))
while [[ $answer == *'"accepted":true'* ]]; do
    ((SECONDS < deadline)) || fail 'the old token did not retire'
    verify "$first" >/dev/null
done
verify "$first"
expect '"accepted":false'
expect '"reason":"retired"'
verify "$second"
expect '"accepted":true'
echo 'The main job is done.'
