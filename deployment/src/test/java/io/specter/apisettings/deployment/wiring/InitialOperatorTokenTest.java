package io.specter.apisettings.deployment.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.in.EnrolFirstOwner;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitialOperatorTokenTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path directory;

    @Test
    void aGivenTokenIsTakenAndNotWritten() throws IOException {
        PlainSecret token = new InitialOperatorToken(directory.resolve("initial-operator-token"))
                .resolve(Optional.of(PlainSecret.of("given")), random);

        assertThat(token.reveal()).isEqualTo("given");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aGeneratedTokenIsWrittenForItsOwnerAlone() throws IOException {
        PlainSecret token = generate();

        Path file = directory.resolve("initial-operator-token");
        assertThat(file).hasContent(token.reveal());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingElseIsLeftInTheDirectory() throws IOException {
        generate();
        generate();

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void deletingRemovesTheFileAndMayBeRepeated() {
        generate();
        InitialOperatorToken token = new InitialOperatorToken(directory.resolve("initial-operator-token"));

        token.delete();
        token.delete();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aGeneratedTokenIsAnOperatorToken() {
        assertThat(CredentialFormat.read(generate()).map(CredentialLabel::kind))
                .contains(CredentialKind.OPERATOR_TOKEN);
    }

    private PlainSecret generate() {
        return new InitialOperatorToken(directory.resolve("initial-operator-token")).resolve(Optional.empty(), random);
    }

    @Test
    void itIsRetiredOnceAnOwnerHasAPassword() {
        generate();
        InitialOperatorToken token = new InitialOperatorToken(directory.resolve("initial-operator-token"));

        token.retire(new Enrolment(false));
        assertThat(directory).isNotEmptyDirectory();

        token.retire(new Enrolment(true));
        assertThat(directory).isEmptyDirectory();
        token.retire(new Enrolment(true));
    }

    private record Enrolment(boolean isSettled) implements EnrolFirstOwner {

        @Override
        public boolean isNeeded() {
            return false;
        }

        @Override
        public boolean enrol(PlainSecret token) {
            return false;
        }
    }
}
