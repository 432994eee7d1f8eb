package io.specter.apisettings.deployment.container;

import static io.specter.apisettings.deployment.container.BadRequest.refused;
import static io.specter.apisettings.deployment.container.BadRequest.refusedInChunks;

import java.util.stream.Stream;

/** The table of what callers get wrong, and what they are told. */
final class BadRequests {

    private static final String MEGABYTE = "[".repeat(1 << 20);
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private BadRequests() {}

    static Stream<BadRequest> all() {
        return Stream.of(bodies(), types(), members(), names(), urls(), durations(), places(), conditions(), callers())
                .flatMap(rows -> rows);
    }

    private static Stream<BadRequest> bodies() {
        return Stream.of(
                refused("400 validation location name", "POST /apps", ""),
                refused("400 validation token", "POST /verifications", ""),
                refused("400 validation name", "PUT $app/current-environment", ""),
                refused("400 malformed-json", "POST /apps", "{"),
                refused("400 malformed-json", "POST /apps", "{]"),
                refused("400 malformed-json", "POST /apps", "[]"),
                refused("400 malformed-json", "POST /apps", "null"),
                refused("400 malformed-json", "POST /apps", "7"),
                refused("400 malformed-json", "POST /apps", "{'name':'a'}}"),
                refused("400 malformed-json", "POST /apps", "{'a':".repeat(33) + "0" + "}".repeat(33)),
                refused("413 too-large", "POST /apps", MEGABYTE),
                refused("413 too-large", "PATCH $prod", MEGABYTE, "Content-Type", MERGE_PATCH),
                refusedInChunks("413 too-large", "POST /apps", MEGABYTE),
                refusedInChunks("413 too-large", "POST /verifications", MEGABYTE),
                refused("415 unsupported-media-type", "POST /apps", "name=a", "Content-Type", "text/plain"),
                refused("415 unsupported-media-type", "POST $dev/auth-tokens", "{}", "Content-Type", MERGE_PATCH),
                refused("415 unsupported-media-type", "POST /apps", "{}", "Content-Encoding", "gzip"));
    }

    private static Stream<BadRequest> types() {
        return Stream.of(
                refused("400 validation name", "POST /apps", "{'name':7,'location':{'country':'DE'}}"),
                refused("400 validation location", "POST /apps", "{'name':'A','location':'DE'}"),
                refused("400 validation location.country", "POST /apps", "{'name':'A','location':{'country':['DE']}}"),
                refused("400 validation name", "POST /apps", "{'name':null,'location':{'country':'DE'}}"),
                refused("400 validation endOverlap", "POST $dev/auth-tokens", "{'endOverlap':'yes'}"),
                refused("400 validation overlap", "POST $dev/secret-keys", "{'overlap':3600}"),
                refused("400 validation critical", "PATCH $dev", "{'critical':0}"),
                refused(
                        "400 validation force",
                        "PUT $app/current-environment",
                        "{'name':'development','force':'true'}"),
                refused("400 validation token", "POST /verifications", "{'token':{'is':'it'}}"));
    }

    private static Stream<BadRequest> members() {
        return Stream.of(
                refused(
                        "400 validation colour",
                        "POST /apps",
                        "{'name':'A','location':{'country':'DE'},'colour':'red'}"),
                refused("400 validation location.planet", "PATCH $app", "{'location':{'planet':'Mars'}}"),
                refused("400 validation id", "PATCH $app", "{'id':'app_0123456789abcdef'}"),
                refused("400 validation authToken", "PATCH $dev", "{'authToken':null}"),
                refused("400 validation name", "PATCH $dev", "{'name':'staging'}"),
                refused("400 validation name", "PATCH $app", "{'name':'A','name':'B'}"),
                refused("400 validation user", "POST /verifications", "{'token':'x','user':''}"),
                refused("400 validation user", "POST /verifications", "{'token':'x','user':7}"),
                refused("400 validation app environment users", "POST /activity", "{}"),
                refused(
                        "400 validation users[1]",
                        "POST /activity",
                        "{'app':'app_0123456789abcdef','environment':'production','users':['a',7]}"),
                refused(
                        "400 validation request.headers request.method request.url",
                        "POST /verifications",
                        "{'token':'x','request':{}}"),
                refused("400 validation colour", "GET /apps?colour=red", ""),
                refused("400 validation limit", "GET /apps?limit=0", ""),
                refused("400 validation limit", "GET /apps?limit=1&limit=2", ""),
                refused("400 validation cursor", "GET $dev/auth-tokens?cursor=%00", ""),
                refused("400 validation from", "GET /audit-events?from=yesterday", ""));
    }

    private static Stream<BadRequest> names() {
        return Stream.of(
                        "x".repeat(10_000), "\u200b\u200b", "", "   ", "a\\u0000b", "\\ud800", "\u202egpj.exe", "a\\nb")
                .flatMap(name -> Stream.of(
                        refused(
                                "400 validation name",
                                "POST /apps",
                                "{'name':'" + name + "','location':{'country':'DE'}}"),
                        refused("400 validation name", "PATCH $app", "{'name':'" + name + "'}"),
                        refused("400 validation name", "POST $app/environments", "{'name':'" + name + "'}")));
    }

    private static Stream<BadRequest> urls() {
        return Stream.of(
                        "https://user:pw@shop.example",
                        "https://shop.example/#top",
                        "/relative",
                        "shop.example",
                        "javascript:alert(1)",
                        "http://shop.example",
                        "ftp://shop.example",
                        "https://",
                        "https://shop.example:99999",
                        "https://shop.example/" + "x".repeat(2048))
                .map(url ->
                        refused("400 validation url", "PATCH $prod", "{'confirm':'production','url':'" + url + "'}"));
    }

    private static Stream<BadRequest> durations() {
        return Stream.concat(
                Stream.of("-PT1H", "P31D", "P30DT1S", "P400Y", "P146000D", "PT0.5S", "soon", "")
                        .flatMap(overlap -> Stream.of(
                                refused(
                                        "400 validation overlap",
                                        "POST $dev/auth-tokens",
                                        "{'overlap':'" + overlap + "'}"),
                                refused(
                                        "400 validation rotationPolicy.overlap",
                                        "PATCH $dev",
                                        "{'rotationPolicy':{'overlap':'" + overlap + "'}}"))),
                Stream.of("-P1D", "P400Y", "P146000D", "P3651D", "PT59M", "PT0S")
                        .map(maxAge -> refused(
                                "400 validation rotationPolicy.maxAge",
                                "PATCH $dev",
                                "{'rotationPolicy':{'maxAge':'" + maxAge + "'}}")));
    }

    private static Stream<BadRequest> places() {
        String nobody = "/apps/app_0123456789abcdef";
        return Stream.concat(
                Stream.of(
                                "GET " + nobody,
                                "GET " + nobody + "/environments/production",
                                "GET /apps/1",
                                "GET /apps/%27%20OR%201=1",
                                "GET $app/environments/staging",
                                "GET $app/environments/Production",
                                "GET $app/environments/prod",
                                "GET $dev/passwords",
                                "DELETE $dev/auth-tokens/1",
                                "DELETE $dev/auth-tokens/0123456789abcdef",
                                "GET /nowhere")
                        .map(call -> refused("404 not-found", call, "")),
                Stream.of(
                        refused("404 not-found", "PATCH $app/environments/staging", "{'url':null}"),
                        refused("404 not-found", "POST $app/environments/staging/auth-tokens", "{}"),
                        refused("404 not-found", "POST $dev/auth-tokens/%2e%2e/reinstate", "{}"),
                        refused("404 not-found", "PUT $app/current-environment", "{'name':'staging'}"),
                        refused("405 method-not-allowed", "DELETE $app", ""),
                        refused("405 method-not-allowed", "BREW /apps", "{}"),
                        refused("406 not-acceptable", "GET /apps", "", "Accept", "text/html")));
    }

    private static Stream<BadRequest> conditions() {
        String url = "{'url':'https://shop.example/v2'}";
        return Stream.of(
                refused("412 stale-revision", "PATCH $app", "{'name':'Newer'}", "If-Match", "\"999\""),
                refused("412 stale-revision", "PATCH $dev", url, "If-Match", "\"0\""),
                refused("412 stale-revision", "POST $dev/auth-tokens", "{'endOverlap':true}", "If-Match", "W/\"1\""),
                refused("412 stale-revision", "DELETE $app/environments/quality-assurance", "", "If-Match", "\"x\""),
                refused("400 validation If-Match", "PATCH $dev", url, "If-Match", "1"),
                refused("409 confirmation-required", "PATCH $prod", url),
                refused("409 confirmation-required", "POST $prod/auth-tokens", "{'confirm':'prod'}"),
                refused(
                        "409 confirmation-required",
                        "PUT $app/current-environment",
                        "{'name':'production','force':true}"),
                refused("409 confirmation-required", "PATCH $app", "{'status':'archived'}"),
                refused("409 rotation-in-progress", "POST $dev/auth-tokens", "{}"),
                refused("409 built-in-environment", "DELETE $app/environments/quality-assurance", ""),
                refused("409 name-taken", "POST $app/environments", "{'name':'development'}"));
    }

    private static Stream<BadRequest> callers() {
        return Stream.of("Basic b3duZXI6cHc=", "Bearer", "Bearer x", "Bearer " + "x".repeat(5000), "token")
                .flatMap(value -> Stream.of(
                        refused(
                                "401 unauthenticated",
                                "POST $dev/auth-tokens",
                                "{'endOverlap':true}",
                                "Authorization",
                                value),
                        refused("401 unauthenticated", "POST /apps", MEGABYTE, "Authorization", value)));
    }
}
