package io.specter.apisettings.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Occurrence;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditActionTest {

    @ParameterizedTest
    @CsvSource({"AUTH_TOKEN, auth-token", "SECRET_KEY, secret-key"})
    void whatIsDoneToACredentialSaysOfWhichKindItIs(CredentialKind kind, String named) {
        assertThat(AuditAction.regenerate(kind).text()).isEqualTo("regenerate-" + named);
        assertThat(AuditAction.revoke(kind).text()).isEqualTo("revoke-" + named);
        assertThat(AuditAction.reinstate(kind).text()).isEqualTo("reinstate-" + named);
        assertThat(AuditAction.endOverlap(kind).text()).isEqualTo("end-" + named + "-overlap");
    }

    @ParameterizedTest
    @CsvSource({
        "DUE_SOON, AUTH_TOKEN, auth-token-due-soon",
        "DUE_SOON, SECRET_KEY, secret-key-due-soon",
        "OVERDUE, AUTH_TOKEN, auth-token-overdue",
        "OVERDUE, SECRET_KEY, secret-key-overdue",
        "OVERLAP_ENDED, AUTH_TOKEN, end-auth-token-overlap",
        "OVERLAP_ENDED, SECRET_KEY, end-secret-key-overlap",
        "EXPIRED, AUTH_TOKEN, expire-auth-token",
        "EXPIRED, SECRET_KEY, expire-secret-key"
    })
    void whatTimeBringsHasANameOfItsOwn(Occurrence.What what, CredentialKind kind, String action) {
        CredentialLabel label = new CredentialLabel(
                kind, Optional.of(EnvironmentName.PRODUCTION), new CredentialId("0123456789abcdef"));

        assertThat(AuditAction.of(new Occurrence(label, what)).text()).isEqualTo(action);
    }
}
