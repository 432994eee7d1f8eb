package io.specter.apisettings.application.contract;

import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.RotationInProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of fifty who regenerate the same credential at the same time, on any out-ports. */
public abstract class ManyAtOnceContract extends RoundsContract {

    private static final int RUNNERS = 50;

    @ParameterizedTest
    @EnumSource(names = {"AUTH_TOKEN", "SECRET_KEY"})
    void ofFiftyWhoRegenerateOneDoes(CredentialKind kind) {
        Crowd crowd = new Crowd(RUNNERS);
        rounds(kind, 1, (contested, round) -> {
            List<Object> answers = crowd.run(contested, false);
            CredentialId before = contested.idOf(0);

            assertThat(answers)
                    .hasSize(RUNNERS)
                    .filteredOn(Issued.class::isInstance)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(RotationInProgress.class::isInstance)
                    .hasSize(RUNNERS - 1)
                    .allMatch(
                            refusal -> ((RotationInProgress) refusal).retiring().equals(before));
            assertThat(contested.trail())
                    .startsWith("regenerate")
                    .filteredOn("regenerate rotation-in-progress"::equals)
                    .hasSize(RUNNERS - 1);
            assertThat(contested.trail()).hasSize(RUNNERS);
            assertStatuses(contested, 0);
        });
        prove(RUNNERS + " regenerate the same " + kind + ": " + crowd);
    }

    @Test
    void allOfFiftyWhoEndTheOverlapTakeTurns() {
        Crowd crowd = new Crowd(RUNNERS);
        rounds(AUTH_TOKEN, 1, (contested, round) -> {
            List<Issued> issued =
                    crowd.run(contested, true).stream().map(Issued.class::cast).toList();
            List<CredentialId> turns = turns(contested.idOf(0), issued);

            assertThat(contested.history()).extracting(Credential::id).isEqualTo(turns);
            assertThat(contested.trail()).hasSize(RUNNERS).containsOnly("regenerate");
            assertThat(contested.events())
                    .extracting(event -> event.subject().credential().orElseThrow())
                    .isEqualTo(turns.subList(1, turns.size()));
            assertStatuses(contested, RUNNERS - 1);
        });
        prove(RUNNERS + " regenerate the same AUTH_TOKEN and end the overlap: " + crowd);
    }

    /** As the answers tell: each names the one before. */
    private static List<CredentialId> turns(CredentialId first, List<Issued> issued) {
        Map<CredentialId, CredentialId> after = issued.stream()
                .collect(Collectors.toMap(
                        one -> one.previous().orElseThrow().id(),
                        one -> one.credential().id()));
        List<CredentialId> turns = new ArrayList<>(List.of(first));
        for (int turn = 0; after.containsKey(turns.get(turn)); turn++) {
            turns.add(after.get(turns.get(turn)));
        }
        return turns;
    }

    private static void assertStatuses(Contested contested, int retired) {
        List<CredentialStatus> statuses = new ArrayList<>(Collections.nCopies(retired, CredentialStatus.RETIRED));
        statuses.addAll(List.of(CredentialStatus.RETIRING, CredentialStatus.ACTIVE));

        assertThat(contested.history())
                .extracting(credential -> credential.status(TestApps.NOW))
                .isEqualTo(statuses);
        contested.assertThatTokensVerifyAsTheHistorySays();
    }
}
