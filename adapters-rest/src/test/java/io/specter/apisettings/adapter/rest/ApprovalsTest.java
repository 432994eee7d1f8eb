package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalsTest {

    private static final String ISSUE = "{\"confirm\":\"production\",\"reason\":\"a leak\",\"overlap\":\"PT1H\"}";

    @RegisterExtension
    final Api api = new Api();

    private String app = "";
    private String production = "";
    private String[] asRobin = {};

    @BeforeEach
    void requireApproval() {
        app = api.app("Webshop");
        production = app + "/environments/production";
        api.patch(app, "{\"requireApproval\":true}").is(200);
        String robin = "/operators/"
                + api.post("/operators", "{\"name\":\"robin\",\"roles\":[{\"role\":\"admin\"}]}")
                        .is(201)
                        .text("/id");
        String token =
                api.post(robin + "/tokens", "{\"name\":\"test\"}").is(201).text("/token");
        asRobin = new String[] {"Authorization", "Bearer " + token};
    }

    private Answer asked() {
        return api.post(production + "/auth-tokens", ISSUE, asRobin).is(202);
    }

    private static String path(Answer asked) {
        return asked.header("Location").substring("/api/v1".length());
    }

    @Test
    void whatWaitsIsToldAndChangesNothing() {
        Answer asked = asked();

        assertThat(asked.text("/status")).isEqualTo("waiting");
        assertThat(asked.text("/act/action")).isEqualTo("regenerate-auth-token");
        assertThat(asked.text("/act/overlap")).isEqualTo("PT1H");
        assertThat(asked.text("/expiresAt")).isEqualTo("2026-02-01T12:00:00Z");
        assertThat(api.get(path(asked)).is(200).json()).isEqualTo(asked.json());
        assertThat(api.get("/approvals?status=waiting").is(200).json().findValuesAsText("id"))
                .contains(asked.text("/id"));
        assertThat(api.get(production).is(200).json().get("authToken").isNull()).isTrue();
    }

    @Test
    void whatIsApprovedIsShownOnceAndGood() {
        Answer asked = asked();

        Answer approved =
                api.post(path(asked) + "/approve", "{\"reason\":\"looked at\"}").is(200);

        assertThat(approved.text("/approval/status")).isEqualTo("approved");
        assertThat(approved.text("/approval/decision/by/name")).isEqualTo("owner");
        String token = approved.text("/issued/token");
        assertThat(api.post("/verifications", "{\"token\":\"%s\"}".formatted(token))
                        .is(200)
                        .text("/accepted"))
                .isEqualTo("true");
        assertThat(api.get(path(asked)).is(200).body()).doesNotContain(token);
        api.post(path(asked) + "/approve", "").isProblem(409, "not-awaiting-approval");
        api.post(path(asked) + "/decline", "").isProblem(409, "not-awaiting-approval");
    }

    @Test
    void nobodyApprovesAnOwnRequest() {
        api.post(path(asked()) + "/approve", "", asRobin).isProblem(403, "forbidden");
    }

    @Test
    void whatIsDeclinedIsDropped() {
        Answer asked = asked();

        assertThat(api.post(path(asked) + "/decline", "").is(200).text("/status"))
                .isEqualTo("declined");
        assertThat(api.get("/approvals?status=declined").is(200).json().findValuesAsText("id"))
                .contains(asked.text("/id"));
    }

    @Test
    void settingsThatAreToBeChangedAreShown() {
        Answer asked = api.patch(production, "{\"requireSignature\":true,\"confirm\":\"production\"}", asRobin)
                .is(202);

        assertThat(asked.json().at("/act/changed").toString()).isEqualTo("[\"requireSignature\"]");
        assertThat(asked.text("/act/settings/requireSignature")).isEqualTo("true");
        Answer approved = api.post(path(asked) + "/approve", "").is(200);
        assertThat(approved.json().get("issued").isNull()).isTrue();
        assertThat(api.get(production).is(200).text("/requireSignature")).isEqualTo("true");
    }

    @Test
    void theGlassIsBrokenWithAReason() {
        String unexplained = "{\"confirm\":\"production\",\"breakGlass\":true}";
        api.post(production + "/auth-tokens", unexplained, asRobin).isProblem(409, "reason-required");

        Answer issued = api.post(production + "/auth-tokens", ISSUE.replace("}", ",\"breakGlass\":true}"), asRobin)
                .is(201);
        api.delete(
                        production + "/auth-tokens/" + issued.text("/id")
                                + "?confirm=production&reason=leak&breakGlass=true",
                        asRobin)
                .is(204);

        Answer trail = api.get("/audit-events").is(200);
        assertThat(trail.text("/items/0/breakGlass")).isEqualTo("true");
        assertThat(trail.text("/items/1/breakGlass")).isEqualTo("true");
    }

    @Test
    void theTrailTellsWhoWantedAndWhoApproved() {
        Answer asked = asked();
        api.post(path(asked) + "/approve", "").is(200);

        Answer trail = api.get("/audit-events").is(200);

        assertThat(trail.text("/items/0/actor/name")).isEqualTo("robin");
        assertThat(trail.text("/items/0/outcome")).isEqualTo("done");
        assertThat(trail.text("/items/1/action")).isEqualTo("approve");
        assertThat(trail.text("/items/1/actor/name")).isEqualTo("owner");
        assertThat(trail.text("/items/2/outcome")).isEqualTo("awaits-approval");
        for (int i = 0; i < 3; i++) {
            assertThat(trail.text("/items/" + i + "/approval")).isEqualTo(asked.text("/id"));
        }
    }

    @Test
    void justAnOwnerDoesWithoutApprovalAgain() {
        api.patch(app, "{\"requireApproval\":false}", asRobin).isProblem(403, "forbidden");
        api.patch(app, "{\"requireApproval\":false}").is(200);
        api.post(production + "/auth-tokens", ISSUE, asRobin).is(201);
    }

    @Test
    void whatIsNoApprovalIsNotFound() {
        api.get("/approvals/apr_0123456789abcdef").isProblem(404, "not-found");
        api.get("/approvals/x").isProblem(404, "not-found");
        api.post("/approvals/apr_0123456789abcdef/approve", "").isProblem(404, "not-found");
        api.get("/approvals?status=lost").violates("status");
    }
}
