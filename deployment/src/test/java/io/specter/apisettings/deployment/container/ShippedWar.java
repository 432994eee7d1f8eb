package io.specter.apisettings.deployment.container;

import java.nio.file.Path;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships, deployed once for all in-container tests, which are its clients. */
@ArquillianSuiteDeployment
public class ShippedWar {

    @Deployment(testable = false)
    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, Path.of("target", "ROOT.war").toFile());
    }
}
