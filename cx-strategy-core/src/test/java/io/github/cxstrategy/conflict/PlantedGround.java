package io.github.cxstrategy.conflict;

import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A plan in which something is planted, with what moves what written down a second time, for {@link HarmJudge}. */
final class PlantedGround {
    final PlanSketch sketch = new PlanSketch();
    final List<HarmJudge.Arrow> arrows = new ArrayList<>();
    final Random random;
    private final Map<String, List<RoleMetric>> held = new TreeMap<>();

    PlantedGround(long seed) {
        random = new Random(seed);
    }

    /** A number of hundredths. */
    static String hundredths(long number) {
        return BigDecimal.valueOf(number, 2).toPlainString();
    }

    /** What is short or too much, from a hundredth on, with small amounts as likely as large ones; nothing of a near miss. */
    long gap(boolean near) {
        return near ? 0 : Math.round(Math.exp(random.nextDouble() * Math.log(500)));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** KPIs that stand at 50 and are to reach 60. */
    PlantedGround up(String... ids) {
        for (String id : ids) {
            kpi(id, Goal.increaseTo("60"), "50");
        }
        return this;
    }

    PlantedGround kpi(String id, Goal goal, String baseline) {
        sketch.kpi(id, goal, baseline, "10").dimension(id, Dimension.OUTCOME);
        return this;
    }

    /** A KPI that nobody wants anything of. */
    PlantedGround free(String id, String baseline) {
        sketch.kpi(id, Optional.empty())
                .kpi(
                        id,
                        kpi -> kpi.baseline(new Baseline(new BigDecimal(baseline), Optional.empty()))
                                .scale(BigDecimal.TEN)
                                .dimension(Dimension.OUTCOME));
        return this;
    }

    PlantedGround influence(String from, String to, Effect effect) {
        return influence(from, to, effect, false);
    }

    PlantedGround influence(String from, String to, Effect effect, boolean wrong) {
        sketch.influence(from, to, effect);
        double strength = switch (effect.strength().orElseThrow()) {
            case WEAK -> .2;
            case MODERATE -> .5;
            case STRONG -> .8;
        };
        arrows.add(new HarmJudge.Arrow(from, to, effect.sign() == Effect.Sign.POSITIVE ? 1 : -1, strength, wrong));
        return this;
    }

    /** A formula with its slopes where the KPIs stand; all KPIs have the same scale. */
    PlantedGround formula(String id, String formula, Map<String, Double> slopes) {
        String text = formula;
        for (String read : slopes.keySet()) {
            text = text.replace(read, "[" + read + "]");
        }
        sketch.formula(id, text);
        slopes.forEach((from, slope) ->
                arrows.add(new HarmJudge.Arrow(from, id, slope > 0 ? 1 : -1, Math.min(.95, Math.abs(slope)), false)));
        return this;
    }

    /** A role of its own that can move what it is held to. */
    PlantedGround held(String role, RoleMetric... metrics) {
        sketch.role(role, role, metrics);
        List<String> kpis = new ArrayList<>();
        for (RoleMetric metric : metrics) {
            kpis.add(metric.kpi().value());
        }
        sketch.levers(role, kpis.toArray(String[]::new));
        return this;
    }

    /** Lets a role that others share be held to this too, and can move it. */
    PlantedGround shared(String role, RoleMetric... metrics) {
        held.computeIfAbsent(role, r -> new ArrayList<>()).addAll(List.of(metrics));
        return this;
    }

    /** To be called once all is planted. */
    void addSharedRoles() {
        held.forEach((role, metrics) -> held(role, metrics.toArray(RoleMetric[]::new)));
    }
}
