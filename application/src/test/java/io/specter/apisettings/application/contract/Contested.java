package io.specter.apisettings.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.RotationInProgress;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The credentials of an environment that several change at once; A is the first that was issued, B the second. */
final class Contested {

    private final TestInstallation installation;
    private final App app;
    private final TestKeyring keyring;
    private final Map<CredentialId, PlainSecret> plains = new ConcurrentHashMap<>();
    private int eventsBefore;

    Contested(TestInstallation installation, String app, CredentialKind kind) {
        this.installation = installation;
        this.app = installation.register(app);
        this.keyring = installation.keyring(this.app, EnvironmentName.DEVELOPMENT, kind);
    }

    /** With this many issued before the race. */
    Contested with(int issued) {
        for (int i = 0; i < issued; i++) {
            regenerate(false);
        }
        eventsBefore = events().size();
        return this;
    }

    Issued regenerate(boolean endOverlap) {
        Issued issued = keyring.regenerate(endOverlap);
        plains.put(issued.credential().id(), issued.plain());
        return issued;
    }

    Supplier<Object> regenerating(boolean endOverlap) {
        return () -> regenerate(endOverlap);
    }

    Supplier<Object> revoking(int index) {
        CredentialId id = idOf(index);
        return () -> {
            keyring.revoke(id);
            return "revoked";
        };
    }

    Supplier<Object> reinstating(int index) {
        CredentialId id = idOf(index);
        return () -> keyring.reinstate(id);
    }

    Supplier<Object> archiving() {
        return () -> text(installation.change(app, AppStatus.ARCHIVED).details().status());
    }

    /** Where nothing was archived it changes nothing. */
    Contested restore() {
        assertThat(installation.change(app, AppStatus.ACTIVE).isArchived()).isFalse();
        return this;
    }

    List<Credential> history() {
        return keyring.history();
    }

    CredentialId idOf(int index) {
        return history().get(index).id();
    }

    /** All that can be seen of a race of two, as one line: what they were told, what there is, what the trail holds. */
    String outcome(Duel duel) {
        return answer(duel.first()) + " | " + answer(duel.second()) + " | " + state() + " | "
                + String.join(", ", trail());
    }

    private String answer(Object answer) {
        if (answer instanceof Issued issued) {
            return name(issued.credential().id())
                    + issued.previous()
                            .map(previous -> " after " + name(previous.id()))
                            .orElse("");
        }
        if (answer instanceof Credential reinstated) {
            return name(reinstated.id()) + " " + text(reinstated.status(TestApps.NOW));
        }
        if (answer instanceof RotationInProgress refused) {
            return refused.refusal().text() + " of " + name(refused.retiring());
        }
        return answer instanceof DomainException refused ? refused.refusal().text() : answer.toString();
    }

    private String state() {
        return (installation.find(app).isArchived() ? "app archived, " : "")
                + history().stream()
                        .map(credential -> name(credential.id()) + " " + text(credential.status(TestApps.NOW)))
                        .collect(Collectors.joining(", "));
    }

    private String name(CredentialId id) {
        List<CredentialId> ids = history().stream().map(Credential::id).toList();
        return String.valueOf((char) ('A' + ids.indexOf(id)));
    }

    /** What was done, in the order of the trail, and what was refused. */
    List<String> trail() {
        return events().stream()
                .sorted(Comparator.comparing(event -> event.refusal().isPresent()))
                .map(Contested::text)
                .toList();
    }

    /** What the race has added to the trail. */
    List<AuditEvent> events() {
        List<AuditEvent> all = installation.events(app.id());
        return all.subList(eventsBefore, all.size());
    }

    private static String text(AuditEvent event) {
        String action = event.action().text().replaceAll("-.*", "");
        return event.refusal().map(refusal -> action + " " + refusal.text()).orElse(action);
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Whoever presents a token is told what the history says; no secret key passes for one. */
    void assertThatTokensVerifyAsTheHistorySays() {
        assertThat(history()).hasSameSizeAs(plains.keySet()).allSatisfy(credential -> {
            Verification answer = installation.verify(plains.get(credential.id()));
            assertThat(answer).isEqualTo(expected(credential));
        });
    }

    private Verification expected(Credential credential) {
        if (credential.kind() != CredentialKind.AUTH_TOKEN) {
            return new Verification.Rejected(RejectionReason.MALFORMED);
        }
        CredentialStatus status = credential.status(TestApps.NOW);
        return status.isValid()
                ? new Verification.Accepted(
                        app.id(),
                        keyring.environment(),
                        credential.id(),
                        status,
                        credential.retiresAt(),
                        false,
                        Optional.empty())
                : new Verification.Rejected(RejectionReason.valueOf(status.name()));
    }
}
