package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.funding.AllocationDecision;
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
import java.util.Collections;
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
        sameCurrency(funded);
        if (funded.isPresent() && isFull(funded.get())) {
            return explained(Check.compare(allotted, Relation.AT_LEAST, low), allotted, low, Optional.empty());
        }
        Quantity fundedCost = funded.isPresent()
                ? cost("cost of the funded option", List.of(funded.get()))
                : Quantity.unknown(context.missing(PlanPart.DECISIONS, subject, "option"));
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
        for (CostLine line : option.costs()) {
            if (line.amount().minorUnits() > 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<FundingOption> fundedOption() {
        Optional<Id<FundingOption>> id =
                context.plan().decision(initiative.id()).flatMap(AllocationDecision::option);
        for (FundingOption option : initiative.options()) {
            if (id.isPresent() && id.get().equals(option.id())) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Only a refined estimate counts. */
    private Quantity lowEstimate() {
        String name = "refined low estimate";
        if (initiative.estimate().isEmpty()
                || initiative.estimate().get().refinement().isEmpty()) {
            return Quantity.unknown(context.missing(PlanPart.INITIATIVES, subject, name));
        }
        Money low = initiative.estimate().get().low();
        return Quantity.exactly(subject, name, BigDecimal.valueOf(low.minorUnits()), low.toString());
    }

    /** No proportion can be taken to what costs nothing. */
    private Quantity fullCost() {
        List<FundingOption> full = new ArrayList<>();
        for (FundingOption option : initiative.options()) {
            if (isFull(option) && costsSomething(option)) {
                full.add(option);
            }
        }
        return full.isEmpty() || !context.isComplete(PlanPart.INITIATIVES)
                ? Quantity.unknown(context.missing(PlanPart.INITIATIVES, subject, "full option that costs something"))
                : cost("cost of the full option", full);
    }

    /** What the options cost: exactly if they agree, else between the cheapest and the dearest. */
    private Quantity cost(String name, List<FundingOption> options) {
        List<BigDecimal> costs = new ArrayList<>();
        for (FundingOption option : options) {
            costs.add(Sums.minorUnits(Sums.amounts(option.costs())));
        }
        BigDecimal least = Collections.min(costs);
        BigDecimal most = Collections.max(costs);
        Optional<Currency> currency = currency(initiative.options());
        if (!context.isComplete(PlanPart.INITIATIVES)) {
            return Quantity.atLeast(subject, name, least);
        }
        return least.compareTo(most) == 0
                ? Quantity.exactly(subject, name, least, Sums.text(least, currency))
                : new Quantity(
                        new Fact.Known(subject, name, Sums.text(least, currency) + " to " + Sums.text(most, currency)),
                        Optional.of(least),
                        Optional.of(most));
    }

    private static Optional<Currency> currency(List<FundingOption> options) {
        for (FundingOption option : options) {
            if (!option.costs().isEmpty()) {
                return Optional.of(option.costs().get(0).amount().currency());
            }
        }
        return Optional.empty();
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

    /** Amounts of different currencies must not be multiplied with each other. */
    private void sameCurrency(Optional<FundingOption> funded) {
        List<Money> all = new ArrayList<>(funding.allotted(initiative.id()));
        if (initiative.estimate().isPresent()) {
            all.add(initiative.estimate().get().low());
        }
        for (FundingOption option : initiative.options()) {
            if (isFull(option) || (funded.isPresent() && funded.get().equals(option))) {
                all.addAll(Sums.amounts(option.costs()));
            }
        }
        Sums.minorUnits(all);
    }

    private Check explained(Check check, Quantity allotted, Quantity low, Optional<Costs> costs) {
        Check shown = check.showing(
                costs.isEmpty()
                        ? List.of(allotted.fact(), low.fact())
                        : List.of(
                                allotted.fact(),
                                low.fact(),
                                costs.get().full().fact(),
                                costs.get().funded().fact()));
        if (!Facts.fails(shown)) {
            return shown;
        }
        Optional<BigDecimal> needed = costs.isEmpty() ? low.low() : neededFor(low, costs.get());
        Optional<BigDecimal> gap = needed.flatMap(n -> allotted.high().map(n::subtract));
        Optional<Currency> currency =
                initiative.estimate().map(estimate -> estimate.low().currency());
        String failure = "'" + subject + "' is funded with less than its refined low estimate needs";
        if (gap.isEmpty()) {
            return shown.failingWith(failure + ".");
        }
        String amount = Sums.text(gap.get(), currency);
        return shown.saying("%s: %s short.", failure, amount)
                .mendedBy("Raise the allotment of '%s' by %s or reduce its scope.", subject, amount);
    }

    /** The least allotment that covers, in whole minor units. */
    private static Optional<BigDecimal> neededFor(Quantity low, Costs costs) {
        Optional<BigDecimal> full = costs.full().low().filter(cost -> cost.signum() > 0);
        return low.low()
                .flatMap(estimate -> costs.funded().low().map(estimate::multiply))
                .flatMap(product -> full.map(cost -> product.divide(cost, 0, RoundingMode.UP)));
    }
}
