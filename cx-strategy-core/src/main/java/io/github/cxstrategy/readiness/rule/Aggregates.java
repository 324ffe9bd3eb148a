package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext.Weighted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Counts, sums, shares and extremes of lists that may go on: bounds that hold in every completion.
 *
 * <p>A share is divided to 34 digits. That keeps the order against every threshold, which has nine decimals at most: a
 * share that needs more digits than 34 is not equal to one, and its neighbors of 34 digits lie on the same side.
 */
record Aggregates(String subject, String name, String list, boolean open) {
    Quantity count(List<Item> items) {
        BigDecimal low = BigDecimal.valueOf(items.stream()
                .filter(item -> item.check().verdict() == Verdict.PASS)
                .count());
        BigDecimal unclear = BigDecimal.valueOf(items.stream()
                .filter(item -> item.check().verdict() == Verdict.UNKNOWN)
                .count());
        Set<Fact> parts = new TreeSet<>();
        items.forEach(item -> parts.addAll(item.check().facts()));
        return quantity(Optional.of(low), open ? Optional.empty() : Optional.of(low.add(unclear)), parts);
    }

    /** The sum of amounts, none of them negative. */
    Quantity sum(Collection<Quantity> amounts) {
        Optional<BigDecimal> high = open ? Optional.empty() : fold(amounts, Quantity::high, BigDecimal::add);
        BigDecimal low =
                amounts.stream().flatMap(amount -> amount.low().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!open && amounts.isEmpty()) {
            high = Optional.of(BigDecimal.ZERO);
        }
        return quantity(Optional.of(low), high, facts(amounts));
    }

    Quantity least(Collection<Quantity> values) {
        Optional<BigDecimal> high = some(values, Quantity::high, BigDecimal::min);
        Optional<BigDecimal> low = open ? Optional.empty() : fold(values, Quantity::low, BigDecimal::min);
        return quantity(low, high, facts(values));
    }

    Quantity largest(Collection<Quantity> values) {
        Optional<BigDecimal> low = some(values, Quantity::low, BigDecimal::max);
        Optional<BigDecimal> high = open ? Optional.empty() : fold(values, Quantity::high, BigDecimal::max);
        return quantity(low, high, facts(values));
    }

    /** The share of the weight that belongs; empty if there is known to be no weight. */
    Optional<Quantity> share(List<Weighted> items) {
        List<Weighted> counted = items.stream()
                .filter(item -> item.item().check().verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        Quantity total = sum(counted.stream().map(Weighted::weight).toList());
        boolean nothing = total.high().map(high -> high.signum() == 0).orElse(false);
        if (nothing) {
            return Optional.empty();
        }
        Set<Fact> parts = new TreeSet<>(total.parts());
        counted.forEach(item -> parts.addAll(item.item().check().facts()));
        if (open || total.low().map(low -> low.signum() == 0).orElse(true)) {
            return Optional.of(quantity(Optional.empty(), Optional.empty(), parts));
        }
        Optional<BigDecimal> low = ratio(
                weight(counted, Verdict.PASS, Quantity::low),
                both(weight(counted, Verdict.FAIL, Quantity::high), weight(counted, Verdict.UNKNOWN, Quantity::high)));
        Optional<BigDecimal> high = ratio(
                both(weight(counted, Verdict.PASS, Quantity::high), weight(counted, Verdict.UNKNOWN, Quantity::high)),
                weight(counted, Verdict.FAIL, Quantity::low));
        return Optional.of(quantity(
                low.or(() -> Optional.of(BigDecimal.ZERO)), high.or(() -> Optional.of(BigDecimal.ONE)), parts));
    }

    private static Optional<BigDecimal> ratio(Optional<BigDecimal> part, Optional<BigDecimal> other) {
        return part.flatMap(p -> other.map(p::add)
                .filter(whole -> whole.signum() > 0)
                .map(whole -> p.divide(whole, MathContext.DECIMAL128)));
    }

    private static Optional<BigDecimal> weight(
            List<Weighted> items, Verdict verdict, Function<Quantity, Optional<BigDecimal>> bound) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (Weighted item : items) {
            if (item.item().check().verdict() == verdict) {
                sum = both(sum, bound.apply(item.weight()));
            }
        }
        return sum;
    }

    private static Optional<BigDecimal> both(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(x -> b.map(x::add));
    }

    /** Of all bounds; empty if one is missing or there are none. */
    private static Optional<BigDecimal> fold(
            Collection<Quantity> values,
            Function<Quantity, Optional<BigDecimal>> bound,
            BinaryOperator<BigDecimal> operator) {
        return values.stream().allMatch(value -> bound.apply(value).isPresent())
                ? some(values, bound, operator)
                : Optional.empty();
    }

    /** Of the bounds that there are. */
    private static Optional<BigDecimal> some(
            Collection<Quantity> values,
            Function<Quantity, Optional<BigDecimal>> bound,
            BinaryOperator<BigDecimal> operator) {
        return values.stream().map(bound).flatMap(Optional::stream).reduce(operator);
    }

    private static Set<Fact> facts(Collection<Quantity> values) {
        Set<Fact> facts = new TreeSet<>();
        values.forEach(value -> {
            facts.add(value.fact());
            facts.addAll(value.parts());
        });
        return facts;
    }

    private Quantity quantity(Optional<BigDecimal> low, Optional<BigDecimal> high, Set<Fact> facts) {
        List<Fact> parts = new ArrayList<>(facts);
        if (open) {
            parts.add(Fact.rest(list));
        }
        boolean exact = low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) == 0;
        Fact fact = exact ? new Fact.Known(subject, name, text(low.get())) : new Fact.Unknown(subject, name);
        return new Quantity(fact, low, high, parts);
    }

    private static String text(BigDecimal value) {
        BigDecimal plain = value.round(new MathContext(6)).stripTrailingZeros();
        return (value.scale() > 6 ? plain : value.stripTrailingZeros()).toPlainString();
    }
}
