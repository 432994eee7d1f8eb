package io.specter.apisettings.application.contract;

import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;

import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What comes of two who change the credentials of an environment at the same time, on any out-ports. The outcomes say
 * what the first was told, what the second was told, what there is then, and what the trail holds, refusals last.
 */
public abstract class TwoAtOnceContract extends RoundsContract {

    private void race(
            SerialOrders orders,
            int issued,
            Function<Contested, Supplier<Object>> first,
            Function<Contested, Supplier<Object>> second) {
        rounds(AUTH_TOKEN, issued, (contested, round) -> {
            Supplier<Object> one = first.apply(contested);
            Supplier<Object> other = second.apply(contested);
            Duel duel = round % 2 == 0
                    ? Duel.between(one, other)
                    : Duel.between(other, one).swapped();
            orders.happened(contested.outcome(duel));
            contested.restore().assertThatTokensVerifyAsTheHistorySays();
        });
        prove(orders.toString());
    }

    @Test
    void regenerateAgainstRevokeOfTheActiveOne() {
        SerialOrders orders = new SerialOrders("regenerate against revoke of the active one")
                .allow("regenerate first", "B after A | revoked | A revoked, B active | regenerate, revoke")
                .allow("revoke first", "B | revoked | A revoked, B active | revoke, regenerate");

        race(orders, 1, contested -> contested.regenerating(false), contested -> contested.revoking(0));
    }

    @Test
    void regenerateAgainstRevokeOfTheRetiringOne() {
        SerialOrders orders = new SerialOrders("regenerate against revoke of the retiring one")
                .allow(
                        "regenerate first",
                        "rotation-in-progress of A | revoked | A revoked, B active"
                                + " | revoke, regenerate rotation-in-progress")
                .allow("revoke first", "C after B | revoked | A revoked, B retiring, C active | revoke, regenerate");

        race(orders, 2, contested -> contested.regenerating(false), contested -> contested.revoking(0));
    }

    @Test
    void regenerateAgainstReinstate() {
        SerialOrders orders = new SerialOrders("regenerate against reinstate")
                .allow(
                        "regenerate first",
                        "rotation-in-progress of A | A active | A active, B revoked"
                                + " | reinstate, regenerate rotation-in-progress")
                .allow(
                        "reinstate first",
                        "C after A | A active | A retiring, B revoked, C active | reinstate, regenerate");

        race(orders, 2, contested -> contested.regenerating(false), contested -> contested.reinstating(0));
    }

    @Test
    void regenerateThatEndsTheOverlapAgainstReinstate() {
        SerialOrders orders = new SerialOrders("regenerate that ends the overlap against reinstate")
                .allow(
                        "regenerate first",
                        "C after B | not-reinstatable | A retired, B retiring, C active"
                                + " | regenerate, reinstate not-reinstatable")
                .allow(
                        "reinstate first",
                        "C after A | A active | A retiring, B revoked, C active | reinstate, regenerate");

        race(orders, 2, contested -> contested.regenerating(true), contested -> contested.reinstating(0));
    }

    /** Nothing of an app is changed once the trail says that it was archived. */
    @Test
    void regenerateAgainstArchivingTheApp() {
        String regenerated = "B after A | archived | app archived, A retiring, B active | ";
        SerialOrders orders = new SerialOrders("regenerate against archiving the app")
                .allow("regenerate first", regenerated + "regenerate, archive")
                .allow(
                        "archiving first",
                        "app-archived | archived | app archived, A active | archive, regenerate app-archived");

        race(orders, 1, contested -> contested.regenerating(false), Contested::archiving);
    }

    @Test
    void revokeOfTheRetiringOneAgainstReinstate() {
        SerialOrders orders = new SerialOrders("revoke of the retiring one against reinstate")
                .allow(
                        "revoke first",
                        "revoked | not-reinstatable | A revoked, B active | revoke, reinstate not-reinstatable")
                .allow("reinstate first", "revoked | A active | A revoked, B revoked | reinstate, revoke");

        race(orders, 2, contested -> contested.revoking(0), contested -> contested.reinstating(0));
    }

    /** A revoke of what the reinstatement has revoked changes nothing, and the trail does not show it. */
    @Test
    void revokeOfTheActiveOneAgainstReinstate() {
        SerialOrders orders = new SerialOrders("revoke of the active one against reinstate")
                .allow("revoke first", "revoked | A active | A active, B revoked | revoke, reinstate")
                .allow("reinstate first", "revoked | A active | A active, B revoked | reinstate");

        race(orders, 2, contested -> contested.revoking(1), contested -> contested.reinstating(0));
    }
}
