package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MasterKeyTest {

    @RegisterExtension
    final Api api = new Api();

    @Test
    void theKeysAreShownByTheirNumbers() {
        Answer state = api.get("/master-key").is(200);

        assertThat(state.body())
                .isEqualTo(
                        "{\"keyset\":{\"primary\":1,\"keys\":[1]},\"generated\":true,\"nodes\":[],\"rotation\":null}");
    }

    @Test
    void aRotationIsAcceptedAndFollowedAtItsLocation() {
        Answer started =
                api.post("/master-key/rotations", "{\"reason\":\"yearly\"}").is(202);

        assertThat(started.text("/phase")).isEqualTo("awaiting-nodes");
        assertThat(started.text("/startedBy")).isEqualTo("owner");
        assertThat(started.text("/key")).isEqualTo("2");
        assertThat(started.header("Location")).isEqualTo("/api/v1/master-key/rotations/" + started.text("/id"));
        Answer followed =
                api.get("/master-key/rotations/" + started.text("/id")).is(200);
        assertThat(followed.json()).isEqualTo(started.json());
        assertThat(api.get("/master-key").json().get("rotation")).isEqualTo(started.json());
        assertThat(api.get("/audit-events?action=rotate-master-key").text("/items/0/reason"))
                .isEqualTo("yearly");
    }

    @Test
    void aSecondOneIsRefusedMeanwhile() {
        api.post("/master-key/rotations", "").is(202);

        api.post("/master-key/rotations", "").isProblem(409, "master-key-rotation-in-progress");
    }

    @Test
    void anUnknownOneIsNotFound() {
        api.get("/master-key/rotations/mkr_0000000000000000").isProblem(404, "not-found");
        api.get("/master-key/rotations/x").isProblem(404, "not-found");
    }

    @Test
    void nothingButAReasonIsTaken() {
        api.post("/master-key/rotations", "{\"key\":7}").violates("key");
        api.post("/master-key/rotations", "{\"reason\":\"\"}").violates("reason");
    }
}
