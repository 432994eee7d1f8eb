package io.specter.apisettings.deployment.browser;

import java.util.concurrent.atomic.AtomicInteger;

/** Names of apps that no other test has, and that look well in pictures. */
final class Names {

    private static final AtomicInteger GIVEN = new AtomicInteger();

    private Names() {}

    static String next(String kind) {
        return kind + " " + GIVEN.incrementAndGet();
    }
}
