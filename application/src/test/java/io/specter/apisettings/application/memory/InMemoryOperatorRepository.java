package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.OperatorNameTaken;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Operators in memory. */
final class InMemoryOperatorRepository implements OperatorRepository {

    private final InMemoryStore store;

    InMemoryOperatorRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean hasOwner() {
        return holdOwners() > 0;
    }

    @Override
    public int holdOwners() {
        synchronized (store) {
            return (int)
                    store.operators.values().stream().filter(Operator::isOwner).count();
        }
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        synchronized (store) {
            return Optional.ofNullable(store.operators.get(id));
        }
    }

    /** The transaction that runs holds everything. */
    @Override
    public Optional<Operator> hold(OperatorId id) {
        return find(id);
    }

    @Override
    public boolean isTaken(OperatorName name) {
        synchronized (store) {
            return store.operators.values().stream()
                    .anyMatch(operator -> key(operator).equals(name.key()));
        }
    }

    private static String key(Operator operator) {
        return operator.details().name().key();
    }

    @Override
    public Page<Operator> search(PageRequest page) {
        synchronized (store) {
            List<Operator> found = store.operators.values().stream()
                    .sorted(Comparator.comparing(InMemoryOperatorRepository::key))
                    .filter(operator -> page.after()
                            .filter(after -> key(operator).compareTo(after) <= 0)
                            .isEmpty())
                    .limit(page.limit() + 1L)
                    .toList();
            return Page.of(found, page.limit(), InMemoryOperatorRepository::key);
        }
    }

    @Override
    public Operator save(Operator operator) {
        synchronized (store) {
            requireNewest(operator);
            boolean taken = store.operators.values().stream()
                    .anyMatch(other ->
                            key(other).equals(key(operator)) && !other.id().equals(operator.id()));
            if (taken) {
                throw new OperatorNameTaken();
            }
            Operator saved = operator.saved();
            store.operators.put(saved.id(), saved);
            return saved;
        }
    }

    private void requireNewest(Operator operator) {
        Revision newest = find(operator.id()).map(Operator::revision).orElse(Revision.UNSAVED);
        if (!newest.equals(operator.revision())) {
            throw new StaleRevision();
        }
    }

    @Override
    public void remove(Operator operator) {
        synchronized (store) {
            requireNewest(operator);
            store.operators.remove(operator.id());
            store.operatorTokens.values().removeIf(token -> token.operator().equals(operator.id()));
            store.passwords.remove(operator.id());
            store.identities.values().removeIf(operator.id()::equals);
            store.sessions.values().removeIf(session -> session.operator().equals(operator.id()));
        }
    }

    @Override
    public List<OperatorToken> tokens(OperatorId operator) {
        synchronized (store) {
            return store.operatorTokens.values().stream()
                    .filter(token -> token.operator().equals(operator))
                    .sorted(Comparator.comparing(OperatorToken::issuedAt)
                            .thenComparing(token -> token.id().value()))
                    .toList();
        }
    }

    @Override
    public void add(OperatorToken token) {
        synchronized (store) {
            store.operatorTokens.put(token.id(), token);
        }
    }

    @Override
    public boolean removeToken(OperatorId operator, CredentialId token) {
        synchronized (store) {
            boolean removed = store.operatorTokens
                    .values()
                    .removeIf(one -> one.id().equals(token) && one.operator().equals(operator));
            if (removed) {
                store.sessions
                        .values()
                        .removeIf(
                                session -> session.token().filter(token::equals).isPresent());
            }
            return removed;
        }
    }

    @Override
    public Optional<Known> byToken(TokenDigest token) {
        synchronized (store) {
            return store.operatorTokens.values().stream()
                    .filter(one -> one.digest().equals(token))
                    .findFirst()
                    .map(one -> new Known(store.operators.get(one.operator()), one));
        }
    }

    @Override
    public void used(CredentialId token, Instant at) {
        synchronized (store) {
            store.operatorTokens.computeIfPresent(
                    token,
                    (id, old) -> new OperatorToken(
                            id,
                            old.operator(),
                            old.name(),
                            old.digest(),
                            old.issuedAt(),
                            old.expiresAt(),
                            Optional.of(at)));
        }
    }
}
