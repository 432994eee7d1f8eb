package io.specter.apisettings.adapter.rest;

import io.specter.apisettings.domain.access.Role;
import java.util.List;
import java.util.Optional;

/** What a role is over, seen from what is asked about. */
enum RoleScope {
    EVERYTHING,
    OWN_APP,
    OWN_ENVIRONMENT,
    OTHER_ENVIRONMENT,
    FOREIGN_APP,
    NOTHING;

    /** Those that a role can be given over. */
    static List<RoleScope> of(Optional<Role> role) {
        return role.map(given -> switch (given) {
                    case OWNER, AUDITOR -> List.of(EVERYTHING);
                    case ADMIN -> List.of(EVERYTHING, OWN_APP, FOREIGN_APP);
                    case DEVELOPER, VIEWER, VERIFIER ->
                        List.of(EVERYTHING, OWN_APP, OWN_ENVIRONMENT, OTHER_ENVIRONMENT, FOREIGN_APP);
                })
                .orElse(List.of(NOTHING));
    }

    boolean touchesApp() {
        return this != FOREIGN_APP && this != NOTHING;
    }

    boolean coversEnvironment() {
        return touchesApp() && this != OTHER_ENVIRONMENT;
    }

    /** The roles of an operator, as JSON. */
    String roles(Optional<Role> role, String own, String environment, String other, String foreign) {
        return role.map(given -> "[{\"role\":\"" + given.text() + "\"" + over(own, environment, other, foreign) + "}]")
                .orElse("[]");
    }

    private String over(String own, String environment, String other, String foreign) {
        return switch (this) {
            case EVERYTHING, NOTHING -> "";
            case OWN_APP -> ",\"app\":\"" + own + "\"";
            case OWN_ENVIRONMENT -> ",\"app\":\"" + own + "\",\"environments\":[\"" + environment + "\"]";
            case OTHER_ENVIRONMENT -> ",\"app\":\"" + own + "\",\"environments\":[\"" + other + "\"]";
            case FOREIGN_APP -> ",\"app\":\"" + foreign + "\"";
        };
    }
}
