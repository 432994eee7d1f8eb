package io.specter.apisettings.adapter.rest;

import io.specter.apisettings.adapter.rest.RoleTable.Kind;
import io.specter.apisettings.adapter.rest.RoleTable.Row;
import io.specter.apisettings.adapter.rest.contract.DocumentedOperation;
import io.specter.apisettings.application.memory.InMemoryIdentityProvider;
import io.specter.apisettings.domain.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/** All that one call of the matrix needs: two apps of its own, and whatever else its path names. */
final class RoleScene {

    private static final String MISSING_APP = "app_0123456789abcdef";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("registerApp", "{'name':'New %s','location':{'country':'DE'}}"),
            Map.entry("recordActivity", "{'app':'%s','environment':'%s','users':['robin']}"),
            Map.entry("changeApp", "{'location':{'region':'north'}}"),
            Map.entry("addEnvironment", "{'name':'preview'}"),
            Map.entry("changeEnvironment", "{'requireSignature':true,'confirm':'%s'}"),
            Map.entry("switchCurrentEnvironment", "{'name':'%s','force':true,'confirm':'%s'}"),
            Map.entry("addOperator", "{'name':'New %s','roles':[]}"),
            Map.entry("changeOperator", "{'roles':[{'role':'viewer'}]}"),
            Map.entry("issueOperatorToken", "{'name':'new'}"),
            Map.entry("setPassword", "{'password':'correct horse battery staple'}"));

    private final Api api;
    private final Row row;
    private final DocumentedOperation operation;
    private final int number;
    private final boolean critical;
    private final String environment;
    private final String other;
    private final String own;
    private final String foreign;
    private final String path;
    private final String verified;

    RoleScene(Api api, Row row, DocumentedOperation operation, int number, boolean critical) {
        this.api = api;
        this.row = row;
        this.operation = operation;
        this.number = number;
        this.critical = critical;
        this.environment = environment();
        this.other = critical ? "development" : "quality-assurance";
        this.own = app("Own ");
        this.foreign = app("Foreign ");
        prepareEnvironment();
        this.path = path();
        this.verified = row.kind() == Kind.TOKEN ? issue("auth-tokens").text("/token") : "";
    }

    private String environment() {
        if (row.operation().equals("removeEnvironment")) {
            return critical ? "live" : "staging";
        }
        if (row.operation().equals("switchCurrentEnvironment") && !critical) {
            return "staging";
        }
        return critical ? "production" : "development";
    }

    private String app(String name) {
        return api.app(name + number).substring("/apps/".length());
    }

    private void prepareEnvironment() {
        if (environment.equals("live") || environment.equals("staging")) {
            api.post(
                            "/apps/" + own + "/environments",
                            json("{'name':'%s','critical':%s}".formatted(environment, critical)))
                    .is(201);
        }
        if (operation.path().startsWith("/approvals")) {
            api.patch("/apps/" + own, json("{'requireApproval':true}")).is(200);
        }
    }

    private String environmentPath() {
        return "/apps/" + own + "/environments/" + environment;
    }

    private Answer issue(String kind) {
        return api.post(
                        environmentPath() + "/" + kind,
                        json("{'overlap':'PT1H','confirm':'%s'}".formatted(environment)))
                .is(201);
    }

    private String path() {
        String concrete = operation.path().replace("{app}", own).replace("{environment}", environment);
        if (operation.isAbout("credential")) {
            String kind = concrete.contains("auth-tokens") ? "auth-tokens" : "secret-keys";
            String first = issue(kind).text("/id");
            issue(kind);
            concrete = concrete.replace("{credential}", first);
        }
        if (operation.isAbout("operator")) {
            String target = api.post("/operators", json("{'name':'Target %s','roles':[]}".formatted(number)))
                    .is(201)
                    .text("/id");
            concrete = concrete.replace("{operator}", target);
        }
        if (operation.id().equals("removePassword")) {
            givePassword(concrete.replace("/password", ""));
        }
        if (operation.isAbout("token")) {
            String target = api.post(concrete.replace("/{token}", ""), json("{'name':'target'}"))
                    .is(201)
                    .text("/id");
            concrete = concrete.replace("{token}", target);
        }
        if (operation.path().startsWith("/approvals")) {
            concrete = concrete.replace("{approval}", asked());
        }
        return concrete.replace("{rotation}", rotation()) + query();
    }

    private void givePassword(String target) {
        String token =
                api.post(target + "/tokens", json("{'name':'target'}")).is(201).text("/token");
        api.send("PUT", "/me/password", json("{'password':'correct horse battery'}"), as(token))
                .is(204);
    }

    private String asked() {
        String[] asker = as(operator("Asker", "[{'role':'admin'}]"));
        return api.post(environmentPath() + "/auth-tokens", json("{'confirm':'%s'}".formatted(environment)), asker)
                .is(202)
                .text("/id");
    }

    private String rotation() {
        if (!operation.isAbout("rotation")) {
            return "";
        }
        Answer started = api.post("/master-key/rotations", "");
        return started.status() == 202
                ? started.text("/id")
                : api.get("/master-key").is(200).text("/rotation/id");
    }

    private String query() {
        if (row.operation().equals("listRotations")) {
            issue("auth-tokens");
            return "?within=P365D";
        }
        if (row.isOfOneApp()) {
            return "?app=" + own;
        }
        return operation.method().equals("DELETE") && operation.isAbout("environment") ? "?confirm=" + environment : "";
    }

    /** An operator with one role; gives its token. */
    String operator(Optional<Role> role, RoleScope scope) {
        return operator("Caller", scope.roles(role, own, environment, other, foreign));
    }

    private String operator(String name, String roles) {
        String path = "/operators/"
                + api.post("/operators", json("{'name':'%s %s','roles':%s}".formatted(name, number, roles)))
                        .is(201)
                        .text("/id");
        return api.post(path + "/tokens", json("{'name':'test'}")).is(201).text("/token");
    }

    private static String[] as(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    Answer call(String token) {
        return switch (operation.id()) {
            case "signIn" -> api.post(path, json("{'token':'%s'}".formatted(token)));
            case "completeSignInAtProvider" -> comeBack();
            case "signOut" ->
                api.bare("DELETE", path, BodyPublishers.noBody(), "Cookie", session(token), "X-Specter-Csrf", "1");
            default -> call(path, body(), token);
        };
    }

    private Answer comeBack() {
        Answer begun = api.get("/session/oidc").is(302);
        String query = "?code=" + InMemoryIdentityProvider.CODE + "&state="
                + begun.header("Location").replaceAll(".*state=", "");
        String cookie = begun.header("Set-Cookie").replaceAll(";.*", "");
        return api.bare("GET", path + query, BodyPublishers.noBody(), "Cookie", cookie);
    }

    private String session(String token) {
        String cookie = api.post("/session", json("{'token':'%s'}".formatted(token)))
                .is(200)
                .header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** The same of an app that there is not. */
    Answer callMissing(String token) {
        return call(path.replace(own, MISSING_APP), body().replace(own, MISSING_APP), token);
    }

    private Answer call(String concrete, String body, String token) {
        return switch (operation.method()) {
            case "GET" -> api.get(concrete, as(token));
            case "DELETE" -> api.delete(concrete, as(token));
            default -> api.send(operation.method(), concrete, body, as(token));
        };
    }

    /** The same, as the owner, with one member more. */
    Answer callWith(String member) {
        String body = body();
        String more = "\"" + member + "\":null" + (body.equals("{}") ? "" : ",");
        return api.send(operation.method(), path, "{" + more + body.substring(1));
    }

    private String body() {
        if (row.kind() == Kind.TOKEN) {
            return json("{'token':'%s','request':{'method':'GET','url':'https://a.example','headers':{}}}"
                    .formatted(verified));
        }
        if (operation.id().equals("recordActivity")) {
            return json(BODIES.get(operation.id()).formatted(own, environment));
        }
        String standard = operation.isAbout("environment") ? "{'confirm':'%s'}" : "{}";
        String form = BODIES.getOrDefault(operation.id(), standard);
        Object value = operation.path().startsWith("/apps/") ? environment : number;
        return json(form.formatted(value, value));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    /** Everything of the app, as its owner sees it. */
    String state() {
        return api.get("/apps/" + own).body()
                + api.get("/apps/" + own + "/environments").body();
    }

    String own() {
        return own;
    }
}
