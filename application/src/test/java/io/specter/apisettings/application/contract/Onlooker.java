package io.specter.apisettings.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Looks at the history while others change it: never without a token in force, and what has ended stays so. */
final class Onlooker {

    private final Contested contested;
    private final Set<CredentialId> ended = new HashSet<>();

    Onlooker(Contested contested) {
        this.contested = contested;
    }

    /** Looks each time somebody is through. */
    int look(int times, Semaphore through) {
        for (int i = 0; i < times; i++) {
            through.acquireUninterruptibly();
            look(contested.history());
        }
        return times;
    }

    private void look(List<Credential> history) {
        List<Credential> valid = history.stream()
                .filter(credential -> credential.isValid(TestApps.NOW))
                .toList();
        assertThat(valid).hasSizeBetween(1, 2);
        assertThat(valid)
                .filteredOn(credential -> credential.status(TestApps.NOW) == CredentialStatus.ACTIVE)
                .hasSize(1);
        assertThat(valid).extracting(Credential::id).noneMatch(ended::contains);
        history.stream().filter(credential -> !valid.contains(credential)).forEach(over -> ended.add(over.id()));
    }
}
