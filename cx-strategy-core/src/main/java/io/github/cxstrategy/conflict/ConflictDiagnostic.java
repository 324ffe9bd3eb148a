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
        /** Its formula and feasible range, or what it uses, cannot hold even if no target is reached. */
        MODEL_INCONSISTENT,
        /** It follows from itself by formulas. */
        FORMULA_CYCLE,
        /** A KPI is declared to influence itself. */
        SELF_INFLUENCE
    }

    /** Checks that all are given. */
    public ConflictDiagnostic {
        Check.given("code", code);
        Check.given("kpi", kpi);
        Check.text("sentence", sentence);
    }
}
