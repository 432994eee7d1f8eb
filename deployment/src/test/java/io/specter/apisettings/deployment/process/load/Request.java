package io.specter.apisettings.deployment.process.load;

import io.specter.apisettings.deployment.client.Answer;
import java.util.Optional;

/**
 * A change that was sent.
 *
 * @param answer empty: none came, so it may have been made or not
 */
record Request(Change change, Optional<Answer> answer) {

    boolean isUnanswered() {
        return answer.isEmpty();
    }

    boolean hasStatus(int status) {
        return answer.filter(some -> some.status() == status).isPresent();
    }

    boolean isRegenerate() {
        return change instanceof Change.Regenerate;
    }
}
