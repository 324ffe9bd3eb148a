package io.github.cxstrategy.json;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jackson stays behind the JSON module, in both directions. */
class JsonArchitectureTest {

    private static final String ROOT = "io.github.cxstrategy";

    private static final String JSON = ROOT + ".json..";

    private static final String[] JACKSON = {"com.fasterxml..", "tools.jackson.."};

    /** The one type of Jackson that may show: what a user registers with a mapper of their own. */
    private static final String MODULE = "com.fasterxml.jackson.databind.Module";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final JavaClasses OFFENDING = new ClassFileImporter().importPackages(ROOT + ".json.offending");

    private static final ArchRule CORE_IS_FREE_OF_JACKSON = noClasses()
            .that()
            .resideOutsideOfPackages(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JACKSON);

    private static final ArchRule NO_JACKSON_IN_A_SIGNATURE = members()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(JSON)
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(showNoJackson())
            .allowEmptyShould(true);

    private static final ArchRule NO_CLOCK_AND_NO_OUTPUT = classes()
            .that()
            .resideInAPackage(JSON)
            .should(reachNoClockAndNoOutput())
            .allowEmptyShould(true);

    @Test
    void coreIsFreeOfJackson() {
        CORE_IS_FREE_OF_JACKSON.check(MAIN);
    }

    @Test
    void noTypeOfJacksonShows() {
        NO_JACKSON_IN_A_SIGNATURE.check(MAIN);
    }

    @Test
    void noClockIsReadAndNothingIsPrinted() {
        NO_CLOCK_AND_NO_OUTPUT.check(MAIN);
    }

    /** What the module hands to a mapper is found by package, so that a new one must be added there. */
    @Test
    void theModuleKnowsEveryPublicTypeOfTheCoreAndNoOther() {
        assertThat(MAIN)
                .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filteredOn(type -> !type.getPackageName().startsWith(ROOT + ".internal"))
                .hasSizeGreaterThan(300)
                .allSatisfy(type -> assertThat(StrategyModule.isOfCore(type.getName()))
                        .as(type.getName())
                        .isEqualTo(!type.getPackageName().startsWith(ROOT + ".json")));
        assertThat(List.of(ROOT + ".other.Own", ROOT + ".modelling.Own", ROOT + ".Own", "org.example.model.Own"))
                .noneMatch(StrategyModule::isOfCore);
    }

    @Test
    void theRuleFindsATypeOfJacksonThatShows() {
        assertThat(report(NO_JACKSON_IN_A_SIGNATURE))
                .contains("Leaky.tree(java.lang.String) shows com.fasterxml.jackson.databind.JsonNode")
                .contains("Leaky.names shows com.fasterxml.jackson.databind.JsonNode")
                .doesNotContain("Leaky.hidden")
                .doesNotContain("Leaky.module");
    }

    @Test
    void theRuleFindsAClockAndOutput() {
        assertThat(report(NO_CLOCK_AND_NO_OUTPUT)).contains("Instant.now()").contains("java.lang.System.err");
    }

    private static String report(ArchRule rule) {
        return rule.evaluate(OFFENDING).getFailureReport().toString();
    }

    private static ArchCondition<JavaMember> showNoJackson() {
        return new ArchCondition<>("show no type of Jackson") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                if (!member.getModifiers().contains(JavaModifier.PUBLIC)
                        && !member.getModifiers().contains(JavaModifier.PROTECTED)) {
                    return;
                }
                shown(member).stream()
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(JavaClass.Predicates.resideInAnyPackage(JACKSON))
                        .filter(type -> !type.getName().equals(MODULE))
                        .forEach(type ->
                                events.add(violated(member, member.getFullName() + " shows " + type.getName())));
            }
        };
    }

    private static List<JavaType> shown(JavaMember member) {
        List<JavaType> result = new ArrayList<>();
        if (member instanceof JavaField field) {
            result.add(field.getType());
        } else if (member instanceof JavaCodeUnit unit) {
            result.add(unit.getReturnType());
            result.addAll(unit.getParameterTypes());
            result.addAll(unit.getExceptionTypes());
        }
        return result;
    }

    private static ArchCondition<JavaClass> reachNoClockAndNoOutput() {
        return new ArchCondition<>("read no clock and print nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> {
                            String owner = access.getTargetOwner().getName();
                            String name = access.getName();
                            return (owner.startsWith("java.time.") && name.equals("now"))
                                    || (owner.equals("java.lang.System")
                                            && List.of("out", "err", "currentTimeMillis", "nanoTime")
                                                    .contains(name))
                                    || name.equals("printStackTrace");
                        })
                        .forEach(access -> events.add(violated(type, access.getDescription())));
            }
        };
    }
}
