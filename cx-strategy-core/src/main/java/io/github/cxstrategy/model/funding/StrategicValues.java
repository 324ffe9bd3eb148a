package io.github.cxstrategy.model.funding;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What initiatives are worth, in whole points of one scale.
 *
 * @param unit what a point is, for example {@code votes} or {@code points}
 * @param points the points of each initiative in its largest form, none negative; an initiative that is not named has
 *     no known value
 */
public record StrategicValues(String unit, Map<Id<Initiative>, Long> points) {
    /** Checks that no value is negative. */
    public StrategicValues {
        Check.text("unit", unit);
        points = Check.map("points", points);
        points.forEach((initiative, value) ->
                checkArgument(value >= 0, "'points[%s]' must not be negative but are %s.", initiative, value));
    }

    /**
     * {@return values that somebody declares, such as votes or another tool's score}
     *
     * @param unit what a point is
     * @param points the points of each initiative
     */
    public static StrategicValues declared(String unit, Map<Id<Initiative>, Long> points) {
        return new StrategicValues(unit, points);
    }

    /**
     * What an option is worth: the initiative's points times the option's share, rounded down.
     *
     * @param initiative the initiative
     * @param option one of its options
     * @return whole points; 0 for an initiative without a known value
     */
    public long of(Id<Initiative> initiative, FundingOption option) {
        return of(initiative, option, Ratio.ONE);
    }

    /**
     * What a tranche of an option is worth: the initiative's points times the option's share times the tranche, rounded
     * down once.
     *
     * @param initiative the initiative
     * @param option one of its options
     * @param tranche the share of the option, at most 1
     * @return whole points; 0 for an initiative without a known value
     */
    public long of(Id<Initiative> initiative, FundingOption option, Ratio tranche) {
        return BigDecimal.valueOf(points.getOrDefault(initiative, 0L))
                .multiply(option.valueShare().value())
                .multiply(tranche.value())
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
