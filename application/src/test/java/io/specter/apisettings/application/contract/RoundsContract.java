package io.specter.apisettings.application.contract;

import io.specter.apisettings.domain.credentials.CredentialKind;
import java.util.function.ObjIntConsumer;

/** What the races have in common: many rounds, each in an app of its own. */
public abstract class RoundsContract extends PortsContract {

    static final int ROUNDS = Boolean.getBoolean("specter.proofs") ? 200 : 2;

    /** What the out-ports keep things in, for the figures. */
    protected abstract String store();

    /** @param issued how many credentials there are before each race */
    void rounds(CredentialKind kind, int issued, ObjIntConsumer<Contested> race) {
        TestInstallation installation = new TestInstallation(opened());
        for (int round = 0; round < ROUNDS; round++) {
            race.accept(new Contested(installation, "Round " + round, kind).with(issued), round);
        }
    }

    void prove(String figures) {
        System.out.printf("proof: %s: %d rounds: %s%n", store(), ROUNDS, figures);
    }
}
