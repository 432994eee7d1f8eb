package io.specter.apisettings.domain.approval;

import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.util.List;
import java.util.Optional;

/** What somebody wants to do in a critical environment, kept until another one has looked at it. */
public sealed interface CriticalAct {

    /** What the trail calls it. */
    AuditAction action();

    /** The credential it is about. */
    default Optional<CredentialId> credential() {
        return Optional.empty();
    }

    /** Issues a credential. */
    record Regenerate(CredentialKind kind, Optional<Overlap> overlap, boolean endOverlap) implements CriticalAct {

        @Override
        public AuditAction action() {
            return AuditAction.regenerate(kind);
        }
    }

    /** Does something to a credential that was issued. */
    record OnCredential(Deed deed, CredentialKind kind, CredentialId id) implements CriticalAct {

        @Override
        public AuditAction action() {
            return switch (deed) {
                case REVOKE -> AuditAction.revoke(kind);
                case REINSTATE -> AuditAction.reinstate(kind);
                case END_OVERLAP -> AuditAction.endOverlap(kind);
            };
        }

        @Override
        public Optional<CredentialId> credential() {
            return Optional.of(id);
        }
    }

    /** What is done to a credential. */
    enum Deed {
        REVOKE,
        REINSTATE,
        END_OVERLAP
    }

    /**
     * Changes settings of the environment.
     *
     * @param changed the members, by name; what else is in {@code next} is as it was then
     */
    record Configure(List<String> changed, EnvironmentSettings next) implements CriticalAct {

        public Configure {
            changed = List.copyOf(changed);
        }

        @Override
        public AuditAction action() {
            return AuditAction.CHANGE_ENVIRONMENT;
        }

        /** What the settings become, from what they are by then. */
        public EnvironmentSettings applyTo(EnvironmentSettings current) {
            return current.taking(changed, next);
        }
    }

    /** Removes the environment. */
    record Remove() implements CriticalAct {

        @Override
        public AuditAction action() {
            return AuditAction.REMOVE_ENVIRONMENT;
        }
    }

    /** Makes the environment the current one. */
    record SwitchTo(boolean force) implements CriticalAct {

        @Override
        public AuditAction action() {
            return AuditAction.SWITCH_ENVIRONMENT;
        }
    }
}
