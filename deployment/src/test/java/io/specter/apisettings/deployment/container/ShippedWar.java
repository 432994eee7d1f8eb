package io.specter.apisettings.deployment.container;

import io.specter.apisettings.deployment.client.Api;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships, deployed once for all in-container tests, which are its clients. */
@ArquillianSuiteDeployment
public class ShippedWar {

    /** As {@code arquillian.xml} sets it. */
    private static final String OWNER_TOKEN = "token-of-the-first-owner-in-the-container";

    @Deployment(testable = false)
    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, Path.of("target", "ROOT.war").toFile());
    }

    /** The API, as its first owner calls it. */
    static Api api(URL base) {
        return new Api(URI.create(base.toString()), OWNER_TOKEN);
    }
}
