package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.util.Optional;

/** Keeps the operators and the digests of their tokens. */
public interface OperatorRepository {

    boolean hasOwner();

    /** Adds the first owner; false, and nothing is done, when there is one. */
    boolean enrolOwner(Operator owner, TokenDigest token);

    Optional<Operator> byToken(TokenDigest token);
}
