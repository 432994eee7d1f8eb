package io.specter.apisettings.deployment.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.specter.apisettings.adapter.persistence.broken.CallsAnInPort;
import io.specter.apisettings.adapter.rest.broken.CallsAUseCase;
import io.specter.apisettings.adapter.rest.broken.CallsAnotherAdapter;
import io.specter.apisettings.domain.broken.ImpatientService;
import io.specter.apisettings.domain.broken.JakartaInTheDomain;
import org.junit.jupiter.api.Test;

/** The rules break on what they forbid. */
class BrokenArchitectureTest {

    @Test
    void aDomainClassThatKnowsJakarta() {
        assertBroken(Rules.DOMAIN_KNOWS_THE_JDK_ONLY, JakartaInTheDomain.class);
    }

    @Test
    void anAdapterThatCallsAnotherAdapter() {
        assertBroken(Rules.REST_KNOWS_THE_IN_PORTS_ONLY, CallsAnotherAdapter.class);
    }

    @Test
    void anAdapterThatCallsAUseCase() {
        assertBroken(Rules.REST_KNOWS_THE_IN_PORTS_ONLY, CallsAUseCase.class);
    }

    @Test
    void aPersistenceClassThatCallsAnInPort() {
        assertBroken(Rules.PERSISTENCE_KNOWS_THE_OUT_PORTS_ONLY, CallsAnInPort.class);
    }

    @Test
    void aClassThatReadsTheSystemsTime() {
        assertBroken(Rules.TIME_COMES_FROM_THE_WIRING, ImpatientService.class);
    }

    @Test
    void aClassThatRevealsASecret() {
        assertBroken(Rules.SECRETS_ARE_REVEALED_IN_FEW_PLACES, ImpatientService.class);
    }

    @Test
    void aNameThatSaysNothing() {
        assertBroken(Rules.NAMES_SAY_SOMETHING, ImpatientService.class);
    }

    @Test
    void aRoomWithoutClasses() {
        JavaClasses domainOnly = new ClassFileImporter().importClasses(JakartaInTheDomain.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ArchitectureTest.everyRoomHasClasses(domainOnly));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Rules.REST_KNOWS_THE_IN_PORTS_ONLY.check(domainOnly))
                .withMessageContaining("failed to check any classes");
    }

    private static void assertBroken(ArchRule rule, Class<?> culprit) {
        JavaClasses classes = new ClassFileImporter().importClasses(culprit);

        assertThat(rule.evaluate(classes).getFailureReport().getDetails())
                .as(rule.getDescription())
                .anyMatch(detail -> detail.contains(culprit.getSimpleName()));
    }
}
