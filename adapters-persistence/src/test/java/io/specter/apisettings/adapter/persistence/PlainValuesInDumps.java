package io.specter.apisettings.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.contract.TestInstallation;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.domain.credentials.CredentialKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever has a dump of the database has no plain value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlainValuesInDumps {

    private List<Issued> issued = List.of();
    private Haystack dump = new Haystack("");

    abstract TestDatabase database();

    @BeforeAll
    void issueAndDump() {
        issued = ManyCredentials.issue(new TestInstallation(database().emptyPorts()));
        dump = dump();
    }

    private Haystack dump() {
        return new Haystack(Dump.of(database()));
    }

    private List<Issued> issued(CredentialKind kind) {
        return issued.stream().filter(one -> one.credential().kind() == kind).toList();
    }

    @Test
    void noPieceOfASecretIsInADumpHoweverItIsWritten() {
        assertThat(issued).hasSize(ManyCredentials.COUNT).allSatisfy(one -> {
            assertThat(dump.contains(one.credential().id().value())).isTrue();
            assertThat(dump.betrays(Traces.secret(one.plain()))).isFalse();
        });
        assertThat(statuses()).containsOnlyKeys("ACTIVE", "RETIRING", "RETIRED", "REVOKED");
        System.out.printf(
                "proof: %s: in a dump of %d characters there are the ids of %d credentials %s and no piece of a secret%n",
                database().product(), dump.length(), issued.size(), statuses());
    }

    private Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new TreeMap<>();
        database()
                .query(String.class, "select coalesce(ended_status, slot) from credential")
                .forEach(status -> statuses.merge(status, 1, Integer::sum));
        return statuses;
    }

    /** A token's digest is kept to verify it; a secret key is too precious even for that. */
    @Test
    void theDigestsOfTokensAreInADumpAndThoseOfSecretKeysAreNot() {
        assertThat(issued(CredentialKind.AUTH_TOKEN))
                .hasSize(100)
                .allSatisfy(token -> assertThat(digests(token))
                        .filteredOn(dump::contains)
                        .contains(
                                Writing.RAW.text(token.plain().digest().bytes()),
                                Writing.HEX.text(token.plain().digest().bytes())));
        assertThat(issued(CredentialKind.SECRET_KEY))
                .hasSize(100)
                .allSatisfy(key -> assertThat(digests(key)).noneMatch(dump::contains));
    }

    private static List<String> digests(Issued one) {
        return Stream.of(Writing.values())
                .flatMap(writing -> writing.traces(one.plain().digest().bytes()))
                .toList();
    }

    @Test
    void aSecretThatWasWrittenIntoAColumnIsFoundHoweverItIsWritten() {
        Map<Issued, Traces> planted = new HashMap<>();
        List<Issued> rows = issued(CredentialKind.AUTH_TOKEN);
        for (Traces traces : Traces.all()) {
            for (int shift = 0; shift < Writing.SHIFTS; shift++) {
                Issued row = rows.get(planted.size());
                plant(row, traces, "x".repeat(shift));
                planted.put(row, traces);
            }
        }

        Haystack after = dump();

        assertThat(planted).hasSize(90).allSatisfy((row, traces) -> {
            assertThat(after.hasAny(traces, Traces.secret(row.plain()))).isTrue();
            assertThat(after.betrays(Traces.secret(row.plain()))).isTrue();
        });
        assertThat(rows.subList(planted.size(), rows.size()))
                .isNotEmpty()
                .noneMatch(row -> after.betrays(Traces.secret(row.plain())));
        System.out.printf(
                "proof: %s: each of %d secrets is found that were written into columns%n",
                database().product(), planted.size());
    }

    /** As text where it can be, else as bytes. */
    private void plant(Issued row, Traces traces, String around) {
        byte[] bytes = traces.bytes(around + Traces.secret(row.plain()) + around);
        String text = traces.writing().text(bytes);
        String id = row.credential().id().value();
        if (text.contains("\0")) {
            database().update("update credential set material = ? where id = ?", bytes, id);
        } else {
            database().update("update credential set issued_by = ? where id = ?", text, id);
        }
    }
}
