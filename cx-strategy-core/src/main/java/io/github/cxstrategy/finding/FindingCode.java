package io.github.cxstrategy.finding;

/**
 * The stable codes of findings; {@code docs/findings.md} explains each with an example and its cure.
 *
 * <p>An {@link FindingLevel#ERROR} cannot be right whatever the user meant; everything else is a
 * {@link FindingLevel#WARNING}.
 */
public enum FindingCode {
    /** A reference names an entity that the plan does not have. */
    DANGLING_REFERENCE(FindingLevel.ERROR),
    /** Two entities of one kind have the same id, or an initiative has two recorded decisions. */
    DUPLICATE_ID(FindingLevel.ERROR),
    /** Initiatives require each other in a circle. */
    CYCLE(FindingLevel.ERROR),

    /** An amount is in another currency than the rest of the plan. */
    MIXED_CURRENCIES(FindingLevel.ERROR),
    /** A period is longer or shorter than the other periods of the plan. */
    MIXED_PERIODS(FindingLevel.ERROR),
    /** Amounts add up to more than can be counted in minor units. */
    SUM_TOO_LARGE(FindingLevel.ERROR),
    /** A pool holds no money that could be spent in any period. */
    POOL_WITHOUT_MONEY(FindingLevel.WARNING),
    /** A pool names periods with a hole between them. */
    PERIOD_GAP(FindingLevel.WARNING),
    /** A cost line falls into a period for which none of its pools has money. */
    COST_WITHOUT_MONEY(FindingLevel.WARNING),
    /** Money was allotted from a pool that has none in that period. */
    ALLOTMENT_WITHOUT_MONEY(FindingLevel.ERROR),
    /** Money was allotted from a pool or in a period for which the funded option has no cost. */
    ALLOTMENT_WITHOUT_COST(FindingLevel.WARNING),
    /** More money was allotted than the funded option needs. */
    ALLOTTED_OVER_NEED(FindingLevel.WARNING),
    /** The budget phases of an execution plan sum to more than its initiative is allotted. */
    PHASES_OVER_ALLOTTED(FindingLevel.WARNING),
    /** What an initiative will have cost in the end is forecast below what is spent already. */
    FORECAST_BELOW_SPENT(FindingLevel.WARNING),
    /** An option has no cost lines, and the initiatives are not told in full. */
    COSTS_UNKNOWN(FindingLevel.WARNING),
    /** The cost lines of the full option do not sum to the estimate's likely figure. */
    COST_DIFFERS_FROM_ESTIMATE(FindingLevel.ERROR),

    /** Weights do not sum to 100 %. */
    WEIGHTS_NOT_100_PERCENT(FindingLevel.ERROR),
    /** Some weights are given and some are not. */
    WEIGHTS_INCOMPLETE(FindingLevel.WARNING),
    /** The incentive shares of a role sum to less than 100 %. */
    INCENTIVES_BELOW_100_PERCENT(FindingLevel.WARNING),
    /** A role names the same KPI twice for a common time and audience. */
    REPEATED_METRIC(FindingLevel.WARNING),

    /** None of the options of an initiative delivers its whole value. */
    NO_FULL_OPTION(FindingLevel.WARNING),
    /** Something has several owners where exactly one is to be accountable. */
    SEVERAL_OWNERS(FindingLevel.WARNING),
    /** The owner of an initiative has no department. */
    OWNER_WITHOUT_DEPARTMENT(FindingLevel.WARNING),
    /** An initiative excludes itself. */
    EXCLUDES_ITSELF(FindingLevel.ERROR),
    /** An initiative requires what must not be funded beside it, or two that must not be funded together. */
    REQUIRES_EXCLUDED(FindingLevel.ERROR),
    /** An initiative must be funded but has no option in which it could be. */
    MUST_FUND_WITHOUT_OPTION(FindingLevel.ERROR),
    /** Funding rules, with prerequisites and exclusions, cannot all hold. */
    RULES_CONTRADICT(FindingLevel.ERROR),
    /** A recorded decision goes against a funding rule or an exclusion. */
    DECISION_AGAINST_RULE(FindingLevel.WARNING),
    /** A decision funds a share of an option in which that cannot be funded. */
    UNKNOWN_TRANCHE(FindingLevel.ERROR),
    /** A scenario drops a rule that the plan does not have. */
    DROPPED_RULE_UNKNOWN(FindingLevel.ERROR),
    /** An initiative has more than one execution plan. */
    REPEATED_EXECUTION_PLAN(FindingLevel.WARNING),

    /** A KPI influences itself. */
    SELF_INFLUENCE(FindingLevel.ERROR),
    /** An effect is recorded both as none and as an effect, or both as positive and as negative. */
    CONTRADICTORY_EFFECT(FindingLevel.ERROR),
    /** An effect on the same KPI is recorded more than once. */
    REPEATED_EFFECT(FindingLevel.WARNING),
    /** A target lies on the bad side of the baseline. */
    TARGET_ON_WRONG_SIDE(FindingLevel.ERROR),
    /** The baseline already meets the goal. */
    GOAL_ALREADY_MET(FindingLevel.WARNING),
    /** A KPI has two values on one day. */
    CONTRADICTORY_MEASUREMENT(FindingLevel.ERROR),
    /** A value, target or range of a KPI lies outside its feasible range. */
    OUTSIDE_FEASIBLE_RANGE(FindingLevel.ERROR),
    /** A KPI is accepted to suffer from itself. */
    TRADE_OFF_WITH_ITSELF(FindingLevel.ERROR),
    /** KPIs follow from each other in a circle, by their formulas. */
    FORMULA_CYCLE(FindingLevel.ERROR),
    /** The units in the formula of a KPI, or of resources that stand in for each other, do not go together. */
    UNITS_DIFFER(FindingLevel.ERROR),
    /** The units in the formula of a KPI do not go together unless a number in it converts them. */
    UNITS_MAY_DIFFER(FindingLevel.WARNING),

    /** A goal is due before its baseline was measured. */
    DUE_BEFORE_BASELINE(FindingLevel.ERROR),
    /** An initiative went live before it started. */
    IMPLEMENTED_BEFORE_START(FindingLevel.ERROR),
    /** An initiative or an item of the roadmap lies partly or wholly outside the horizon of the strategy. */
    OUTSIDE_HORIZON(FindingLevel.WARNING),
    /** An initiative starts before one that it requires has ended. */
    STARTS_BEFORE_PREREQUISITE(FindingLevel.WARNING),
    /** An item of the roadmap starts before a predecessor has ended. */
    STARTS_BEFORE_PREDECESSOR(FindingLevel.WARNING),
    /** The roadmap places an initiative outside its schedule. */
    ROADMAP_OUTSIDE_SCHEDULE(FindingLevel.WARNING),
    /** A cost line falls into a period in which the initiative does not run. */
    COST_OUTSIDE_SCHEDULE(FindingLevel.WARNING),
    /** What comes first is dated later. */
    DATES_OUT_OF_ORDER(FindingLevel.ERROR),
    /** Something is told more than once of the same time. */
    OVERLAPPING_PERIODS(FindingLevel.ERROR),
    /** Items of the roadmap wait for each other in a circle. */
    SCHEDULE_CYCLE(FindingLevel.ERROR),
    /** The links of the strategy map run in a circle. */
    STRATEGY_MAP_CYCLE(FindingLevel.WARNING),
    /** A gate was passed before one that lies ahead of it. */
    GATES_OUT_OF_ORDER(FindingLevel.WARNING),
    /** Two outcomes of one gate were decided on one day. */
    CONTRADICTORY_GATE_DECISION(FindingLevel.WARNING),
    /** Something that has happened is dated after the day as of which the plan is judged. */
    AFTER_REFERENCE_DATE(FindingLevel.WARNING),
    /** An accepted trade-off, a waiver or an accepted risk has expired. */
    EXPIRED(FindingLevel.WARNING),

    /** A part is declared as not supplied but is there. */
    NOT_SUPPLIED_BUT_PRESENT(FindingLevel.ERROR),
    /** Two things of one kind have the same name. */
    DUPLICATE_NAME(FindingLevel.WARNING),
    /** Two things of one kind have the same rank. */
    DUPLICATE_RANK(FindingLevel.WARNING),
    /** The reach of a message is told twice of one department. */
    REPEATED_REACH(FindingLevel.WARNING);

    private final FindingLevel level;

    FindingCode(FindingLevel level) {
        this.level = level;
    }

    /** {@return how much a finding of this code matters} */
    public FindingLevel level() {
        return level;
    }
}
