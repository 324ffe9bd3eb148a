package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.List;
import java.util.Optional;

/**
 * How one thing moves another, step by step along influences that are declared or follow from formulas.
 *
 * @param steps the steps from the source to the target, at least one
 * @param raises whether a rise of the source raises the target; false means that it lowers it
 * @param strength the product of the steps' strengths: scale units of the target for one of the source
 * @param confidence the product of the steps' confidences
 * @param viaFeedback whether the walk meets a KPI twice, that is, needs a feedback loop
 */
public record SignedWalk(List<Step> steps, boolean raises, double strength, double confidence, boolean viaFeedback) {

    /** Copies the list. */
    public SignedWalk {
        steps = Check.list("steps", steps);
    }

    /** {@return the total delay in days; empty if a step has none declared} */
    public Optional<Integer> delayDays() {
        int total = 0;
        for (Step step : steps) {
            Optional<Integer> delay = step.effect().delayDays();
            if (delay.isEmpty()) {
                return Optional.empty();
            }
            total = Math.addExact(total, delay.get());
        }
        return Optional.of(total);
    }

    /**
     * One influence on the way.
     *
     * @param from what moves: a KPI, or at the first step perhaps an initiative
     * @param to the KPI that is moved
     * @param effect the effect as it is declared; of one that follows from a formula, at once and with the level that is
     *     nearest to its strength
     * @param strength the number its strength stands for; of one that follows from a formula, the slope of that where the KPIs
     *     stand, in scale units
     * @param origin where the knowledge of it comes from, if recorded; FORMULA also where nobody has declared it
     * @param capped whether the formula would make it stronger than 0.95, the most that counts
     */
    public record Step(
            TradeOffSource from,
            Id<Kpi> to,
            Effect effect,
            double strength,
            Optional<Influence.Origin> origin,
            boolean capped) {
        /** Checks that all are given. */
        public Step {
            Check.given("from", from);
            Check.given("to", to);
            Check.given("effect", effect);
            Check.given("origin", origin);
        }
    }
}
