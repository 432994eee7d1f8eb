package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.InvalidSetting;
import io.specter.apisettings.deployment.settings.SettingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PEM file that a setting names; what is wrong with it is told by the name of the setting, never by its content. */
record PemFile(SettingKey key, List<PemBlock> blocks) {

    private static final int LARGEST_BYTES = 256 * 1024;

    static PemFile read(SettingKey key, Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new InvalidSetting(key, "is larger than 256 KiB");
            }
            return new PemFile(key, PemBlock.in(Files.readString(file, StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new InvalidSetting(key, "cannot be read");
        }
    }

    List<PemBlock> blocks(String label) {
        return blocks.stream().filter(block -> block.label().equals(label)).toList();
    }

    boolean has(String label) {
        return !blocks(label).isEmpty();
    }

    InvalidSetting refused(String problem) {
        return new InvalidSetting(key, problem);
    }
}
