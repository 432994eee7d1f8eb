package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.adapter.rest.RoleTable.Kind;
import io.specter.apisettings.adapter.rest.RoleTable.Outcome;
import io.specter.apisettings.adapter.rest.RoleTable.Row;
import io.specter.apisettings.adapter.rest.contract.DocumentedOperation;
import io.specter.apisettings.application.memory.InMemoryIdentityProvider;
import io.specter.apisettings.domain.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, called with every role over every scope: it answers as {@code docs/roles.md} says. */
class RoleMatrixTest {

    private static final Map<String, DocumentedOperation> OPERATIONS = DocumentedOperation.all();

    /** Two that start the same; of a second one the answer is that the first is on its way. */
    private static final String ROTATION_IN_PROGRESS = "urn:specter:problem:master-key-rotation-in-progress";

    /** Of what is in scope, something must be in them. */
    private static final Set<String> LISTS = Set.of("listApps", "listApprovals", "listAuditEvents", "listRotations");

    private final InMemoryIdentityProvider provider = new InMemoryIdentityProvider();

    @RegisterExtension
    final Api api = new Api().with(provider);

    private int cells;

    @Test
    void thePageTellsWhatTheCodeAllows() {
        assertThat(RoleTable.permissions()).isEqualTo(RoleTable.permissionsOfTheCode());
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        assertThat(RoleTable.rows().stream().map(Row::operation).collect(Collectors.toSet()))
                .isEqualTo(OPERATIONS.keySet());
    }

    static List<Row> rows() {
        return RoleTable.rows();
    }

    @BeforeEach
    void vouch() {
        provider.vouchesFor("1", "robin", "viewer");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyOperationAnswersAsThePageSays(Row row) {
        for (Optional<Role> role : roles()) {
            RoleScope.of(role).forEach(scope -> check(row, role, scope));
        }
        System.out.printf(
                "proof: %s: %d cells of role x scope x critical or not answer as the page says%n", row.name(), cells);
    }

    private static List<Optional<Role>> roles() {
        return Stream.concat(Stream.of(Role.values()).map(Optional::of), Stream.of(Optional.<Role>empty()))
                .toList();
    }

    private void check(Row row, Optional<Role> role, RoleScope scope) {
        List<Boolean> critical = switch (row.kind()) {
            case ENVIRONMENT -> List.of(false, true);
            case CRITICAL -> List.of(true);
            case APP, CURRENT, INSTALLATION, SELF, TOKEN ->
                List.of(row.operation().equals("listApprovals"));
        };
        critical.forEach(each -> check(row, role, scope, each));
    }

    private void check(Row row, Optional<Role> role, RoleScope scope, boolean critical) {
        cells++;
        String cell = "%s by %s over %s, critical %s"
                .formatted(row.name(), role.map(Role::text).orElse("nobody"), scope, critical);
        RoleScene scene = new RoleScene(api, row, OPERATIONS.get(row.operation()), cells, critical);
        String token = scene.operator(role, scope);
        String before = scene.state();
        Outcome expected = expected(row, role, scope, critical);

        Answer answer = scene.call(token);

        assertThat(outcome(answer, expected)).as(cell + ": " + answer.body()).isEqualTo(expected);
        if (expected == Outcome.HIDDEN) {
            assertThat(answer.body())
                    .as(cell)
                    .isEqualTo(scene.callMissing(token).body());
        }
        if (expected != Outcome.YES) {
            assertThat(scene.state()).as(cell).isEqualTo(before);
        }
        if (LISTS.contains(row.name()) && expected == Outcome.YES && scope.coversEnvironment()) {
            assertThat(answer.body()).as(cell).contains(scene.own());
        }
        if (!scope.touchesApp() && expected != Outcome.NO) {
            assertThat(answer.body()).as(cell).doesNotContain(scene.own());
        }
    }

    private static Outcome expected(Row row, Optional<Role> role, RoleScope scope, boolean critical) {
        Outcome within = row.outcome(role, row.kind() == Kind.INSTALLATION ? scope != RoleScope.EVERYTHING : critical);
        return switch (row.kind()) {
            case INSTALLATION, SELF -> within;
            case APP -> scope.touchesApp() ? within : Outcome.HIDDEN;
            case CRITICAL, CURRENT, ENVIRONMENT -> scope.coversEnvironment() ? within : Outcome.HIDDEN;
            case TOKEN -> within == Outcome.YES && !scope.coversEnvironment() ? Outcome.UNKNOWN : within;
        };
    }

    private static Outcome outcome(Answer answer, Outcome expected) {
        return switch (answer.status()) {
            case 403 -> Outcome.NO;
            case 404 -> Outcome.HIDDEN;
            case 409 -> {
                assertThat(answer.text("/type")).isEqualTo(ROTATION_IN_PROGRESS);
                yield Outcome.YES;
            }
            default -> done(answer, expected);
        };
    }

    private static Outcome done(Answer answer, Outcome expected) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 302);
        if (answer.body().contains("{\"accepted\":false,\"reason\":\"unknown\"}")) {
            return Outcome.UNKNOWN;
        }
        boolean empty = answer.body().startsWith("{\"items\":[]");
        return empty && expected == Outcome.NONE ? Outcome.NONE : Outcome.YES;
    }
}
