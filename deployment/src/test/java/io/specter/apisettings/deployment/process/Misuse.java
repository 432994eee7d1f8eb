package io.specter.apisettings.deployment.process;

import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plain value in every place of a request where it does not belong.
 *
 * @param environment the path of a critical one
 */
record Misuse(SpecterProcess specter, Api owner, String environment) {

    private static final List<String> TARGETS =
            List.of("/%s", "/api/v1/%%00%s", "/api/v1/%s%%5C", "/WEB-INF/%s", "//%s", "/api/v1/apps?x=%s");

    /** What is answered to each. */
    List<String> of(String plain) {
        Stream<Answer> byApi = Stream.of(
                        asCaller(plain), asPartOfThePath(plain), asParameter(plain), asHeader(plain), asMember(plain))
                .flatMap(List::stream);
        Stream<String> byHand = TARGETS.stream()
                .map(target -> RawHttp.get(specter.port(), target.formatted(plain), "Authorization: " + plain));
        return Stream.concat(byApi.map(Misuse::refused), byHand).toList();
    }

    private static String refused(Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500) {
            throw new AssertionError(
                    answer.status() + " to " + answer.response().request());
        }
        return answer.response().headers().map() + answer.body();
    }

    private List<Answer> asCaller(String plain) {
        return List.of(
                new Api(specter.uri(), plain + "x").get("/apps"),
                owner.get("/apps", "Authorization", plain),
                owner.get("/apps", "Authorization", "Basic " + plain));
    }

    private List<Answer> asPartOfThePath(String plain) {
        return List.of(
                owner.get("/" + plain),
                owner.get("/verifications/" + plain),
                owner.get("/apps/" + plain),
                owner.get(environment + plain),
                owner.delete(environment + "/auth-tokens/" + plain + "?confirm=production"),
                owner.post(environment + "/secret-keys/" + plain + "/reinstate", "{\"confirm\":\"production\"}"));
    }

    private List<Answer> asParameter(String plain) {
        return List.of(
                owner.get("/apps?token=" + plain),
                owner.get("/apps?cursor=" + plain),
                owner.get("/apps?limit=" + plain),
                owner.get("/audit-events?app=" + plain),
                owner.get("/audit-events?from=" + plain),
                owner.delete(environment + "?confirm=" + plain));
    }

    private List<Answer> asHeader(String plain) {
        String body = "{\"confirm\":\"production\"}";
        return List.of(
                owner.post(environment + "/auth-tokens", body, "If-Match", "\"" + plain + "\""),
                owner.post(environment + "/auth-tokens", body, "If-Match", plain),
                owner.post("/verifications", body, "Content-Type", "text/" + plain),
                owner.post("/verifications", body, "Content-Type", plain),
                owner.get("/apps", "Accept", "text/" + plain));
    }

    private List<Answer> asMember(String plain) {
        return Stream.of(
                        asBody("/verifications", "{'token':'%s'"),
                        asBody("/verifications", "%s"),
                        asBody("/verifications", "{'token':['%s']}"),
                        asBody("/verifications", "{'token':'%1$s','app':'%1$s'}"),
                        asBody("/verifications", "{'token':'%1$s','environment':'%1$s'}"),
                        asBody("/verifications", "{'token':'%s','user':7}"),
                        asBody("/verifications", "{'token':'%1$s','token':'%1$s'}"),
                        asBody(
                                "/verifications",
                                "{'token':'%1$s','request':{'method':'%1$s','url':'%1$s','headers':{'%1$s':7}}}"),
                        asBody("/signature-diagnoses", "{'token':'%1$s','request':'%1$s','%1$s':1}"),
                        asBody(
                                "/signature-diagnoses",
                                "{'token':'%1$s','request':{'method':'GET','url':'https://a.example/#%1$s','headers':{}}}"),
                        asBody(environment + "/auth-tokens", "{'confirm':'%s'}"),
                        asBody(environment + "/auth-tokens", "{'confirm':'production','overlap':'%s'}"),
                        asBody("/apps", "{'name':'Shop','location':{'country':'%s'}}"))
                .map(request -> owner.post(request.path(), request.body().formatted(plain)))
                .toList();
    }

    private record Request(String path, String body) {}

    private static Request asBody(String path, String body) {
        return new Request(path, body.replace('\'', '"'));
    }
}
