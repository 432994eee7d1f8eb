package io.specter.apisettings.application.port.out;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.OperatorNameTaken;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the operators and the digests of their tokens. */
public interface OperatorRepository {

    boolean hasOwner();

    /** How many owners there are; until the transaction ends nobody else can ask. */
    int holdOwners();

    Optional<Operator> find(OperatorId id);

    /** Finds it and holds it: until the transaction ends nobody else can hold or save it. */
    Optional<Operator> hold(OperatorId id);

    /** Whether an operator has this name, or one that looks the same. */
    boolean isTaken(OperatorName name);

    /** In the order of their names. */
    Page<Operator> search(PageRequest page);

    /**
     * Keeps the operator as it is now, under its next revision.
     *
     * @throws StaleRevision when it was saved by somebody else since it was found
     * @throws OperatorNameTaken when another operator has the same {@link
     *     io.specter.apisettings.domain.access.OperatorName#key() key}
     */
    Operator save(Operator operator);

    /** Forgets the operator and all its tokens. */
    void remove(Operator operator);

    /** Of an operator, in the order of issue. */
    List<OperatorToken> tokens(OperatorId operator);

    void add(OperatorToken token);

    /** Forgets it; false when the operator has none under this id. */
    boolean removeToken(OperatorId operator, CredentialId token);

    /** An operator, by one of its tokens. */
    record Known(Operator operator, OperatorToken token) {}

    Optional<Known> byToken(TokenDigest token);

    /** Writes down that the token was used. */
    void used(CredentialId token, Instant at);
}
