package io.specter.apisettings.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OperatorId id = OperatorId.random(RANDOM);

    @Test
    void theOwnerActsUnderAnIdOfItsOwn() {
        Operator owner = Operator.owner(id, NOW);

        assertThat(id.value()).matches("op_[0-9A-Za-z]{16}");
        assertThat(OperatorId.random(RANDOM)).isNotEqualTo(id);
        assertThat(owner.actor()).isEqualTo(new Actor(id.value(), "owner"));
        assertThat(owner.isOwner()).isTrue();
        assertThat(owner.caller(Origin.UNKNOWN)
                        .sight(Permission.MANAGE_OPERATORS)
                        .isEverything())
                .isTrue();
    }

    @Test
    void aChangeKeepsWhoItIs() {
        Operator owner = Operator.owner(id, NOW).saved();
        OperatorDetails details = new OperatorDetails(new OperatorName("Robin"), List.of());

        Operator changed = owner.change(details);

        assertThat(changed).isEqualTo(new Operator(id, details, NOW, owner.revision()));
        assertThat(changed.isOwner()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock", "System", "ｃｌｏｃｋ", " ", "\u202Ebob", "spo_0123456789abcdef_x"})
    void aNameIsNotWhatTheTrailCallsTheServiceNorInvisibleNorACredential(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperatorName(name));
    }

    @Test
    void rolesAreBoundedAndSaidOnce() {
        Grant viewer = new Grant(Role.VIEWER, Scope.EVERYTHING);

        assertThat(new OperatorDetails(new OperatorName("Robin"), Collections.nCopies(50, viewer)).grants())
                .containsExactly(viewer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatorDetails(new OperatorName("Robin"), Collections.nCopies(51, viewer)));
    }

    @Test
    void aTokenIsValidUntilItExpires() {
        OperatorToken token = token(Optional.of(NOW.plusSeconds(60)), Optional.empty());

        assertThat(token.isValid(NOW.plusSeconds(60).minusNanos(1000))).isTrue();
        assertThat(token.isValid(NOW.plusSeconds(60))).isFalse();
        assertThat(token(Optional.empty(), Optional.empty()).isValid(Instant.MAX))
                .isTrue();
    }

    @Test
    void aUseIsWorthWritingDownOnceAMinute() {
        assertThat(token(Optional.empty(), Optional.empty()).isUseNews(NOW)).isTrue();
        OperatorToken used = token(Optional.empty(), Optional.of(NOW));
        assertThat(used.isUseNews(NOW.plusSeconds(59))).isFalse();
        assertThat(used.isUseNews(NOW.plusSeconds(60))).isTrue();
    }

    private OperatorToken token(Optional<Instant> expiresAt, Optional<Instant> lastUsedAt) {
        return new OperatorToken(
                CredentialId.random(RANDOM),
                id,
                new TokenName("pipeline"),
                PlainSecret.of("a token").digest(),
                NOW,
                expiresAt,
                lastUsedAt);
    }
}
