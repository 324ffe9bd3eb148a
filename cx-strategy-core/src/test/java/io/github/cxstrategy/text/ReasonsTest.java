package io.github.cxstrategy.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.reason.NotFundedReason;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every reason has words. */
class ReasonsTest {
    private static final Id<Initiative> CRM = Id.of("crm");
    private static final Id<Initiative> HUB = Id.of("hub");
    private static final Id<BudgetPool> POOL = Id.of("pool");

    private final Reasons reasons = new Reasons(ResolvedPlan.of(StrategicPlan.builder(Id.of("p"), "P")
            .budget(Budget.builder()
                    .addPool(new BudgetPool(POOL, "CX fund", CarryOver.NONE, Map.of()))
                    .build())
            .addInitiative(Initiative.builder(CRM, "New CRM").build())
            .addInitiative(Initiative.builder(HUB, "Data hub").build())
            .build()));

    @Test
    void tellsWhyAnInitiativeIsNotFunded() {
        Map<NotFundedReason, String> words = new LinkedHashMap<>();
        words.put(new NotFundedReason.ForcedOut("No leases."), "ruled out: No leases.");
        words.put(new NotFundedReason.Decided(FundingDecision.CUT), "decided: cut");
        words.put(new NotFundedReason.NoOption(), "has no option in which it could be funded");
        words.put(new NotFundedReason.AlreadyDone(LocalDate.of(2026, 3, 1)), "went live on 2026-03-01 already");
        words.put(new NotFundedReason.UnaffordableAlone(Set.of(POOL)), "costs more than CX fund could ever pay");
        words.put(new NotFundedReason.OverSpendingLimit("Pilot."), "costs more than a rule allows: Pilot.");
        words.put(new NotFundedReason.RequiresUnfunded(Set.of(HUB)), "requires Data hub, which is not funded");
        words.put(new NotFundedReason.StartsTooEarly(Set.of(HUB)), "would start before Data hub is over");
        words.put(new NotFundedReason.Excluded(Set.of(CRM, HUB)), "excluded by New CRM and Data hub");
        words.put(
                new NotFundedReason.AgainstRules(List.of(new FundingRule.AllOrNone(Set.of(CRM, HUB), "One platform."))),
                "would break a rule: all of New CRM and Data hub are funded or none: One platform.");
        words.put(new NotFundedReason.Displaced(Set.of(CRM)), "its money goes to New CRM");
        words.put(new NotFundedReason.AddsNoValue(), "adds no value that is known");
        words.put(new NotFundedReason.NotReached(), "not tried: the search was cut");

        assertThat(words)
                .allSatisfy((reason, text) -> assertThat(reasons.of(reason)).isEqualTo(text));
        assertThat(words.keySet())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(NotFundedReason.class.getPermittedSubclasses());
    }

    @Test
    void tellsWhichRulesClash() {
        Map<ClashingRule, String> words = new LinkedHashMap<>();
        words.put(
                new ClashingRule.Rule(new FundingRule.MustFund(CRM, "Promised.")), "New CRM must be funded: Promised.");
        words.put(
                new ClashingRule.Rule(new FundingRule.MustNotFund(CRM, "Too late.")),
                "New CRM must not be funded: Too late.");
        words.put(
                new ClashingRule.Rule(new FundingRule.SpendAtMost(Set.of(CRM, HUB), Money.of("EUR", "5000"), "Cap.")),
                "New CRM and Data hub together get at most EUR 5,000: Cap.");
        words.put(
                new ClashingRule.Decision(AllocationDecision.builder(HUB, FundingDecision.DEFERRED)
                        .build()),
                "Data hub is decided: deferred.");
        words.put(new ClashingRule.Pool(POOL), "The money of CX fund.");
        words.put(new ClashingRule.Prerequisite(CRM, HUB), "New CRM requires Data hub.");
        words.put(new ClashingRule.Exclusion(Set.of(CRM, HUB)), "Only one of New CRM and Data hub may be funded.");

        assertThat(words)
                .allSatisfy((rule, text) -> assertThat(reasons.of(rule)).isEqualTo(text));
        assertThat(words.keySet().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ClashingRule.class.getPermittedSubclasses());
    }
}
