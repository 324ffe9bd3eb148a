package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Small plans. */
final class Plans {
    private static final FiscalPeriod PERIOD = FiscalPeriod.ofYear(2027);
    private static final Id<BudgetPool> POOL = Id.of("pool");

    private Plans() {}

    /** A budget of 10 for three initiatives that cost 6, 5 and 4 and are worth 9, 6 and 5 votes. */
    static StrategicPlan.Builder small() {
        return StrategicPlan.builder(Id.of("small"), "A small plan")
                .budget(Budget.builder()
                        .addPool(
                                new BudgetPool(POOL, "Pool", CarryOver.NONE, Map.of(PERIOD, PeriodBudget.of(euro(10)))))
                        .build())
                .addInitiative(initiative("six", 6))
                .addInitiative(initiative("five", 5))
                .addInitiative(initiative("four", 4))
                .declaredValues(StrategicValues.declared(
                        "votes", Map.of(Id.of("six"), 9L, Id.of("five"), 6L, Id.of("four"), 5L)));
    }

    /** The small plan a month later: one initiative dropped, one new and on top, another worth less, less money. */
    static StrategicPlan smallRevised() {
        StrategicPlan small = small().build();
        return small.toBuilder()
                .date(LocalDate.of(2027, 2, 1))
                .initiatives(List.of(
                        initiative("two", 2),
                        small.initiatives().get(1),
                        small.initiatives().get(0).toBuilder()
                                .addOwner(Id.of("ann"))
                                .schedule(DateSpan.of("2027-03-01", "2027-08-31"))
                                .build()))
                .budget(Budget.builder()
                        .addPool(new BudgetPool(POOL, "Pool", CarryOver.NONE, Map.of(PERIOD, PeriodBudget.of(euro(8)))))
                        .build())
                .declaredValues(StrategicValues.declared(
                        "votes", Map.of(Id.of("six"), 4L, Id.of("five"), 6L, Id.of("two"), 1L)))
                .build();
    }

    /** A plan with so many references that lead nowhere. */
    static StrategicPlan unresolved(int ghosts) {
        StrategicPlan.Builder plan = small();
        for (int i = 1; i <= ghosts; i++) {
            Initiative haunted = initiative("haunted-" + i, 1);
            plan.addInitiative(
                    haunted.toBuilder().addPrerequisite(Id.of("ghost-" + i)).build());
        }
        return plan.build();
    }

    /** A small plan with one more initiative, of so much money. */
    static StrategicPlan with(Money cost) {
        return small().addInitiative(Initiative.builder(Id.of("odd"), "The odd one out")
                        .addOption(FundingOption.full(List.of(CostLine.of(POOL, PERIOD, cost))))
                        .build())
                .build();
    }

    /** A small plan with a decision to pay so much money twice. */
    static StrategicPlan paidTwice(Money amount) {
        Allotment allotment = new Allotment(POOL, PERIOD, amount);
        return small().addDecision(AllocationDecision.builder(Id.of("six"), FundingDecision.FUNDED)
                        .option(FundingOption.full(List.of()).id())
                        .addAllotment(allotment)
                        .addAllotment(allotment)
                        .build())
                .build();
    }

    /** One initiative that costs 1.50 in each month of a year. */
    static StrategicPlan monthly() {
        Map<FiscalPeriod, PeriodBudget> budget = new LinkedHashMap<>();
        List<CostLine> costs = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            FiscalPeriod period = new FiscalPeriod(2027, FiscalPeriod.Length.MONTH, month);
            budget.put(period, PeriodBudget.of(euro(2)));
            costs.add(CostLine.of(POOL, period, Money.of("EUR", "1.50")));
        }
        return StrategicPlan.builder(Id.of("monthly"), "A plan by months")
                .budget(Budget.builder()
                        .addPool(new BudgetPool(POOL, "Pool", CarryOver.NONE, budget))
                        .build())
                .addInitiative(Initiative.builder(Id.of("steady"), "Steady work")
                        .addOption(FundingOption.full(costs))
                        .build())
                .declaredValues(StrategicValues.declared("points", Map.of(Id.of("steady"), 3L)))
                .build();
    }

    /** An estimate of 50 % less to 50 % more than the cost of an initiative with one cost line. */
    static CostEstimate estimate(Initiative initiative) {
        Money likely = initiative.options().get(0).costs().get(0).amount();
        return CostEstimate.vrom(
                likely.share(Ratio.of("0.5"), RoundingMode.UNNECESSARY),
                likely,
                likely.share(Ratio.of("1.5"), RoundingMode.UNNECESSARY));
    }

    static String json(StrategicPlan plan) {
        return StrategyJson.standard().write(plan);
    }

    private static Initiative initiative(String id, int cost) {
        return Initiative.builder(Id.of(id), "Initiative " + id)
                .addOption(FundingOption.full(List.of(CostLine.of(POOL, PERIOD, euro(cost)))))
                .build();
    }

    private static Money euro(int amount) {
        return Money.of("EUR", Integer.toString(amount));
    }

    /** The bundled plan, written to a file of its own. */
    static String bundled(Path folder) throws IOException {
        try (InputStream stream = PlanArgument.class.getResourceAsStream(PlanArgument.BUNDLED)) {
            Path file = folder.resolve("bundled.json");
            Files.write(file, Objects.requireNonNull(stream).readAllBytes());
            return file.toString();
        }
    }
}
