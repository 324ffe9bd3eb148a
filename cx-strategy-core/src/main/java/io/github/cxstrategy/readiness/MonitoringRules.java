package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.INTEGRATION;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.act;
import static io.github.cxstrategy.readiness.rule.Remedy.decide;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.initiative.Tolerance;
import io.github.cxstrategy.model.monitoring.ReviewCalendar;
import io.github.cxstrategy.model.monitoring.StrategyReview;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.MeasurementPlan;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Is what was planned being measured, reported and kept to (M-01 to M-04)? */
final class MonitoringRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("M-01", INTEGRATION)
                    .asks("No KPI must go unmeasured for longer than its cadence allows.")
                    .shows("the gaps")
                    .mends(act("Measure '{subject}'."))
                    .threshold(
                            "periods", "how many periods of its cadence may pass without a measurement", "1", "0", "12")
                    .checkEach(plan -> plan.each(
                            PlanPart.SCORECARD, plan.context().plan().kpis(), Kpi::id, kpi -> measured(plan, kpi))),
            warning("M-02", STRATEGIC_MANAGEMENT)
                    .asks(
                            "The owner of every funded initiative should have reported at every review since it was funded.")
                    .shows("the reviews that were missed")
                    .mends(act("Hold the owner of '{subject}' to account at the next review."))
                    .checkEach(plan -> plan.funding().forEachFunded(initiative -> reported(plan, initiative))),
            warning("M-03", ALIGN_THE_ORGANIZATION)
                    .asks("Spending, forecast and milestones of every funded initiative should be within tolerance.")
                    .shows("the variances")
                    .mends(decide("Escalate and plan '{subject}' again."))
                    .checkEach(MonitoringRules::withinTolerance),
            warning("M-04", FIVE_STEPS)
                    .asks("No guard metric should be worse than its baseline by more than a little.")
                    .shows("the metric and its change")
                    .mends(act("Stop or correct what makes '{subject}' worse: it is not what was intended."))
                    .share("share", "by which share of its baseline it may be worse; 0.05 means 5 %", "0.05")
                    .checkEach(MonitoringRules::guardsHold));

    private MonitoringRules() {}

    /** The measurements up to the day of the assessment, oldest first. */
    static List<Measurement> history(Facts plan, Kpi kpi) {
        return kpi.history().stream()
                .filter(measurement -> !measurement.on().isAfter(plan.today()))
                .sorted((a, b) -> a.on().equals(b.on()) ? a.value().compareTo(b.value()) : a.on().compareTo(b.on()))
                .toList();
    }

    /** The latest value; none where a later one may come to light. */
    static Optional<BigDecimal> latest(Facts plan, Kpi kpi) {
        List<Measurement> history = history(plan, kpi);
        return history.isEmpty() || plan.open(PlanPart.SCORECARD)
                ? Optional.empty()
                : Optional.of(history.get(history.size() - 1).value());
    }

    private static Check measured(Facts plan, Kpi kpi) {
        Optional<Cadence> cadence = kpi.measurementPlan().flatMap(MeasurementPlan::cadence);
        Optional<LocalDate> planned = kpi.measurementPlan().flatMap(MeasurementPlan::firstMeasurementOn);
        if (planned.filter(day -> day.isAfter(plan.today())).isPresent()) {
            return new Check.NotApplicable(
                    "'" + kpi.id() + "' is first to be measured on " + planned.orElseThrow() + ".");
        }
        List<LocalDate> days =
                new ArrayList<>(history(plan, kpi).stream().map(Measurement::on).toList());
        Check there = plan.present(PlanPart.SCORECARD, kpi.id(), "history", days)
                .saying("'%s' has never been measured.", kpi.id());
        Check known = Check.all(
                plan.is(PlanPart.SCORECARD, kpi.id(), "cadence", cadence, any -> true),
                plan.is(PlanPart.SCORECARD, kpi.id(), "firstMeasurementOn", planned, any -> true));
        if (days.isEmpty() || cadence.isEmpty() || planned.isEmpty()) {
            return Check.all(there, known);
        }
        return Check.all(there, known, noGap(plan, kpi, cadence.get(), planned.get(), days));
    }

    /** From the first measurement that was due until today; what may have been measured meanwhile is unknown. */
    private static Check noGap(Facts plan, Kpi kpi, Cadence cadence, LocalDate start, List<LocalDate> days) {
        LocalDate last = start;
        List<LocalDate> ends = new ArrayList<>(days);
        ends.add(plan.today());
        for (LocalDate day : ends) {
            if (day.isAfter(Days.after(last, cadence, plan.whole("periods") + 1))) {
                String gap = "from " + last + " to " + day;
                return plan.open(PlanPart.SCORECARD)
                        ? Check.present(Fact.rest("measurements of " + kpi.id()))
                        : Check.holds(new Fact.Known(kpi.id().value(), "gap", gap), false)
                                .saying("'%s' was not measured %s.", kpi.id(), gap);
            }
            last = day.isAfter(last) ? day : last;
        }
        return Check.holds(new Fact.Known(kpi.id().value(), "gap", "none"), true);
    }

    private static Check reported(Facts plan, Initiative initiative) {
        Optional<LocalDate> decided =
                plan.context().plan().decision(initiative.id()).flatMap(AllocationDecision::decidedOn);
        List<Check.Item> items = new ArrayList<>();
        plan.plan().reviews().map(ReviewCalendar::reviews).orElse(List.of()).stream()
                .filter(review -> review.heldOn()
                        .filter(day -> !day.isAfter(plan.today()))
                        .isPresent())
                .sorted((a, b) -> a.heldOn().orElseThrow().compareTo(b.heldOn().orElseThrow()))
                .forEach(review -> {
                    LocalDate held = review.heldOn().orElseThrow();
                    if (decided.isEmpty() || held.isAfter(decided.get())) {
                        items.add(new Check.Item(held.toString(), reported(plan, initiative, review, decided)));
                    }
                });
        return new Check.ForEach(
                PlanPart.REVIEWS, "reviews held since it was funded", plan.open(PlanPart.REVIEWS), items);
    }

    private static Check reported(
            Facts plan, Initiative initiative, StrategyReview review, Optional<LocalDate> decided) {
        LocalDate held = review.heldOn().orElseThrow();
        return decided.isEmpty()
                ? Check.holds(
                        plan.context()
                                .missing(PlanPart.DECISIONS, initiative.id().value(), "decidedOn"),
                        false)
                : plan.contains(PlanPart.REVIEWS, "review of " + held, "reported", review.reported(), initiative.id())
                        .saying("The owner of '%s' did not report at the review of %s.", initiative.id(), held);
    }

    private static Check withinTolerance(Facts plan) {
        Map<Id<Initiative>, RoadmapItem> items = plan.items();
        Map<Id<Initiative>, List<Milestone>> milestones = ExecutionRules.milestones(plan);
        return plan.funding()
                .forEachFunded(initiative -> Check.all(
                        withinCost(
                                plan, initiative, "spent", initiative.actuals().flatMap(Actuals::spent)),
                        withinCost(
                                plan,
                                initiative,
                                "forecast",
                                initiative.actuals().flatMap(Actuals::forecast)),
                        inTime(
                                plan,
                                initiative,
                                "forecastFinish",
                                initiative.actuals().flatMap(Actuals::forecastFinish),
                                RoadmapRules.schedule(plan, initiative, items).map(DateSpan::endInclusive)),
                        plan.each(
                                PlanPart.ROADMAP,
                                milestones.getOrDefault(initiative.id(), List.of()),
                                Milestone::id,
                                milestone -> onTime(plan, initiative, milestone))));
    }

    private static Check withinCost(Facts plan, Initiative initiative, String name, Optional<Money> amount) {
        Sums.sameCurrency(amount.stream().toList(), plan.funding().allotted(initiative.id()));
        Optional<BigDecimal> factor = initiative
                .tolerance()
                .flatMap(Tolerance::costOverrun)
                .map(Ratio::value)
                .map(BigDecimal.ONE::add);
        Quantity allotted = plan.funding().allotment(initiative.id());
        Optional<BigDecimal> low = allotted.low().flatMap(value -> factor.map(value::multiply));
        Optional<BigDecimal> high = allotted.high().flatMap(value -> factor.map(value::multiply));
        Fact limit = factor.isEmpty()
                ? plan.context().missing(PlanPart.INITIATIVES, initiative.id().value(), "costOverrun")
                : high.<Fact>map(most -> new Fact.Known(
                                initiative.id().value(),
                                "allotted and tolerated",
                                Sums.text(most, amount.map(Money::currency))))
                        .orElseGet(() -> new Fact.Unknown(initiative.id().value(), "allotted and tolerated"));
        return Check.compare(
                        plan.money(PlanPart.INITIATIVES, initiative.id(), name, amount),
                        Relation.AT_MOST,
                        new Quantity(limit, low, high))
                .saying(
                        "'%s': %s %s is more than is allotted and tolerated.",
                        initiative.id(), name, amount.map(Money::toString).orElse(""));
    }

    private static Check inTime(
            Facts plan, Initiative initiative, String name, Optional<LocalDate> day, Optional<LocalDate> due) {
        Optional<Integer> delay = initiative.tolerance().flatMap(Tolerance::delayDays);
        Optional<LocalDate> latest = due.flatMap(end -> delay.map(end::plusDays));
        return Check.compare(
                        plan.day(PlanPart.INITIATIVES, initiative.id(), name, day),
                        Relation.AT_MOST,
                        plan.day(PlanPart.INITIATIVES, initiative.id(), "end, with the delay tolerated", latest))
                .saying(
                        "'%s' is to end on %s, which is later than tolerated.",
                        initiative.id(), day.map(LocalDate::toString).orElse(""));
    }

    /** By the day on which it was reached or is expected; what is neither, and not overdue yet, is not judged. */
    private static Check onTime(Facts plan, Initiative initiative, Milestone milestone) {
        Optional<Integer> delay = initiative.tolerance().flatMap(Tolerance::delayDays);
        Optional<LocalDate> latest = milestone.due().flatMap(end -> delay.map(end::plusDays));
        Optional<LocalDate> day = milestone.reachedOn().or(milestone::forecast);
        boolean open = plan.open(PlanPart.ROADMAP) && milestone.reachedOn().isEmpty();
        if (day.isEmpty()
                && !open
                && latest.filter(last -> !last.isBefore(plan.today())).isPresent()) {
            return new Check.NotApplicable("'" + milestone.id() + "' is not due yet.");
        }
        // What is overdue and not reached cannot be reached before today.
        Quantity reached = open
                ? Quantity.unknown(new Fact.Unknown(milestone.id().value(), "reachedOn"))
                : Facts.day(milestone.id(), "reached or expected on", day.orElse(plan.today()));
        return Check.compare(
                        reached,
                        Relation.AT_MOST,
                        plan.day(PlanPart.ROADMAP, milestone.id(), "due, with the delay tolerated", latest))
                .saying("The milestone '%s' of '%s' is later than tolerated.", milestone.id(), initiative.id());
    }

    /** One item for each KPI that guards an effect of a funded initiative. */
    private static Check guardsHold(Facts plan) {
        Set<Id<Kpi>> guards = new HashSet<>();
        plan.funding()
                .funded()
                .forEach(initiative -> initiative.effects().stream()
                        .map(KpiEffect::guard)
                        .flatMap(Optional::stream)
                        .forEach(guards::add));
        return Facts.each(
                PlanPart.SCORECARD,
                "guard metrics",
                plan.funding().mayGoOn() || plan.open(PlanPart.INITIATIVES),
                guards.stream().map(id -> plan.context().plan().kpi(id)).toList(),
                Kpi::id,
                kpi -> GuardCheck.notWorse(plan, kpi));
    }
}
