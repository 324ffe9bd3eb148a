package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.Optional;

/** Where the checks point to. */
final class Places {
    private Places() {}

    static Place of(Initiative initiative, String field) {
        return Place.of(PlanPart.INITIATIVES.key(), initiative.id(), field);
    }

    static Place of(BudgetPool pool, String field) {
        return Place.of(PlanPart.BUDGET.key(), pool.id(), field);
    }

    static Place of(AllocationDecision decision, String field) {
        return Place.of(PlanPart.DECISIONS.key(), decision.initiative(), field);
    }

    static Place of(Kpi kpi, String field) {
        return Place.of(PlanPart.SCORECARD.key(), kpi.id(), field).in("kpis");
    }

    static Place of(Role role, String field) {
        return Place.of(PlanPart.ROLES.key(), role.id(), field);
    }

    /** A field of a part that is there once. */
    static Place field(PlanPart part, String field) {
        return new Place(part.key(), Optional.empty(), Optional.empty(), Optional.of(field));
    }
}
