package io.github.cxstrategy.model.initiative;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no initiative can hold, and the exact sentence that says so. */
class InitiativeInvariantsTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);

    private static Actuals actuals(String asOf, String startedOn, String spent, String forecast) {
        return new Actuals(
                Optional.of(LocalDate.parse(asOf)),
                Optional.of(LocalDate.parse(startedOn)),
                Optional.of(Money.of("EUR", spent)),
                Optional.of(Money.of("EUR", forecast)));
    }

    private static FundingOption option(String... tranches) {
        FundingOption.Builder option = FundingOption.builder(Id.of("full"), "Full", Ratio.ONE);
        Stream.of(tranches).map(Ratio::of).forEach(option::addTranche);
        return option.build();
    }

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        call(() -> new Actuals(
                                Optional.empty(),
                                Optional.of(LocalDate.of(2027, 2, 1)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(LocalDate.of(2027, 1, 31)))),
                        "'forecastFinish' must not lie before the start 2027-02-01 but is 2027-01-31."),
                arguments(
                        call(() -> InitiativeScope.builder()
                                .addTool(Id.of("crm"))
                                .noToolsBecause("Only habits change.")
                                .build()),
                        "'noToolsBecause' must be given only where 'tools' is empty but that is [crm]."),
                arguments(
                        call(() -> CostEstimate.vrom(Money.of("EUR", "3"), Money.of("EUR", "1"))),
                        "'high' must not lie below low but is EUR 1.00 (low EUR 3.00).\nMaybe the bounds are swapped."),
                arguments(
                        call(() -> Initiative.builder(Id.of("crm"), "CRM")
                                .costCenter(" ")
                                .build()),
                        "'costCenter' must hold text but is blank."),
                arguments(
                        call(() -> Tolerance.of(Ratio.of("0.1"), -1, Id.of("board"))),
                        "'delayDays' must lie between 0 and 36500 but is -1."),
                arguments(
                        call(() -> Tolerance.of(Ratio.of("0.1"), 36_501, Id.of("board"))),
                        "'delayDays' must lie between 0 and 36500 but is 36501."),
                arguments(
                        call(() -> actuals("2027-01-01", "2027-01-02", "1", "1")),
                        "'startedOn' must not lie after the day of the figures 2027-01-01 but is 2027-01-02."),
                arguments(
                        call(() -> actuals("2027-01-01", "2027-01-01", "-1", "1")),
                        "'spent' must not be negative but is EUR -1.00."),
                arguments(
                        call(() -> actuals("2027-01-01", "2027-01-01", "1", "-1")),
                        "'forecast' must not be negative but is EUR -1.00."),
                arguments(
                        call(() -> new Demand(Optional.empty(), Optional.empty(), Q1, Fte.of("1.5"))),
                        "'department' must be given where no skill is but the demand of 1.5 in 2027-Q1 has neither."),
                arguments(call(() -> option("0.5")), "'tranches' of option 'full' must be 2 to 10 but are 1."),
                arguments(
                        call(() -> option("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.85", "0.9", "1")),
                        "'tranches' of option 'full' must be 2 to 10 but are 11."),
                arguments(
                        call(() -> option("0.75", "0.5")),
                        "'tranches' of option 'full' must include 1, the whole option, but are [0.5, 0.75]."),
                arguments(
                        call(() -> option("0", "1")),
                        "'tranches[0]' of option 'full' must be more than 0 and at most 1 but is 0.\nMaybe it is meant in"
                                + " percent."),
                arguments(
                        call(() -> option("25", "1")),
                        "'tranches[25]' of option 'full' must be more than 0 and at most 1 but is 25.\nMaybe it is meant in"
                                + " percent."));
    }

    private static ThrowingCallable call(ThrowingCallable input) {
        return input;
    }
}
