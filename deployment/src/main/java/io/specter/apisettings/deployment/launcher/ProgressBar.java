package io.specter.apisettings.deployment.launcher;

import java.io.PrintStream;

/** How far something is: on a terminal in one line that is drawn again, elsewhere a line for each change. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int HUNDRED = 100;

    private final PrintStream out;
    private final boolean terminal;
    private String shown = "";

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** @param done 0 to 1 */
    void show(String what, double done) {
        int filled = (int) Math.round(done * WIDTH);
        String line = "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled)
                + "] %3d %%  ".formatted((int) (done * HUNDRED)) + what;
        if (!line.equals(shown)) {
            print(line);
        }
    }

    void finish(String what) {
        print("[" + "#".repeat(WIDTH) + "] 100 %  " + what);
        if (terminal) {
            out.println();
        }
    }

    private void print(String line) {
        if (terminal) {
            // The rest of a longer line before is wiped out.
            out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
        } else {
            out.println(line);
        }
        out.flush();
        shown = line;
    }
}
