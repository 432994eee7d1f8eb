package io.specter.apisettings.domain.benchmark;

import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.signature.SignatureReading;
import io.specter.apisettings.domain.signature.SigningKey;
import io.specter.apisettings.domain.signature.SpentNonce;
import io.specter.apisettings.domain.verification.CredentialDirectory;
import io.specter.apisettings.domain.verification.KnownToken;
import io.specter.apisettings.domain.verification.OneEnvironment;
import io.specter.apisettings.domain.verification.PresentedRequest;
import io.specter.apisettings.domain.verification.Verification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each operation on one thread; {@code rawMac} is what the others are compared with. Times are sampled, so that a median
 * can be told: it does not mind what else the machine does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class SigningBenchmark {

    private byte[] base;
    private SecretKeySpec rawKey;
    private CredentialDirectory directory;

    @Setup
    public void prepare(RequestOfSize request) {
        base = new SignatureReading(request.signedMessage(), request.environment.authToken(), request.bodyBytes > 0)
                .expectedBase(request.now)
                .orElseThrow()
                .text()
                .getBytes(StandardCharsets.US_ASCII);
        rawKey = new SecretKeySpec(
                request.environment.secretKey().reveal().getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
        directory = new Forgetful(request.environment);
        if (!(verifyRequest(request) instanceof Verification.Accepted) || !readAndVerify(request)) {
            throw new IllegalStateException("the benchmark would measure refusals");
        }
    }

    /** Takes every nonce as new, so that one request can be verified again and again. */
    private record Forgetful(OneEnvironment environment) implements CredentialDirectory {
        @Override
        public Optional<KnownToken> token(CredentialId id) {
            return environment.token(id);
        }

        @Override
        public Optional<SigningKey> signingKey(KnownToken known, CredentialId id, Instant now) {
            return environment.signingKey(known, id, now);
        }

        @Override
        public boolean spend(SpentNonce nonce) {
            return !nonce.id().isEmpty();
        }
    }

    @Benchmark
    public byte[] rawMac(RequestOfSize request) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(rawKey);
        return mac.doFinal(base);
    }

    @Benchmark
    public byte[] rawDigest(RequestOfSize request) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(request.body);
    }

    @Benchmark
    public Map<String, String> sign(RequestOfSize request) {
        return request.signer.sign(request.message(), request.body);
    }

    @Benchmark
    public boolean readAndVerify(RequestOfSize request) {
        SignatureReading reading =
                new SignatureReading(request.signedMessage(), request.environment.authToken(), request.bodyBytes > 0);
        return reading.isSound() && reading.isMadeWith(request.key) && reading.isTimely(request.now);
    }

    @Benchmark
    public Verification verifyRequest(RequestOfSize request) {
        return new PresentedRequest(request.environment.presented(), request.signedMessage(), Optional.of(request.body))
                .verify(directory, request.now);
    }

    @Benchmark
    public Verification verifyToken(RequestOfSize request) {
        return request.environment.presented().verify(directory::token, request.now);
    }
}
