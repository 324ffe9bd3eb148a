package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.rule.Remedy.act;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.monitoring.ReviewCalendar;
import io.github.cxstrategy.model.monitoring.StrategyReview;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Has the strategy worked, and what has been learnt (M-05, M-10)? Implemented is what every funded initiative is, or was to be. */
final class OutcomeRules {
    private static final int MONTHS = 6;

    static final List<Rule> RULES = ImmutableList.of(
            blocker("M-05", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Six months after implementation, every business outcome must have been reached.")
                    .shows("metric, target and latest value")
                    .mends(act("Make a corrective plan for '{subject}'."))
                    .threshold("months", "how many months after implementation outcomes are due", "6", "1", "60")
                    .checkEach(plan -> sinceDue(
                            plan,
                            plan.whole("months"),
                            due -> Facts.eachOf(
                                    PlanPart.SCORECARD,
                                    "business outcomes",
                                    plan.open(PlanPart.SCORECARD),
                                    SuccessMetricRules.metrics(plan),
                                    Kpi::id,
                                    Facts.where(
                                            metric -> SuccessMetricRules.isKind(plan, metric, KpiKind.BUSINESS),
                                            metric -> GuardCheck.reached(plan, metric)
                                                    .saying(
                                                            "'%s' has not reached its target%s.",
                                                            metric.id(),
                                                            metric.goal()
                                                                    .flatMap(Goal::target)
                                                                    .map(target -> " of " + target.toPlainString())
                                                                    .orElse(""))
                                                    .mendedBy("Make a corrective plan for '%s'.", metric.id()))))),
            advice("M-10", FIVE_STEPS)
                    .asks("There should be a strategy review with lessons after the outcomes were due.")
                    .shows("the review")
                    .mends(act("Refine the strategy from what was learnt."))
                    .monotone()
                    .checkEach(plan -> sinceDue(plan, MONTHS, due -> learnt(plan, due))));

    private OutcomeRules() {}

    /**
     * Not applicable before outcomes are due: so many months after the last funded initiative has gone live, or is to by its own
     * word. One that says nothing counts from the day on which it was to: silence puts off no outcome.
     */
    private static Check sinceDue(Facts plan, long months, Function<LocalDate, Check> check) {
        List<Initiative> funded = plan.funding().funded();
        boolean open = plan.funding().mayGoOn() || plan.open(PlanPart.INITIATIVES);
        Map<Id<Initiative>, RoadmapItem> items = plan.items();
        Optional<LocalDate> latest = funded.stream()
                .flatMap(one -> live(plan, one, items, open).stream())
                .max(Comparator.naturalOrder());
        Optional<LocalDate> due = latest.map(day -> day.plusMonths(months));
        if (due.filter(day -> day.isAfter(plan.today())).isPresent()) {
            return new Check.NotApplicable(
                    "Outcomes are not due before " + due.get() + ": implementation ends on " + latest.get() + ".");
        }
        if (open) {
            return Check.present(new Fact.Unknown("plan", "implementedOn of every funded initiative"));
        }
        List<Check> undated = funded.stream()
                .filter(one -> live(plan, one, items, false).isEmpty())
                .sorted(Comparator.comparing(Initiative::id))
                .map(one -> Check.holds(
                        plan.context().missing(PlanPart.INITIATIVES, one.id().value(), "implementedOn"), false))
                .toList();
        if (!undated.isEmpty()) {
            return new Check.All(undated);
        }
        return due.isEmpty()
                ? new Check.NotApplicable("No initiative is funded, so that no outcome is due.")
                : check.apply(due.get());
    }

    /**
     * When an initiative went live or is to by its own word; without that, when it was to by the roadmap, or at the end of
     * its schedule.
     */
    private static Optional<LocalDate> live(
            Facts plan, Initiative initiative, Map<Id<Initiative>, RoadmapItem> items, boolean knownOnly) {
        if (initiative.implementedOn().isPresent() || knownOnly) {
            return initiative.implementedOn();
        }
        return plan.open(PlanPart.ROADMAP)
                ? Optional.empty()
                : Optional.ofNullable(items.get(initiative.id()))
                        .flatMap(RoadmapItem::goLive)
                        .or(() -> RoadmapRules.schedule(plan, initiative, items).map(DateSpan::endInclusive));
    }

    private static Check learnt(Facts plan, LocalDate due) {
        List<Item> items = plan.plan().reviews().map(ReviewCalendar::reviews).orElse(List.of()).stream()
                .filter(review -> review.heldOn()
                        .filter(day -> !day.isBefore(due) && !day.isAfter(plan.today()))
                        .isPresent())
                .sorted(Comparator.comparing(review -> review.heldOn().orElseThrow()))
                .map(StrategyReview::lessons)
                .filter(lessons -> !lessons.isEmpty())
                .map(lessons -> new Item(
                        "review", Check.holds(new Fact.Known("review", "lessons", String.join("; ", lessons)), true)))
                .toList();
        return new Check.Exists(PlanPart.REVIEWS, "reviews since " + due, plan.open(PlanPart.REVIEWS), items)
                .saying("No review with lessons has been held since %s.", due);
    }
}
