package io.specter.apisettings.deployment.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The rules, as allow-lists: what a module is not said to know, it may not know. */
final class Rules {

    private static final String ROOT = "io.specter.apisettings";
    private static final String DOMAIN = ROOT + ".domain..";
    private static final String APPLICATION = ROOT + ".application..";
    private static final String PORTS = ROOT + ".application.port";
    private static final String IN = ROOT + ".application.port.in..";
    private static final String OUT = ROOT + ".application.port.out..";
    private static final String REST = ROOT + ".adapter.rest..";
    private static final String CLIENT = ROOT + ".adapter.rest.client..";
    private static final String PERSISTENCE = ROOT + ".adapter.persistence..";
    private static final String DEPLOYMENT = ROOT + ".deployment..";
    private static final String IDENTITY = ROOT + ".deployment.identity..";
    private static final String WIRING = ROOT + ".deployment.wiring..";

    private static final String PAGES = ROOT + ".deployment.pages..";

    /** Every package that a rule names; each must have classes, or the rule guards nothing. */
    static final List<String> ROOMS = List.of(
            ROOT + ".domain.app..",
            ROOT + ".domain.environment..",
            ROOT + ".domain.credentials..",
            ROOT + ".domain.signature..",
            ROOT + ".domain.verification..",
            ROOT + ".domain.access..",
            ROOT + ".domain.audit..",
            ROOT + ".domain.masterkey..",
            ROOT + ".domain.activity..",
            ROOT + ".domain.approval..",
            PORTS,
            IN,
            OUT,
            ROOT + ".application.usecase..",
            REST,
            PERSISTENCE,
            WIRING,
            IDENTITY,
            ROOT + ".deployment.settings..",
            ROOT + ".deployment.launcher..",
            ROOT + ".deployment.intake..",
            PAGES);

    static final ArchRule DOMAIN_KNOWS_THE_JDK_ONLY = allow(DOMAIN, DOMAIN, "javax.crypto..");

    static final ArchRule APPLICATION_KNOWS_THE_DOMAIN_ONLY = allow(APPLICATION, APPLICATION, DOMAIN);

    static final ArchRule PORTS_KNOW_NO_USE_CASE = noClasses()
            .that()
            .resideInAPackage(PORTS + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".application.usecase..");

    static final ArchRule REST_KNOWS_THE_IN_PORTS_ONLY = allow(
            REST,
            REST,
            PORTS,
            IN,
            DOMAIN,
            "jakarta.ws.rs..",
            "jakarta.inject..",
            "jakarta.enterprise.context..",
            "jakarta.validation..",
            "jakarta.annotation..",
            "com.fasterxml.jackson..",
            "org.jspecify.annotations..");

    static final ArchRule PERSISTENCE_KNOWS_THE_OUT_PORTS_ONLY = allow(
            PERSISTENCE,
            PERSISTENCE,
            PORTS,
            OUT,
            DOMAIN,
            "javax.sql..",
            "jakarta.persistence..",
            "jakarta.transaction..",
            "com.google.crypto.tink..",
            "com.dynatrace.hash4j.distinctcount..",
            "org.flywaydb.core..",
            "org.jspecify.annotations..");

    static final ArchRule IDENTITY_KNOWS_THE_OUT_PORTS_ONLY = allow(
            IDENTITY,
            IDENTITY,
            PORTS,
            OUT,
            DOMAIN,
            ROOT + ".deployment.settings..",
            "com.nimbusds..",
            "javax.crypto..",
            "org.jspecify.annotations..");

    /** The dashboard speaks the REST API, like anybody else: what serves its files has nothing to do with what it shows. */
    static final ArchRule PAGES_KNOW_THE_WEB_ONLY =
            allow(PAGES, PAGES, "jakarta.servlet..", "org.jspecify.annotations..");

    static final ArchRule NOBODY_KNOWS_THE_DEPLOYMENT = noClasses()
            .that()
            .resideOutsideOfPackage(DEPLOYMENT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DEPLOYMENT);

    static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    /** The client has no wiring: it is used outside of the service. */
    static final ArchRule TIME_COMES_FROM_THE_WIRING = noClasses()
            .that()
            .resideOutsideOfPackages(WIRING, CLIENT)
            .should()
            .accessTargetWhere(now())
            .orShould()
            .accessTargetWhere(target(Clock.class, "system", "systemUTC", "systemDefaultZone"))
            .orShould()
            .accessTargetWhere(target(InstantSource.class, "system"))
            .orShould()
            .accessTargetWhere(target(System.class, "currentTimeMillis"));

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*\\.(Default\\w+|\\w+(Service|Manager|Helper|Util|Utils|Dto|UseCase|Port))");

    /** Plain secrets are read where they are made, checked, sealed, handed on, or shown once; nowhere else. */
    static final ArchRule SECRETS_ARE_REVEALED_IN_FEW_PLACES = noClasses()
            .that(DescribedPredicate.not(mayReveal()))
            .should()
            .accessTargetWhere(target(PlainSecret.class, "reveal"));

    private static final Set<String> REVEALING = Set.of(
            ROOT + ".domain.credentials.CredentialFormat",
            ROOT + ".domain.credentials.TokenDigest",
            ROOT + ".domain.signature.SigningKey",
            ROOT + ".domain.access.Password",
            ROOT + ".adapter.persistence.TinkSecretVault",
            ROOT + ".adapter.rest.access.SessionCookie",
            ROOT + ".adapter.rest.client.SigningFilter",
            ROOT + ".adapter.rest.session.PendingCookie",
            ROOT + ".adapter.rest.credentials.IssuedResponse",
            ROOT + ".adapter.rest.operators.IssuedOperatorTokenResponse",
            ROOT + ".deployment.identity.OidcIdentityProvider",
            ROOT + ".deployment.settings.CompanySignIn",
            ROOT + ".deployment.settings.Installation",
            ROOT + ".deployment.launcher.ApplicationProperties",
            ROOT + ".deployment.wiring.InitialOperatorToken",
            ROOT + ".deployment.wiring.Pbkdf2Hashing");

    private Rules() {}

    private static ArchRule allow(String room, String... known) {
        String[] all = new String[known.length + 1];
        System.arraycopy(known, 0, all, 0, known.length);
        all[known.length] = "java..";
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all);
    }

    /** A call of one of these methods, or a reference to one. */
    private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String... names) {
        return DescribedPredicate.describe(owner.getSimpleName() + "." + String.join(", ", names), access -> {
            AccessTarget target = access.getTarget();
            return target.getOwner().isEquivalentTo(owner) && List.of(names).contains(target.getName());
        });
    }

    /** Of whatever class: each of java.time asks the system's clock. */
    private static DescribedPredicate<JavaAccess<?>> now() {
        return DescribedPredicate.describe(
                "java.time….now",
                access -> access.getTarget().getName().equals("now")
                        && access.getTarget().getOwner().getPackageName().equals("java.time"));
    }

    private static DescribedPredicate<JavaClass> mayReveal() {
        return DescribedPredicate.describe("may reveal", type -> REVEALING.contains(type.getName()));
    }
}
