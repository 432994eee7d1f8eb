package io.specter.apisettings.deployment.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Raw settings read as numbers, paths and durations; what cannot be read is refused by its key. */
record Typed(RawSettings raw) {

    Optional<Integer> integer(SettingKey key, int least, int most) {
        return raw.value(key).map(text -> {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new InvalidSetting(key, "must be a whole number from " + least + " to " + most);
            }
            return Integer.parseInt(text);
        });
    }

    Optional<Boolean> flag(SettingKey key) {
        return raw.value(key).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSetting(key, "must be true or false");
        });
    }

    Optional<Duration> duration(SettingKey key) {
        return raw.value(key).map(text -> {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException | ArithmeticException e) {
                throw new InvalidSetting(
                        key, "must be an ISO 8601 duration of days and smaller, such as P90D or PT24H");
            }
        });
    }

    Optional<Path> path(SettingKey key) {
        return raw.value(key).map(text -> {
            try {
                return Path.of(text).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw new InvalidSetting(key, "is not a path");
            }
        });
    }

    Optional<Path> readableFile(SettingKey key) {
        return path(key).map(file -> {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new InvalidSetting(key, "is not a readable file");
            }
            return file;
        });
    }
}
