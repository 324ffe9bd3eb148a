package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.INTEGRATION;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.add;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By what is the success of the strategy told (D-13 to D-17)? Metrics are the success metrics of the scorecard. */
final class SuccessMetricRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("D-13", ALIGN_THE_ORGANIZATION)
                    .asks("There must be a success metric of business and one of experience.")
                    .shows("the success metrics by kind")
                    .mends(add(PlanPart.SCORECARD, "Add the missing kind of success metric."))
                    .monotone()
                    .check(plan -> Check.all(ofKind(plan, KpiKind.BUSINESS), ofKind(plan, KpiKind.EXPERIENCE))),
            blocker("D-14", FIVE_STEPS)
                    .asks("Every success metric must have a unit, a direction, a target and a due day.")
                    .shows("the metrics and what they lack")
                    .mends(supply("goal", "Make the goal measurable: add what is missing."))
                    .checkEach(plan -> eachMetric(plan, metric -> measurable(plan, metric))),
            warning("D-15", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Every success metric should have a baseline and its day.")
                    .shows("the metrics without baseline")
                    .mends(supply("baseline", "Measure a baseline, such as retention today, before planning."))
                    .checkEach(plan -> eachMetric(
                            plan,
                            metric -> Check.all(
                                    given(
                                            plan,
                                            metric,
                                            "baseline",
                                            metric.baseline().map(Baseline::value)),
                                    plan.done(
                                            PlanPart.SCORECARD,
                                            metric.id(),
                                            "measuredOn",
                                            metric.baseline().flatMap(Baseline::measuredOn))))),
            blocker("D-16", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Every experience metric must be causally linked to a business metric.")
                    .shows("the metrics that are not linked")
                    .mends(add(PlanPart.INFLUENCES, "Relate the experience metric to a clear business outcome."))
                    .checkEach(SuccessMetricRules::linkedToBusiness),
            warning("D-17", INTEGRATION, FIVE_STEPS)
                    .asks("There should be a success metric of the employees' experience.")
                    .shows("the kinds of the success metrics")
                    .mends(add(PlanPart.SCORECARD, "Add an employee-experience metric."))
                    .monotone()
                    .check(plan -> ofKind(plan, KpiKind.EMPLOYEE)));

    private SuccessMetricRules() {}

    /** The success metrics, by id. */
    static List<Kpi> metrics(Facts plan) {
        Set<?> named = plan.context().plan().scorecard().successMetrics();
        return plan.context().plan().kpis().stream()
                .filter(kpi -> named.contains(kpi.id()))
                .toList();
    }

    static Check.ForEach eachMetric(Facts plan, java.util.function.Function<Kpi, Check> check) {
        return Facts.each(
                PlanPart.SCORECARD, "success metrics", plan.open(PlanPart.SCORECARD), metrics(plan), Kpi::id, check);
    }

    static Check isKind(Facts plan, Kpi kpi, KpiKind kind) {
        return plan.is(PlanPart.SCORECARD, kpi.id(), "kind", kpi.kind(), kind::equals);
    }

    private static Check ofKind(Facts plan, KpiKind kind) {
        return plan.some(PlanPart.SCORECARD, metrics(plan), Kpi::id, metric -> isKind(plan, metric, kind))
                .saying("There is no success metric of %s.", words(kind));
    }

    private static String words(KpiKind kind) {
        return switch (kind) {
            case BUSINESS -> "the business";
            case EMPLOYEE -> "the employees' experience";
            case EXPERIENCE -> "the customers' experience";
        };
    }

    private static Check given(Facts plan, Kpi metric, String name, Optional<?> value) {
        return plan.present(PlanPart.SCORECARD, metric.id(), name, value);
    }

    private static Check measurable(Facts plan, Kpi metric) {
        Optional<Goal> goal = metric.goal();
        Check all = Check.all(
                given(plan, metric, "unit", metric.unit()),
                given(plan, metric, "direction", goal.map(Goal::direction)),
                given(
                        plan,
                        metric,
                        "target",
                        goal.flatMap(g -> g.target().<Object>map(t -> t).or(g::range))),
                given(plan, metric, "due", goal.flatMap(Goal::due)));
        String lacking = all.facts().stream()
                .filter(fact -> fact instanceof io.github.cxstrategy.readiness.rule.Fact.Absent)
                .map(io.github.cxstrategy.readiness.rule.Fact::name)
                .collect(Collectors.joining(", "));
        return all.saying("'%s' cannot be measured: it lacks %s.", metric.id(), lacking)
                .mendedBy("Make the goal measurable: add %s to '%s'.", lacking, metric.id());
    }

    private static Check linkedToBusiness(Facts plan) {
        InfluencePaths paths = new InfluencePaths(plan);
        return Facts.eachOf(
                PlanPart.SCORECARD,
                "experience metrics",
                plan.open(PlanPart.SCORECARD),
                metrics(plan),
                Kpi::id,
                Facts.where(
                        metric -> isKind(plan, metric, KpiKind.EXPERIENCE),
                        metric -> paths.toBusiness(metric)
                                .saying("Nothing says how '%s' moves a business metric.", metric.id())
                                .mendedBy("Relate '%s' to a clear business outcome.", metric.id())));
    }
}
