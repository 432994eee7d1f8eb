package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.PasswordHash;
import java.util.Optional;

/** Keeps the hashes of the operators' passwords, which go with their operators. */
public interface PasswordRepository {

    /** An operator who has a password. */
    record Secured(OperatorId operator, PasswordHash hash) {}

    /** @param nameKey the {@link io.specter.apisettings.domain.access.OperatorName#key() key} of a name, or any other text */
    Optional<Secured> byName(String nameKey);

    Optional<PasswordHash> find(OperatorId operator);

    /** In place of the one there was. */
    void save(OperatorId operator, PasswordHash hash);

    /** Forgets it; false when there is none. */
    boolean remove(OperatorId operator);

    /** Whether any owner has one. */
    boolean isAnOwnerSecured();
}
