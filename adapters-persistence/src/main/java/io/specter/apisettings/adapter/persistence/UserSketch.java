package io.specter.apisettings.adapter.persistence;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import io.specter.apisettings.domain.activity.UserHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** How many users were seen, with a standard error of 0.6 % and in no more than 16 KB; not which ones (UltraLogLog). */
final class UserSketch {

    private static final int PRECISION = 14;
    private static final int LENGTH = 1 << PRECISION;

    private final UltraLogLog sketch;

    private UserSketch(UltraLogLog sketch) {
        this.sketch = sketch;
    }

    static UserSketch empty() {
        return new UserSketch(UltraLogLog.create(PRECISION));
    }

    static UserSketch restore(byte[] deflated) {
        byte[] state = new byte[LENGTH];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            if (inflater.inflate(state) != LENGTH) {
                throw new IllegalStateException("a sketch of users is damaged");
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a sketch of users is damaged", e);
        } finally {
            inflater.end();
        }
        return new UserSketch(UltraLogLog.wrap(state));
    }

    /** Of few users it is short. */
    byte[] deflated() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(sketch.getState());
        } catch (IOException memoryHasNone) {
            throw new IllegalStateException(memoryHasNone);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Whether it was changed by that: not when all were seen before. */
    boolean add(Set<UserHash> users) {
        boolean[] changed = new boolean[1];
        users.forEach(user -> sketch.add(user.bits(), probability -> changed[0] = true));
        return changed[0];
    }

    void add(UserSketch other) {
        sketch.add(other.sketch);
    }

    long users() {
        return Math.round(sketch.getDistinctCountEstimate());
    }
}
