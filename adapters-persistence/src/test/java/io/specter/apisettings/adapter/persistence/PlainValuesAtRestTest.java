package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.contract.TestApps;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainValuesAtRestTest {

    private static final Actor ALICE = new Actor("op_alice", "Alice");
    private static final PlainSecret OWNERS_TOKEN = PlainSecret.of("a first owner's token of some length");

    /** Digits of the end of a plain value that nothing else has: the secret itself and the check. */
    private static final int SECRET_DIGITS = 38;

    @TempDir
    private Path folder;

    @Test
    void noneIsInTheFilesOfTheDatabase() throws IOException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("specter") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        List<Issued> issued = new ArrayList<>();
        try (TestDatabase database = new TestDatabase(source)) {
            ApiSettings settings = ApiSettings.on(
                    database.ports(), TokenRotationPolicy.STANDARD, new SecureRandom(), () -> TestApps.NOW);
            assertThat(settings.enrolFirstOwner().enrol(OWNERS_TOKEN)).isTrue();
            issueSome(settings, issued);
            database.execute("shutdown");
        }

        String files = content();

        assertThat(issued)
                .allSatisfy(one -> assertThat(files)
                        .contains(one.credential().id().value())
                        .doesNotContain(secret(one)));
        assertThat(files).doesNotContain(OWNERS_TOKEN.reveal());
    }

    private static void issueSome(ApiSettings settings, List<Issued> issued) {
        AppId app = settings.registerApp()
                .register(new RegisterApp.Command(
                        Intent.of(ALICE), new AppName("Checkout"), new Location("DE", Optional.empty())))
                .id();
        for (CredentialKind kind : List.of(CredentialKind.AUTH_TOKEN, CredentialKind.SECRET_KEY)) {
            for (int i = 0; i < 3; i++) {
                issued.add(settings.regenerateCredential()
                        .regenerate(new RegenerateCredential.Command(
                                Intent.of(ALICE), app, EnvironmentName.DEVELOPMENT, kind, Optional.empty(), true)));
            }
        }
    }

    private static String secret(Issued issued) {
        String plain = issued.plain().reveal();
        return plain.substring(plain.length() - SECRET_DIGITS);
    }

    private String content() throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                content.append(Files.readString(file, ISO_8859_1));
            }
        }
        return content.toString();
    }
}
