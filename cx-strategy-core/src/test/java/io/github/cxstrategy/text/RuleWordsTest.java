package io.github.cxstrategy.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.FundingRule.LoadAtMost.Load;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.workforce.Department;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every rule and every group has words. */
class RuleWordsTest {
    private static final Id<Initiative> CRM = Id.of("crm");
    private static final Id<Initiative> HUB = Id.of("hub");
    private static final Id<Department> SALES = Id.of("sales");
    private static final Id<BudgetPool> POOL = Id.of("pool");
    private static final FiscalPeriod PERIOD = FiscalPeriod.ofQuarter(2027, 2);
    private static final InitiativeGroup THEME = new InitiativeGroup.Tagged("growth");
    private static final Money MONEY = Money.of("EUR", "5000");

    private final RuleWords words = new RuleWords(ResolvedPlan.of(StrategicPlan.builder(Id.of("p"), "P")
            .budget(Budget.builder()
                    .addPool(new BudgetPool(POOL, "CX fund", CarryOver.NONE, Map.of()))
                    .build())
            .addDepartment(new Department(SALES, "Sales"))
            .addInitiative(Initiative.builder(CRM, "New CRM").build())
            .addInitiative(Initiative.builder(HUB, "Data hub").build())
            .build()));

    @Test
    void tellsWhatEveryRuleDemands() {
        Map<FundingRule, String> expected = new LinkedHashMap<>();
        expected.put(new FundingRule.MustFund(CRM, "why"), "New CRM must be funded");
        expected.put(new FundingRule.MustNotFund(CRM, "why"), "New CRM must not be funded");
        expected.put(
                new FundingRule.SpendAtMost(THEME, MONEY, Set.of(PERIOD), "why"),
                "initiatives tagged 'growth' together get at most EUR 5,000 in 2027-Q2");
        expected.put(
                new FundingRule.SpendAtLeast(new InitiativeGroup.Silos(), MONEY, Set.of(), "why"),
                "initiatives of one department only together get at least EUR 5,000");
        expected.put(
                new FundingRule.ShareAtMost(THEME, Ratio.of("0.125"), Set.of(), "why"),
                "initiatives tagged 'growth' together get at most 12.5 % of all money spent");
        expected.put(
                new FundingRule.ShareAtLeast(THEME, Ratio.of("0.3"), Set.of(PERIOD), "why"),
                "initiatives tagged 'growth' together get at least 30 % of all money spent in 2027-Q2");
        expected.put(
                new FundingRule.FundAtMost(new InitiativeGroup.OfDepartment(SALES), 2, "why"),
                "at most 2 of initiatives of Sales may be funded");
        expected.put(
                new FundingRule.FundAtLeast(new InitiativeGroup.Everything(), 2, "why"),
                "at least 2 of all initiatives must be funded");
        expected.put(
                new FundingRule.AllOrNone(Set.of(CRM, HUB), "why"), "all of New CRM and Data hub are funded or none");
        expected.put(new FundingRule.RequiresAny(CRM, Set.of(HUB), "why"), "New CRM requires one of Data hub");
        expected.put(
                new FundingRule.Synergy(Set.of(CRM, HUB), 5, List.of(CostLine.of(POOL, PERIOD, MONEY)), "why"),
                "New CRM and Data hub together add 5 points and cost EUR 5,000 more");
        expected.put(
                new FundingRule.CapacityAtMost(Optional.empty(), Optional.of(SALES), PERIOD, Fte.of("1.5"), "why"),
                "at most 1.5 full-time equivalents of Sales in 2027-Q2");
        expected.put(
                new FundingRule.LoadAtMost("risk points", List.of(new Load(CRM, 3)), 7, "why"),
                "at most 7 of risk points");
        expected.put(
                new FundingRule.PoolOnlyFor(POOL, THEME, "why"), "CX fund pays for initiatives tagged 'growth' only");

        assertThat(expected)
                .allSatisfy((rule, text) -> assertThat(words.demand(rule)).isEqualTo(text));
        assertThat(words.of(new FundingRule.MustFund(CRM, "Promised."))).isEqualTo("New CRM must be funded: Promised.");
        assertThat(expected.keySet())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(FundingRule.class.getPermittedSubclasses());
    }

    @Test
    void aSynergyCanTakePointsOrChangeNothing() {
        assertThat(words.demand(new FundingRule.Synergy(Set.of(CRM, HUB), -1, List.of(), "why")))
                .isEqualTo("New CRM and Data hub together take 1 point");
        assertThat(words.demand(new FundingRule.Synergy(Set.of(CRM, HUB), 0, List.of(), "why")))
                .isEqualTo("New CRM and Data hub together change nothing");
    }
}
