package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.model.strategy.Strategy;
import java.util.Arrays;

/** The parts of a plan whose coverage can be told. */
public enum PlanPart {
    /** The strategy. */
    STRATEGY("strategy", "statements of the strategy"),
    /** The causal links between objectives. */
    STRATEGY_MAP("strategyMap", "causal links"),
    /** Who stands behind the strategy, and what leaders have agreed to. */
    MANDATE("mandate", "mandates"),
    /** The strategic drivers. */
    DRIVERS("drivers"),
    /** The objectives. */
    OBJECTIVES("objectives"),
    /** The customer segments and employee audiences. */
    AUDIENCES("audiences"),
    /** The customer lifecycle. */
    LIFECYCLE("lifecycle", "lifecycle phases"),
    /** The customer journeys. */
    JOURNEYS("journeys"),
    /** The business capabilities. */
    CAPABILITIES("capabilities"),
    /** The departments. */
    DEPARTMENTS("departments"),
    /** The people. */
    PEOPLE("people"),
    /** The workforce plan. */
    WORKFORCE("workforce", "workloads"),
    /** The teams. */
    TEAMS("teams"),
    /** The roles and their metrics. */
    ROLES("roles"),
    /** The processes that change. */
    PROCESSES("processes"),
    /** The tools. */
    TOOLS("tools"),
    /** The scorecard and its KPIs. */
    SCORECARD("scorecard", "KPIs"),
    /** How KPIs influence each other. */
    INFLUENCES("influences"),
    /** The initiatives. */
    INITIATIVES("initiatives"),
    /** The roadmap. */
    ROADMAP("roadmap", "milestones"),
    /** The action items. */
    ACTIONS("actions"),
    /** The declared values of the initiatives. */
    DECLARED_VALUES("declaredValues", "declared values"),
    /** The budget. */
    BUDGET("budget", "budget pools"),
    /** The rules that funding must respect. */
    FUNDING_RULES("fundingRules", "funding rules"),
    /** The recorded allocation decisions. */
    DECISIONS("decisions"),
    /** The scenarios. */
    SCENARIOS("scenarios"),
    /** Who is told what and when. */
    COMMUNICATION("communication", "messages"),
    /** The recognition events. */
    RECOGNITION("recognition", "recognition events"),
    /** The strategy reviews. */
    REVIEWS("reviews"),
    /** The surveys of readiness and success. */
    SURVEYS("surveys"),
    /** The accepted trade-offs. */
    TRADE_OFFS("tradeOffs", "accepted trade-offs"),
    /** The waivers. */
    WAIVERS("waivers"),
    /** The accepted risks. */
    RISK_ACCEPTANCES("riskAcceptances", "risk acceptances"),
    /** The evidence on file. */
    EVIDENCE("evidence", "pieces of evidence"),
    /** What people decided at the gates. */
    GATE_DECISIONS("gateDecisions", "gate decisions");

    private final String key;
    private final String noun;

    PlanPart(String key) {
        this(key, key);
    }

    PlanPart(String key, String noun) {
        this.key = key;
        this.noun = noun;
    }

    /** {@return the name of the part in findings and in JSON, for example {@code initiatives}} */
    public String key() {
        return key;
    }

    /** {@return what the part holds, in the plural, for example {@code KPIs} of the scorecard} */
    public String noun() {
        return noun;
    }

    /** Whether a part has this key. */
    static boolean isKey(String key) {
        return Arrays.stream(values()).anyMatch(part -> part.key.equals(key));
    }

    /**
     * {@return whether the plan holds anything of this part, whatever coverage it declares}
     *
     * @param plan any plan
     */
    public boolean isPresentIn(StrategicPlan plan) {
        return switch (this) {
            case STRATEGY -> plan.strategy().isPresent();
            case STRATEGY_MAP -> plan.strategy().flatMap(Strategy::strategyMap).isPresent();
            case MANDATE -> plan.strategy().flatMap(Strategy::mandate).isPresent();
            case DRIVERS -> !plan.drivers().isEmpty();
            case OBJECTIVES -> !plan.objectives().isEmpty();
            case AUDIENCES -> !plan.audiences().isEmpty();
            case LIFECYCLE -> plan.lifecycle().isPresent();
            case JOURNEYS -> plan.lifecycle().map(l -> !l.journeys().isEmpty()).orElse(false);
            case CAPABILITIES -> !plan.capabilities().isEmpty();
            case DEPARTMENTS -> !plan.departments().isEmpty();
            case PEOPLE -> !plan.people().isEmpty();
            case WORKFORCE -> plan.workforce().isPresent();
            case TEAMS -> !plan.teams().isEmpty();
            case ROLES -> !plan.roles().isEmpty();
            case PROCESSES -> !plan.processes().isEmpty();
            case TOOLS -> !plan.tools().isEmpty();
            case SCORECARD -> plan.scorecard().isPresent();
            case INFLUENCES ->
                plan.scorecard().map(s -> !s.influences().isEmpty()).orElse(false);
            case INITIATIVES -> !plan.initiatives().isEmpty();
            case ROADMAP -> plan.roadmap().isPresent();
            case ACTIONS -> !plan.actions().isEmpty();
            case DECLARED_VALUES -> plan.declaredValues().isPresent();
            case BUDGET -> plan.budget().isPresent();
            case FUNDING_RULES -> !plan.fundingRules().isEmpty();
            case DECISIONS -> !plan.decisions().isEmpty();
            case SCENARIOS -> !plan.scenarios().isEmpty();
            case COMMUNICATION -> plan.communication().isPresent();
            case RECOGNITION -> plan.recognition().isPresent();
            case REVIEWS -> plan.reviews().isPresent();
            case SURVEYS -> !plan.surveys().isEmpty();
            case TRADE_OFFS -> !plan.tradeOffs().isEmpty();
            case WAIVERS -> !plan.waivers().isEmpty();
            case RISK_ACCEPTANCES -> !plan.riskAcceptances().isEmpty();
            case EVIDENCE -> !plan.evidence().isEmpty();
            case GATE_DECISIONS -> !plan.gateDecisions().isEmpty();
        };
    }
}
