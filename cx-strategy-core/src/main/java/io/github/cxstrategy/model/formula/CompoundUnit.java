package io.github.cxstrategy.model.formula;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.check.CodePoints;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a product of powers of base units: {@code case/h} is case to the power 1 and h to the power -1. The plain number
 * has no powers. Base units are in code point order.
 *
 * @param powers the power of each base unit, never 0
 */
public record CompoundUnit(Map<String, Integer> powers) {
    static final String PERCENT = "%";

    static final CompoundUnit NONE = new CompoundUnit(Map.of());

    /** Checks the names and that no power is 0. */
    public CompoundUnit {
        Check.given("powers", powers).forEach((base, power) -> {
            Check.keyText(Check.element("powers", base), base);
            checkArgument(Check.given("powers", power) != 0, "'powers[%s]' must not be 0 but is.", base);
        });
        powers = ImmutableSortedMap.copyOf(powers, CodePoints.ORDER);
    }

    /** This times a power of the other one. */
    CompoundUnit times(CompoundUnit other, int power) {
        Map<String, Integer> product = new TreeMap<>(powers);
        other.powers.forEach((base, times) -> product.merge(base, times * power, CompoundUnit::sum));
        return new CompoundUnit(product);
    }

    /** Null for 0, which takes the entry out of a map. */
    private static @Nullable Integer sum(Integer a, Integer b) {
        int sum = a + b;
        return sum == 0 ? null : Integer.valueOf(sum);
    }

    CompoundUnit withoutPercent() {
        Map<String, Integer> rest = new TreeMap<>(powers);
        rest.remove(PERCENT);
        return new CompoundUnit(rest);
    }

    /** {@return for example {@code case/h}, {@code EUR/case/h} or {@code m^2}; {@code 1} for the plain number} */
    @Override
    public String toString() {
        String above = powers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> power(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("*"));
        String below = powers.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .map(entry -> "/" + power(entry.getKey(), -entry.getValue()))
                .collect(Collectors.joining());
        return (above.isEmpty() ? "1" : above) + below;
    }

    private static String power(String base, int power) {
        return power == 1 ? base : base + "^" + power;
    }
}
