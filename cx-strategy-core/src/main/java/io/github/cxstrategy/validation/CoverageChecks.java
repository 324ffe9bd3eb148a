package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.plan.Coverage;

/** A part that is declared as not supplied is not there. */
final class CoverageChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        plan.plan().declaredCoverage().forEach((part, coverage) -> {
            if (coverage == Coverage.NOT_SUPPLIED && part.isPresentIn(plan.plan())) {
                found.add(
                        FindingCode.NOT_SUPPLIED_BUT_PRESENT,
                        Place.of(part.key()),
                        "Declare it PARTIAL or COMPLETE, or remove it.",
                        "A part that is declared NOT_SUPPLIED must be empty but '%s' is not.",
                        part.key());
            }
        });
    }
}
