package io.github.cxstrategy.allocation;

import com.google.common.collect.Comparators;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An initiative in one of its options, with what it costs and is worth in this request. */
record Choice(Initiative initiative, FundingOption option, List<CostLine> costs, long value) {
    // a total order, so that the order in which lines were written shows nowhere
    private static final Comparator<CostLine> LINES = Comparator.comparing(CostLine::period)
            .thenComparing(CostLine::pools, Comparators.lexicographical(Comparator.<Id<BudgetPool>>naturalOrder()))
            .thenComparing(CostLine::amount);

    Id<Initiative> id() {
        return initiative.id();
    }

    /** {@return every initiative's choices, by id and then in declared order; none for an initiative that is done} */
    static Map<Id<Initiative>, List<Choice>> of(AllocationRequest request) {
        Map<Id<Initiative>, List<Choice>> choices = new TreeMap<>();
        for (Initiative initiative : request.initiatives()) {
            Optional<AllocationDecision> decision = decisionOn(request, initiative.id());
            List<Choice> own = new ArrayList<>();
            List<FundingOption> options = isDone(request, initiative) ? List.of() : initiative.options();
            for (FundingOption option : options) {
                own.add(new Choice(
                        initiative,
                        option,
                        costs(option, decision),
                        request.values().of(initiative.id(), option)));
            }
            choices.put(initiative.id(), own);
        }
        return choices;
    }

    /** {@return whether an initiative went live and nothing wants it funded all the same} */
    static boolean isDone(AllocationRequest request, Initiative initiative) {
        boolean wanted = decisionOn(request, initiative.id())
                        .filter(d -> d.decision() == FundingDecision.FUNDED)
                        .isPresent()
                || request.rules().stream()
                        .anyMatch(r -> r instanceof FundingRule.MustFund must
                                && must.initiative().equals(initiative.id()));
        return initiative.implementedOn().isPresent() && !wanted;
    }

    static Optional<AllocationDecision> decisionOn(AllocationRequest request, Id<Initiative> id) {
        return request.decisions().stream()
                .filter(d -> d.initiative().equals(id))
                .findFirst();
    }

    /** Money that was allotted on record replaces what the option asks for. */
    private static List<CostLine> costs(FundingOption option, Optional<AllocationDecision> decision) {
        List<CostLine> recorded = decision.map(AllocationDecision::allotments).orElse(List.of()).stream()
                .map(a -> CostLine.of(a.pool(), a.period(), a.amount()))
                .toList();
        List<CostLine> lines = recorded.isEmpty() ? option.costs() : recorded;
        return lines.stream().sorted(LINES).toList();
    }

    long totalCost() {
        return costs.stream().mapToLong(c -> c.amount().minorUnits()).reduce(0, Math::addExact);
    }
}
