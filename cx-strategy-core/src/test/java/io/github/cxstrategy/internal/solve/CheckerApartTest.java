package io.github.cxstrategy.internal.solve;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker shares no code with the solver. */
class CheckerApartTest {
    private static final Set<String> DATA = Set.of("IntegerProgram", "Certificate");

    private static final JavaClasses SOLVER =
            new ClassFileImporter().importPackages(BranchAndBound.class.getPackageName());

    private static String outermost(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.indexOf('$') < 0 ? simple : simple.substring(0, simple.indexOf('$'));
    }

    private static ArchRule onlyKnowsDataAnd(String... names) {
        Set<String> own = Set.of(names);
        DescribedPredicate<JavaClass> allowed = describe(
                "are of the JDK or plain data",
                type -> type.getBaseComponentType().isPrimitive()
                        || type.getBaseComponentType().getName().startsWith("java.")
                        || DATA.contains(outermost(type))
                        || own.contains(outermost(type)));
        return classes()
                .that(describe("belong to " + own, type -> own.contains(outermost(type))))
                .should()
                .onlyDependOnClassesThat(allowed);
    }

    @Test
    void theCheckerKnowsProgramsAndCertificatesOnly() {
        onlyKnowsDataAnd("CertificateChecker", "CheckedRows", "CheckedSum", "CheckedKnapsack", "CertificateFault")
                .check(SOLVER);
    }

    @Test
    void theCertificateKnowsNoSolverEither() {
        onlyKnowsDataAnd("Certificate").check(SOLVER);
    }

    @Test
    void theRuleFindsWhoUsesTheSolver() {
        assertThat(onlyKnowsDataAnd("Diving")
                        .evaluate(SOLVER)
                        .getFailureReport()
                        .toString())
                .contains("Relaxation");
    }
}
