package io.github.cxstrategy.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The examples use what every user can rely on, and nothing else; only the measuring of the solver looks inside. */
class ExamplesArchitectureTest {

    private static final String MEASURING = "io.github.cxstrategy.examples.solve";

    /** Decision 16: programs that are no plan have no public entry; to measure the solver on them it is used directly. */
    private static final ArchRule SOLVER_ONLY = noClasses()
            .that()
            .resideInAPackage(MEASURING)
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.github.cxstrategy..internal..")
                    .and(DescribedPredicate.not(
                            JavaClass.Predicates.resideInAPackage("io.github.cxstrategy.internal.solve"))));

    private static final ArchRule NO_INTERNALS = noClasses()
            .that()
            .resideInAPackage("io.github.cxstrategy.examples..")
            .and()
            .resideOutsideOfPackage(MEASURING)
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
    void whatMeasuresTheSolverStaysOutOfAllElse() {
        SOLVER_ONLY.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(MEASURING));
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
