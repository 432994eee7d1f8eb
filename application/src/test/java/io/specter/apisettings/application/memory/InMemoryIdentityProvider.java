package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.IdentityProvider;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that vouches for whom a test says, to whoever comes back with the right code and state. */
public final class InMemoryIdentityProvider implements IdentityProvider {

    public static final String CODE = "the-code";

    /** No sign-in is good for anything then. */
    public static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private final AtomicInteger begun = new AtomicInteger();
    private boolean down;
    private Identity identity = new Identity("https://login.example", "1");
    private Optional<String> name = Optional.empty();
    private List<String> roles = List.of();

    /** Whom it vouches for from now on. */
    public void vouchesFor(String subject, String called, String... listed) {
        identity = new Identity("https://login.example", subject);
        name = Optional.of(called);
        roles = List.of(listed);
    }

    public void goesDown() {
        down = true;
    }

    private void requireUp() {
        if (down) {
            throw new Unavailable("the identity provider gives no answer", new IllegalStateException("down"));
        }
    }

    @Override
    public Begun begin() {
        requireUp();
        int number = begun.incrementAndGet();
        return new Begun(
                URI.create("https://login.example/authorize?state=state-" + number),
                PlainSecret.of("pending-" + number));
    }

    @Override
    public Optional<Verified> complete(PlainSecret pending, Reply reply) {
        requireUp();
        boolean good = reply.code().equals(CODE)
                && pending.reveal().startsWith("pending-")
                && reply.state().equals(pending.reveal().replace("pending", "state"))
                && reply.issuer()
                        .filter(issuer -> !issuer.equals("https://login.example"))
                        .isEmpty();
        return good ? Optional.of(new Verified(identity, name, roles, reply.state(), END)) : Optional.empty();
    }
}
