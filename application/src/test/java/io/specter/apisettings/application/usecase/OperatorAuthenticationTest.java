package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.AuthenticateOperator;
import io.specter.apisettings.application.port.in.SignIn.Opened;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OperatorAuthenticationTest {

    private static final PlainSecret TOKEN = PlainSecret.of("the-token-of-the-owner-0123456789");

    private final Shop shop = new Shop();
    private final AuthenticateOperator whereNothingIsWritten = ApiSettings.on(
                    TestPorts.with(shop.ports, new NoWriting()), Policies.STANDARD, new SecureRandom(), shop.clock)
            .authenticateOperator();

    @Test
    void aTokenIsGoodWhetherItsUseCanBeWrittenDownOrNot() {
        assertThat(shop.settings.enrolFirstOwner().enrol(TOKEN)).isTrue();

        assertThat(whereNothingIsWritten.authenticate(TOKEN, Origin.UNKNOWN)).isPresent();
        assertThat(whereNothingIsWritten.authenticate(PlainSecret.of("another"), Origin.UNKNOWN))
                .isEmpty();
    }

    @Test
    void aSessionIsGoodWhetherItsUseCanBeWrittenDownOrNot() {
        assertThat(shop.settings.enrolFirstOwner().enrol(TOKEN)).isTrue();
        Opened opened = shop.settings.signIn().withToken(TOKEN, Origin.UNKNOWN).orElseThrow();
        shop.now = shop.now.plus(Duration.ofMinutes(2));

        assertThat(whereNothingIsWritten.authenticateSession(opened.session(), Origin.UNKNOWN))
                .isPresent();

        shop.now = opened.expiresAt();
        assertThat(whereNothingIsWritten.authenticateSession(opened.session(), Origin.UNKNOWN))
                .isEmpty();
    }

    private static final class NoWriting implements Transactions {

        @Override
        public <T> T run(Supplier<T> work) {
            throw new Unavailable("on purpose");
        }
    }
}
