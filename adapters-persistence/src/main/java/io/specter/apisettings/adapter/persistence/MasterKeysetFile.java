package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The master keyset and the file it lives in, outside the database. A given file is read and never written. */
public final class MasterKeysetFile {

    private final Path file;
    private final boolean generated;
    private volatile MasterKeyset current;
    private byte[] seen;

    private MasterKeysetFile(Path file, boolean generated, String json) {
        this.file = file;
        this.generated = generated;
        this.current = parse(file, json);
        this.seen = digest(json);
    }

    /** @throws UnusableKeyset when the file is missing, no keyset, or open to anybody but its owner */
    public static MasterKeysetFile given(Path file) {
        return new MasterKeysetFile(file, false, content(file));
    }

    /**
     * One that this service generated at an earlier start; what a kill has left of a later one is deleted.
     *
     * @throws UnusableKeyset when the file is missing, no keyset, or open to anybody but its owner
     */
    public static MasterKeysetFile own(Path file) {
        MasterKeysetFile keyset = new MasterKeysetFile(file, true, content(file));
        try {
            new PrivateFile(file).deleteDrafts();
        } catch (IOException e) {
            throw new UnusableKeyset(file, "has drafts beside it that cannot be deleted");
        }
        return keyset;
    }

    /**
     * A new keyset of one key, in a new file that its owner alone can read.
     *
     * @throws UnusableKeyset when the file is there already, or cannot be written
     */
    public static MasterKeysetFile generate(Path file) {
        String json = MasterKeyset.generate().json();
        try {
            new PrivateFile(file).create(json);
            return new MasterKeysetFile(file, true, json);
        } catch (IOException e) {
            throw new UnusableKeyset(
                    file, e instanceof FileAlreadyExistsException ? "is there already" : "cannot be written");
        }
    }

    private static String content(Path file) {
        try {
            return new PrivateFile(file).read();
        } catch (IOException e) {
            throw new UnusableKeyset(file, e instanceof NoSuchFileException ? "is missing" : "cannot be read");
        }
    }

    private static MasterKeyset parse(Path file, String json) {
        try {
            return MasterKeyset.parse(json);
        } catch (UntoldKeyException e) {
            throw new UnusableKeyset(file, "has a key whose output prefix is not TINK");
        } catch (GeneralSecurityException | RuntimeException mayQuoteTheKeys) {
            throw new UnusableKeyset(file, "is not a Tink keyset for authenticated encryption");
        }
    }

    MasterKeyset current() {
        return current;
    }

    boolean isGenerated() {
        return generated;
    }

    Path path() {
        return file;
    }

    /**
     * Takes the keyset that is in the file now, if it is another one and passes the check.
     *
     * @throws UnusableKeyset when it cannot be used; the keyset before stays in force
     */
    synchronized void follow(MasterKeysetCheck check) {
        String json = content(file);
        byte[] found = digest(json);
        if (!MessageDigest.isEqual(found, seen)) {
            MasterKeyset next = parse(file, json);
            check.requireSuccessor(next, current, file);
            current = next;
            seen = found;
        }
    }

    /** Adds a key and gives its number. */
    synchronized MasterKeyId add() {
        MasterKeyset next = current.plus();
        MasterKeyId added = next.outline().keys().stream()
                .filter(key -> !current.outline().holds(key))
                .findFirst()
                .orElseThrow();
        write(next);
        return added;
    }

    synchronized void promote(MasterKeyId key) {
        write(current.promoting(key));
    }

    private void write(MasterKeyset next) {
        if (!generated) {
            throw new IllegalStateException("a given keyset is never written");
        }
        String json = next.json();
        try {
            new PrivateFile(file).replace(json);
        } catch (IOException e) {
            throw new UnusableKeyset(file, "cannot be written");
        }
        current = next;
        seen = digest(json);
    }

    private static byte[] digest(String json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "[keyset]";
    }
}
