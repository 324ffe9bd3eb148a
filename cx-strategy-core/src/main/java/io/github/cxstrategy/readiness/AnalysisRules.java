package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.InitiativeRules.each;
import static io.github.cxstrategy.readiness.InitiativeRules.given;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.analysis.BusinessAnalysis;
import io.github.cxstrategy.model.analysis.ImpactAssessment;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Has each initiative been thought through (P-12 to P-16, P-20)? */
final class AnalysisRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("P-12", ALIGN_THE_ORGANIZATION)
                    .asks("Every initiative must have a business analysis.")
                    .shows("the initiatives without")
                    .mends(supply("businessAnalysis", "Complete the business analysis."))
                    .checkEach(plan -> each(
                            plan,
                            initiative -> made(
                                    plan,
                                    initiative,
                                    "businessAnalysis",
                                    "business analysis",
                                    initiative.businessAnalysis().isPresent(),
                                    initiative.businessAnalysis().flatMap(BusinessAnalysis::date)))),
            blocker("P-13", ALIGN_THE_ORGANIZATION)
                    .asks("Every initiative must have an impact assessment.")
                    .shows("the initiatives without")
                    .mends(supply("impactAssessment", "Complete the impact assessment."))
                    .checkEach(plan -> each(
                            plan,
                            initiative -> made(
                                    plan,
                                    initiative,
                                    "impactAssessment",
                                    "impact assessment",
                                    initiative.impactAssessment().isPresent(),
                                    initiative.impactAssessment().flatMap(ImpactAssessment::date)))),
            warning("P-14", ALIGN_THE_ORGANIZATION, ORGANIZATIONAL_ALIGNMENT)
                    .asks("Every impact assessment should name the roles and departments that are affected.")
                    .shows("what is missing")
                    .mends(supply("affected roles", "List the roles and departments that are affected, all of them."))
                    .checkEach(AnalysisRules::affectedNamed),
            blocker("P-15", ALIGN_THE_ORGANIZATION)
                    .asks("Every initiative must have a cost estimate with its day.")
                    .shows("the initiatives without")
                    .mends(supply("estimate", "Estimate the cost, as a very rough order of magnitude."))
                    .checkEach(plan -> each(
                            plan,
                            initiative -> estimated(plan, initiative)
                                    .failingWith(
                                            initiative.estimate().isEmpty()
                                                    ? "The cost of '" + initiative.id() + "' has not been estimated."
                                                    : "The estimate of '" + initiative.id()
                                                            + "' is of no day, or of one that lies ahead."))),
            advice("P-16", ALIGN_THE_ORGANIZATION)
                    .asks("A very rough estimate should not be too wide.")
                    .shows("the ratio of high to low")
                    .mends(change("estimate", "Narrow the estimate or split the initiative."))
                    .threshold("ratio", "the largest ratio of high to low", "10", "1", "1000")
                    .checkEach(plan -> each(plan, initiative -> narrow(plan, initiative))),
            warning("P-20", FIVE_STEPS)
                    .asks("Every initiative should list its side effects on metrics, or say that it has none.")
                    .shows("the initiatives that do neither")
                    .mends(supply("sideEffects", "State whose metrics it may worsen."))
                    .checkEach(plan -> each(
                            plan,
                            initiative -> given(plan, initiative, "sideEffects", initiative.sideEffects())
                                    .saying(
                                            "'%s' neither lists side effects nor says that it has none.",
                                            initiative.id()))));

    private AnalysisRules() {}

    /** Whether an analysis is there, with or without a day, and not dated ahead. */
    private static Check made(
            Facts plan, Initiative initiative, String name, String words, boolean there, Optional<LocalDate> day) {
        return plan.there(PlanPart.INITIATIVES, initiative.id(), name, there, day)
                .saying(
                        "'%s' has no %s.%s",
                        initiative.id(), words, day.isPresent() ? " That of " + day.get() + " lies ahead." : "");
    }

    static Check assessed(Facts plan, Initiative initiative) {
        return given(
                plan,
                initiative,
                "impactAssessment",
                initiative.impactAssessment().map(assessment -> "there"));
    }

    private static Check affectedNamed(Facts plan) {
        return Facts.eachOf(
                PlanPart.INITIATIVES,
                "impact assessments",
                plan.open(PlanPart.INITIATIVES),
                plan.context().plan().initiatives(),
                Initiative::id,
                Facts.where(
                        initiative -> assessed(plan, initiative),
                        initiative -> Check.all(
                                plan.present(
                                        PlanPart.INITIATIVES,
                                        initiative.id(),
                                        "affected roles",
                                        initiative
                                                .impactAssessment()
                                                .map(ImpactAssessment::roles)
                                                .orElseThrow()),
                                plan.present(
                                        PlanPart.INITIATIVES,
                                        initiative.id(),
                                        "affected departments",
                                        initiative
                                                .impactAssessment()
                                                .map(ImpactAssessment::departments)
                                                .orElseThrow()))));
    }

    private static Check estimated(Facts plan, Initiative initiative) {
        Optional<CostEstimate> estimate = initiative.estimate();
        return Check.all(
                given(plan, initiative, "estimate", estimate.map(range -> range.low() + " to " + range.high())),
                Check.any(
                        plan.done(
                                PlanPart.INITIATIVES,
                                initiative.id(),
                                "day of the estimate",
                                estimate.flatMap(CostEstimate::date)),
                        plan.done(
                                PlanPart.INITIATIVES,
                                initiative.id(),
                                "day of the refined estimate",
                                estimate.flatMap(CostEstimate::refinement).map(CostEstimate.Refinement::on))));
    }

    /** Whether the high end of an estimate is at most so many times the low end. */
    static Check narrow(Facts plan, Initiative initiative) {
        Optional<Money> high = initiative.estimate().map(CostEstimate::high);
        Optional<Money> low = initiative.estimate().map(CostEstimate::low);
        Optional<BigDecimal> limit = low.map(money -> BigDecimal.valueOf(money.minorUnits())
                .multiply(plan.ratio("ratio").value()));
        return Check.compare(
                        plan.money(PlanPart.INITIATIVES, initiative.id(), "high estimate", high),
                        Relation.AT_MOST,
                        new Quantity(
                                plan.fact(
                                        PlanPart.INITIATIVES,
                                        initiative.id(),
                                        "largest high estimate",
                                        low.map(money -> plan.ratio("ratio") + " times " + money)),
                                limit,
                                limit))
                .saying(
                        "The estimate of '%s' is too wide: %s to %s.",
                        initiative.id(),
                        low.map(Money::toString).orElse(""),
                        high.map(Money::toString).orElse(""));
    }
}
