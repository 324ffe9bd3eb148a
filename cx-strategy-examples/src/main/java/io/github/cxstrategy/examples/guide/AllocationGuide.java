package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.FundingOutcome;
import io.github.cxstrategy.allocation.FundingOutcome.Funded;
import io.github.cxstrategy.allocation.FundingOutcome.NotFunded;
import io.github.cxstrategy.allocation.range.CostRange;
import io.github.cxstrategy.allocation.range.CostRanges;
import io.github.cxstrategy.allocation.range.OverrunForecast;
import io.github.cxstrategy.allocation.range.RangeAnalyzer;
import io.github.cxstrategy.allocation.range.RangeQuestion;
import io.github.cxstrategy.allocation.range.Sampling;
import io.github.cxstrategy.allocation.reason.BreakEven;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.allocation.reason.OppositeCase;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.EstimateClass;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.prioritization.Prioritizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code of the guide to allocation. */
final class AllocationGuide {
    private AllocationGuide() {}

    static List<String> outcomes(StrategicPlan written) {
        ResolvedPlan plan = ResolvedPlan.of(written);
        StrategicValues values = Prioritizer.standard().prioritize(plan).values();
        AllocationResult funding = BudgetAllocator.standard().allocate(AllocationRequest.of(plan, values));

        List<String> lines = new ArrayList<>();
        for (Map.Entry<Id<Initiative>, FundingOutcome> entry :
                funding.outcomes().entrySet()) {
            if (entry.getValue() instanceof Funded funded) {
                lines.add(entry.getKey() + " is funded as '" + funded.option() + "': " + funded.money());
            } else if (entry.getValue() instanceof NotFunded notFunded) {
                lines.add(entry.getKey() + " is not funded: " + notFunded.reason());
            }
        }
        return lines;
    }

    static List<String> explained(AllocationRequest request, AllocationResult funding) {
        List<String> lines = new ArrayList<>();
        for (FundingExplanation why : AllocationExplainer.standard().explainAll(request, funding, SearchLimit.none())) {
            if (why.opposite() instanceof OppositeCase.Possible otherwise) {
                lines.add((why.isFunded() ? "without " : "with ") + why.initiative() + ": "
                        + otherwise.loss().least() + " points less; drops "
                        + otherwise.reshuffle().dropped() + ", adds "
                        + otherwise.reshuffle().added());
            }
        }
        return lines;
    }

    static Optional<BreakEven> whatWouldLetItIn(
            AllocationRequest request, AllocationResult funding, Id<Initiative> initiative) {
        return AllocationExplainer.standard()
                .explain(request, funding, initiative, SearchLimit.ofWork(100_000))
                .breakEven();
    }

    static AllocationResult withinALimit(StrategicPlan written) {
        ResolvedPlan plan = ResolvedPlan.of(written);
        StrategicValues votes =
                StrategicValues.declared("votes", Map.of(Id.of("routing"), 50L, Id.of("callback"), 70L));
        AllocationRequest request = AllocationRequest.of(plan, votes).toBuilder()
                .addRule(new FundingRule.MustNotFund(Id.of("chat"), "no supplier before 2028"))
                .limit(SearchLimit.ofWork(1_000_000))
                .build();
        return BudgetAllocator.standard().allocate(request);
    }

    static String whatIsProved(AllocationResult funding) {
        return switch (funding.status()) {
            case OPTIMAL -> "No other choice has more than " + funding.value().orElseThrow() + ".";
            case FEASIBLE ->
                funding.value().orElseThrow() + " found; " + funding.bound().orElseThrow() + " at most is possible.";
            case INFEASIBLE -> "These cannot hold together: " + funding.clash();
            case UNKNOWN -> "Nothing found in time.";
        };
    }

    static AllocationResult tooMuchAsked(StrategicPlan written) {
        ResolvedPlan plan = ResolvedPlan.of(written);
        StrategicValues values = Prioritizer.standard().prioritize(plan).values();
        return BudgetAllocator.standard()
                .allocate(AllocationRequest.of(plan, values).toBuilder()
                        .addRule(new FundingRule.MustFund(Id.of("routing"), "contract signed"))
                        .addRule(new FundingRule.MustFund(Id.of("callback"), "promised to customers"))
                        .build());
    }

    static CostRanges calibrated() {
        CostRange asInThePast = CostRange.ofQuantiles(Ratio.of("0.664"), Ratio.of("1.212"));
        return CostRanges.aace().with(EstimateClass.CLASS_3, asInThePast).orElse(asInThePast);
    }

    static List<String> uncertain(AllocationRequest request, AllocationResult funding, CostRanges ranges) {
        RangeQuestion question = new RangeQuestion(request, ranges, Sampling.of(500, 2027));
        RangeAnalyzer analyzer = RangeAnalyzer.standard();
        SearchLimit limit = SearchLimit.ofWork(10_000_000);

        List<String> lines = new ArrayList<>();
        analyzer.frequencies(question, limit)
                .initiatives()
                .forEach((id, each) -> lines.add(id + ": funded in " + each.funded() + " of " + each.of()
                        + ", whatever the costs: " + each.certainty()));
        OverrunForecast overruns = analyzer.overruns(question, funding, Ratio.of("0.8"));
        overruns.total()
                .ifPresent(risk -> lines.add("overrun in " + risk.overruns() + " of " + risk.of() + "; "
                        + risk.neededReserve() + " on top are enough in 80 % of them"));
        analyzer.refineFirst(question, limit)
                .order()
                .forEach(weight -> lines.add("the estimate of " + weight.initiative() + " decides in "
                        + weight.decides() + " of " + weight.of()));
        return lines;
    }
}
