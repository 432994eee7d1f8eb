package io.specter.apisettings.domain.environment;

import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.credentials.RotationInProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a regenerate would do now: found by doing it to a copy that nobody keeps.
 *
 * @param refusal why it would be refused; what follows then is empty
 * @param ending the credentials that are valid now and would be replaced or ended, as they would be then
 * @param next the credential that would be issued, under an id that says nothing
 */
public record RotationPlan(Optional<Refusal> refusal, List<Credential> ending, Optional<Credential> next) {

    private static final CredentialId NOBODY = new CredentialId("0000000000000000");

    public RotationPlan {
        ending = List.copyOf(ending);
    }

    static RotationPlan of(Environment environment, CredentialKind kind, Regeneration request) {
        CredentialLabel label = new CredentialLabel(kind, Optional.of(environment.name()), NOBODY);
        try {
            Environment after = environment.regenerate(label, Material.Destroyed.DESTROYED, request);
            List<Credential> ending = valid(
                            environment.credentials(), kind, request.act().at())
                    .stream()
                    .flatMap(credential -> after.credentials().find(credential.id()).stream())
                    .toList();
            return new RotationPlan(
                    Optional.empty(), ending, after.credentials().find(NOBODY));
        } catch (RotationInProgress refused) {
            return refused(refused.refusal());
        }
    }

    /** One that says just why not. */
    public static RotationPlan refused(Refusal why) {
        return new RotationPlan(Optional.of(why), List.of(), Optional.empty());
    }

    private static List<Credential> valid(Credentials credentials, CredentialKind kind, Instant now) {
        return credentials.all().stream()
                .filter(credential -> credential.kind() == kind && credential.isValid(now))
                .toList();
    }
}
