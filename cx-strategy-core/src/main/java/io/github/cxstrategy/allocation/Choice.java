package io.github.cxstrategy.allocation;

import com.google.common.collect.Comparators;
import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An initiative in one tranche of one of its options, with what it costs and is worth in this request. */
record Choice(Initiative initiative, FundingOption option, Ratio tranche, List<CostLine> costs, long value) {
    // a total order, so that the order in which lines were written shows nowhere
    private static final Comparator<CostLine> LINES = Comparator.comparing(CostLine::period)
            .thenComparing(CostLine::pools, Comparators.lexicographical(Comparator.<Id<BudgetPool>>naturalOrder()))
            .thenComparing(CostLine::amount);

    Id<Initiative> id() {
        return initiative.id();
    }

    FundedForm form() {
        return new FundedForm(option.id(), tranche);
    }

    /**
     * {@return every initiative's choices, by id, then in declared order, then the largest tranche first; none for an
     * initiative that is done}
     */
    static Map<Id<Initiative>, List<Choice>> of(AllocationRequest request) {
        Map<Id<Initiative>, List<Choice>> choices = new TreeMap<>();
        for (Initiative initiative : request.initiatives()) {
            Optional<AllocationDecision> decision = decisionOn(request, initiative.id());
            List<Choice> own = new ArrayList<>();
            List<FundingOption> options = isDone(request, initiative) ? List.of() : initiative.options();
            for (FundingOption option : options) {
                for (Ratio tranche : tranches(option, decision)) {
                    own.add(new Choice(
                            initiative,
                            option,
                            tranche,
                            costs(option, tranche, decision),
                            request.values().of(initiative.id(), option, tranche)));
                }
            }
            choices.put(initiative.id(), own);
        }
        return choices;
    }

    /** A recorded decision to fund fixes the tranche: the whole option where it names none. */
    private static List<Ratio> tranches(FundingOption option, Optional<AllocationDecision> decision) {
        Optional<Ratio> decided = decision.filter(d -> d.decision() == FundingDecision.FUNDED)
                .map(d -> d.tranche().orElse(Ratio.ONE));
        if (decided.isPresent()) {
            return List.of(decided.get());
        }
        return option.tranches().isEmpty()
                ? List.of(Ratio.ONE)
                : option.tranches().stream().sorted(Comparator.reverseOrder()).toList();
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
    private static List<CostLine> costs(FundingOption option, Ratio tranche, Optional<AllocationDecision> decision) {
        List<CostLine> recorded = decision.map(AllocationDecision::allotments).orElse(List.of()).stream()
                .map(a -> CostLine.of(a.pool(), a.period(), a.amount()))
                .toList();
        return sorted(
                recorded.isEmpty()
                        ? option.costs().stream()
                                .map(line -> part(line, tranche))
                                .toList()
                        : recorded);
    }

    private static CostLine part(CostLine line, Ratio tranche) {
        long amount = BigDecimal.valueOf(line.amount().minorUnits())
                .multiply(tranche.value())
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        return new CostLine(line.pools(), line.period(), new Money(line.amount().currency(), amount));
    }

    /** {@return the same lines in a fixed order} */
    static List<CostLine> sorted(Collection<CostLine> lines) {
        return lines.stream().sorted(LINES).toList();
    }

    /** {@return what it needs of the people of a capacity, in thousandths of a full-time equivalent, rounded up} */
    long demand(FundingRule.CapacityAtMost capacity) {
        return option.demands().stream()
                .filter(demand -> counts(demand, capacity))
                .mapToLong(demand -> demand.fte()
                        .value()
                        .multiply(tranche.value())
                        .movePointRight(3)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact())
                .sum();
    }

    private static boolean counts(Demand demand, FundingRule.CapacityAtMost capacity) {
        return demand.period().equals(capacity.period())
                && (capacity.skill().isEmpty() || capacity.skill().equals(demand.skill()))
                && (capacity.department().isEmpty() || capacity.department().equals(demand.department()));
    }

    /** {@return whether it may follow a choice of what it requires: the dates of both, where known, are in order} */
    boolean mayFollow(Choice required) {
        return option.schedule().isEmpty()
                || required.option().schedule().isEmpty()
                || required.option()
                        .schedule()
                        .get()
                        .endInclusive()
                        .isBefore(option.schedule().get().start());
    }

    long totalCost() {
        return total(costs);
    }

    static long total(List<CostLine> lines) {
        return lines.stream().mapToLong(c -> c.amount().minorUnits()).reduce(0, Math::addExact);
    }
}
