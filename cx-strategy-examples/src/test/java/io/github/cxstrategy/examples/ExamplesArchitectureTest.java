package io.github.cxstrategy.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The examples use what every user can rely on, and nothing else. */
class ExamplesArchitectureTest {

    private static final ArchRule NO_INTERNALS = noClasses()
            .that()
            .resideInAPackage("io.github.cxstrategy.examples..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.cxstrategy.internal..", "io.github.cxstrategy.json.internal..")
            .allowEmptyShould(true);

    @Test
    void theExamplesStayOutOfTheInternals() {
        NO_INTERNALS.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.cxstrategy.examples"));
    }

    @Test
    void theRuleFindsABurglar() {
        assertThat(NO_INTERNALS
                        .evaluate(new ClassFileImporter().importPackages("io.github.cxstrategy.examples.offending"))
                        .getFailureReport()
                        .toString())
                .contains("Burglar.breakIn()");
    }
}
