package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Whether the allotment of a funded initiative covers its refined low estimate: allotment x cost of the full option
 * at least low estimate x cost of the funded option, multiplied out so that nothing is rounded.
 *
 * <p>Several options may deliver the whole value, as the same scope starting in different periods does. If one of them is
 * funded it is the full one, and the costs cancel out; otherwise the verdict must hold for the cheapest and the dearest of
 * them.
 */
final class CostCover {
    private final GateContext context;
    private final Funding funding;
    private final Initiative initiative;
    private final String subject;

    CostCover(GateContext context, Funding funding, Initiative initiative) {
        this.context = context;
        this.funding = funding;
        this.initiative = initiative;
        subject = initiative.id().value();
    }

    Check check() {
        Quantity allotted = funding.allotment(initiative.id());
        Quantity low = lowEstimate();
        Optional<FundingOption> funded = fundedOption();
        Quantity fundedCost = funded.map(option -> cost("cost of the funded option", List.of(option)))
                .orElseGet(() -> Quantity.unknown(context.missing(PlanPart.DECISIONS, subject, "option")));
        sameCurrency(funded);
        if (funded.map(CostCover::isFull).orElse(false)) {
            return explained(Check.compare(allotted, Relation.AT_LEAST, low), allotted, low, Optional.empty());
        }
        Quantity fullCost = fullCost();
        Check covered = Check.compare(
                times("allotted x cost of the full option", allotted, fullCost),
                Relation.AT_LEAST,
                times("low estimate x cost of the funded option", low, fundedCost));
        return explained(covered, allotted, low, Optional.of(new Costs(fullCost, fundedCost)));
    }

    private record Costs(Quantity full, Quantity funded) {}

    private static boolean isFull(FundingOption option) {
        return option.valueShare().equals(Ratio.ONE);
    }

    private static boolean costsSomething(FundingOption option) {
        return option.costs().stream().anyMatch(line -> line.amount().minorUnits() > 0);
    }

    private Optional<FundingOption> fundedOption() {
        Optional<Id<FundingOption>> id =
                context.plan().decision(initiative.id()).flatMap(AllocationDecision::option);
        return initiative.options().stream()
                .filter(option -> id.equals(Optional.of(option.id())))
                .findFirst();
    }

    /** Only a refined estimate counts. */
    private Quantity lowEstimate() {
        Optional<Money> low = initiative
                .estimate()
                .filter(estimate -> estimate.refinement().isPresent())
                .map(CostEstimate::low);
        return low.map(money -> Quantity.exactly(
                        subject, "refined low estimate", Sums.minorUnits(low.stream()), money.toString()))
                .orElseGet(
                        () -> Quantity.unknown(context.missing(PlanPart.INITIATIVES, subject, "refined low estimate")));
    }

    /** No proportion can be taken to what costs nothing. */
    private Quantity fullCost() {
        List<FundingOption> full = initiative.options().stream()
                .filter(CostCover::isFull)
                .filter(CostCover::costsSomething)
                .toList();
        return full.isEmpty() || !context.isComplete(PlanPart.INITIATIVES)
                ? Quantity.unknown(context.missing(PlanPart.INITIATIVES, subject, "full option that costs something"))
                : cost("cost of the full option", full);
    }

    /** What the options cost: exactly if they agree, else between the cheapest and the dearest. */
    private Quantity cost(String name, List<FundingOption> options) {
        List<BigDecimal> costs = options.stream()
                .map(option -> Sums.minorUnits(option.costs().stream().map(CostLine::amount)))
                .sorted(Comparator.naturalOrder())
                .toList();
        BigDecimal least = costs.get(0);
        BigDecimal most = costs.get(costs.size() - 1);
        if (!context.isComplete(PlanPart.INITIATIVES)) {
            return Quantity.atLeast(subject, name, least);
        }
        return least.compareTo(most) == 0
                ? Quantity.exactly(subject, name, least, Sums.text(least, currency()))
                : new Quantity(
                        new Fact.Known(
                                subject, name, Sums.text(least, currency()) + " to " + Sums.text(most, currency())),
                        Optional.of(least),
                        Optional.of(most));
    }

    private Quantity times(String name, Quantity a, Quantity b) {
        Optional<BigDecimal> low = a.low().flatMap(x -> b.low().map(x::multiply));
        Optional<BigDecimal> high = a.high().flatMap(x -> b.high().map(x::multiply));
        boolean exact = low.isPresent() && low.equals(high);
        Fact fact = exact
                ? new Fact.Known(subject, name, low.get().toPlainString() + " (minor units, squared)")
                : new Fact.Unknown(subject, name);
        return new Quantity(fact, low, high);
    }

    private Optional<Currency> currency() {
        return Sums.currency(amounts(initiative.options()));
    }

    private static List<Money> amounts(List<FundingOption> options) {
        return options.stream()
                .flatMap(option -> option.costs().stream())
                .map(CostLine::amount)
                .toList();
    }

    /** Amounts of different currencies must not be multiplied with each other. */
    private void sameCurrency(Optional<FundingOption> funded) {
        List<Money> all = new ArrayList<>(funding.allotted(initiative.id()));
        initiative.estimate().map(CostEstimate::low).ifPresent(all::add);
        all.addAll(amounts(funded.stream().toList()));
        all.addAll(
                amounts(initiative.options().stream().filter(CostCover::isFull).toList()));
        Sums.minorUnits(all.stream());
    }

    private Check explained(Check check, Quantity allotted, Quantity low, Optional<Costs> costs) {
        List<Fact> evidence = new ArrayList<>(List.of(allotted.fact(), low.fact()));
        costs.ifPresent(both ->
                evidence.addAll(List.of(both.full().fact(), both.funded().fact())));
        Optional<BigDecimal> needed = costs.isEmpty() ? low.low() : neededFor(low, costs.get());
        Optional<BigDecimal> gap = needed.flatMap(n -> allotted.high().map(n::subtract));
        Optional<Currency> currency =
                initiative.estimate().map(estimate -> estimate.low().currency());
        return new Check.Explained(
                check,
                "'" + subject + "' is funded with less than its refined low estimate needs"
                        + gap.map(g -> ": " + Sums.text(g, currency) + " short.")
                                .orElse("."),
                gap.map(g -> "Raise the allotment of '" + subject + "' by " + Sums.text(g, currency)
                        + " or reduce its scope."),
                evidence);
    }

    /** The least allotment that covers, in whole minor units. */
    private static Optional<BigDecimal> neededFor(Quantity low, Costs costs) {
        Optional<BigDecimal> full = costs.full().low().filter(cost -> cost.signum() > 0);
        return low.low()
                .flatMap(estimate -> costs.funded().low().map(estimate::multiply))
                .flatMap(product -> full.map(cost -> product.divide(cost, 0, RoundingMode.UP)));
    }
}
