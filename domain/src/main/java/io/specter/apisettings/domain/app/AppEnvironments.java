package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import java.util.List;
import java.util.stream.Stream;

/**
 * The environments an app has, by name.
 *
 * @param names the built-in ones first, then in the order they were added
 * @param current the one the app is managed and run in
 */
public record AppEnvironments(List<EnvironmentName> names, EnvironmentName current) {

    /** An app has no more environments than this. */
    public static final int MAX = 20;

    public AppEnvironments {
        if (!names.containsAll(EnvironmentName.BUILT_IN) || !names.contains(current)) {
            throw new IllegalArgumentException("the built-in environments and the current one must be there");
        }
        names = List.copyOf(names);
    }

    /** What an app is born with: the built-in ones, run in development. */
    static AppEnvironments initial() {
        return new AppEnvironments(EnvironmentName.BUILT_IN, EnvironmentName.DEVELOPMENT);
    }

    AppEnvironments switchTo(EnvironmentName name) {
        requireKnown(name);
        return new AppEnvironments(names, name);
    }

    AppEnvironments add(EnvironmentName name) {
        if (names.contains(name)) {
            throw new EnvironmentNameTaken();
        }
        if (names.size() >= MAX) {
            throw new TooManyEnvironments();
        }
        return new AppEnvironments(
                Stream.concat(names.stream(), Stream.of(name)).toList(), current);
    }

    AppEnvironments remove(EnvironmentName name) {
        requireKnown(name);
        if (name.isBuiltIn()) {
            throw EnvironmentInUse.builtIn();
        }
        if (name.equals(current)) {
            throw EnvironmentInUse.current();
        }
        return new AppEnvironments(
                names.stream().filter(other -> !other.equals(name)).toList(), current);
    }

    private void requireKnown(EnvironmentName name) {
        if (!names.contains(name)) {
            throw new NotFound();
        }
    }
}
