package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.contract.TestInstallation;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainValuesAtRestTest {

    private static final PlainSecret OWNERS_TOKEN = PlainSecret.of("a first owner's token of some length");

    @TempDir
    private Path folder;

    @Test
    void noneIsInTheFilesOfTheDatabase() throws IOException {
        List<Issued> issued = issue();

        Haystack files = new Haystack(content());

        assertThat(issued).hasSize(ManyCredentials.COUNT).allSatisfy(one -> {
            assertThat(files.contains(one.credential().id().value())).isTrue();
            assertThat(files.betrays(Traces.secret(one.plain()))).isFalse();
        });
        assertThat(files.betrays(OWNERS_TOKEN.reveal())).isFalse();
        System.out.printf(
                "proof: H2: in files of %d bytes there are the ids of %d credentials and no piece of a secret%n",
                files.length(), issued.size());
    }

    private List<Issued> issue() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("specter") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        try (TestDatabase database = new TestDatabase(source)) {
            TestInstallation installation = new TestInstallation(database.ports());
            assertThat(installation.settings().enrolFirstOwner().enrol(OWNERS_TOKEN))
                    .isTrue();
            List<Issued> issued = ManyCredentials.issue(installation);
            database.execute("shutdown");
            return issued;
        }
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
