package io.github.cxstrategy.readiness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Citation;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every rule that is built, and the articles and gates that they share. */
final class Catalogue {
    static final Citation ALIGN_THE_ORGANIZATION =
            Citation.of("Embedding CX into Strategy Management | Step 3: Align the Organization");
    static final Citation FIVE_STEPS = Citation.of(
            "5 steps to start aligning customer and employee experience efforts with your business strategy");
    static final Citation STRATEGIC_MANAGEMENT = Citation.of("How to really do strategic management in CX");
    static final Citation INTEGRATION = Citation.of("Integration of Strategy and Customer Experience");
    static final Citation ORGANIZATIONAL_ALIGNMENT =
            Citation.of("article on organizational alignment of customer experience programs");

    static final Set<Gate> FROM_ALIGNMENT_ON =
            ImmutableSet.of(Gate.ALIGN_TO_PLAN_EXECUTION, Gate.PLAN_EXECUTION_TO_MONITOR, Gate.OUTCOME_REVIEW);
    static final Set<Gate> FROM_PLANNING_ON = ImmutableSet.of(
            Gate.PLAN_TO_ALIGN, Gate.ALIGN_TO_PLAN_EXECUTION, Gate.PLAN_EXECUTION_TO_MONITOR, Gate.OUTCOME_REVIEW);

    static final List<Rule> RULES = Stream.of(
                    BudgetRules.RULES,
                    AllocationRules.RULES,
                    PriorityRules.RULES,
                    ScorecardRules.RULES,
                    ConflictRules.RULES,
                    StructureRules.RULES,
                    VisionRules.RULES,
                    StrategyRules.RULES,
                    AudienceRules.RULES,
                    SuccessMetricRules.RULES,
                    DirectionRules.RULES,
                    LeadershipRules.RULES,
                    InitiativeRules.RULES,
                    RoadmapRules.RULES,
                    AnalysisRules.RULES,
                    TeamRules.RULES,
                    SideEffectRules.RULES,
                    OwnerRules.RULES,
                    MessageRules.RULES,
                    WorkloadRules.RULES,
                    RoleRules.RULES,
                    RecognitionRules.RULES,
                    SurveyRules.RULES,
                    ExecutionRules.RULES,
                    ReadyToUseRules.RULES,
                    MonitoringRules.RULES,
                    OutcomeRules.RULES,
                    AccountabilityRules.RULES,
                    InvestmentRules.RULES)
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());

    static final RuleSet FULL = RuleSet.of(RULES);

    /**
     * The outputs that the articles name for each stage: segments, lifecycle, brand promise, business model and metrics;
     * initiatives with owners, on a roadmap; an approved budget allotted to them, a workforce that knows the plan, its teams
     * and assignments, a scorecard with KPIs; execution plans; and the outcome six months later.
     */
    static final Set<RuleId> ESSENTIAL = Stream.of(
                    "D-03", "D-07", "D-10", "D-12", "D-13", "P-01", "P-02", "P-03", "P-04", "A-06", "A-07", "A-09",
                    "A-13", "A-19", "A-23", "A-24", "A-29", "E-01", "E-05", "M-05", "M-06")
            .map(RuleId::of)
            .collect(ImmutableSet.toImmutableSet());

    private Catalogue() {}
}
