package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.domain.audit.ExportCheck;
import io.specter.apisettings.domain.audit.Flaw;
import io.specter.apisettings.domain.audit.Integrity;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code check-audit}: tells whether an export of the audit trail is whole, from the file alone. */
final class CheckAudit {

    static final String NAME = "check-audit";

    private CheckAudit() {}

    /** @throws StartFailure when it is not whole, or cannot be read */
    static void run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new StartFailure(NAME + " takes one FILE, an export of the audit trail");
        }
        Path file = Path.of(arguments.get(0));
        ExportCheck check = new ExportCheck();
        try (InputStream export = Files.newInputStream(file)) {
            out.println(whole(check.check(export), check.line()));
        } catch (IllegalArgumentException none) {
            throw new StartFailure("not whole: line " + check.line() + " " + none.getMessage());
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be read");
        }
    }

    private static String whole(Integrity integrity, long line) {
        integrity.firstBad().ifPresent(flaw -> {
            throw new StartFailure("not whole: line " + line + ": " + text(flaw));
        });
        String older = integrity.unchained() == 0
                ? ""
                : ", and " + integrity.unchained() + " from before there were chains, which no hash covers";
        return "whole: " + integrity.events() + " events in " + integrity.chains() + " chains" + older;
    }

    private static String text(Flaw flaw) {
        String event = flaw.event().map(id -> ", event " + id).orElse("");
        return flaw.chain()
                        .map(chain -> "chain " + chain + ", position " + flaw.position())
                        .orElse("no chain") + event + ": "
                + flaw.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
