package io.github.cxstrategy.readiness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Citation;
import io.github.cxstrategy.readiness.rule.Rule;
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

    static final Set<Gate> ALIGNMENT = ImmutableSet.of(Gate.ALIGN_TO_PLAN_EXECUTION);
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

    private Catalogue() {}
}
