package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.signature.FieldMember.InnerList;
import io.specter.apisettings.domain.signature.FieldMember.Item;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.greenbytes.http.sfv.BooleanItem;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Parametrizable;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;
import org.greenbytes.http.sfv.TokenItem;
import org.junit.jupiter.api.Test;

/**
 * Our reader beside the one of greenbytes: what ours reads, the other reads to the same. The other way round it need not
 * be so, for ours is stricter.
 */
class FieldDictionaryComparisonTest {

    private static final int TEXTS = Boolean.getBoolean("specter.proofs") ? 1_000_000 : 10_000;
    private static final long SEED = 9651;

    private final AnyFieldText texts = new AnyFieldText(new Random(SEED));

    @Test
    void whatIsWellFormedBothReadToTheSame() {
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.valid();
            assertThat(readAsTheOtherDoes(text)).as(text).isPresent();
        }
        System.out.printf("proof: %,d well-formed dictionaries, read to the same by a library%n", TEXTS);
    }

    @Test
    void ofWhatHasSlipsTheOtherReadsAllThatOursReadsToTheSame() {
        int both = 0;
        int other = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.mutated();
            if (readAsTheOtherDoes(text).isPresent()) {
                both++;
            } else if (byTheOther(text).isPresent()) {
                other++;
            }
        }
        System.out.printf(
                "proof: of %,d dictionaries with slips %,d read to the same by a library, %,d by the library alone, "
                        + "none by ours alone%n",
                TEXTS, both, other);
        assertThat(both).isBetween(TEXTS / 5, TEXTS / 2);
        assertThat(other).isPositive();
    }

    /** What ours reads, after the comparison; empty when ours refuses it. */
    private static Optional<FieldDictionary> readAsTheOtherDoes(String text) {
        Optional<FieldDictionary> ours = byOurs(text);
        if (ours.isPresent()) {
            String canonical = CanonicalText.of(ours.get());
            Dictionary others = byTheOther(text).orElseThrow(() -> new AssertionError("by ours alone: " + text));
            boolean same = translated(others).equals(ours.get())
                    && others.serialize().equals(canonical)
                    && byOurs(canonical).equals(ours);
            assertThat(same).as(text).isTrue();
        }
        return ours;
    }

    private static Optional<FieldDictionary> byOurs(String text) {
        try {
            return Optional.of(FieldDictionary.parse(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Dictionary> byTheOther(String text) {
        try {
            return Optional.of(new Parser(text).parseDictionary());
        } catch (ParseException refused) {
            return Optional.empty();
        }
    }

    private static FieldDictionary translated(Dictionary others) {
        Map<String, FieldMember> members = new LinkedHashMap<>();
        others.get().forEach((name, member) -> members.put(name, translated(member)));
        return new FieldDictionary(members);
    }

    private static FieldMember translated(Parametrizable<?> member) {
        return member instanceof org.greenbytes.http.sfv.InnerList list
                ? new InnerList(
                        list.get().stream()
                                .map(FieldDictionaryComparisonTest::item)
                                .toList(),
                        parameters(list))
                : item(member);
    }

    private static Item item(Parametrizable<?> item) {
        return new Item(bareItem(item), parameters(item));
    }

    private static Parameters parameters(Parametrizable<?> described) {
        Map<String, BareItem> parameters = new LinkedHashMap<>();
        described.getParams().forEach((name, value) -> parameters.put(name, bareItem(value)));
        return new Parameters(parameters);
    }

    private static BareItem bareItem(Parametrizable<?> item) {
        if (item instanceof IntegerItem whole) {
            return new BareItem.Whole(whole.getAsLong());
        } else if (item instanceof StringItem string) {
            return new BareItem.Text(string.get());
        } else if (item instanceof TokenItem token) {
            return new BareItem.Token(token.get());
        } else if (item instanceof BooleanItem flag) {
            return new BareItem.Flag(flag.get());
        } else if (item instanceof ByteSequenceItem bytes) {
            return BareItem.Bytes.of(bytes(bytes.get()));
        }
        throw new AssertionError("of a kind that ours does not read: " + item.serialize());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
