package io.github.cxstrategy.model.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.PlanPlaces;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no accepted trade-off can hold, the exact sentence that says so, and what one covers when. */
class AcceptedTradeOffInvariantsTest {
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
    private static final TradeOffSource SOURCE = new TradeOffSource.Kpi(Id.of("aht"));
    private static final AcceptedTradeOff PAIR =
            new AcceptedTradeOff(SOURCE, Id.of("nps"), "Growth first.", Id.of("ann"), LAST);
    private static final AcceptedTradeOff.Parties BONUS = AcceptedTradeOff.Parties.builder()
            .addRole(Id.of("sales"))
            .addObjective(Id.of("loyalty"))
            .build();

    private static AcceptedTradeOff tradeOff(boolean source, boolean target, boolean among) {
        return new AcceptedTradeOff(
                source ? Optional.of(SOURCE) : Optional.empty(),
                target ? Optional.of(Id.of("nps")) : Optional.empty(),
                "Growth first.",
                Id.of("ann"),
                LAST,
                Optional.empty(),
                among ? Optional.of(BONUS) : Optional.empty());
    }

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        call(() -> tradeOff(true, false, false)),
                        "'target' must be given exactly when the source is, but the source is given and the target is"
                                + " missing."),
                arguments(
                        call(() -> tradeOff(false, true, true)),
                        "'target' must be given exactly when the source is, but the source is missing and the target is"
                                + " given."),
                arguments(
                        call(() -> tradeOff(true, true, true)),
                        "'among' must be given exactly when source and target are not, but it is given and they are"
                                + " given."),
                arguments(
                        call(() -> tradeOff(false, false, false)),
                        "'among' must be given exactly when source and target are not, but it is missing and they are"
                                + " missing."),
                arguments(
                        call(() -> AcceptedTradeOff.Parties.ofKpis(Set.of())),
                        "'kpis' must name somebody, or 'roles', 'objectives', 'resources', 'initiatives' or 'teams' must, but"
                                + " all are empty."),
                arguments(
                        call(() -> PAIR.startingOn(LAST.plusDays(1))),
                        "'startsOn' must not lie after the last day 2027-06-30 but is 2027-07-01.\nMaybe the two days"
                                + " are swapped."));
    }

    private static ThrowingCallable call(ThrowingCallable input) {
        return input;
    }

    @Test
    void it_holds_from_its_first_day_to_its_last() {
        AcceptedTradeOff later = PAIR.startingOn(LAST.minusDays(1));
        assertThat(later.isInForceOn(LAST.minusDays(2))).isFalse();
        assertThat(later.isInForceOn(LAST.minusDays(1))).isTrue();
        assertThat(later.isInForceOn(LAST)).isTrue();
        assertThat(later.isInForceOn(LAST.plusDays(1))).isFalse();
        assertThat(PAIR.isInForceOn(LocalDate.MIN)).isTrue();
    }

    @Test
    void it_covers_its_own_source_and_target_only() {
        assertThat(PAIR.covers(SOURCE, Id.of("nps"))).isTrue();
        assertThat(PAIR.covers(SOURCE, Id.of("aht"))).isFalse();
        assertThat(PAIR.covers(new TradeOffSource.Initiative(Id.of("aht")), Id.of("nps")))
                .isFalse();
        assertThat(AcceptedTradeOff.among(BONUS, "Growth first.", Id.of("ann"), LAST)
                        .covers(SOURCE, Id.of("nps")))
                .isFalse();
    }

    @Test
    void its_place_names_who_is_in_it() {
        assertThat(PlanPlaces.of(PAIR)).hasToString("tradeOffs[aht -> nps]");
        assertThat(PlanPlaces.of(AcceptedTradeOff.among(BONUS, "Growth first.", Id.of("ann"), LAST)))
                .hasToString("tradeOffs[sales, loyalty]");
        AcceptedTradeOff.Parties rivals = AcceptedTradeOff.Parties.ofKpis(Set.of(Id.of("calls"))).toBuilder()
                .resources(Set.of(Id.of("lines")))
                .initiatives(Set.of(Id.of("chat"), Id.of("bonus")))
                .addTeam(Id.of("crew"))
                .build();
        assertThat(PlanPlaces.of(AcceptedTradeOff.among(rivals, "Growth first.", Id.of("ann"), LAST)))
                .hasToString("tradeOffs[calls, lines, bonus, chat, crew]");
    }
}
