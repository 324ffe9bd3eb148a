package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Kpi;

/**
 * Something in the scorecard that limits what the detector can say, or that looks like a slip.
 *
 * @param code what it is
 * @param kpi the KPI
 * @param sentence what it means, in one English sentence
 */
public record ConflictDiagnostic(Code code, Id<Kpi> kpi, String sentence) {

    /** What a diagnostic may be about. */
    public enum Code {
        /** Somebody is held to a KPI and nothing says which way it is to go. */
        MISSING_DIRECTION,
        /** A baseline is missing where the verdict depends on it. */
        MISSING_BASELINE,
        /** A target is missing where the verdict depends on it. */
        MISSING_TARGET,
        /** A scale is missing where the verdict depends on it. */
        MISSING_SCALE,
        /** It follows from itself by formulas. */
        FORMULA_CYCLE,
        /** Its history is too short to compare it with others. */
        INSUFFICIENT_HISTORY,
        /** By its history another KPI moves it the other way than is declared. */
        SIGN_CONTRADICTED_BY_DATA,
        /** By its formula another KPI moves it the other way than is declared. */
        SIGN_CONTRADICTED_BY_FORMULA,
        /** A KPI is declared to influence itself. */
        SELF_INFLUENCE,
        /** Nothing says what sort of thing a KPI measures: quantity, quality, speed, cost and so on. */
        MISSING_TAGS,
        /** A role is held to a KPI and nothing says what the role can move. */
        MISSING_LEVERS,
        /** A role weighs some of its metrics and not this one. */
        MISSING_WEIGHT,
        /** Nobody has said what pay hangs on a metric where a verdict on rewards depends on it. */
        MISSING_INCENTIVE,
        /** The influences are not all told, and a verdict rests on there being no other. */
        MISSING_INFLUENCES,
        /**
         * What is declared cannot all be: what one thing does to a KPI goes both ways, or is nothing and something; or
         * formulas, feasible ranges and capacities clash even if no target is reached.
         */
        MODEL_INCONSISTENT;

        /** {@return whether it leaves open whether metrics of roles harm each other} */
        public boolean leavesVerdictsOpen() {
            return switch (this) {
                case MISSING_DIRECTION, MISSING_BASELINE, MISSING_TARGET, MISSING_SCALE -> true;
                case SELF_INFLUENCE,
                        FORMULA_CYCLE,
                        INSUFFICIENT_HISTORY,
                        SIGN_CONTRADICTED_BY_DATA,
                        SIGN_CONTRADICTED_BY_FORMULA,
                        MISSING_TAGS,
                        MISSING_LEVERS,
                        MISSING_WEIGHT,
                        MISSING_INCENTIVE,
                        MISSING_INFLUENCES,
                        MODEL_INCONSISTENT -> false;
            };
        }
    }

    /** Checks that all are given. */
    public ConflictDiagnostic {
        Check.given("code", code);
        Check.given("kpi", kpi);
        Check.text("sentence", sentence);
    }
}
