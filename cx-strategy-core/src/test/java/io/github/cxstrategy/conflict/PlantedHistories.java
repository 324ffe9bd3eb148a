package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.STRONG;

import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import java.util.Map;
import java.util.Random;

/** Plants KPIs whose histories move against each other, and others for which there is a harmless reason. */
final class PlantedHistories {
    private PlantedHistories() {}

    /** 36 to 72 months of autocorrelated values, some with a season, some drifting. */
    static double[] series(Random random) {
        double[] series = new double[36 + random.nextInt(37)];
        double inertia = random.nextDouble() * .8;
        double season = random.nextBoolean() ? 0 : random.nextDouble() * 3;
        double drift = random.nextInt(3) > 0 ? 0 : random.nextDouble() * .4 - .2;
        double value = 0;
        for (int month = 0; month < series.length; month++) {
            value = inertia * value + random.nextGaussian();
            series[month] = value + season * Math.sin(month * Math.PI / 6) + drift * month;
        }
        return series;
    }

    private static void history(PlantedGround ground, String id, double[] values) {
        ground.sketch.kpi(id, kpi -> kpi.history(HistoryTest.history(values.length, month -> 50 + values[month])));
    }

    static void independent(PlantedGround ground, String id) {
        history(ground, id, series(ground.random));
    }

    /** One KPI that falls up to three months after the other has risen, plus what else moves it: the third is the least clear. */
    static String association(PlantedGround ground, String p) {
        double[] one = series(ground.random);
        int lag = ground.random.nextInt(4);
        double noise = .3 * (1 + Character.digit(p.charAt(p.length() - 1), 10));
        double[] other = new double[one.length];
        for (int month = 0; month < one.length; month++) {
            other[month] = noise * ground.random.nextGaussian() - one[Math.max(0, month - lag)];
        }
        ground.up(p + "-a", p + "-b");
        history(ground, p + "-a", one);
        history(ground, p + "-b", other);
        ground.shared("history-one", metric(p + "-a")).shared("history-other", metric(p + "-b"));
        return "K7:" + p + "-a|" + p + "-b";
    }

    /** Two KPIs that a third moves, one up and one down, as declared; and two shares of the same, one to rise, one to fall. */
    static void harmless(PlantedGround ground, String p) {
        double[] parent = series(ground.random);
        ground.up(p + "-a", p + "-b")
                .free(p + "-parent", "50")
                .influence(p + "-parent", p + "-a", Effect.positive(STRONG))
                .influence(p + "-parent", p + "-b", Effect.negative(STRONG))
                .shared("history-one", metric(p + "-a"))
                .shared("history-other", metric(p + "-b"));
        history(ground, p + "-parent", parent);
        history(ground, p + "-a", with(ground.random, parent, 1));
        history(ground, p + "-b", with(ground.random, parent, -1));

        double[] staff = series(ground.random);
        ground.free(p + "-staff", "50")
                .free(p + "-orders", "50")
                .free(p + "-errors", "50")
                .kpi(p + "-orders-each", Goal.increaseTo("2"), "1")
                .kpi(p + "-errors-each", Goal.decreaseTo("0.5"), "1")
                .formula(
                        p + "-orders-each",
                        p + "-orders / " + p + "-staff",
                        Map.of(p + "-orders", .02, p + "-staff", -.02))
                .formula(
                        p + "-errors-each",
                        p + "-errors / " + p + "-staff",
                        Map.of(p + "-errors", .02, p + "-staff", -.02))
                .shared("history-one", metric(p + "-orders-each"))
                .shared("history-other", metric(p + "-errors-each"));
        history(ground, p + "-orders-each", with(ground.random, staff, -1));
        history(ground, p + "-errors-each", with(ground.random, staff, -1));
    }

    private static double[] with(Random random, double[] parent, int sign) {
        double[] child = new double[parent.length];
        for (int month = 0; month < child.length; month++) {
            child[month] = sign * parent[month] + .4 * random.nextGaussian();
        }
        return child;
    }
}
