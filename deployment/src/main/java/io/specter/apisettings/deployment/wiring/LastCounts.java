package io.specter.apisettings.deployment.wiring;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import java.util.logging.Logger;

/**
 * Writes what was counted since the last tick when the service stops. It answers nothing: a servlet ends while the
 * database can be reached, a schedule after its pool was closed.
 */
public class LastCounts extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(LastCounts.class.getName());

    @Inject
    private transient Assembly assembly;

    @Override
    public void destroy() {
        assembly.started().ifPresent(settings -> {
            write(() -> settings.keepUsage().write());
            write(() -> settings.keepActivity().write());
        });
    }

    /** What fails keeps nothing else from being written: there is no later. */
    static void write(Runnable counts) {
        try {
            counts.run();
        } catch (RuntimeException failure) {
            LOG.warning(() -> "what was counted last could not be written: " + failure);
        }
    }
}
