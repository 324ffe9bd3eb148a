package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.rule.Remedy.act;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.monitoring.ReviewCalendar;
import io.github.cxstrategy.model.monitoring.StrategyReview;
import io.github.cxstrategy.model.plan.PlanPart;
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
import java.util.Optional;
import java.util.function.Supplier;

/** Has the strategy worked, and what has been learnt (M-05, M-10)? Implemented is what every funded initiative is. */
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
                            () -> Facts.eachOf(
                                    PlanPart.SCORECARD,
                                    "business outcomes",
                                    plan.open(PlanPart.SCORECARD),
                                    SuccessMetricRules.metrics(plan),
                                    Kpi::id,
                                    Facts.where(
                                            metric -> SuccessMetricRules.isKind(plan, metric, KpiKind.BUSINESS),
                                            metric -> GuardCheck.reached(plan, metric)
                                                    .failingWith(
                                                            "'" + metric.id() + "' has not reached its target"
                                                                    + metric.goal()
                                                                            .flatMap(Goal::target)
                                                                            .map(target ->
                                                                                    " of " + target.toPlainString())
                                                                            .orElse("")
                                                                    + ".",
                                                            "Make a corrective plan for '" + metric.id() + "'."))))),
            advice("M-10", FIVE_STEPS)
                    .asks("There should be a strategy review with lessons after the outcomes were due.")
                    .shows("the review")
                    .mends(act("Refine the strategy from what was learnt."))
                    .monotone()
                    .checkEach(plan -> sinceDue(plan, MONTHS, () -> learnt(plan))));

    private OutcomeRules() {}

    /** Not applicable before outcomes are due: so many months after the last funded initiative has gone live. */
    private static Check sinceDue(Facts plan, long months, Supplier<Check> check) {
        List<Initiative> funded = plan.funding().funded();
        boolean open = plan.funding().mayGoOn() || plan.open(PlanPart.INITIATIVES);
        Optional<LocalDate> latest =
                funded.stream().flatMap(one -> one.implementedOn().stream()).max(Comparator.naturalOrder());
        boolean implemented =
                funded.stream().allMatch(one -> one.implementedOn().isPresent());
        boolean later = latest.filter(day -> day.plusMonths(months).isAfter(plan.today()))
                .isPresent();
        if (later || (!open && !implemented)) {
            return new Check.NotApplicable("Outcomes are not due yet: "
                    + latest.filter(any -> implemented)
                            .map(day -> "implementation ended on " + day + ".")
                            .orElse("not every funded initiative has gone live."));
        }
        if (open) {
            return Check.present(new Fact.Unknown("plan", "implementedOn of every funded initiative"));
        }
        return funded.isEmpty()
                ? new Check.NotApplicable("No initiative is funded, so that no outcome is due.")
                : check.get();
    }

    private static Check learnt(Facts plan) {
        LocalDate due = plan.funding().funded().stream()
                .flatMap(one -> one.implementedOn().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusMonths(MONTHS);
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
                .failingWith("No review with lessons has been held since " + due + ".");
    }
}
