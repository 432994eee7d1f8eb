package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.domain.signature.ShownBase;
import io.specter.apisettings.domain.verification.DigestFit;
import io.specter.apisettings.domain.verification.SignatureDiagnosis;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a signature verifies, or does not.
 *
 * @param verification what a verification would answer now
 * @param clockDifference our time less the signer's, in seconds; negative when the signer's clock is ahead
 */
public record DiagnosisResponse(
        Record verification,
        List<String> faults,
        List<String> missingComponents,
        @Nullable String signatureBase,
        @Nullable Difference firstDifference,
        @Nullable Long clockDifference,
        DigestFit contentDigest) {

    /** The first line, counted from 1, in which two bases differ; null: there is none. */
    public record Difference(
            int line, @Nullable String expected, @Nullable String given) {

        static Difference from(ShownBase.Difference difference) {
            return new Difference(
                    difference.line(),
                    difference.expected().orElse(null),
                    difference.given().orElse(null));
        }
    }

    static DiagnosisResponse from(SignatureDiagnosis diagnosis) {
        return new DiagnosisResponse(
                VerificationsResource.body(diagnosis.verification()),
                diagnosis.faults(),
                diagnosis.missingComponents(),
                diagnosis.base().map(ShownBase::text).orElse(null),
                diagnosis.firstDifference().map(Difference::from).orElse(null),
                diagnosis.age().map(Duration::toSeconds).orElse(null),
                diagnosis.contentDigest());
    }
}
