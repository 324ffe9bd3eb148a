package io.github.cxstrategy.examples.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PabulibImporterTest {
    private static final FiscalPeriod YEAR_2019 = FiscalPeriod.ofYear(2019);

    private static StrategicPlan plan(String text) {
        return PabulibImporter.plan(PabulibReaderTest.read(text)).plan();
    }

    @Test
    void makesAnInitiativeOfEachProjectAndValuesOfItsVotes() {
        StrategicPlan plan = plan("""
                META
                key;value
                description;A small town
                budget;1000,50
                currency;PLN
                date_begin;06.09.2019
                date_end;25.09.2019
                PROJECTS
                project_id;cost;votes;name;selected
                7;400;12;Park;1
                8;700.25;30;;0
                """);

        assertThat(plan.name()).isEqualTo("A small town");
        assertThat(plan.id()).isEqualTo(Id.of("town"));
        assertThat(plan.referenceDate()).contains(LocalDate.of(2019, 9, 25));
        assertThat(plan.budget().orElseThrow().pools())
                .singleElement()
                .satisfies(pool -> assertThat(pool.periods())
                        .isEqualTo(Map.of(YEAR_2019, PeriodBudget.of(Money.of("PLN", "1000.50")))));
        assertThat(plan.initiatives())
                .extracting(initiative -> initiative.name())
                .containsExactly("Park", "Project 8");
        assertThat(plan.initiatives().get(1).options().get(0).costs().get(0).amount())
                .isEqualTo(Money.of("PLN", "700.25"));
        assertThat(plan.declaredValues().orElseThrow().unit()).isEqualTo("votes");
        assertThat(plan.declaredValues().orElseThrow().points()).isEqualTo(Map.of(Id.of("7"), 12L, Id.of("8"), 30L));
        assertThat(plan.decisions())
                .extracting(AllocationDecision::decision)
                .containsExactly(FundingDecision.FUNDED, FundingDecision.CUT);
        assertThat(plan.coverage(PlanPart.DECISIONS)).isEqualTo(Coverage.COMPLETE);
        assertThat(plan.coverage(PlanPart.INITIATIVES)).isEqualTo(Coverage.PARTIAL);
        assertThat(ResolvedPlan.of(plan).plan()).isEqualTo(plan);
    }

    private static final String WITH_CATEGORIES = """
            META
            key;value
            budget;BUDGET
            instance;2019
            categories;Straten & pleinen,Sport
            budget_per_category;AMOUNTS
            PROJECTS
            project_id;cost;votes;category
            1;5;1;Sport
            2;6;1;CATEGORY
            """;

    private static String withCategories(String budget, String amounts, String category) {
        return WITH_CATEGORIES
                .replace("BUDGET", budget)
                .replace("AMOUNTS", amounts)
                .replace("CATEGORY", category);
    }

    @Test
    void makesAPoolOfEachCategoryThatHasABudget() {
        StrategicPlan plan = plan(withCategories("10", "4,6", "Straten & pleinen"));

        assertThat(plan.budget().orElseThrow().pools())
                .extracting(BudgetPool::name)
                .containsExactly("Straten & pleinen", "Sport");
        assertThat(plan.initiatives().get(1).options().get(0).costs().get(0).pools())
                .containsExactly(Id.of("Straten & pleinen"));
        assertThat(plan.decisions()).isEmpty();
        assertThat(plan.coverage(PlanPart.DECISIONS)).isEqualTo(Coverage.NOT_SUPPLIED);
    }

    @Test
    void boundsTheTotalWhereTheCategoriesHaveMore() {
        assertThat(plan(withCategories("9", "4,6", "Sport")).fundingRules())
                .containsExactly(new FundingRule.SpendAtMost(
                        Set.of(Id.of("1"), Id.of("2")), Money.of("EUR", "9"), "The budget as a whole"));
        assertThat(plan(withCategories("10", "4,6", "Sport")).fundingRules()).isEmpty();
    }

    @Test
    void boundsAProjectWithoutCategoryByTheTotalOnly() {
        StrategicPlan plan = plan(withCategories("10", "4,6", ""));

        assertThat(plan.budget().orElseThrow().pools().get(2).periods())
                .isEqualTo(Map.of(YEAR_2019, PeriodBudget.of(Money.of("EUR", "10"))));
        assertThat(plan.initiatives().get(1).options().get(0).costs().get(0).pools())
                .containsExactly(plan.budget().orElseThrow().pools().get(2).id());
        assertThat(plan.fundingRules()).hasSize(1);
    }

    @Test
    void refusesWhatAPlanCannotExpress() {
        assertThatThrownBy(() -> plan(withCategories("10", "4", "Sport")))
                .hasMessage("town.pb, line 6: 'budget_per_category' must hold one amount for each of the 2"
                        + " 'categories' but holds 1.");
        assertThatThrownBy(() -> plan(withCategories("10", "4,6", "Rust")))
                .hasMessage("town.pb, line 10: A project must be in at most one category, one that has a budget,"
                        + " but '2' is in 'Rust'.");
    }

    @Test
    void saysWhatItHadToAssume() {
        PabulibImport imported = PabulibImporter.plan(PabulibReaderTest.read("""
                META
                key;value
                budget;10
                PROJECTS
                project_id;cost;votes
                1;5;1
                """));

        assertThat(imported.plan().name()).isEqualTo("town");
        assertThat(imported.notes())
                .containsExactly(
                        "The file names no currency; EUR is assumed.",
                        "The file names no year; its budget is taken as that of 2000.");
    }

    @Test
    void namesTheLineOfAnAmountThatItsCurrencyCannotHold() {
        assertThatThrownBy(() -> plan("""
                                META
                                key;value
                                budget;10
                                currency;JPY
                                PROJECTS
                                project_id;cost;votes
                                1;5.5;1
                                """))
                .isInstanceOf(PabulibException.class)
                .hasMessageStartingWith("town.pb, line 7: 'cost' does not fit. 'amount' must have at most 0 decimals");
    }

    @Test
    void refusesAFileWithoutABudget() {
        assertThatThrownBy(() -> plan("META\nkey;value\nunit;x\nPROJECTS\nproject_id;cost;votes\n1;5;1\n"))
                .hasMessage("town.pb: The section META must have a key 'budget' but has none.");
    }
}
