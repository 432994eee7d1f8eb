package io.specter.apisettings.adapter.rest;

import io.specter.apisettings.adapter.rest.contract.DocumentedOperation;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/roles.md} says. */
final class RoleTable {

    /** What a caller gets. */
    enum Outcome {
        YES,
        NO,
        HIDDEN,
        NONE,
        UNKNOWN;

        private static Outcome of(String word) {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        }
    }

    /** What the two words of a cell tell apart. */
    enum Kind {
        APP,
        CRITICAL,
        CURRENT,
        ENVIRONMENT,
        INSTALLATION,
        SELF,
        TOKEN
    }

    /**
     * An operation, in a way it can be called.
     *
     * @param cells by role; one word, or two
     */
    record Row(String name, Kind kind, Map<Optional<Role>, List<Outcome>> cells) {

        String operation() {
            return name.replace("?app", "");
        }

        boolean isOfOneApp() {
            return name.endsWith("?app");
        }

        /** @param second whether the second word counts, where there are two */
        Outcome outcome(Optional<Role> role, boolean second) {
            List<Outcome> words = cells.get(role);
            return words.get(second ? words.size() - 1 : 0);
        }
    }

    private static final List<Role> COLUMNS = List.of(Role.values());

    /** Where they begin in the table of operations. */
    private static final int ROLES_OF_ROWS = 2;

    private RoleTable() {}

    static List<Row> rows() {
        return lines("| operation |").map(RoleTable::row).toList();
    }

    private static Row row(String line) {
        List<String> cells = cells(line);
        Map<Optional<Role>, List<Outcome>> byRole = new HashMap<>();
        COLUMNS.forEach(role -> byRole.put(Optional.of(role), words(cells.get(ROLES_OF_ROWS + COLUMNS.indexOf(role)))));
        byRole.put(Optional.empty(), words(cells.get(cells.size() - 1)));
        return new Row(cells.get(0).replace("`", ""), Kind.valueOf(cells.get(1).toUpperCase(Locale.ROOT)), byRole);
    }

    private static List<Outcome> words(String cell) {
        return Stream.of(cell.split("/")).map(Outcome::of).toList();
    }

    /** Permission by permission, the roles that are said to give it. */
    static Map<String, List<Role>> permissions() {
        return lines("| | owner |")
                .map(RoleTable::cells)
                .collect(Collectors.toMap(
                        cells -> cells.get(0).replace("`", ""),
                        cells -> COLUMNS.stream()
                                .filter(role ->
                                        cells.get(1 + COLUMNS.indexOf(role)).equals("yes"))
                                .toList()));
    }

    /** The same of the code. */
    static Map<String, List<Role>> permissionsOfTheCode() {
        return Stream.of(Permission.values())
                .collect(Collectors.toMap(
                        permission -> permission.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        permission -> Stream.of(Role.values())
                                .filter(role -> role.allows(permission))
                                .toList()));
    }

    /** Those of the table with this head. */
    private static Stream<String> lines(String head) {
        List<String> all;
        try {
            all = Files.readAllLines(Path.of("../docs/roles.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stream().dropWhile(line -> !line.startsWith(head)).skip(2).takeWhile(line -> line.startsWith("|"));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** What changes something that is kept; but for the sign-out, which needs a session to be opened first. */
    static Stream<Row> changes() {
        Map<String, DocumentedOperation> operations = DocumentedOperation.all();
        return rows().stream()
                .filter(row -> !operations.get(row.operation()).method().equals("GET"))
                .filter(row -> !Set.of("verifyToken", "diagnoseSignature", "recordActivity", "signOut")
                        .contains(row.operation()));
    }
}
