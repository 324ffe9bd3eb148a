package io.github.cxstrategy.allocation.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.coverage.FundingCoverage.Portion;
import io.github.cxstrategy.allocation.coverage.FundingCoverage.Served;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Perspective;
import io.github.cxstrategy.text.CoverageText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CoverageCheckerTest {
    private static final Id<BudgetPool> POOL = Id.of("pool");
    private static final FiscalPeriod YEAR = FiscalPeriod.ofYear(2027);
    private static final Id<Objective> LOYALTY = Id.of("loyalty");
    private static final Id<Objective> COST = Id.of("cost");
    private static final Id<Objective> SKILLS = Id.of("skills");
    private static final Id<Journey> BUY = Id.of("buy");
    private static final Id<Journey> REPAIR = Id.of("repair");
    private static final Id<Audience> FAMILIES = Id.of("families");
    private static final Id<Audience> SHOPS = Id.of("shops");
    private static final Id<Audience> AGENTS = Id.of("agents");

    private static final ResolvedPlan PLAN = ResolvedPlan.of(StrategicPlan.builder(Id.of("plan"), "Plan")
            .addObjective(Objective.of(LOYALTY, "Loyalty", Perspective.CUSTOMER, Ratio.of("0.5")))
            .addObjective(Objective.of(COST, "Cost", Perspective.FINANCIAL, Ratio.of("0.3")))
            .addObjective(new Objective(SKILLS, "Skills", Optional.empty(), Optional.empty()))
            .addAudience(audience(FAMILIES))
            .addAudience(audience(SHOPS))
            .addAudience(audience(AGENTS))
            .lifecycle(new CustomerLifecycle(
                    List.of(),
                    List.of(),
                    List.of(Journey.of(BUY, "Buying", FAMILIES), Journey.of(REPAIR, "Repairing", SHOPS)),
                    List.of()))
            .budget(Budget.of(BudgetPool.of(POOL, "Pool", YEAR, Money.ofMinor("EUR", 1_100))))
            .addInitiative(initiative(
                    "web",
                    1_000,
                    i -> i.addImpact(LOYALTY, ImpactLevel.EXTREME)
                            .addImpact(COST, ImpactLevel.LOW)
                            .addImpact(SKILLS, ImpactLevel.NONE)
                            .scope(InitiativeScope.builder().addJourney(BUY).build())))
            .addInitiative(initiative("hub", 7, i -> i))
            .addInitiative(initiative(
                    "line",
                    1_000,
                    i -> i.addImpact(SKILLS, ImpactLevel.STRONG)
                            .scope(InitiativeScope.builder()
                                    .addJourney(REPAIR)
                                    .addAudience(AGENTS)
                                    .build())))
            .build());

    private static Audience audience(Id<Audience> id) {
        return Audience.of(id, id.value(), AudienceKind.CUSTOMER, "They stay.");
    }

    private static Initiative initiative(String id, long cost, UnaryOperator<Initiative.Builder> more) {
        return more.apply(Initiative.builder(Id.of(id), id)
                        .addOption(FundingOption.full(CostLine.of(POOL, YEAR, Money.ofMinor("EUR", cost)))))
                .build();
    }

    private static AllocationRequest.Builder request() {
        return AllocationRequest.of(
                PLAN,
                StrategicValues.declared("points", Map.of(Id.of("web"), 17L, Id.of("hub"), 2L, Id.of("line"), 9L)))
                .toBuilder();
    }

    private static AllocationResult allocation() {
        return BudgetAllocator.standard().allocate(request().build());
    }

    private static FundingCoverage coverage() {
        return CoverageChecker.standard().check(PLAN, allocation());
    }

    private static Portion portion(long minorUnits, long points) {
        return new Portion(Optional.of(Money.ofMinor("EUR", minorUnits)), points);
    }

    @Test
    void tellsWhatNoFundedInitiativeServes() {
        FundingCoverage coverage = coverage();

        assertThat(coverage.unservedJourneys()).containsExactly(REPAIR);
        assertThat(coverage.unservedAudiences()).containsExactly(AGENTS, SHOPS);
        assertThat(coverage.unservedObjectives()).containsExactly(SKILLS);
        assertThat(coverage.journeys()).containsEntry(REPAIR, new Served(Set.of(), Set.of(Id.of("line"))));
        assertThat(coverage.silentOnJourneys()).containsExactly(Id.of("hub"));
        assertThat(coverage.silentOnAudiences()).containsExactly(Id.of("hub"));
    }

    @Test
    void anAudienceIsServedByWhoImprovesItsJourney() {
        assertThat(coverage().audiences()).containsEntry(FAMILIES, new Served(Set.of(Id.of("web")), Set.of()));
    }

    @Test
    void splitsMoneyAndPointsByImpactAndSumsToTheWhole() {
        FundingCoverage coverage = coverage();

        assertThat(coverage.whole()).isEqualTo(portion(1_007, 19));
        assertThat(coverage.unassigned()).isEqualTo(portion(7, 2));
        assertThat(Objects.requireNonNull(coverage.objectives().get(LOYALTY)).portion())
                .isEqualTo(portion(900, 15));
        assertThat(Objects.requireNonNull(coverage.objectives().get(COST)).portion())
                .isEqualTo(portion(100, 2));
        assertThat(Objects.requireNonNull(coverage.objectives().get(SKILLS)).portion())
                .isEqualTo(portion(0, 0));
        assertThat(Objects.requireNonNull(coverage.objectives().get(COST)).weight())
                .contains(Ratio.of("0.3"));
    }

    @Test
    void wordsCanCountOtherwise() {
        FundingCoverage coverage = CoverageChecker.standard()
                .withScale(Map.of(ImpactLevel.LOW, 1L, ImpactLevel.EXTREME, 1L))
                .check(PLAN, allocation());

        assertThat(Objects.requireNonNull(coverage.objectives().get(LOYALTY)).portion())
                .isEqualTo(portion(500, 8));
        // the odd point goes to 'cost', the smaller id
        assertThat(Objects.requireNonNull(coverage.objectives().get(COST)).portion())
                .isEqualTo(portion(500, 9));
        assertThatThrownBy(() -> CoverageChecker.standard().withScale(Map.of(ImpactLevel.LOW, -1L)))
                .hasMessage("'scale[LOW]' must not be negative but is -1.");
    }

    @Test
    void asksForAnAllocation() {
        AllocationResult none = BudgetAllocator.standard()
                .allocate(request()
                        .addRule(new FundingRule.MustFund(Id.of("web"), "promised"))
                        .addRule(new FundingRule.MustFund(Id.of("line"), "promised"))
                        .build());

        assertThatThrownBy(() -> CoverageChecker.standard().check(PLAN, none))
                .hasMessage("'result' must hold an allocation but its status is INFEASIBLE.");
    }

    @Test
    void partsThatDoNotSumToTheWholeAreRefused() {
        assertThatThrownBy(() -> new FundingCoverage(
                        Map.of(), Map.of(), Map.of(), portion(5, 5), portion(4, 5), Set.of(), Set.of()))
                .hasMessageStartingWith("'whole' must be the sum of the objectives and what is unassigned, ");
        assertThatThrownBy(() -> portion(-1, 0)).hasMessage("'spend' must not be negative but is EUR -0.01.");
        assertThatThrownBy(() -> portion(0, -1)).hasMessage("'points' must not be negative but are -1.");
    }

    @Test
    void hasWords() {
        assertThat(CoverageText.of(PLAN, coverage())).isEqualTo("""
                What the funded initiatives serve
                ---------------------------------
                  Objective           Weight  Of the money  Of the value     Money  Funded  Not funded
                  Loyalty             50.0 %        89.4 %        78.9 %     EUR 9       1           0
                  Cost                30.0 %         9.9 %        10.5 %     EUR 1       1           0
                  Skills                   ?         0.0 %         0.0 %     EUR 0       0           1
                  (for no objective)                 0.7 %        10.5 %  EUR 0.07
                An initiative that serves several objectives counts for each by how much it contributes to it.
                - Without a funded initiative, 1 of 3 objectives: Skills.
                - Without a funded initiative, 1 of 2 journeys: Repairing.
                  - As far as is known: 1 funded initiative does not say which journey it improves: hub.
                - Without a funded initiative, 2 of 3 audiences: agents and shops.
                  - As far as is known: 1 funded initiative does not say for whom it is: hub.
                """);
    }
}
