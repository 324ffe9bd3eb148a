package io.github.cxstrategy.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.strategy.Strategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no record can hold, and the exact sentence that says so. */
class RecordInvariantsTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @MethodSource({"basics", "people", "money", "scorecard"})
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> basics() {
        return Stream.of(
                row(() -> Id.of(" "), "'id' must hold text but is blank."),
                row(() -> Id.of("x".repeat(201)), "'id' must have at most 200 characters but has 201."),
                row(() -> Id.of("a\tb"), "'id' must be one line without control characters but is 'a\tb'."),
                row(() -> Unit.of(""), "'unit' must hold text but is blank."),
                row(() -> Place.of(" "), "'part' must hold text but is blank."),
                row(
                        () -> DateSpan.of("2027-02-01", "2027-01-31"),
                        "'endInclusive' must not lie before the start 2027-02-01 but is 2027-01-31.\nMaybe the two dates"
                                + " are swapped."),
                row(() -> FiscalPeriod.ofYear(0), "'year' must lie between 1 and 9999 but is 0."),
                row(() -> FiscalPeriod.ofYear(10_000), "'year' must lie between 1 and 9999 but is 10000."),
                row(() -> FiscalPeriod.ofQuarter(2027, 5), "'number' must lie between 1 and 4 but is 5."),
                row(() -> FiscalPeriod.ofMonth(2027, 0), "'number' must lie between 1 and 12 but is 0."),
                row(() -> Ratio.of("1000001"), "'ratio' must lie between 0 and 1000000 but is 1000001."),
                row(() -> new Ratio(new BigDecimal("-0.1")), "'ratio' must lie between 0 and 1000000 but is -0.1."),
                row(() -> Ratio.of("0.0000000001"), "'ratio' must have at most 9 decimals but is 0.0000000001."),
                row(() -> Ratio.of("5 %"), "'ratio' must be a plain decimal number such as 0.05 but is '5 %'."),
                row(() -> Money.ofMinor("XXX", 1), "'currency' must have minor units but is XXX."),
                row(() -> Money.of("XXX", "1"), "'currency' must have minor units but is XXX."),
                row(() -> Money.of("euro", "1"), "'currency' must be an ISO 4217 code but is 'euro'."),
                row(
                        () -> Money.of("EUR", "1,50"),
                        "'amount' must be a plain decimal number such as 1200.50 but is '1,50'."),
                row(
                        () -> Money.of("EUR", "0.001"),
                        "'amount' must have at most 2 decimals and fit 9223372036854775807 minor units but is EUR"
                                + " 0.001."),
                row(
                        () -> Money.parse("12 EUR"),
                        "'money' must be a currency code, a space and an amount, such as 'EUR 1200.50', but is '12"
                                + " EUR'."));
    }

    static Stream<Arguments> people() {
        return Stream.of(
                row(
                        () -> Initiative.builder(Id.of("crm"), "CRM")
                                .priorityRank(0)
                                .build(),
                        "'priorityRank' of initiative 'crm' must be at least 1 but is 0."),
                row(() -> Initiative.builder(Id.of("crm"), "").build(), "'name' must hold text but is blank."),
                row(() -> Strategy.builder().vision(" ").build(), "'vision' must hold text but is blank."),
                row(
                        () -> new Audience(
                                Id.of("smb"), "SMB", AudienceKind.CUSTOMER, Optional.empty(), Optional.of(-1)),
                        "'rank' of audience 'smb' must be at least 1 but is -1."),
                row(
                        () -> new Evidence("Minutes", Gate.PLAN_TO_ALIGN, Optional.empty(), Optional.of("")),
                        "'reference' must hold text but is blank."),
                row(
                        () -> new SignOff(Id.of("ann"), Id.of("ann"), DAY, DAY),
                        "'approver' must be somebody else than the requester but both are 'ann'."),
                row(
                        () -> new SignOff(Id.of("ann"), Id.of("bob"), DAY, DAY.plusDays(366)),
                        "'expiresOn' must lie within 365 days from the approval on 2027-01-01 but is 2028-01-02."),
                row(
                        () -> new SignOff(Id.of("ann"), Id.of("bob"), DAY, DAY.minusDays(1)),
                        "'expiresOn' must lie within 365 days from the approval on 2027-01-01 but is 2026-12-31."),
                row(
                        () -> new SignOff(Id.of("ann"), Id.of("bob"), LocalDate.MAX, DAY),
                        "'expiresOn' must lie within 365 days from the approval on +999999999-12-31 but is"
                                + " 2027-01-01."),
                row(
                        () -> RoleMetric.of(Id.of("nps"), Ratio.of("20")),
                        "'weight' of the metric on 'nps' must be at most 1 but is 20.\nMaybe it is meant in percent."),
                row(
                        () -> RoleMetric.of(Id.of("nps")).withIncentiveShare(Ratio.of("1.1")),
                        "'incentiveShare' of the metric on 'nps' must be at most 1 but is 1.1.\nMaybe it is meant in"
                                + " percent."));
    }

    static Stream<Arguments> money() {
        return Stream.of(
                row(
                        () -> CostEstimate.vrom(eur("100"), eur("90"), eur("300")),
                        "'likely' must lie between low and high but is EUR 90.00 (low EUR 100.00, high EUR 300.00)."),
                row(
                        () -> CostEstimate.vrom(eur("3"), eur("2"), eur("1")),
                        "'high' must not lie below low but is EUR 1.00 (low EUR 3.00).\nMaybe the bounds are swapped."),
                row(
                        () -> CostEstimate.vrom(eur("-1"), eur("2"), eur("3")),
                        "'low' must not be negative but is EUR -1.00."),
                row(
                        () -> CostEstimate.vrom(eur("1"), eur("2"), Money.of("USD", "3")),
                        "Both amounts must have one currency but are EUR 1.00 and USD 3.00."),
                row(
                        () -> new CostLine(List.of(), Q1, eur("1")),
                        "'pools' must name at least one pool that may pay the EUR 1.00."),
                row(
                        () -> new CostLine(List.of(Id.of("it"), Id.of("it")), Q1, eur("1")),
                        "'pools' must name each entry once but has 'it' again as 'pools[1]'."),
                row(() -> CostLine.of(Id.of("it"), Q1, eur("-1")), "'amount' must not be negative but is EUR -1.00."),
                row(() -> new Allotment(Id.of("it"), Q1, eur("-1")), "'amount' must not be negative but is EUR -1.00."),
                row(
                        () -> new FundingOption(Id.of("full"), "Full", Ratio.of("100"), List.of()),
                        "'valueShare' of option 'full' must be at most 1 but is 100.\nMaybe it is meant in percent."),
                row(() -> PeriodBudget.of(eur("-1")), "'approved' must not be negative but is EUR -1.00."),
                row(
                        () -> new PeriodBudget(eur("1"), Optional.of(new Reserve.Amount(eur("2")))),
                        "'reserve' must be at most the approved EUR 1.00 but is EUR 2.00."),
                row(
                        () -> new PeriodBudget(eur("1"), Optional.of(new Reserve.Amount(Money.of("USD", "1")))),
                        "Both amounts must have one currency but are USD 1.00 and EUR 1.00."),
                row(() -> new Reserve.Amount(eur("-1")), "'reserve' must not be negative but is EUR -1.00."),
                row(() -> new Reserve.Share(Ratio.of("5")), "'reserve' must be at most 1 but is 5."),
                row(
                        () -> AllocationDecision.builder(Id.of("crm"), FundingDecision.CUT)
                                .addAllotment(new Allotment(Id.of("it"), Q1, eur("1")))
                                .build(),
                        "'allotments' and 'option' must be empty unless the decision is FUNDED, but the decision on"
                                + " 'crm' is CUT."),
                row(() -> new FundingRule.MustFund(Id.of("crm"), ""), "'reason' must hold text but is blank."),
                row(
                        () -> StrategicValues.declared("votes", Map.of(Id.of("crm"), -1L)),
                        "'points[crm]' must not be negative but are -1."));
    }

    static Stream<Arguments> scorecard() {
        return Stream.of(
                row(
                        () -> Kpi.builder(Id.of("nps"), "NPS")
                                .scale(BigDecimal.ZERO)
                                .build(),
                        "'scale' of KPI 'nps' must be more than 0 but is 0."),
                row(
                        () -> ValueRange.of("2", "1.50"),
                        "'high' must not lie below low 2 but is 1.5.\nMaybe the two ends are swapped."),
                row(
                        () -> new Goal(Goal.Direction.MAINTAIN, Optional.empty(), Optional.empty(), Optional.empty()),
                        "'range' must be given for MAINTAIN and for nothing else, but the direction is MAINTAIN and"
                                + " the range is missing."),
                row(
                        () -> new Goal(
                                Goal.Direction.INCREASE,
                                Optional.empty(),
                                Optional.of(ValueRange.of("1", "2")),
                                Optional.empty()),
                        "'range' must be given for MAINTAIN and for nothing else, but the direction is INCREASE and"
                                + " the range is given."),
                row(
                        () -> new Goal(
                                Goal.Direction.MAINTAIN,
                                Optional.of(BigDecimal.ONE),
                                Optional.of(ValueRange.of("1", "2")),
                                Optional.empty()),
                        "'target' must not be given for MAINTAIN.\nMaybe it belongs into the range."),
                row(
                        () -> Goal.increase()
                                .dueBy(LocalDate.of(2027, 3, 31))
                                .during(DateSpan.of("2027-04-01", "2027-06-30")),
                        "'period' must not begin after the due day 2027-03-31 but begins on 2027-04-01."),
                row(
                        () -> new Effect(Effect.Sign.POSITIVE, Optional.empty(), Optional.empty(), Ratio.ONE),
                        "'strength' must be given for POSITIVE and NEGATIVE and not for NONE, but the sign is POSITIVE"
                                + " and the strength is missing."),
                row(
                        () -> new Effect(
                                Effect.Sign.NONE, Optional.of(Effect.Strength.WEAK), Optional.empty(), Ratio.ONE),
                        "'strength' must be given for POSITIVE and NEGATIVE and not for NONE, but the sign is NONE and"
                                + " the strength is given."),
                row(() -> Effect.unknown().delayedBy(-1), "'delayDays' must lie between 0 and 36500 but is -1."),
                row(() -> Effect.unknown().delayedBy(36_501), "'delayDays' must lie between 0 and 36500 but is 36501."),
                row(
                        () -> Effect.none().withConfidence(Ratio.ZERO),
                        "'confidence' must be more than 0 and at most 1 but is 0."),
                row(
                        () -> new FiscalCalendar(Month.MAY, FiscalCalendar.YearNaming.BY_START)
                                .periodOf(LocalDate.of(0, 6, 1), FiscalPeriod.Length.YEAR),
                        "'year' must lie between 1 and 9999 but is 0."));
    }

    private static Arguments row(ThrowingCallable input, String sentence) {
        return arguments(input, sentence);
    }

    private static Money eur(String amount) {
        return Money.of("EUR", amount);
    }
}
