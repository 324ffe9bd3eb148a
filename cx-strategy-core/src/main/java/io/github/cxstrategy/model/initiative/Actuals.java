package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an initiative stands, as reported on a day.
 *
 * @param asOf the day that the figures are of, if known
 * @param startedOn the day on which work started, if it has, not after {@code asOf}
 * @param spent what has been spent so far (actual cost), not negative, if known
 * @param forecast what all of it will have cost in the end (estimate at completion), not negative, if known
 * @param forecastFinish the day on which work is now expected to end, not before {@code startedOn}, if known
 */
public record Actuals(
        Optional<LocalDate> asOf,
        Optional<LocalDate> startedOn,
        Optional<Money> spent,
        Optional<Money> forecast,
        Optional<LocalDate> forecastFinish) {
    /** Checks the order of the days and that no amount is negative. */
    public Actuals {
        Check.given("asOf", asOf);
        Check.given("startedOn", startedOn);
        notNegative("spent", spent);
        notNegative("forecast", forecast);
        if (asOf.isPresent() && startedOn.isPresent()) {
            checkArgument(
                    !startedOn.get().isAfter(asOf.get()),
                    "'startedOn' must not lie after the day of the figures %s but is %s.",
                    asOf.get(),
                    startedOn.get());
        }
        if (Check.given("forecastFinish", forecastFinish).isPresent() && startedOn.isPresent()) {
            checkArgument(
                    !forecastFinish.get().isBefore(startedOn.get()),
                    "'forecastFinish' must not lie before the start %s but is %s.",
                    startedOn.get(),
                    forecastFinish.get());
        }
    }

    /**
     * Figures without a day on which work is expected to end.
     *
     * @param asOf the day that the figures are of, if known
     * @param startedOn the day on which work started, if it has, not after {@code asOf}
     * @param spent what has been spent so far, not negative, if known
     * @param forecast what all of it will have cost in the end, not negative, if known
     */
    public Actuals(
            Optional<LocalDate> asOf, Optional<LocalDate> startedOn, Optional<Money> spent, Optional<Money> forecast) {
        this(asOf, startedOn, spent, forecast, Optional.empty());
    }

    private static void notNegative(String name, Optional<Money> amount) {
        Check.given(name, amount)
                .ifPresent(money ->
                        checkArgument(!money.isNegative(), "'%s' must not be negative but is %s.", name, money));
    }
}
