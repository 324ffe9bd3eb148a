package io.github.cxstrategy.model.plan;

import java.util.Arrays;

/** The parts of a plan whose coverage can be told. */
public enum PlanPart {
    /** The strategy. */
    STRATEGY("strategy"),
    /** The strategic drivers. */
    DRIVERS("drivers"),
    /** The objectives. */
    OBJECTIVES("objectives"),
    /** The customer segments and employee audiences. */
    AUDIENCES("audiences"),
    /** The departments. */
    DEPARTMENTS("departments"),
    /** The people. */
    PEOPLE("people"),
    /** The roles and their metrics. */
    ROLES("roles"),
    /** The processes that change. */
    PROCESSES("processes"),
    /** The scorecard and its KPIs. */
    SCORECARD("scorecard"),
    /** How KPIs influence each other. */
    INFLUENCES("influences"),
    /** The initiatives. */
    INITIATIVES("initiatives"),
    /** The declared values of the initiatives. */
    DECLARED_VALUES("declaredValues"),
    /** The budget. */
    BUDGET("budget"),
    /** The rules that funding must respect. */
    FUNDING_RULES("fundingRules"),
    /** The recorded allocation decisions. */
    DECISIONS("decisions"),
    /** The accepted trade-offs. */
    TRADE_OFFS("tradeOffs"),
    /** The waivers. */
    WAIVERS("waivers"),
    /** The accepted risks. */
    RISK_ACCEPTANCES("riskAcceptances"),
    /** The evidence on file. */
    EVIDENCE("evidence");

    private final String key;

    PlanPart(String key) {
        this.key = key;
    }

    /** {@return the name of the part in findings and in JSON, for example {@code initiatives}} */
    public String key() {
        return key;
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
            case DRIVERS -> !plan.drivers().isEmpty();
            case OBJECTIVES -> !plan.objectives().isEmpty();
            case AUDIENCES -> !plan.audiences().isEmpty();
            case DEPARTMENTS -> !plan.departments().isEmpty();
            case PEOPLE -> !plan.people().isEmpty();
            case ROLES -> !plan.roles().isEmpty();
            case PROCESSES -> !plan.processes().isEmpty();
            case SCORECARD -> plan.scorecard().isPresent();
            case INFLUENCES ->
                plan.scorecard().map(s -> !s.influences().isEmpty()).orElse(false);
            case INITIATIVES -> !plan.initiatives().isEmpty();
            case DECLARED_VALUES -> plan.declaredValues().isPresent();
            case BUDGET -> plan.budget().isPresent();
            case FUNDING_RULES -> !plan.fundingRules().isEmpty();
            case DECISIONS -> !plan.decisions().isEmpty();
            case TRADE_OFFS -> !plan.tradeOffs().isEmpty();
            case WAIVERS -> !plan.waivers().isEmpty();
            case RISK_ACCEPTANCES -> !plan.riskAcceptances().isEmpty();
            case EVIDENCE -> !plan.evidence().isEmpty();
        };
    }
}
