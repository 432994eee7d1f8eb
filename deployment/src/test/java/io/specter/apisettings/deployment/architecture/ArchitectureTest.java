package io.specter.apisettings.deployment.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules, on all that ships. */
@AnalyzeClasses(packages = "io.specter.apisettings", importOptions = ShippedClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule domainKnowsTheJdkOnly = Rules.DOMAIN_KNOWS_THE_JDK_ONLY;

    @ArchTest
    static final ArchRule applicationKnowsTheDomainOnly = Rules.APPLICATION_KNOWS_THE_DOMAIN_ONLY;

    @ArchTest
    static final ArchRule portsKnowNoUseCase = Rules.PORTS_KNOW_NO_USE_CASE;

    @ArchTest
    static final ArchRule restKnowsTheInPortsOnly = Rules.REST_KNOWS_THE_IN_PORTS_ONLY;

    @ArchTest
    static final ArchRule persistenceKnowsTheOutPortsOnly = Rules.PERSISTENCE_KNOWS_THE_OUT_PORTS_ONLY;

    @ArchTest
    static final ArchRule identityKnowsTheOutPortsOnly = Rules.IDENTITY_KNOWS_THE_OUT_PORTS_ONLY;

    @ArchTest
    static final ArchRule pagesKnowTheWebOnly = Rules.PAGES_KNOW_THE_WEB_ONLY;

    @ArchTest
    static final ArchRule nobodyKnowsTheDeployment = Rules.NOBODY_KNOWS_THE_DEPLOYMENT;

    @ArchTest
    static final ArchRule thereAreNoCycles = Rules.NO_CYCLES;

    @ArchTest
    static final ArchRule timeComesFromTheWiring = Rules.TIME_COMES_FROM_THE_WIRING;

    @ArchTest
    static final ArchRule namesSaySomething = Rules.NAMES_SAY_SOMETHING;

    @ArchTest
    static final ArchRule secretsAreRevealedInFewPlaces = Rules.SECRETS_ARE_REVEALED_IN_FEW_PLACES;

    @ArchTest
    static void everyRoomHasClasses(JavaClasses classes) {
        assertThat(Rules.ROOMS).allSatisfy(room -> assertThat(classes).as(room).anyMatch(type -> isIn(room, type)));
    }

    private static boolean isIn(String room, JavaClass type) {
        return !type.getSimpleName().equals("package-info")
                && PackageMatcher.of(room).matches(type.getPackageName());
    }
}
