package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Citation;
import io.github.cxstrategy.readiness.rule.Parameter;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the catalogue to the table of what was asked for. */
class CatalogueTest {
    private static final List<Citation> ARTICLES = List.of(
            Catalogue.ALIGN_THE_ORGANIZATION,
            Catalogue.FIVE_STEPS,
            Catalogue.STRATEGIC_MANAGEMENT,
            Catalogue.INTEGRATION,
            Catalogue.ORGANIZATIONAL_ALIGNMENT);

    @Test
    void theCatalogueIsWhatTheTableSays() {
        assertThat(RuleSet.full().rules().stream().map(CatalogueTest::row))
                .containsExactlyElementsOf(
                        VerdictTableTest.lines("catalogue.txt").toList());
    }

    private static String row(Rule rule) {
        return String.join(
                " : ",
                rule.id().value(),
                rule.gates().stream().sorted().map(Gate::code).collect(Collectors.joining(" ")),
                rule.severity().name(),
                rule.evidenceMonotone() ? "monotone" : "-",
                rule.sources().stream()
                        .map(source -> "00" + ARTICLES.indexOf(source))
                        .collect(Collectors.joining(",")),
                rule.parameters().isEmpty()
                        ? "-"
                        : rule.parameters().stream()
                                .map(CatalogueTest::threshold)
                                .collect(Collectors.joining(", ")));
    }

    private static String threshold(Parameter parameter) {
        return parameter.name() + " " + parameter.standard();
    }

    @Test
    void everyRuleSaysWhatItAsksShowsAndMends() {
        assertThat(RuleSet.full().rules()).allSatisfy(rule -> {
            assertThat(rule.requirement()).as("%s", rule.id()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(rule.evidence()).as("%s", rule.id()).isNotBlank();
            assertThat(rule.remedy().sentence()).as("%s", rule.id()).endsWith(".");
            assertThat(rule.verdicts()).as("%s", rule.id()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    /** Where a case of the table takes one thing away, what is to be supplied is that, by the name that facts give it. */
    @Test
    void whatWasTakenAwayIsWhatIsToBeSupplied() {
        Map<RuleId, Rule> rules = RuleSet.full().rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
        List<VerdictTableTest.Case> taken = VerdictTableTest.cases()
                .filter(one -> one.verdict() == Verdict.FAIL && one.edit().matches("[^;]* -"))
                .filter(one -> Objects.requireNonNull(rules.get(one.rule())).remedy() instanceof Remedy.Supply)
                .toList();

        assertThat(taken).hasSizeGreaterThan(20);
        assertThat(taken.stream()
                        .filter(one -> !one.edit()
                                .contains(((Remedy.Supply) Objects.requireNonNull(rules.get(one.rule()))
                                                .remedy())
                                        .field()))
                        .map(one -> one.rule().value())
                        .distinct())
                .as("processes stand for tools too, and roles for who is affected")
                .containsExactly("E-03", "P-14");
    }

    @Test
    void onlyAnOverdrawnBudgetCannotBeWaived() {
        assertThat(RuleSet.full().rules().stream()
                        .filter(rule -> !rule.waivable())
                        .map(Rule::id))
                .containsExactly(RuleId.of("A-07"));
    }

    @ParameterizedTest
    @EnumSource(Gate.class)
    void theEssentialSetHasABlockerForEveryGate(Gate gate) {
        assertThat(RuleSet.essential().rules().stream()
                        .filter(rule -> rule.gates().contains(gate))
                        .filter(rule -> rule.severity() == RuleSeverity.BLOCKER))
                .isNotEmpty();
    }

    @Test
    void theEssentialSetIsSmallAndTellsWhatItLeavesOut() {
        RuleSet essential = RuleSet.essential();

        assertThat(essential.rules()).hasSizeBetween(18, 24);
        assertThat(essential.rules().size() + essential.notSelected().size())
                .isEqualTo(RuleSet.full().rules().size());
    }
}
