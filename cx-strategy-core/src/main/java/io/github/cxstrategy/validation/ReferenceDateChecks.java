package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetApproval;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanContents;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.PlanPlaces;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.Waiver;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** On the day as of which the plan is judged, what is said to have happened has happened and what is accepted holds. */
final class ReferenceDateChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        plan.plan().referenceDate().ifPresent(day -> {
            Judgement judgement = new Judgement(day, found);
            judgement.documents(plan.plan());
            judgement.work(plan);
            judgement.acceptances(plan.plan());
            judgement.everythingElse(plan.plan());
        });
    }

    /** Components that say when something happened, wherever they stand. */
    static final Set<String> HAPPENED = Set.of(
            "acknowledgedOn",
            "adoptedOn",
            "asOf",
            "assessedOn",
            "confirmedByCeoOn",
            "date",
            "designedOn",
            "doneOn",
            "heldOn",
            "on",
            "reachedOn",
            "sentOn",
            "startedOn",
            "updatedOn");

    /** What is told in words of its own. */
    private static final Set<Class<?>> TOLD = Set.of(
            BudgetApproval.class, CostEstimate.Refinement.class, Evidence.class, Scorecard.class, StrategicPlan.class);

    private record Judgement(LocalDate day, FindingSink found) {
        void documents(StrategicPlan plan) {
            happened(Place.of("date"), "this version of the plan", plan.date());
            plan.evidence()
                    .forEach(evidence -> happened(
                            Place.of(PlanPart.EVIDENCE.key(), evidence.title(), "date"),
                            "this evidence",
                            evidence.date()));
            plan.budget()
                    .flatMap(Budget::approval)
                    .ifPresent(approval -> happened(
                            Places.field(PlanPart.BUDGET, "approval"),
                            "the approval of the budget",
                            Optional.of(approval.on())));
            for (AllocationDecision decision : plan.decisions()) {
                happened(
                        Places.of(decision, "decidedOn"),
                        "the decision on '" + decision.initiative() + "'",
                        decision.decidedOn());
            }
        }

        void work(PlanIndex plan) {
            for (Initiative initiative : plan.plan().initiatives()) {
                happened(
                        Places.of(initiative, "implementedOn"),
                        "going live of '" + initiative.id() + "'",
                        initiative.implementedOn());
                happened(
                        Places.of(initiative, "estimate"),
                        "refining the estimate of '" + initiative.id() + "'",
                        initiative
                                .estimate()
                                .flatMap(estimate -> estimate.refinement())
                                .map(refinement -> refinement.on()));
            }
            happened(
                    Places.field(PlanPart.SCORECARD, "date"),
                    "this version of the scorecard",
                    plan.scorecard().date());
            for (Kpi kpi : plan.scorecard().kpis()) {
                happened(
                        Places.of(kpi, "baseline"),
                        "measuring the baseline of '" + kpi.id() + "'",
                        kpi.baseline().flatMap(baseline -> baseline.measuredOn()));
            }
        }

        void acceptances(StrategicPlan plan) {
            for (AcceptedTradeOff tradeOff : plan.tradeOffs()) {
                holds(PlanPlaces.of(tradeOff), "An accepted trade-off", tradeOff.expiresOn());
            }
            for (Waiver waiver : plan.waivers()) {
                Place place = PlanPlaces.of(waiver);
                happened(place, "this waiver", Optional.of(waiver.signOff().approvedOn()));
                holds(place, "A waiver", waiver.signOff().expiresOn());
            }
            for (RiskAcceptance acceptance : plan.riskAcceptances()) {
                Place place = PlanPlaces.of(acceptance);
                happened(
                        place,
                        "this accepted risk",
                        Optional.of(acceptance.signOff().approvedOn()));
                holds(place, "An accepted risk", acceptance.signOff().expiresOn());
            }
        }

        void everythingElse(StrategicPlan plan) {
            PlanContents.visit(plan, LocalDate.class, (place, record, component, date) -> {
                if (HAPPENED.contains(component) && !TOLD.contains(record)) {
                    happened(place, "'" + component + "'", Optional.of(date));
                }
            });
        }

        private void happened(Place place, String what, Optional<LocalDate> on) {
            on.filter(date -> date.isAfter(day))
                    .ifPresent(date -> found.add(
                            FindingCode.AFTER_REFERENCE_DATE,
                            place,
                            "Correct this date, or judge the plan as of a later day.",
                            "What has happened must be dated by the reference date %s but %s is dated %s.",
                            day,
                            what,
                            date));
        }

        private void holds(Place place, String what, LocalDate expiresOn) {
            if (expiresOn.isBefore(day)) {
                found.add(
                        FindingCode.EXPIRED,
                        place,
                        "Renew it, or remove it.",
                        "%s must hold on the reference date %s but this one expired on %s.",
                        what,
                        day,
                        expiresOn);
            }
        }
    }
}
