package io.specter.apisettings.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.application.port.out.SecretVault.Owner;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeysetFileTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Owner OWNER =
            new Owner(AppId.random(RANDOM), EnvironmentName.PRODUCTION, CredentialId.random(RANDOM));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("master-keyset.json");
    }

    private void refuses(String why) {
        assertThatExceptionOfType(UnusableKeyset.class)
                .isThrownBy(() -> MasterKeysetFile.given(file))
                .withMessageContaining(file.toString())
                .withMessageContaining(why)
                .withNoCause();
    }

    @Test
    void whatWasSealedUnderAGeneratedKeysetOpensUnderTheSameFromItsFile() {
        SealedSecret sealed = new TinkSecretVault(MasterKeysetFile.generate(file)).seal(OWNER, PlainSecret.of("hush"));

        assertThat(new TinkSecretVault(MasterKeysetFile.given(file))
                        .open(OWNER, sealed)
                        .reveal())
                .isEqualTo("hush");
    }

    @Test
    void aGeneratedFileIsForItsOwnerAloneAndNothingElseIsLeft() throws IOException {
        MasterKeysetFile keyset = MasterKeysetFile.generate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(other -> !file.equals(other));
        assertThat(keyset).hasToString("[keyset]");
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws IOException {
        Files.writeString(file, "precious");

        assertThatExceptionOfType(UnusableKeyset.class)
                .isThrownBy(() -> MasterKeysetFile.generate(file))
                .withMessage(file + " is there already");

        assertThat(file).hasContent("precious");
        assertThat(folder).isDirectoryNotContaining(other -> !file.equals(other));
    }

    @Test
    void ofSeveralWhoGenerateAtOnceOneDoes() {
        List<Object> outcomes = Race.run(8, () -> MasterKeysetFile.generate(file));

        assertThat(outcomes).filteredOn(MasterKeysetFile.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(UnusableKeyset.class::isInstance).hasSize(7);
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path nowhere = folder.resolve("missing").resolve("keyset.json");

        assertThatExceptionOfType(UnusableKeyset.class)
                .isThrownBy(() -> MasterKeysetFile.generate(nowhere))
                .withMessage(nowhere + " cannot be written");
    }

    @Test
    void aMissingFileIsRefused() {
        refuses("is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw--w----", "rw-----w-", "rw---x---", "rw-r--r--"})
    void aFileThatIsOpenToOthersIsRefused(String mode) throws IOException {
        MasterKeysetFile keyset = MasterKeysetFile.generate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        refuses("is open to others");
        assertThat(keyset).isNotNull();
    }

    @Test
    void aMountedSecretMayBeReadByItsGroup() throws IOException {
        MasterKeysetFile generated = MasterKeysetFile.generate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

        assertThat(MasterKeysetFile.given(file)).isNotSameAs(generated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[", "{\"primaryKeyId\":1,\"key\":[]}", "secret-looking text"})
    void aFileThatIsNoKeysetIsRefused(String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        refuses("is not a Tink keyset");
    }

    @Test
    void aCutOffKeysetIsRefusedWithoutAWordOfIt() throws IOException {
        assertThat(MasterKeysetFile.generate(file)).isNotNull();
        String json = Files.readString(file);
        Files.writeString(file, json.substring(0, json.length() - 40));

        refuses("is not a Tink keyset");
    }

    @Test
    void aKeyThatIsAddedIsNotThePrimaryOneUntilItIsPromoted() {
        MasterKeysetFile keyset = MasterKeysetFile.generate(file);
        MasterKeyId first = keyset.current().outline().primary();
        SealedSecret sealed = new TinkSecretVault(keyset).seal(OWNER, PlainSecret.of("hush"));

        MasterKeyId added = keyset.add();
        assertThat(keyset.current().outline().primary()).isEqualTo(first);
        assertThat(keyset.current().outline().keys()).containsExactlyInAnyOrder(first, added);
        keyset.promote(added);

        MasterKeysetFile reread = MasterKeysetFile.own(file);
        assertThat(reread.current().outline()).isEqualTo(keyset.current().outline());
        assertThat(reread.current().outline().primary()).isEqualTo(added);
        assertThat(new TinkSecretVault(reread).open(OWNER, sealed).reveal()).isEqualTo("hush");
    }

    @Test
    void aChangedFileIsStillForItsOwnerAloneAndNothingElseIsLeft() throws IOException {
        MasterKeyId added = MasterKeysetFile.generate(file).add();

        assertThat(added).isNotNull();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(other -> !file.equals(other));
    }

    @Test
    void whatAKilledProcessLeftOfItIsDeletedAtTheNextStart() throws IOException {
        MasterKeysetFile generated = MasterKeysetFile.generate(file);
        Files.writeString(folder.resolve(".master-keyset.json123.tmp"), "half a keyset");

        MasterKeysetFile own = MasterKeysetFile.own(file);

        assertThat(own.current().outline()).isEqualTo(generated.current().outline());
        assertThat(folder).isDirectoryNotContaining(other -> !file.equals(other));
    }

    @Test
    void aGivenFileIsNeverWritten() throws IOException {
        MasterKeysetFile generated = MasterKeysetFile.generate(file);
        String before = Files.readString(file);
        MasterKeysetFile given = MasterKeysetFile.given(file);

        assertThat(generated).isNotNull();
        assertThatIllegalStateException().isThrownBy(given::add);
        assertThat(file).hasContent(before);
    }
}
