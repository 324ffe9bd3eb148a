package io.github.cxstrategy.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.adjustment.InputChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.BudgetChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.CarryOverChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.CompletionChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.DecisionChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.GoneInitiative;
import io.github.cxstrategy.allocation.adjustment.InputChange.GroupChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.NewInitiative;
import io.github.cxstrategy.allocation.adjustment.InputChange.OptionsChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.PointsChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.RelationsChange;
import io.github.cxstrategy.allocation.adjustment.InputChange.RuleAdded;
import io.github.cxstrategy.allocation.adjustment.InputChange.RuleDropped;
import io.github.cxstrategy.allocation.adjustment.Relations;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every change of the inputs has words. */
class InputChangeWordsTest {
    private static final Id<Initiative> CRM = Id.of("crm");
    private static final Id<Initiative> HUB = Id.of("hub");
    private static final Id<BudgetPool> POOL = Id.of("pool");
    private static final FiscalPeriod YEAR = FiscalPeriod.ofYear(2027);

    private final InputChangeWords words = new InputChangeWords(new PlanNames(
            ResolvedPlan.of(StrategicPlan.builder(Id.of("p"), "P")
                    .budget(Budget.of(BudgetPool.of(POOL, "CX fund", YEAR, euro(9))))
                    .addInitiative(Initiative.builder(CRM, "New CRM").build())
                    .build()),
            Optional.of(ResolvedPlan.of(StrategicPlan.builder(Id.of("p"), "P")
                    .addInitiative(Initiative.builder(CRM, "CRM").build())
                    .addInitiative(Initiative.builder(HUB, "Data hub").build())
                    .build()))));

    private static Money euro(long amount) {
        return Money.of("EUR", amount);
    }

    private static FundingOption option(String id, long cost) {
        return new FundingOption(Id.of(id), id, Ratio.ONE, List.of(CostLine.of(POOL, YEAR, euro(cost))));
    }

    @Test
    void everyKindHasWords() {
        Map<InputChange, String> told = new LinkedHashMap<>();
        told.put(new NewInitiative(CRM), "New CRM is new.");
        told.put(new GoneInitiative(HUB), "Data hub is not in the plan any more.");
        told.put(
                new PointsChange(CRM, Optional.empty(), Optional.of(1_200L)),
                "New CRM is worth 1,200 instead of an unknown number of points.");
        told.put(
                new OptionsChange(CRM, List.of(option("full", 3)), List.of(option("full", 4))),
                "New CRM costs EUR 4 instead of EUR 3.");
        told.put(
                new RelationsChange(CRM, new Relations(Set.of(), Set.of(HUB)), new Relations(Set.of(HUB), Set.of())),
                "New CRM requires Data hub and no longer excludes Data hub.");
        told.put(
                new CompletionChange(CRM, Optional.empty(), Optional.of(LocalDate.of(2027, 1, 5))),
                "New CRM went live on 2027-01-05.");
        told.put(
                new GroupChange(CRM, Set.of(), Set.of("tag growth", "silos")),
                "New CRM counts for silos and tag growth instead of no group.");
        told.put(
                new RuleAdded(new FundingRule.MustNotFund(CRM, "No supplier.")),
                "A rule was added: New CRM must not be funded: No supplier.");
        told.put(
                new RuleDropped(new FundingRule.SpendAtMost(Set.of(CRM, HUB), euro(5), "balance")),
                "A rule was dropped: CRM and Data hub together get at most EUR 5: balance");
        told.put(
                new DecisionChange(
                        CRM,
                        Optional.of(AllocationDecision.builder(CRM, FundingDecision.FUNDED)
                                .build()),
                        Optional.of(AllocationDecision.builder(CRM, FundingDecision.CUT)
                                .build())),
                "New CRM is decided: cut instead of funded.");
        told.put(
                new CarryOverChange(POOL, CarryOver.ALL, CarryOver.NONE),
                "What CX fund has left over lapses; before, it could be spent later.");
        told.put(
                new BudgetChange(POOL, YEAR, Optional.empty(), Optional.of(PeriodBudget.of(euro(9)))),
                "CX fund can spend EUR 9 in 2027 instead of nothing.");

        assertThat(told)
                .allSatisfy((change, text) -> assertThat(words.of(change)).isEqualTo(text));
        assertThat(told.keySet())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(InputChange.class.getPermittedSubclasses());
    }

    @Test
    void otherOptionsDecisionsAndRulesHaveWordsToo() {
        assertThat(words.of(new OptionsChange(
                        CRM,
                        List.of(option("full", 3), option("small", 1)),
                        List.of(option("full", 3), option("late", 2)))))
                .isEqualTo("New CRM can also be funded as late, and cannot be funded any more as small.");
        assertThat(words.of(new OptionsChange(
                        CRM,
                        List.of(option("full", 3)),
                        List.of(new FundingOption(
                                Id.of("full"),
                                "All",
                                Ratio.ONE,
                                option("full", 3).costs())))))
                .isEqualTo("New CRM has other funding options.");
        assertThat(words.of(new CompletionChange(CRM, Optional.of(LocalDate.of(2027, 1, 5)), Optional.empty())))
                .isEqualTo("New CRM has not gone live after all.");
        assertThat(words.of(new DecisionChange(
                        CRM,
                        Optional.of(AllocationDecision.builder(CRM, FundingDecision.CUT)
                                .build()),
                        Optional.empty())))
                .isEqualTo("The decision on New CRM, cut, does not hold any more.");
        assertThat(words.of(new RuleAdded(new FundingRule.MustFund(CRM, "promised"))))
                .isEqualTo("A rule was added: New CRM must be funded: promised");
    }
}
