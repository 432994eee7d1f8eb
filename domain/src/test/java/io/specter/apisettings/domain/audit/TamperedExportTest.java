package io.specter.apisettings.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.audit.Flaw.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever is done to an export, the check names where. */
class TamperedExportTest {

    private static final boolean PROOFS = Boolean.getBoolean("specter.proofs");
    private static final int CHAINS = PROOFS ? 50 : 5;
    private static final int EACH = PROOFS ? 200 : 20;
    private static final int EVENTS = CHAINS * EACH;
    private static final int SAMPLES = 40;
    private static final List<String> MEMBERS = List.of(
            "id",
            "at",
            "actorId",
            "actorName",
            "action",
            "app",
            "environment",
            "credential",
            "changed",
            "outcome",
            "problem",
            "reason",
            "chain",
            "position",
            "previousHash",
            "hash",
            "unknown",
            "nothing",
            "address",
            "requestId");

    private static final List<String> LINES = Trail.of(CHAINS, EACH).lines();

    /** A chain's own export, as short as it can be. */
    private static List<String> chain(int chain) {
        String name = ChainHead.chainOf(Trail.app(chain));
        return LINES.stream().filter(line -> line.contains('"' + name + '"')).toList();
    }

    private static List<String> changed(List<String> lines, Consumer<List<String>> change) {
        List<String> copy = new ArrayList<>(lines);
        change.accept(copy);
        return copy;
    }

    private static ChainLink link(String line) {
        return ChainedEvent.of(FlatJson.parse(line)).link().orElseThrow();
    }

    private static Flaw flaw(List<String> lines) {
        return Trail.check(lines).firstBad().orElseThrow();
    }

    private static void assertNames(Flaw flaw, String line, Why... possible) {
        assertThat(flaw.chain()).contains(link(line).chain());
        assertThat(flaw.position()).isEqualTo(link(line).position());
        assertThat(flaw.why()).isIn((Object[]) possible);
    }

    /** The number of the line at which the check stops. */
    private static long stop(List<String> lines) {
        ExportCheck check = new ExportCheck();
        try {
            assertThat(Trail.check(lines, check).whole()).isFalse();
        } catch (IllegalArgumentException noExport) {
            assertThat(noExport).hasMessageStartingWith("has no ");
        }
        return check.line();
    }

    private static void prove(String what, int count) {
        System.out.printf("proof: offline: %s: %,d of %,d named, in chains of %,d events%n", what, count, count, EACH);
    }

    @Test
    void asItWasWrittenItIsWhole() {
        assertThat(Trail.check(LINES)).isEqualTo(new Integrity(CHAINS, EVENTS, 0, Optional.empty()));
    }

    @Test
    void anEventThatIsTakenOutIsNamed() {
        for (int chain = 0; chain < CHAINS; chain++) {
            List<String> lines = chain(chain);
            for (int i = 0; i < EACH; i++) {
                int dropped = i;
                Flaw flaw = flaw(changed(lines, copy -> copy.remove(dropped)));
                assertNames(flaw, lines.get(i), Why.MISSING, Why.CUT_OFF);
                assertThat(flaw.event()).isEmpty();
            }
        }
        prove("events taken out one by one", EVENTS);
    }

    @Test
    void anEventOfWhichAMemberIsChangedIsNamed() {
        int count = 0;
        for (int chain = 0; chain < CHAINS; chain++) {
            List<String> lines = chain(chain);
            for (int i = 0; i < EACH; i++) {
                for (int member = 0; member < MEMBERS.size(); member++) {
                    if (!PROOFS || member == (chain * EACH + i) % MEMBERS.size()) {
                        assertNamesChange(lines, i, MEMBERS.get(member));
                        count++;
                    }
                }
            }
        }
        prove("members changed one by one, " + MEMBERS.size() + " kinds of them", count);
    }

    private static void assertNamesChange(List<String> lines, int i, String member) {
        String line = lines.get(i);
        List<String> tampered = changed(lines, copy -> copy.set(i, Tampering.change(line, member)));

        assertThat(stop(tampered)).as("%s of %s", member, line).isEqualTo(i + 1);
    }

    @Test
    void amongAllChainsItIsNamedTheSame() {
        for (int sample = 0; sample < SAMPLES; sample++) {
            int i = sample * (EVENTS / SAMPLES);
            int chosen = i;
            assertNames(flaw(changed(LINES, copy -> copy.remove(chosen))), LINES.get(i), Why.MISSING, Why.CUT_OFF);
            assertNamesChange(LINES, i, MEMBERS.get(sample % MEMBERS.size()));
        }
    }

    @Test
    void ofTwoThatAreSwappedTheFirstIsNamed() {
        for (int chain = 0; chain < CHAINS; chain++) {
            List<String> lines = chain(chain);
            for (int i = 0; i + 1 < EACH; i++) {
                int first = i;
                int second = Math.min(EACH - 1, i + 1 + i % 5);
                Flaw flaw = flaw(changed(lines, copy -> {
                    copy.set(first, lines.get(second));
                    copy.set(second, lines.get(first));
                }));
                assertNames(flaw, lines.get(i), Why.MISSING);
            }
        }
        prove("pairs swapped", CHAINS * (EACH - 1));
    }

    /** Each chain is whole then, but not the order of the file. */
    @Test
    void ofTwoOfDifferentChainsThatAreSwappedTheOlderIsNamed() {
        for (int sample = 0; sample < SAMPLES; sample++) {
            int first = sample * (EVENTS / SAMPLES);
            List<String> tampered = changed(LINES, copy -> Collections.swap(copy, first, first + 1));

            assertNames(flaw(tampered), LINES.get(first), Why.UNEXPECTED);
            assertThat(stop(tampered)).isEqualTo(first + 2);
        }
    }

    @Test
    void aChainOfWhichTheEndIsCutOffIsNamed() {
        for (int chain = 0; chain < CHAINS; chain++) {
            List<String> lines = chain(chain);
            for (int left = 0; left < EACH; left++) {
                List<String> kept = new ArrayList<>(lines.subList(0, left));
                kept.add(lines.get(EACH));
                assertNames(flaw(kept), lines.get(left), Why.CUT_OFF);
            }
        }
        prove("ends of chains cut off", EVENTS);
        for (int left = 1; left < LINES.size(); left++) {
            if (!PROOFS || left % 250 == 1 || left > EVENTS) {
                assertThat(flaw(LINES.subList(0, left)).why()).isEqualTo(Why.CUT_OFF);
            }
        }
    }

    @Test
    void anEventThatIsPutInIsNamed() {
        for (int chain = 0; chain < CHAINS; chain++) {
            List<String> lines = chain(chain);
            for (int i = 0; i < EACH; i++) {
                int place = i;
                assertThat(stop(changed(lines, copy -> copy.add(place, Tampering.change(lines.get(place), "id")))))
                        .isEqualTo(i + 1);
                Flaw wellMade = flaw(changed(lines, copy -> copy.add(place, Tampering.forge(lines.get(place)))));
                assertNames(wellMade, lines.get(i), Why.UNEXPECTED);
            }
        }
        prove("events put in, with and without a hash of their own", 2 * EVENTS);
    }

    @Test
    void anEventThatIsRepeatedFromAnotherChainIsNamed() {
        int count = 0;
        for (int chain = 0; chain < CHAINS; chain++) {
            List<String> lines = chain(chain);
            List<String> others = chain((chain + 1) % CHAINS);
            for (int i = 0; i < EACH; i++) {
                int place = i;
                String moved = Tampering.move(others.get(i), link(lines.get(i)).chain());
                assertThat(stop(changed(lines, copy -> copy.set(place, moved)))).isEqualTo(i + 1);
                count++;
            }
        }
        prove("events replaced by those of another chain", count);
        for (int i = 0; i + CHAINS < EVENTS; i += EVENTS / SAMPLES) {
            int place = i;
            assertThat(stop(changed(LINES, copy -> copy.add(place + CHAINS, LINES.get(place)))))
                    .isEqualTo(i + CHAINS + 1);
        }
    }

    /** The next one still has the hash of what was there before. */
    @Test
    void anEventThatIsExchangedTogetherWithItsHashIsNamedByTheNext() {
        List<String> lines = chain(1);
        for (int i = 0; i < EACH; i++) {
            int place = i;
            Flaw flaw = flaw(changed(lines, copy -> copy.set(place, Tampering.forge(lines.get(place)))));
            assertNames(flaw, lines.get(Math.min(i + 1, EACH - 1)), Why.FORGED_LINK);
        }
        prove("events exchanged together with their hash", EACH);
    }
}
