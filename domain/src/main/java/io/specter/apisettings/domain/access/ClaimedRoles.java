package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The roles that an identity provider says somebody has, each as a text: {@code owner}, {@code developer:app_…},
 * {@code developer:app_…:staging,development}.
 *
 * @param grants at most as many as an operator may have
 * @param ignored how many texts gave nothing: a provider may well list roles that are not ours
 */
public record ClaimedRoles(List<Grant> grants, int ignored) {

    private static final int MAX_PARTS = 3;

    public ClaimedRoles {
        grants = List.copyOf(grants);
    }

    public static ClaimedRoles of(List<String> texts) {
        List<Grant> read =
                texts.stream().flatMap(text -> read(text).stream()).distinct().toList();
        long unknown = texts.stream().filter(text -> read(text).isEmpty()).count();
        int surplus = Math.max(0, read.size() - OperatorDetails.MAX_GRANTS);
        return new ClaimedRoles(read.subList(0, read.size() - surplus), Math.toIntExact(unknown) + surplus);
    }

    /** Without those over apps that do not exist. */
    public ClaimedRoles overApps(Predicate<AppId> existing) {
        List<Grant> kept = grants.stream()
                .filter(grant -> grant.scope().app().filter(existing.negate()).isEmpty())
                .toList();
        return new ClaimedRoles(kept, ignored + grants.size() - kept.size());
    }

    private static Optional<Grant> read(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > MAX_PARTS) {
            return Optional.empty();
        }
        try {
            return role(parts[0]).map(role -> new Grant(role, scope(parts)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Role> role(String text) {
        return Stream.of(Role.values()).filter(role -> role.text().equals(text)).findFirst();
    }

    private static Scope scope(String[] parts) {
        return switch (parts.length) {
            case 1 -> Scope.EVERYTHING;
            case 2 -> Scope.of(new AppId(parts[1]));
            default -> new Scope(Optional.of(new AppId(parts[1])), environments(parts[2]));
        };
    }

    private static List<EnvironmentName> environments(String text) {
        return Stream.of(text.split(",", -1)).map(EnvironmentName::new).toList();
    }
}
