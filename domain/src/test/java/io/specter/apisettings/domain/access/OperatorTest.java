package io.specter.apisettings.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.Actor;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class OperatorTest {

    @Test
    void theOwnerActsUnderAnIdOfItsOwn() {
        Operator owner = Operator.owner(new SecureRandom());

        assertThat(owner.id()).matches("op_[0-9A-Za-z]{16}");
        assertThat(owner.actor()).isEqualTo(new Actor(owner.id(), "owner"));
        assertThat(Operator.owner(new SecureRandom()).id()).isNotEqualTo(owner.id());
    }
}
