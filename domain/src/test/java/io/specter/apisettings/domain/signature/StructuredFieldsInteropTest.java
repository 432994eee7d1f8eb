package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.verification.OneEnvironment;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.junit.jupiter.api.Test;

/**
 * The fields that carry a signature, as they are read here and by the library {@code structured-fields}, which knows
 * nothing of signatures (RFC 8941).
 */
class StructuredFieldsInteropTest {

    private static final int ROUNDS = Boolean.getBoolean("specter.proofs") ? 200_000 : 5_000;
    private static final String CHARACTERS = "abz019\"\\:;,=?()*-_.! \t/+AZ";

    /** Where we are stricter on purpose, in the words of the refusal. */
    private static final String STRICTER =
            "expected (no second .*|padded base64|an integer of 15 digits at most) at character \\d+";

    private final OneEnvironment environment = new OneEnvironment(Instant.EPOCH);
    private final RequestSigner signer =
            new RequestSigner(environment.secretKey(), new SecureRandom(), InstantSource.system());
    private final Random random = new Random(8941);

    private List<String> fieldsOfAnyRequest() {
        List<String> fields = new ArrayList<>();
        new AnyRequest(random, environment.authToken())
                .all(ROUNDS / 50)
                .map(request -> signer.sign(request.message(), request.body().bytes()))
                .forEach(added -> fields.addAll(added.values()));
        return fields;
    }

    @Test
    void whatIsWrittenHereIsReadThereAsItWasMeant() {
        for (String field : fieldsOfAnyRequest()) {
            Map<String, ?> there = new Parser(field).parseDictionary().get();
            FieldDictionary here = FieldDictionary.parse(field);

            assertThat(new Parser(field).parseDictionary().serialize()).isEqualTo(field);
            assertThat(there.keySet()).isEqualTo(here.members().keySet());
            there.forEach((name, member) -> assertAlike(member, here.members().get(name)));
        }
    }

    private static void assertAlike(Object there, FieldMember here) {
        if (there instanceof InnerList list) {
            assertThat(here).isInstanceOf(FieldMember.InnerList.class);
            assertThat(list.get().stream().map(item -> item.serialize()))
                    .containsExactlyElementsOf(((FieldMember.InnerList) here)
                            .items().stream().map(FieldMember.Item::text).toList());
            assertThat(list.getParams().serialize())
                    .isEqualTo(((FieldMember.InnerList) here).parameters().text());
        } else {
            assertThat(there)
                    .isInstanceOfSatisfying(
                            ByteSequenceItem.class,
                            bytes -> assertThat(bytes.get().array())
                                    .isEqualTo(((BareItem.Bytes) ((FieldMember.Item) here).value()).bytes()));
        }
    }

    @Test
    void whateverIsReadIsReadAlike() {
        List<String> fields = fieldsOfAnyRequest();
        int read = 0;
        int refused = 0;
        int stricter = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String field = mistyped(fields.get(random.nextInt(fields.size())));
            Optional<String> there = readThere(field);
            try {
                assertThat(written(FieldDictionary.parse(field))).as(field).isEqualTo(there.orElse("refused"));
                read++;
            } catch (IllegalArgumentException e) {
                if (there.isPresent()) {
                    assertThat(e.getMessage()).as(field).matches(STRICTER);
                    stricter++;
                }
                refused++;
            }
        }
        assertThat(read).isPositive();
        System.out.printf(
                "proof: of %,d mistyped fields %,d read alike by structured-fields, %,d refused, %d of them here alone%n",
                ROUNDS, read, refused, stricter);
    }

    private String mistyped(String field) {
        StringBuilder text = new StringBuilder(field);
        for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
            int at = random.nextInt(text.length());
            char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, other);
                case 2 -> text.setCharAt(at, other);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            }
        }
        return text.toString();
    }

    private static Optional<String> readThere(String field) {
        try {
            Dictionary read = new Parser(field).parseDictionary();
            return Optional.of(read.serialize());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static String written(FieldDictionary fields) {
        return fields.members().entrySet().stream()
                .map(member -> member.getKey() + written(member.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String written(FieldMember member) {
        return member instanceof FieldMember.Item item && item.value().equals(BareItem.Flag.TRUE)
                ? item.parameters().text()
                : '=' + member.text();
    }
}
