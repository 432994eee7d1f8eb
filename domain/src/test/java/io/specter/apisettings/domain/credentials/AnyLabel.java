package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.EnvironmentName;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Labels of every kind, for built-in and for custom environments, drawn at random. */
public final class AnyLabel {

    private static final CredentialKind[] KINDS = CredentialKind.values();
    private static final List<EnvironmentName> BUILT_IN = EnvironmentName.BUILT_IN;
    private static final String FIRST = "abcdefghijklmnopqrstuvwxyz";
    private static final String REST = FIRST + "0123456789-";

    private final SecureRandom random;

    public AnyLabel(SecureRandom random) {
        this.random = random;
    }

    public CredentialLabel next() {
        CredentialKind kind = KINDS[random.nextInt(KINDS.length)];
        Optional<EnvironmentName> environment =
                kind == CredentialKind.OPERATOR_TOKEN ? Optional.empty() : Optional.of(environment());
        return new CredentialLabel(kind, environment, CredentialId.random(random));
    }

    private EnvironmentName environment() {
        return random.nextBoolean() ? BUILT_IN.get(random.nextInt(BUILT_IN.size())) : custom();
    }

    private EnvironmentName custom() {
        StringBuilder name = new StringBuilder().append(any(FIRST));
        int length = 2 + random.nextInt(30);
        while (name.length() < length) {
            name.append(any(REST));
        }
        boolean isCode = BUILT_IN.stream().anyMatch(builtIn -> builtIn.code().contentEquals(name));
        return isCode ? custom() : new EnvironmentName(name.toString());
    }

    private char any(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
