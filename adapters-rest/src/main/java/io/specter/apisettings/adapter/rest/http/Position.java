package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a place in a list is told by, list by list. */
public enum Position {
    APP(Position::requireName),
    APPROVAL(ApprovalId::new),
    AUDIT_EVENT(Position::requireNumber),
    OPERATOR(Position::requireName),
    CREDENTIAL(CredentialId::new),
    ROTATION(UpcomingRotation.Place::parse);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int MAX_LENGTH = 400;

    // References to methods hold no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<String> form;

    Position(Consumer<String> form) {
        this.form = form;
    }

    /** @throws IllegalArgumentException when it is no place in such a list */
    void check(String text) {
        form.accept(text);
    }

    private static void requireName(String text) {
        if (text.length() > MAX_LENGTH || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must be a piece of a name");
        }
    }

    private static void requireNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a number");
        }
    }
}
