package io.specter.apisettings.domain.broken;

import io.specter.apisettings.domain.credentials.PlainSecret;
import java.time.Instant;
import java.util.function.Supplier;

/** A class with an empty name that asks the system for the time and reveals a secret. */
public final class ImpatientService {

    private ImpatientService() {}

    public static String tell(PlainSecret secret) {
        Supplier<Instant> clock = Instant::now;
        Supplier<String> text = secret::reveal;
        return text.get() + clock.get();
    }
}
