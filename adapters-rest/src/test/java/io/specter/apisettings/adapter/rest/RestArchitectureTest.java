package io.specter.apisettings.adapter.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.specter.apisettings.adapter.rest.access.SessionCookie;
import io.specter.apisettings.adapter.rest.credentials.IssuedResponse;
import io.specter.apisettings.adapter.rest.operators.IssuedOperatorTokenResponse;
import io.specter.apisettings.domain.credentials.PlainSecret;

@AnalyzeClasses(packages = "io.specter.apisettings.adapter.rest", importOptions = ImportOption.DoNotIncludeTests.class)
class RestArchitectureTest {

    @ArchTest
    static final ArchRule packagesDependOnEachOtherOneWay = slices().matching(
                    "io.specter.apisettings.adapter.rest.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule justTheInPortsAndTheDomainAreKnown = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.specter.apisettings.adapter.rest..",
                    "io.specter.apisettings.application.port",
                    "io.specter.apisettings.application.port.in",
                    "io.specter.apisettings.domain..",
                    "com.fasterxml.jackson..",
                    "jakarta..",
                    "java..",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule theClientKnowsTheDomainOnly = classes()
            .that()
            .resideInAPackage("io.specter.apisettings.adapter.rest.client")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.specter.apisettings.adapter.rest.client",
                    "io.specter.apisettings.domain..",
                    "jakarta.ws.rs..",
                    "java..");

    @ArchTest
    static final ArchRule aPlainSecretIsRevealedWhereItIsIssuedOrSent = noClasses()
            .that()
            .doNotBelongToAnyOf(IssuedResponse.class, IssuedOperatorTokenResponse.class, SessionCookie.class)
            .and()
            .doNotHaveSimpleName("PendingCookie")
            .and()
            .doNotHaveSimpleName("SigningFilter")
            .should()
            .callMethod(PlainSecret.class, "reveal");
}
