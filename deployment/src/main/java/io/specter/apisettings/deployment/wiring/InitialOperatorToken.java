package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.adapter.persistence.PrivateFile;
import io.specter.apisettings.application.port.in.EnrolFirstOwner;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The first owner's token: the one that was set, or a generated one, kept in a file for its owner alone. */
final class InitialOperatorToken {

    private final Path file;

    InitialOperatorToken(Path file) {
        this.file = file;
    }

    /** Whoever reads the file finds all of it or nothing, also after a crash. */
    PlainSecret resolve(Optional<PlainSecret> given, SecureRandom random) {
        return given.orElseGet(() -> generate(random));
    }

    private PlainSecret generate(SecureRandom random) {
        CredentialLabel label =
                new CredentialLabel(CredentialKind.OPERATOR_TOKEN, Optional.empty(), CredentialId.random(random));
        PlainSecret generated = CredentialFormat.generate(label, random);
        write(generated);
        return generated;
    }

    /** One that is there is of a start that was broken off: its token was never enrolled. */
    private void write(PlainSecret token) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            new PrivateFile(file).create(token.reveal() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("specter.data-dir: cannot write " + file, e);
        }
    }

    /** Once an owner has a password. On another node that may be told of by nothing but the database. */
    void retire(EnrolFirstOwner enrolment) {
        if (Files.exists(file) && enrolment.isSettled()) {
            delete();
        }
    }

    /** Once it is of no use: somebody else was enrolled, or the owner has a password. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("specter.data-dir: cannot delete " + file, e);
        }
    }
}
