package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.alignment.Alignment;
import io.github.cxstrategy.alignment.AlignmentReview;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.validation.PlanValidator;
import java.time.LocalDate;
import java.util.List;

/** The rest of the code of the guide to building a plan. */
final class BuildingGuide {
    private BuildingGuide() {}

    static List<String> mistakes(StrategicPlan plan) {
        return PlanValidator.standard().validate(plan).all().stream()
                .map(Finding::message)
                .toList();
    }

    static AlignmentReview review(StrategicPlan plan) {
        return Alignment.standard().review(plan, LocalDate.of(2026, 12, 15));
    }

    /** The plan with an owner whom it does not name. */
    static StrategicPlan handedOver(StrategicPlan plan) {
        Initiative status = plan.initiatives().get(0);
        Initiative handedOver = status.toBuilder().owners(List.of(Id.of("cy"))).build();
        return plan.toBuilder()
                .initiatives(List.of(handedOver, plan.initiatives().get(1)))
                .build();
    }

    /** The plan as a tool knows it that sees some of the people only. */
    static StrategicPlan partly(StrategicPlan plan) {
        return plan.toBuilder().addCoverage(PlanPart.PEOPLE, Coverage.PARTIAL).build();
    }
}
