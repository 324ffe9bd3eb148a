package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.analysis.BusinessAnalysis;
import io.github.cxstrategy.model.analysis.ImpactAssessment;
import io.github.cxstrategy.model.analysis.ReReview;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.process.Tool;
import io.github.cxstrategy.model.process.ToolStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What comes first is not dated later: an analysis and its review, a start and going live, the stages of a tool. */
final class SequenceChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        for (Initiative initiative : plan.plan().initiatives()) {
            Optional<BusinessAnalysis> analysis = initiative.businessAnalysis();
            inOrder(
                    Places.of(initiative, "businessAnalysis"),
                    "The review of an analysis",
                    analysis.flatMap(BusinessAnalysis::reReview).map(ReReview::on),
                    "the analysis",
                    analysis.flatMap(BusinessAnalysis::date),
                    found);
            Optional<ImpactAssessment> assessment = initiative.impactAssessment();
            inOrder(
                    Places.of(initiative, "impactAssessment"),
                    "The review of an assessment",
                    assessment.flatMap(ImpactAssessment::reReview).map(ReReview::on),
                    "the assessment",
                    assessment.flatMap(ImpactAssessment::date),
                    found);
            Optional<CostEstimate> estimate = initiative.estimate();
            inOrder(
                    Places.of(initiative, "estimate"),
                    "The refinement of an estimate",
                    estimate.flatMap(CostEstimate::refinement).map(CostEstimate.Refinement::on),
                    "the estimate",
                    estimate.flatMap(CostEstimate::date),
                    found);
            earlierEstimates(initiative, found);
            inOrder(
                    Places.of(initiative, "actuals"),
                    "Going live",
                    initiative.implementedOn(),
                    "the actual start",
                    initiative.actuals().flatMap(Actuals::startedOn),
                    found);
        }
        plan.plan().tools().forEach(tool -> stages(tool, found));
    }

    /** Earlier ones stand oldest first; each was made before it was refined and before the present one. */
    private static void earlierEstimates(Initiative initiative, FindingSink found) {
        Place place = Places.of(initiative, "earlierEstimates");
        Optional<LocalDate> latest = Optional.empty();
        for (CostEstimate earlier : initiative.earlierEstimates()) {
            inOrder(
                    place,
                    "The present estimate",
                    initiative.estimate().flatMap(CostEstimate::date),
                    "an earlier one",
                    earlier.date(),
                    found);
            inOrder(
                    place,
                    "The refinement of an earlier estimate",
                    earlier.refinement().map(CostEstimate.Refinement::on),
                    "the estimate",
                    earlier.date(),
                    found);
            inOrder(place, "An earlier estimate", earlier.date(), "one that stands ahead of it", latest, found);
            latest = earlier.date().isPresent() ? earlier.date() : latest;
        }
    }

    /** Statuses are in the order in which a tool goes through them; so are the keys of the map. */
    private static void stages(Tool tool, FindingSink found) {
        Map.Entry<ToolStatus, LocalDate> before = null;
        for (Map.Entry<ToolStatus, LocalDate> stage : tool.statusDates().entrySet()) {
            if (before != null) {
                inOrder(
                        Place.of(PlanPart.TOOLS.key(), tool.id(), "statusDates"),
                        stage.getKey().name(),
                        Optional.of(stage.getValue()),
                        before.getKey().name(),
                        Optional.of(before.getValue()),
                        found);
            }
            before = stage;
        }
    }

    private static void inOrder(
            Place place,
            String later,
            Optional<LocalDate> laterDay,
            String earlier,
            Optional<LocalDate> earlierDay,
            FindingSink found) {
        if (laterDay.isPresent() && earlierDay.isPresent() && laterDay.get().isBefore(earlierDay.get())) {
            found.add(
                    FindingCode.DATES_OUT_OF_ORDER,
                    place,
                    "Correct one of the two dates.",
                    "%s must not be dated before %s but is dated %s, which is before %s.",
                    later,
                    earlier,
                    laterDay.get(),
                    earlierDay.get());
        }
    }
}
