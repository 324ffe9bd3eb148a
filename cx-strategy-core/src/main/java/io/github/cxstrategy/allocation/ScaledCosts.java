package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A request in which each initiative costs a multiple of its likely figure. All its cost lines are multiplied alike and
 * rounded half up to minor units, and so is money allotted on record: a decision says who is funded, not what it will cost.
 */
final class ScaledCosts {
    private ScaledCosts() {}

    /** {@return the request at other costs; an initiative that is not named costs what is likely} */
    static AllocationRequest at(AllocationRequest request, Map<Id<Initiative>, Ratio> factors) {
        List<Initiative> initiatives = request.initiatives().stream()
                .map(i -> at(i, factors.getOrDefault(i.id(), Ratio.ONE)))
                .toList();
        List<AllocationDecision> decisions = request.decisions().stream()
                .map(d -> at(d, factors.getOrDefault(d.initiative(), Ratio.ONE)))
                .toList();
        return request.toBuilder().initiatives(initiatives).decisions(decisions).build();
    }

    private static Initiative at(Initiative initiative, Ratio factor) {
        if (factor.equals(Ratio.ONE)) {
            return initiative;
        }
        return withAmounts(initiative, amount -> at(amount, factor));
    }

    /** {@return the initiative with other amounts in all its cost lines} */
    static Initiative withAmounts(Initiative initiative, UnaryOperator<Money> amounts) {
        return initiative.toBuilder()
                .options(initiative.options().stream()
                        .map(option -> option.toBuilder()
                                .costs(option.costs().stream()
                                        .map(line ->
                                                new CostLine(line.pools(), line.period(), amounts.apply(line.amount())))
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static AllocationDecision at(AllocationDecision decision, Ratio factor) {
        if (factor.equals(Ratio.ONE) || decision.allotments().isEmpty()) {
            return decision;
        }
        return decision.toBuilder()
                .allotments(decision.allotments().stream()
                        .map(a -> new Allotment(a.pool(), a.period(), at(a.amount(), factor)))
                        .toList())
                .build();
    }

    private static Money at(Money amount, Ratio factor) {
        return amount.share(factor, RoundingMode.HALF_UP);
    }
}
