package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.VerifyCredentials;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.application.port.out.SecretVault;
import io.specter.apisettings.application.port.out.SpentNonces;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.signature.SignatureProfile;
import io.specter.apisettings.domain.signature.SpentNonce;
import io.specter.apisettings.domain.verification.CredentialDirectory;
import io.specter.apisettings.domain.verification.PresentedRequest;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.SignatureDiagnosis;
import io.specter.apisettings.domain.verification.Verification;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Verifies tokens and signatures against what was issued. */
public final class CredentialVerification implements VerifyCredentials {

    private final EnvironmentRepository environments;
    private final SecretVault vault;
    private final SpentNonces nonces;
    private final Transactions transactions;
    private final AuditedChanges changes;
    private final UsageBuffer usage;
    private final InstantSource clock;

    public CredentialVerification(
            EnvironmentRepository environments,
            SecretVault vault,
            SpentNonces nonces,
            Transactions transactions,
            AuditedChanges changes,
            UsageBuffer usage,
            InstantSource clock) {
        this.environments = environments;
        this.vault = vault;
        this.nonces = nonces;
        this.transactions = transactions;
        this.changes = changes;
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public Verification verify(Caller caller, PresentedToken token) {
        return counted(caller, (seen, now) -> token.verify(seen::token, now));
    }

    @Override
    public Verification verify(Caller caller, PresentedRequest request) {
        return counted(caller, request::verify);
    }

    /** A token that is not there is of no environment that could be told. */
    private Verification counted(Caller caller, BiFunction<CredentialDirectory, Instant, Verification> verifying) {
        NotedCredentials noted = new NotedCredentials(seenBy(caller, this::spend));
        Instant now = clock.instant();
        Verification verdict = verifying.apply(noted, now);
        noted.token().ifPresent(token -> usage.count(token, noted.key(), verdict, now));
        return verdict;
    }

    @Override
    public SignatureDiagnosis diagnose(Caller caller, PresentedRequest request, Optional<String> ownBase) {
        return request.diagnose(seenBy(caller, nonce -> !nonces.contains(nonce)), clock.instant(), ownBase);
    }

    private SeenCredentials seenBy(Caller caller, Predicate<SpentNonce> spending) {
        Sight sight = changes.permitted(
                Attempt.by(caller, AuditAction.VERIFY), () -> caller.requireSomewhere(Permission.VERIFY));
        return new SeenCredentials(environments, vault, sight, spending);
    }

    /** Kept before it is told: whoever is answered can be sure that it is not answered so again. */
    private boolean spend(SpentNonce nonce) {
        try {
            transactions.perform(() -> nonces.add(nonce));
            requireInTime(nonce);
            return true;
        } catch (StaleRevision spentBefore) {
            return false;
        }
    }

    /** Whoever took so long may have written down anew what was forgotten meanwhile. */
    private void requireInTime(SpentNonce nonce) {
        if (clock.instant().isAfter(nonce.until().minus(SignatureProfile.SKEW))) {
            throw new Unavailable("a verification took until its signature was too old");
        }
    }
}
