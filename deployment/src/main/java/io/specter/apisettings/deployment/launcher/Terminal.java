package io.specter.apisettings.deployment.launcher;

import java.io.Console;

/** Whether a person reads along, rather than a file or another program. */
final class Terminal {

    private Terminal() {}

    /** From JDK 22 on there is a console without a terminal too, and a method that tells; 17 does not have it. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
