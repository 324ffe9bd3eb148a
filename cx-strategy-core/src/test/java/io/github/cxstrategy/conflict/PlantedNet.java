package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.MODERATE;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.STRONG;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.WEAK;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.positive;

import io.github.cxstrategy.model.scorecard.Kpi.Dimension;

/** Plants conflicts along influences; each returns its id. */
final class PlantedNet {
    private PlantedNet() {}

    static String tradeOff(PlantedGround ground, String p) {
        ground.up(p + "-a", p + "-b").influence(p + "-a", p + "-b", negative(STRONG));
        ground.held(p + "-role", metric(p + "-a"), metric(p + "-b"));
        return "K3:" + p + "-a->" + p + "-b";
    }

    static String contested(PlantedGround ground, String p) {
        ground.up(p + "-a", p + "-b", p + "-c")
                .influence(p + "-a", p + "-b", negative(MODERATE))
                .influence(p + "-a", p + "-c", positive(STRONG))
                .influence(p + "-c", p + "-b", positive(STRONG))
                .held(p + "-role", metric(p + "-a"), metric(p + "-b"));
        return "K4:" + p + "-a->" + p + "-b";
    }

    static String reversal(PlantedGround ground, String p) {
        ground.up(p + "-a", p + "-b", p + "-c")
                .influence(p + "-a", p + "-b", positive(STRONG).delayedBy(0))
                .influence(p + "-a", p + "-c", negative(MODERATE).delayedBy(90))
                .influence(p + "-c", p + "-b", positive(MODERATE).delayedBy(90))
                .held(p + "-role", metric(p + "-a"), metric(p + "-b"));
        return "K5:" + p + "-a->" + p + "-b";
    }

    static String unpaired(PlantedGround ground, String p) {
        ground.up(p).held(p + "-role", metric(p));
        ground.sketch.dimension(p, Dimension.QUANTITY);
        return "K8:" + p + ":" + p + "-role";
    }

    static String uncontrollable(PlantedGround ground, String p) {
        ground.up(p + "-a", p + "-b", p + "-lever")
                .influence(p + "-a", p + "-b", positive(WEAK))
                .influence(p + "-lever", p + "-a", positive(MODERATE));
        ground.sketch.role(p + "-role", p, metric(p + "-b")).levers(p + "-role", p + "-lever");
        return "K9:" + p + "-b:" + p + "-role";
    }

    static String misaligned(PlantedGround ground, String p) {
        ground.up(p + "-a", p + "-b").influence(p + "-a", p + "-b", negative(STRONG));
        ground.held(p + "-role", metric(p + "-a"));
        ground.sketch.objective(p + "-objective", "0.1", p + "-b").incentive(p + "-role", p + "-a", "0.5");
        return "K11:" + p + "-objective:" + p + "-role";
    }

    static String trap(PlantedGround ground, String p) {
        ground.up(p + "-a", p + "-b")
                .influence(p + "-a", p + "-b", positive(STRONG))
                .influence(p + "-b", p + "-a", positive(STRONG))
                .held(p + "-role", metric(p + "-a"), metric(p + "-b"));
        return "K12:" + p + "-a->" + p + "-b";
    }
}
