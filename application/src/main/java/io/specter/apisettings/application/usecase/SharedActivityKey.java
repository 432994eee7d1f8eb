package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.ActiveUsers;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.activity.ActivityKey;
import java.util.Optional;

/** The key that users are hashed with, asked for once. */
public final class SharedActivityKey {

    private final ActiveUsers users;
    private final Transactions transactions;
    private volatile Optional<ActivityKey> known = Optional.empty();

    public SharedActivityKey(ActiveUsers users, Transactions transactions) {
        this.users = users;
        this.transactions = transactions;
    }

    /** Without asking. */
    Optional<ActivityKey> known() {
        return known;
    }

    ActivityKey get() {
        return known.orElseGet(this::ask);
    }

    private ActivityKey ask() {
        ActivityKey key = transactions.run(users::key);
        known = Optional.of(key);
        return key;
    }
}
