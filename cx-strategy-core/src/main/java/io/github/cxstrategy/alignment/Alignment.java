package io.github.cxstrategy.alignment;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.prioritization.Prioritizer;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.validation.PlanValidator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reviews a plan as a whole: validates it, prioritizes the initiatives, allocates the budget, detects conflicts between
 * KPIs, and judges whether the organization is ready for the next stage.
 *
 * <p>Recorded allocation decisions are honored; what nobody has decided is allocated around them and marked
 * {@link FundingStanding#PROPOSED}. The gate reads the decisions only: a proposal is no evidence.
 *
 * <p>Holds policy only; immutable and thread-safe.
 */
public final class Alignment {
    private static final Alignment STANDARD = new Alignment(
            Prioritizer.standard(), ReadinessChecker.standard(), Gate.ALIGN_TO_PLAN_EXECUTION, SearchLimit.none());

    private final Prioritizer prioritizer;
    private final ReadinessChecker checker;
    private final Gate gate;
    private final SearchLimit limit;

    private Alignment(Prioritizer prioritizer, ReadinessChecker checker, Gate gate, SearchLimit limit) {
        this.prioritizer = prioritizer;
        this.checker = checker;
        this.gate = gate;
        this.limit = limit;
    }

    /** {@return the standard engines, the gate from aligning to planning execution, no search limit} */
    public static Alignment standard() {
        return STANDARD;
    }

    /**
     * {@return this review with another prioritizer}
     *
     * @param prioritizer turns worded impacts into values
     */
    public Alignment withPrioritizer(Prioritizer prioritizer) {
        return new Alignment(Check.given("prioritizer", prioritizer), checker, gate, limit);
    }

    /**
     * {@return this review with another checker, for example one with rules of your own}
     *
     * @param checker judges the gate
     */
    public Alignment withReadinessChecker(ReadinessChecker checker) {
        return new Alignment(prioritizer, Check.given("checker", checker), gate, limit);
    }

    /**
     * {@return this review for another gate}
     *
     * @param gate the gate to judge
     */
    public Alignment withGate(Gate gate) {
        return new Alignment(prioritizer, checker, Check.given("gate", gate), limit);
    }

    /**
     * {@return this review with a limit on the search for the best allocation}
     *
     * @param limit how long the search may go on
     */
    public Alignment withLimit(SearchLimit limit) {
        return new Alignment(prioritizer, checker, gate, Check.given("limit", limit));
    }

    /**
     * Reviews a plan.
     *
     * @param plan the plan; it may be incomplete
     * @param asOf the day as of which it is judged
     * @return what every engine has to say
     * @throws io.github.cxstrategy.model.plan.UnresolvedPlanException if references of the plan lead nowhere
     * @throws IllegalArgumentException if the plan has money of several currencies
     * @throws ArithmeticException if amounts or values are so large that their sums could overflow
     */
    public AlignmentReview review(StrategicPlan plan, LocalDate asOf) {
        ResolvedPlan resolved = ResolvedPlan.of(plan);
        Optional<Prioritization> priorities =
                plan.declaredValues().isPresent() ? Optional.empty() : Optional.of(prioritizer.prioritize(resolved));
        StrategicValues values = plan.declaredValues()
                .or(() -> priorities.map(Prioritization::values))
                .orElseThrow();
        AllocationResult funding = BudgetAllocator.standard()
                .allocate(AllocationRequest.honoringDecisions(resolved, values).toBuilder()
                        .limit(limit)
                        .build());
        ConflictReport conflicts = KpiConflictDetector.standard().detect(resolved);
        return new AlignmentReview(
                plan.id(),
                asOf,
                PlanValidator.standard().validate(plan),
                priorities,
                values,
                funding,
                standing(resolved),
                conflicts,
                checker.assess(GateContext.of(resolved, conflicts, asOf), gate));
    }

    private static Map<Id<Initiative>, FundingStanding> standing(ResolvedPlan plan) {
        Map<Id<Initiative>, FundingStanding> standing = new TreeMap<>();
        for (Initiative initiative : plan.initiatives()) {
            boolean decided = plan.decision(initiative.id()).isPresent();
            standing.put(initiative.id(), decided ? FundingStanding.DECIDED : FundingStanding.PROPOSED);
        }
        return standing;
    }
}
