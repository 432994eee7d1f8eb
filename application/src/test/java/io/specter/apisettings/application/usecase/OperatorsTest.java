package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.PlainSecret;
import org.junit.jupiter.api.Test;

class OperatorsTest {

    private static final PlainSecret TOKEN = PlainSecret.of("a-token-of-at-least-32-characters");

    private final Shop shop = new Shop();

    @Test
    void theFirstOwnerIsEnrolledOnce() {
        assertThat(shop.settings.enrolFirstOwner().isNeeded()).isTrue();
        assertThat(shop.settings.enrolFirstOwner().enrol(TOKEN)).isTrue();
        assertThat(shop.settings.enrolFirstOwner().isNeeded()).isFalse();
        assertThat(shop.settings.enrolFirstOwner().enrol(PlainSecret.of("another")))
                .isFalse();
        assertThat(shop.events())
                .filteredOn(event -> event.action() == AuditAction.ENROL_OWNER)
                .hasSize(1);
    }

    @Test
    void anOperatorIsKnownByItsTokenAlone() {
        shop.settings.enrolFirstOwner().enrol(TOKEN);

        assertThat(shop.settings.authenticateOperator().authenticate(TOKEN))
                .map(Actor::name)
                .contains("owner");
        assertThat(shop.settings.authenticateOperator().authenticate(PlainSecret.of("another")))
                .isEmpty();
    }
}
