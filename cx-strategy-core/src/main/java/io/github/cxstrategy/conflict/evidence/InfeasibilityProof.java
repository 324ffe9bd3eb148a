package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why no values of KPIs meet some targets, in a form that anybody can check with the numbers of the plan. */
public sealed interface InfeasibilityProof {

    /**
     * Conditions that cannot all hold: each times its multiplier, they add up to 0 on the left and to less than 0 on the
     * right.
     *
     * @param rows the conditions
     */
    record Linear(List<Condition> rows) implements InfeasibilityProof {
        /** Copies the list. */
        public Linear {
            rows = Check.list("rows", rows);
        }
    }

    /**
     * A condition in whole numbers: KPIs, each times its coefficient, add up to the bound at most, or exactly to it.
     *
     * @param kpi the KPI whose target, feasible range or formula it is
     * @param ground where it comes from
     * @param coefficients what each KPI is multiplied by
     * @param equality whether the sum must meet the bound exactly
     * @param bound the bound
     * @param multiplier what the condition is multiplied by in the proof; not negative unless the sum must meet the bound
     */
    record Condition(
            Id<Kpi> kpi,
            Ground ground,
            Map<Id<Kpi>, String> coefficients,
            boolean equality,
            String bound,
            String multiplier) {

        /** Where a condition comes from. */
        public enum Ground {
            /** A target. */
            TARGET,
            /** The values that the KPI can have at all. */
            FEASIBLE_RANGE,
            /** How the KPI follows from others. */
            FORMULA
        }

        /** Copies the map. */
        public Condition {
            Check.given("kpi", kpi);
            Check.given("ground", ground);
            coefficients = Check.map("coefficients", coefficients);
            Check.text("bound", bound);
            Check.text("multiplier", multiplier);
        }
    }

    /**
     * Steps that narrow where KPIs and parts of formulas can lie until nothing is left.
     *
     * @param steps the steps, in order
     */
    record Intervals(List<Step> steps) implements InfeasibilityProof {
        /** Copies the list. */
        public Intervals {
            steps = Check.list("steps", steps);
        }
    }

    /**
     * A step: a KPI or a part of a formula lies between two ends.
     *
     * @param term the KPI's id or the part, as formulas are written
     * @param because the term that it follows from, by the formula that both stand in
     * @param low the least value, rounded down; empty if there is none
     * @param high the largest value, rounded up; empty if there is none; below the least one where nothing is left
     */
    record Step(String term, String because, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        /** Checks that all are given. */
        public Step {
            Check.text("term", term);
            Check.text("because", because);
            Check.given("low", low);
            Check.given("high", high);
        }
    }
}
