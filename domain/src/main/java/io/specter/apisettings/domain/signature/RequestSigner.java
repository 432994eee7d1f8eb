package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.Base62;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.FieldMember.InnerList;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Signs requests with a secret key, so that they are verified here. */
public final class RequestSigner {

    private static final String LABEL = "specter";

    private final String keyId;
    private final SigningKey key;
    private final SecureRandom random;
    private final InstantSource clock;

    /** @throws IllegalArgumentException when it is no secret key */
    public RequestSigner(PlainSecret secretKey, SecureRandom random, InstantSource clock) {
        this.keyId = CredentialFormat.read(secretKey)
                .filter(label -> label.kind() == CredentialKind.SECRET_KEY)
                .map(CredentialLabel::id)
                .map(String::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("must be a secret key: sps_…"));
        this.key = SigningKey.of(secretKey);
        this.random = random;
        this.clock = clock;
    }

    /**
     * The header fields to send along: {@code Content-Digest} where there is a body, {@code Signature-Input} and
     * {@code Signature}. A signature is good for one request and five minutes.
     *
     * @param message as it will be sent, with the token in {@code Authorization} or {@code api-key}, and with
     *     {@code Content-Type} where there is a body
     * @param body empty: none
     * @throws IllegalArgumentException when one of these fields is not there
     */
    public Map<String, String> sign(RequestMessage message, byte[] body) {
        Map<String, String> added = new LinkedHashMap<>();
        boolean carriesBody = body.length > 0 || message.announcesBody();
        RequestMessage signed = message;
        if (carriesBody) {
            String digest = ContentDigest.of(body).text();
            added.put("Content-Digest", digest);
            signed = message.with("content-digest", digest);
        }
        InnerList input = input(signed.fields(), carriesBody);
        added.put("Signature-Input", LABEL + '=' + input.text());
        BareItem signature = BareItem.Bytes.of(key.sign(SignatureBase.of(signed, input)));
        added.put("Signature", LABEL + '=' + signature.text());
        return added;
    }

    private InnerList input(HttpFields fields, boolean carriesBody) {
        List<String> tokenFields = Stream.of(TokenField.values())
                .map(TokenField::wireName)
                .filter(fields::has)
                .toList();
        if (tokenFields.isEmpty()) {
            throw new IllegalArgumentException("the token must be in the header field Authorization or api-key");
        }
        return new InnerList(
                SignatureProfile.components(tokenFields, carriesBody).stream()
                        .map(ReceivedSignature::component)
                        .toList(),
                SignatureProfile.parameters(clock.instant(), Base62.random(SignatureProfile.MIN_NONCE, random), keyId));
    }
}
