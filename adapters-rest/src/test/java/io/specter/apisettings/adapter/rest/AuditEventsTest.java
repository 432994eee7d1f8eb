package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.audit.ExportCheck;
import io.specter.apisettings.domain.audit.Integrity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditEventsTest {

    @RegisterExtension
    final Api api = new Api();

    @Test
    void everyChangeIsThereWithItsOutcomeNewestFirst() {
        String app = api.app("Webshop");
        api.patch(app + "/environments/production", "{\"url\":\"https://shop.example\",\"reason\":\"go live\"}")
                .is(409);
        Answer trail = api.get("/audit-events").is(200);
        String id = app.substring("/apps/".length());
        assertThat(trail.json().at("/items/0").toString())
                .isEqualTo(("{'id':3,'at':'2026-01-31T12:00:00Z','actor':{'id':'%s','name':'owner'},"
                                + "'action':'change-environment','app':'%s','environment':'production',"
                                + "'operator':null,'credential':null,'approval':null,'changed':['url'],'outcome':'refused',"
                                + "'problem':'confirmation-required','breakGlass':false,'reason':'go live',"
                                + "'address':null,'requestId':'%s',"
                                + "'chain':'%s','position':2,'hash':'%s'}")
                        .formatted(
                                trail.text("/items/0/actor/id"),
                                id,
                                trail.text("/items/0/requestId"),
                                id,
                                trail.text("/items/0/hash"))
                        .replace('\'', '"'));
        assertThat(trail.json().findValuesAsText("action"))
                .containsExactly("change-environment", "register-app", "enrol-owner");
        assertThat(trail.text("/items/1/outcome")).isEqualTo("done");
    }

    @Test
    void aReasonIsKeptWithTheChangeItIsFor() {
        api.post("/apps", "{\"name\":\"Webshop\",\"location\":{\"country\":\"DE\"},\"reason\":\"a new shop\"}")
                .is(201);

        assertThat(api.get("/audit-events").text("/items/0/reason")).isEqualTo("a new shop");
    }

    @Test
    void itIsSearchedByWhoWhatWhereAndWhen() {
        String app = api.app("Webshop");
        api.app("Ledger");
        String id = app.substring("/apps/".length());
        assertThat(found("?app=" + id)).isEqualTo(1);
        assertThat(found("?actor=owner")).isEqualTo(2);
        assertThat(found("?action=register-app")).isEqualTo(2);
        assertThat(found("?from=2026-01-31T12:00:00Z&to=2026-01-31T12:00:01Z")).isEqualTo(3);
        assertThat(found("?from=2026-01-31T12:00:00.000001Z")).isZero();
        assertThat(found("?to=2026-01-31T13:00:00%2B01:00")).isZero();
    }

    private int found(String query) {
        return api.get("/audit-events" + query).is(200).json().get("items").size();
    }

    @Test
    void itGoesPageByPage() {
        api.app("Webshop");
        Answer first = api.get("/audit-events?limit=1").is(200);
        Answer second = api.get("/audit-events?limit=1&cursor=" + first.text("/nextCursor"))
                .is(200);
        assertThat(first.text("/items/0/id")).isEqualTo("2");
        assertThat(second.text("/items/0/id")).isEqualTo("1");
    }

    @Test
    void whatIsNoQueryIsRefused() {
        api.get(
                        "/audit-events?app=shop&action=steal&from=yesterday&to=2026-02-30T00:00:00Z&limit=x&cursor=YQ&actor=%0A")
                .violates("action", "actor", "app", "cursor", "from", "limit", "to");
        api.get("/audit-events?outcome=refused").violates("outcome");
    }

    @Test
    void theTrailIsWholeAsAWholeAndByApp() {
        String app = api.app("Webshop").substring("/apps/".length());

        assertThat(api.get("/audit-events/integrity").is(200).body())
                .isEqualTo("{\"whole\":true,\"chains\":2,\"events\":2,\"unchained\":0,\"firstBad\":null}");
        assertThat(api.get("/audit-events/integrity?app=" + app).is(200).text("/events"))
                .isEqualTo("1");
    }

    @Test
    void anExportHasALineForEachEventAndThenOneForEachChain() throws IOException {
        String app = api.app("Webshop").substring("/apps/".length());
        api.patch("/apps/" + app, "{\"name\":\"A \\\"shop\\\" \\u2602\",\"reason\":\"\\u00e9\"}")
                .is(200);

        Answer all = api.get("/audit-events/export").is(200);
        assertThat(all.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(all.header("Cache-Control")).isEqualTo("no-store");
        assertThat(all.body().lines()).hasSize(5);
        assertThat(check(all)).isEqualTo(new Integrity(2, 3, 0, Optional.empty()));

        Answer one = api.get("/audit-events/export?app=" + app).is(200);
        assertThat(one.body().lines()).hasSize(3).first().asString().contains("\"position\":1");
        assertThat(check(one)).isEqualTo(new Integrity(1, 2, 0, Optional.empty()));
    }

    private static Integrity check(Answer export) throws IOException {
        return new ExportCheck().check(new ByteArrayInputStream(export.body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNoAppIsRefused() {
        api.get("/audit-events/integrity?app=shop").violates("app");
        api.get("/audit-events/export?app=shop&from=2026-01-31T12:00:00Z").violates("from");
        api.get("/audit-events/export?app=shop").violates("app");
    }
}
