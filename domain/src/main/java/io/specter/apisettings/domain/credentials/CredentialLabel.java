package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.EnvironmentName;
import java.util.Optional;

/** The public part of a credential: all that stands before its secret. */
public record CredentialLabel(CredentialKind kind, Optional<EnvironmentName> environment, CredentialId id) {

    public CredentialLabel {
        if (environment.isPresent() == (kind == CredentialKind.OPERATOR_TOKEN)) {
            throw new IllegalArgumentException("just operator tokens belong to no environment");
        }
    }

    /** Everything before the secret, {@code spk_prod_<id>_}. */
    String head() {
        String code = environment.map(name -> "_" + name.code()).orElse("");
        return kind.prefix() + code + "_" + id + "_";
    }

    /** What may be shown of the credential at any time: {@code spk_prod_<id>_…}. */
    public String hint() {
        return head() + "…";
    }
}
