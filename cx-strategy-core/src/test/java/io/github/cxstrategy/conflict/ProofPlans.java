package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small plans with formulas, feasible ranges and a resource, from a seed. */
final class ProofPlans {
    private final Random random;
    private final boolean linear;

    private ProofPlans(long seed, boolean linear) {
        this.random = new Random(seed);
        this.linear = linear;
    }

    static PlanSketch sketch(long seed, boolean linear) {
        return new ProofPlans(seed, linear).make();
    }

    private PlanSketch make() {
        PlanSketch sketch = new PlanSketch();
        int free = 2 + random.nextInt(3);
        for (int i = 0; i < free; i++) {
            int base = 5 + random.nextInt(20);
            sketch.kpi("x" + i, goal(base), "" + base, "" + (1 + random.nextInt(5)));
            if (random.nextInt(3) > 0) {
                String low = "" + random.nextInt(5);
                String high = "" + (base + random.nextInt(15));
                sketch.kpi("x" + i, kpi -> kpi.feasibleRange(ValueRange.of(low, high)));
            }
        }
        int following = 1 + random.nextInt(2);
        for (int i = 0; i < following; i++) {
            int base = 10 + random.nextInt(40);
            sketch.kpi("y" + i, goal(base), "" + base, "5");
            sketch.formula("y" + i, formula(free));
        }
        sketch.resource("hours", "2027-Q1", "" + (10 + random.nextInt(100)));
        sketch.uses("x0", "hours", "" + (1 + random.nextInt(3)), "5");
        sketch.uses(random.nextBoolean() ? "y0" : "x1", "hours", "1", "2");
        int roles = 1 + random.nextInt(3);
        for (int i = 0; i < roles; i++) {
            sketch.role("role-" + i, "dep-" + i % 2, metrics(free, following));
        }
        return sketch;
    }

    private Goal goal(int base) {
        int by = random.nextInt(15);
        return switch (random.nextInt(5)) {
            case 0 -> Goal.increase();
            case 1 -> Goal.keepWithin("" + (base - by), "" + (base + by));
            case 2 -> Goal.decreaseTo("" + (base - by));
            default -> Goal.increaseTo("" + (base + by));
        };
    }

    private String formula(int free) {
        String one = "x" + random.nextInt(free);
        String other = "x" + random.nextInt(free);
        String sum = one + " * " + (1 + random.nextInt(3)) + (random.nextBoolean() ? " + " : " - ") + other + " + "
                + random.nextInt(10);
        return linear
                ? sum
                : switch (random.nextInt(4)) {
                    case 0 -> one + " * " + other;
                    case 1 -> one + " / max(" + other + ", 1)";
                    case 2 -> "min(" + one + ", " + other + ") * 2";
                    default -> sum;
                };
    }

    private RoleMetric[] metrics(int free, int following) {
        List<RoleMetric> metrics = new ArrayList<>();
        for (int i = 0; i < free + following; i++) {
            String kpi = i < free ? "x" + i : "y" + (i - free);
            if (random.nextInt(3) > 0) {
                metrics.add(RoleMetric.of(Id.of(kpi), Ratio.of("0." + (1 + random.nextInt(9)))));
            }
        }
        return metrics.toArray(RoleMetric[]::new);
    }
}
