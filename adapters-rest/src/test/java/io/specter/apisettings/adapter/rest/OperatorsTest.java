package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {

    @RegisterExtension
    final Api api = new Api();

    private String add(String name, String roles) {
        String body = "{\"name\":\"%s\",\"roles\":%s}".formatted(name, roles);
        return "/operators/" + api.post("/operators", body).is(201).text("/id");
    }

    private Answer issue(String operator, String body) {
        return api.post(operator + "/tokens", body).is(201);
    }

    private String[] as(String operator) {
        return new String[] {
            "Authorization", "Bearer " + issue(operator, "{\"name\":\"test\"}").text("/token")
        };
    }

    @Nested
    class Managing {

        @Test
        void anAddedOneIsListedAndRead() {
            Answer added = api.post("/operators", "{\"name\":\"robin\",\"roles\":[{\"role\":\"viewer\"}]}")
                    .is(201);
            String path = "/operators/" + added.text("/id");

            assertThat(added.header("Location")).isEqualTo("/api/v1" + path);
            assertThat(added.header("ETag")).isEqualTo("\"1\"");
            assertThat(api.get(path).is(200).json()).isEqualTo(added.json());
            assertThat(api.get("/operators").is(200).json().findValuesAsText("id"))
                    .contains(added.text("/id"));
            assertThat(added.json().at("/roles").toString())
                    .isEqualTo("[{\"role\":\"viewer\",\"app\":null,\"environments\":null}]");
        }

        @Test
        void theyAreListedPieceByPiece() {
            add("alice", "[]");
            add("robin", "[]");

            Answer first = api.get("/operators?limit=1").is(200);
            Answer second = api.get("/operators?limit=1&cursor=" + first.text("/nextCursor"))
                    .is(200);

            assertThat(first.text("/items/0/name")).isEqualTo("alice");
            assertThat(second.text("/items/0/name")).isEqualTo("owner");
        }

        @Test
        void aMergePatchChangesWhatItNames() {
            String robin = add("robin", "[{\"role\":\"viewer\"}]");
            String app = api.app("Webshop").substring("/apps/".length());
            String role = "{\"role\":\"developer\",\"app\":\"%s\",\"environments\":[\"development\"]}".formatted(app);

            Answer changed = api.patch(robin, "{\"roles\":[%s]}".formatted(role), "If-Match", "\"1\"")
                    .is(200);

            assertThat(changed.text("/name")).isEqualTo("robin");
            assertThat(changed.json().at("/roles/0").toString()).isEqualTo(role);
            api.patch(robin, "{\"name\":\"robyn\"}", "If-Match", "\"1\"").isProblem(412, "stale-revision");
            assertThat(api.patch(robin, "{}").is(200).json()).isEqualTo(changed.json());
        }

        @Test
        void aRemovedOneIsGoneAndLockedOut() {
            String robin = add("robin", "[{\"role\":\"viewer\"}]");
            String[] asRobin = as(robin);
            api.get("/me", asRobin).is(200);

            api.delete(robin + "?reason=left").is(204);

            api.get("/me", asRobin).isProblem(401, "unauthenticated");
            api.get(robin).isProblem(404, "not-found");
            api.delete(robin).isProblem(404, "not-found");
        }

        @Test
        void theLastOwnerStaysOne() {
            String owner = "/operators/" + api.get("/me").text("/id");

            api.patch(owner, "{\"roles\":[]}").isProblem(409, "last-owner");
            api.delete(owner).isProblem(409, "last-owner");
            api.get("/operators").is(200);
        }

        @Test
        void aNameIsTakenOnce() {
            add("robin", "[]");

            api.post("/operators", "{\"name\":\"Robin\",\"roles\":[]}").isProblem(409, "name-taken");
        }

        @Test
        void aRoleIsOverTwentyEnvironmentsOrFewer() {
            String names = IntStream.rangeClosed(1, 21)
                    .mapToObj(i -> "\"stage-" + i + "\"")
                    .collect(Collectors.joining(","));
            String role =
                    "{\"role\":\"viewer\",\"app\":\"app_0123456789abcdef\",\"environments\":[%s]}".formatted(names);

            Answer refused = api.post("/operators", "{\"name\":\"robin\",\"roles\":[%s]}".formatted(role))
                    .violates("roles[0].environments");

            assertThat(refused.text("/violations/0/message")).isEqualTo("must be a list of at most 20");
        }

        @Test
        void anOperatorHasFiftyRolesOrFewer() {
            String roles = String.join(",", Collections.nCopies(51, "{\"role\":\"viewer\"}"));

            Answer refused = api.post("/operators", "{\"name\":\"robin\",\"roles\":[%s]}".formatted(roles))
                    .violates("roles");

            assertThat(refused.text("/violations/0/message")).isEqualTo("must be a list of at most 50");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {'name':'clock','roles':[]}                                      | name
                        {'name':'robin','roles':'owner'}                                 | roles
                        {'name':'robin','roles':[null]}                                  | roles[0]
                        {'name':'robin','roles':[{'role':'king'}]}                       | roles[0].role
                        {'name':'robin','roles':[{'role':'viewer','app':'shop'}]}        | roles[0].app
                        {'name':'robin','roles':[{'role':'viewer','environments':['A']}]}| roles[0].environments[0]
                        {'name':'robin','roles':[{'role':'viewer','environments':['a1']}]}| roles[0]
                        {'name':'robin','roles':[{'role':'owner','app':'app_0123456789abcdef'}]}| roles[0]
                        {'name':'robin','roles':[{'role':'viewer','app':'app_0123456789abcdef'}]}| roles
                        {'name':'robin','roles':[{'role':'viewer','id':'x'}]}            | roles[0].id
                        {'name':'robin','roles':[{'role':'viewer','app':'app_0123456789abcdef','environments':[]}]}| roles[0]
                        {'name':'robin','roles':[],'id':'op_0123456789abcdef'}           | id
                        """)
        void whatIsNoOperatorIsRefused(String body, String field) {
            api.post("/operators", body.replace('\'', '"')).violates(field);
        }
    }

    @Nested
    class Tokens {

        @Test
        void anIssuedOneIsShownOnceAndLetsIn() {
            String robin = add("robin", "[{\"role\":\"viewer\"}]");

            Answer issued = issue(robin, "{\"name\":\"laptop\",\"lifetime\":\"P30D\"}");

            assertThat(issued.text("/token")).startsWith("spo_" + issued.text("/id") + "_");
            assertThat(issued.text("/expiresAt")).isEqualTo("2026-03-02T12:00:00Z");
            Answer me = api.get("/me", "Authorization", "Bearer " + issued.text("/token"))
                    .is(200);
            assertThat(me.text("/name")).isEqualTo("robin");
            assertThat(me.json().at("/permissions").toString())
                    .isEqualTo("[{\"permission\":\"see\",\"over\":[{\"app\":null,\"environments\":null}]}]");
            Answer shown = api.get(robin).is(200);
            assertThat(shown.text("/tokens/0/name")).isEqualTo("laptop");
            assertThat(shown.text("/tokens/0/lastUsedAt")).isEqualTo("2026-01-31T12:00:00Z");
            assertThat(shown.body()).doesNotContain(issued.text("/token"));
        }

        @Test
        void aRevokedOneLetsNobodyIn() {
            String robin = add("robin", "[{\"role\":\"viewer\"}]");
            Answer issued = issue(robin, "{\"name\":\"laptop\"}");

            api.delete(robin + "/tokens/" + issued.text("/id")).is(204);

            api.get("/me", "Authorization", "Bearer " + issued.text("/token")).isProblem(401, "unauthenticated");
            api.delete(robin + "/tokens/" + issued.text("/id")).isProblem(404, "not-found");
        }

        @Test
        void thereAreNoMoreThanTwenty() {
            String robin = add("robin", "[]");
            for (int i = 0; i < 20; i++) {
                issue(robin, "{\"name\":\"token\"}");
            }

            api.post(robin + "/tokens", "{\"name\":\"token\"}").isProblem(409, "too-many-tokens");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {}                                | name
                        {'name':'x','lifetime':'PT59S'}   | lifetime
                        {'name':'x','lifetime':'P3651D'}  | lifetime
                        {'name':'x','token':'spo_x'}      | token
                        """)
        void whatIsNoTokenIsRefused(String body, String field) {
            api.post(add("robin", "[]") + "/tokens", body.replace('\'', '"')).violates(field);
        }
    }

    @Nested
    class Roles {

        @Test
        void whatIsOutOfScopeIsNotThere() {
            String own = api.app("Webshop");
            String foreign = api.app("Ledger");
            String app = own.substring("/apps/".length());
            String[] asRobin = as(add("robin", "[{\"role\":\"admin\",\"app\":\"%s\"}]".formatted(app)));

            api.get(own, asRobin).is(200);
            api.patch(own, "{\"name\":\"Shop\"}", asRobin).is(200);
            api.get(foreign, asRobin).isProblem(404, "not-found");
            api.patch(foreign, "{\"name\":\"Shop\"}", asRobin).isProblem(404, "not-found");
            assertThat(api.get("/apps", asRobin).is(200).json().findValuesAsText("id"))
                    .containsExactly(app);
            api.post("/apps", "{\"name\":\"New\",\"location\":{\"country\":\"DE\"}}", asRobin)
                    .isProblem(403, "forbidden");
            api.get("/operators", asRobin).isProblem(403, "forbidden");
            assertThat(api.get("/audit-events", asRobin).is(200).json().findValuesAsText("app"))
                    .containsOnly(app);
        }

        @Test
        void aRefusedAttemptIsInTheTrail() {
            String app = api.app("Webshop");
            String[] asRobin = as(add("robin", "[{\"role\":\"viewer\"}]"));

            api.patch(app, "{\"name\":\"Shop\"}", asRobin).isProblem(403, "forbidden");

            Answer trail = api.get("/audit-events?actor=robin").is(200);
            assertThat(trail.text("/items/0/problem")).isEqualTo("forbidden");
        }
    }

    @Test
    void aRequestIsNamedByItsCallerOrHere() {
        assertThat(api.get("/me", "X-Request-Id", "abc-1").header("X-Request-Id"))
                .isEqualTo("abc-1");
        assertThat(api.get("/me", "X-Request-Id", "spo_1").header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(api.get("/me").header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }
}
