package io.specter.apisettings.deployment.process.load;

import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.time.Duration;

/** What a client asks an environment for. */
sealed interface Change {

    Kind kind();

    Answer send(Api api, String environment);

    /** A new credential. */
    record Regenerate(Kind kind, Duration overlap, boolean endOverlap) implements Change {

        @Override
        public Answer send(Api api, String environment) {
            String body = "{\"overlap\":\"%s\",\"endOverlap\":%s}".formatted(overlap, endOverlap);
            return api.post(environment + "/" + kind.segment(), body);
        }
    }

    /** The end of a credential, at once. */
    record Revoke(Kind kind, String id) implements Change {

        @Override
        public Answer send(Api api, String environment) {
            return api.delete(environment + "/" + kind.segment() + "/" + id);
        }
    }
}
