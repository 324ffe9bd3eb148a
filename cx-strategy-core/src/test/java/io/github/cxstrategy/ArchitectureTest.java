package io.github.cxstrategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The core keeps the rules of the house, and each rule is able to fail. */
class ArchitectureTest {

    private static final String ROOT = "io.github.cxstrategy";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final JavaClasses OFFENDING = new ClassFileImporter().importPackages(ROOT + ".offending");

    private static final Map<String, ArchRule> ON_FIXTURES = new HouseRules(ROOT + ".offending", 1).rules();

    @TestFactory
    Stream<DynamicTest> theCoreKeeps() {
        return new HouseRules(ROOT, 11)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(CORE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arrows point down                       | allocation must not know conflict
            arrows point down                       | allocation must not know text
            arrows point down                       | conflict must not know allocation
            arrows point down                       | internal must not know basics
            arrows point down                       | attic.Lodger lives in no room that has a floor
            rooms are free of cycles                | Slice allocation
            model packages are free of cycles       | Slice audience
            cellar packages are free of cycles      | Slice graph
            Commons Math stays in the cellar        | readiness.Leaky.parameter
            no Jackson                              | readiness.Leaky.returned
            no foreign type in a signature          | readiness.Leaky shows com.google.common.collect.ForwardingObject
            no foreign type in a signature          | readiness.Leaky shows com.google.common.collect.ImmutableList
            no foreign type in a signature          | readiness.Leaky.field shows com.google.common.collect.ImmutableList
            no foreign type in a signature          | parameter([Lorg.apache.commons.math3.linear.RealVector;) shows org.apache
            no foreign type in a signature          | returned() shows com.fasterxml.jackson.stub.JacksonStub
            no foreign type in a signature          | Component.names() shows com.google.common.collect.ImmutableList
            no foreign type in a signature          | bound(java.util.List) shows com.google.common.collect.ImmutableList
            no cellar type in a signature           | CellarDoor.edges() shows io.github.cxstrategy.offending.internal.graph.Edge
            no floating point near money            | Euro.amount is or shows double
            no floating point near money            | Prices.secret is or shows float
            no floating point near money            | Prices.list() is or shows double
            no floating point near money            | Prices.boxed() is or shows java.lang.Double
            no clock                                | LocalDate.now()
            no clock                                | Instant.now()
            no clock                                | System.nanoTime()
            no output and no files                  | java.lang.System.out
            no output and no files                  | printStackTrace()
            no output and no files                  | java.util.logging.Logger.getLogger
            no default locale, time zone or charset | Locale.getDefault()
            no default locale, time zone or charset | String.toUpperCase()
            no default locale, time zone or charset | String.formatted
            no default locale, time zone or charset | Charset.defaultCharset()
            no threads                              | Thread.<init>
            no threads                              | CompletableFuture.supplyAsync
            no threads                              | Stream.parallel()
            no randomness without a seed            | Random.<init>()
            no randomness without a seed            | Math.random()
            no static state                         | Chatty.calls
            every package is null-marked            | offending.text has no package-info
            a package fits on one screen            | offending.validation has 2 public types: [Crowd, Guests]
            """)
    void aRuleFindsWhatItIsFor(String rule, String finding) {
        String report =
                ON_FIXTURES.get(rule).evaluate(OFFENDING).getFailureReport().toString();

        assertThat(report).contains(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "no foreign type in a signature, Leaky.hidden",
        "every package is null-marked, offending.basics",
        "a package fits on one screen, Guest1"
    })
    void aRuleLeavesAloneWhatIsRight(String rule, String rightThing) {
        String report =
                ON_FIXTURES.get(rule).evaluate(OFFENDING).getFailureReport().toString();

        assertThat(report).isNotEmpty().doesNotContain(rightThing);
    }

    @ParameterizedTest
    @CsvSource({"basics", "model", "internal"})
    void theRulesSeeTheRooms(String room) {
        assertThat(CORE.getPackage(ROOT).containsPackage(room)).isTrue();
    }
}
