package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.plan.PlanReferences;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.List;

/**
 * Says everything at once that does not add up in a plan, each with a stable code, its place and a cure.
 *
 * <p>Takes any plan, however broken, and never throws: what {@link PlanReferences} finds is part of the answer, and
 * the other checks read past it. What is missing is not wrong: where a part is declared as partial, nothing is concluded
 * from what it does not say. The answer does not depend on the order in which the plan lists its entities. About
 * O(n log n) in the size of the plan, but for the pairs within one initiative, decision or role.
 *
 * <p>Immutable and thread-safe.
 */
public final class PlanValidator {
    private static final PlanValidator STANDARD = new PlanValidator(List.of(
            new CurrencyChecks(),
            new PeriodChecks(),
            new SumChecks(),
            new MoneyChecks(),
            new AllotmentChecks(),
            new WeightChecks(),
            new MetricChecks(),
            new InitiativeChecks(),
            new OwnerChecks(),
            new FundingRuleChecks(),
            new DecisionChecks(),
            new EffectChecks(),
            new GoalChecks(),
            new MeasurementChecks(),
            new FormulaChecks(),
            new SubstituteChecks(),
            new ScheduleChecks(),
            new RoadmapChecks(),
            new SequenceChecks(),
            new OverlapChecks(),
            new CircleChecks(),
            new GateDecisionChecks(),
            new RecordChecks(),
            new ReferenceDateChecks(),
            new CoverageChecks(),
            new RepetitionChecks()));

    private final List<PlanCheck> checks;

    private PlanValidator(List<PlanCheck> checks) {
        this.checks = checks;
    }

    /** {@return the validator with all checks} */
    public static PlanValidator standard() {
        return STANDARD;
    }

    /**
     * {@return everything that does not add up in the plan; empty if nothing was found}
     *
     * @param plan any plan
     */
    public Findings validate(StrategicPlan plan) {
        FindingSink found = new FindingSink();
        PlanReferences.check(Check.given("plan", plan)).all().forEach(found::add);
        PlanIndex index = new PlanIndex(plan);
        checks.forEach(check -> check.check(index, found));
        return found.toFindings();
    }
}
