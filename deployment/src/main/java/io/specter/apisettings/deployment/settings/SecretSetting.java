package io.specter.apisettings.deployment.settings;

import io.specter.apisettings.domain.credentials.PlainSecret;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A secret that may be set directly or, for mounted secrets, by the file that holds it. */
record SecretSetting(SettingKey direct, SettingKey file) {

    private static final long LARGEST_FILE_BYTES = 65_536;

    Optional<PlainSecret> in(RawSettings raw) {
        Optional<String> text = raw.value(direct);
        Optional<String> path = raw.value(file);
        if (text.isPresent() && path.isPresent()) {
            throw new InvalidSetting(direct, "is set together with " + file.property() + "; set only one of them");
        }
        return text.or(() -> path.map(this::contents)).map(PlainSecret::of);
    }

    private String contents(String path) {
        try {
            Path secret = Path.of(path);
            if (!Files.isRegularFile(secret) || !Files.isReadable(secret)) {
                throw new InvalidSetting(file, "is not a readable file");
            }
            if (Files.size(secret) > LARGEST_FILE_BYTES) {
                throw new InvalidSetting(file, "is larger than 64 KiB");
            }
            String text = Files.readString(secret).strip();
            if (text.isEmpty()) {
                throw new InvalidSetting(file, "is an empty file");
            }
            return text;
        } catch (InvalidPathException e) {
            throw new InvalidSetting(file, "is not a path");
        } catch (CharacterCodingException e) {
            throw new InvalidSetting(file, "is not a text in UTF-8");
        } catch (IOException e) {
            throw new InvalidSetting(file, "cannot be read");
        }
    }
}
