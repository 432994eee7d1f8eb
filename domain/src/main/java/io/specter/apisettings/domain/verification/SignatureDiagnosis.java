package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.signature.ShownBase;
import io.specter.apisettings.domain.signature.SignatureReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why the signature of a request verifies, or does not. It tells nothing that was not in the request, but for the
 * outcome; credentials in it are shown as hints.
 *
 * @param verification what a verification would answer now
 * @param faults what is wrong with the signature, in words
 * @param missingComponents what it must cover and does not
 * @param base what was expected to be signed, with what is missing; empty when that cannot be told
 * @param firstDifference where the base of the signer leaves it; empty when it does not, or none was given
 * @param age how long ago it was made, by its {@code created}; negative: it is from a time to come
 */
public record SignatureDiagnosis(
        Verification verification,
        List<String> faults,
        List<String> missingComponents,
        Optional<ShownBase> base,
        Optional<ShownBase.Difference> firstDifference,
        Optional<Duration> age,
        DigestFit contentDigest) {

    static SignatureDiagnosis of(
            Verification verification,
            Optional<String> keyFault,
            SignatureReading signature,
            DigestFit contentDigest,
            Instant now,
            Optional<String> ownBase) {
        return new SignatureDiagnosis(
                verification,
                Stream.concat(signature.faults().stream(), keyFault.stream()).toList(),
                signature.missing(),
                signature.expectedBase(now).map(ShownBase::of),
                ownBase.flatMap(own -> signature.differenceTo(own, now)),
                signature.created().map(created -> Duration.between(created, now)),
                contentDigest);
    }
}
