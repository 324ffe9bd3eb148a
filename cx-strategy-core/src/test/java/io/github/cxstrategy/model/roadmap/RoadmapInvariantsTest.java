package io.github.cxstrategy.model.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no roadmap can hold, and the exact sentence that says so. */
class RoadmapInvariantsTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        call(() -> new ExecutionPlan.BudgetPhase(Q1, Money.of("EUR", "-1"))),
                        "'amount' must not be negative but is EUR -1.00."),
                arguments(
                        call(() -> new CoordinationRecord(DAY, Set.of(), Set.of(), "None")),
                        "'initiatives' must name at least two that are coordinated but are []."),
                arguments(
                        call(() -> new CoordinationRecord(DAY, Set.of(Id.of("crm")), Set.of(), "Alone")),
                        "'initiatives' must name at least two that are coordinated but are [crm]."),
                arguments(
                        call(() -> RoadmapItem.of(Id.of("crm"), DateSpan.of("2027-01-01", "2027-06-30"))
                                .goingLiveOn(DAY.minusDays(1))),
                        "'goLive' of 'crm' must not lie before its first day 2027-01-01 but is 2026-12-31."),
                arguments(
                        call(() -> ActionItem.builder(Id.of("call"), "").build()),
                        "'what' must hold text but is blank."),
                arguments(
                        call(() -> Milestone.builder(Id.of("live"), "Live")
                                .deliverable(" ")
                                .build()),
                        "'deliverable' must hold text but is blank."));
    }

    @Test
    void an_initiative_may_go_live_within_its_time_or_after_it() {
        RoadmapItem item = RoadmapItem.of(Id.of("crm"), DateSpan.of("2027-01-01", "2027-06-30"));
        assertThat(item.goLive()).isEmpty();
        assertThat(item.goingLiveOn(DAY).goLive()).contains(DAY);
        assertThat(item.goingLiveOn(DAY.plusYears(1)).schedule()).isEqualTo(item.schedule());
    }

    @Test
    void a_version_names_the_initiatives_that_it_changes() {
        assertThat(new RoadmapVersion("1.1", DAY, Optional.empty()).changedInitiatives())
                .isEmpty();
        assertThat(new RoadmapVersion("1.2", DAY, Optional.empty(), Set.of(Id.of("crm"), Id.of("bot")))
                        .changedInitiatives())
                .containsExactly(Id.of("bot"), Id.of("crm"));
    }

    private static ThrowingCallable call(ThrowingCallable input) {
        return input;
    }
}
