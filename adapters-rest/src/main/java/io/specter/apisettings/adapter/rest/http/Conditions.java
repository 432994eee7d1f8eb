package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.validation.Words;
import io.specter.apisettings.application.port.in.Clearance;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.Reason;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who wants a change and on what condition, as far as headers tell; the rest stands in a body or a query. */
public final class Conditions {

    private Conditions() {}

    /** With what a checked body says of it. */
    public static Intent of(
            SecurityContext security, HttpHeaders headers, @Nullable String confirm, @Nullable String reason) {
        return of(security, headers, confirm, reason, null);
    }

    /**
     * The same, of an act that may wait for a second operator.
     *
     * @param breakGlass whether it cannot wait
     */
    public static Intent of(
            SecurityContext security,
            HttpHeaders headers,
            @Nullable String confirm,
            @Nullable String reason,
            @Nullable Boolean breakGlass) {
        return new Intent(
                CallerPrincipal.of(security),
                IfMatch.read(headers),
                Optional.ofNullable(confirm),
                Optional.ofNullable(reason).map(Reason::new),
                Boolean.TRUE.equals(breakGlass) ? Clearance.BREAK_GLASS : Clearance.NONE);
    }

    /** With what a query says of it, which is checked here. */
    public static Intent ofQuery(
            SecurityContext security, HttpHeaders headers, @Nullable String confirm, @Nullable String reason) {
        return ofQuery(security, headers, confirm, reason, null);
    }

    /**
     * The same, of an act that may wait for a second operator.
     *
     * @param breakGlass whether it cannot wait
     */
    public static Intent ofQuery(
            SecurityContext security,
            HttpHeaders headers,
            @Nullable String confirm,
            @Nullable String reason,
            @Nullable String breakGlass) {
        Violations violations = new Violations();
        Optional<String> confirmed = violations.read("confirm", confirm, Words::confirm);
        Optional<Reason> because = violations.read("reason", reason, Reason::new);
        boolean broken = violations.read("breakGlass", breakGlass, Words::flag).orElse(false);
        violations.refuseAny();
        return new Intent(
                CallerPrincipal.of(security),
                IfMatch.read(headers),
                confirmed,
                because,
                broken ? Clearance.BREAK_GLASS : Clearance.NONE);
    }
}
