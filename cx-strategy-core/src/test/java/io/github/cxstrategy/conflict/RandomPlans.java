package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small plans of every shape that trade-offs and oppositions care about, from a seed. */
final class RandomPlans {
    private final Random random;
    private final UnaryOperator<String> name;

    private RandomPlans(long seed, UnaryOperator<String> name) {
        this.random = new Random(seed);
        this.name = name;
    }

    static Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    static PlanSketch sketch(long seed) {
        return sketch(seed, UnaryOperator.identity());
    }

    /** The same plan for the same seed, but for the ids. */
    static PlanSketch sketch(long seed, UnaryOperator<String> name) {
        return new RandomPlans(seed, name).make();
    }

    private PlanSketch make() {
        PlanSketch sketch = new PlanSketch();
        int kpis = 2 + random.nextInt(4);
        for (int i = 0; i < kpis; i++) {
            if (random.nextInt(8) == 0) {
                sketch.kpi(kpi(i), random.nextBoolean() ? Optional.empty() : Optional.of(goal()));
            } else {
                sketch.kpi(kpi(i), goal(), "" + (20 + random.nextInt(60)), "" + (5 + random.nextInt(20)));
            }
        }
        int influences = random.nextInt(11);
        for (int i = 0; i < influences; i++) {
            sketch.influence(kpi(random.nextInt(kpis)), kpi(random.nextInt(kpis)), effect());
        }
        int roles = 1 + random.nextInt(3);
        for (int i = 0; i < roles; i++) {
            sketch.role(name.apply("role-" + i), "dep-" + i % 2, metrics(kpis));
        }
        for (int i = 0; i < kpis; i++) {
            if (random.nextInt(3) > 0) {
                sketch.dimension(kpi(i), Dimension.values()[random.nextInt(Dimension.values().length)]);
            }
        }
        for (int i = 0; i < roles; i++) {
            if (random.nextBoolean()) {
                sketch.levers(name.apply("role-" + i), kpi(random.nextInt(kpis)));
            }
        }
        sketch.objective(name.apply("objective-0"), "0.4", kpi(random.nextInt(kpis)));
        sketch.objective(name.apply("objective-1"), "0.6", kpi(random.nextInt(kpis)));
        if (random.nextInt(3) == 0) {
            sketch.process(name.apply("process"), name.apply("role-0"), name.apply("role-" + (roles - 1)));
        }
        if (random.nextBoolean()) {
            sketch.initiative(name.apply("init"), "dep-1", new KpiEffect(Id.of(kpi(random.nextInt(kpis))), effect()));
        }
        return sketch;
    }

    private String kpi(int i) {
        return name.apply("kpi-" + i);
    }

    private RoleMetric[] metrics(int kpis) {
        List<RoleMetric> metrics = new ArrayList<>();
        for (int i = 0; i < kpis; i++) {
            if (random.nextInt(3) > 0) {
                RoleMetric metric = random.nextBoolean()
                        ? RoleMetric.of(Id.of(kpi(i)))
                        : RoleMetric.of(Id.of(kpi(i)), Ratio.of("0." + (1 + random.nextInt(9))));
                metric = random.nextInt(5) == 0 ? metric.withGoal(goal()) : metric;
                metrics.add(
                        random.nextInt(3) == 0
                                ? metric.withIncentiveShare(Ratio.of("0." + random.nextInt(10)))
                                : metric);
            }
        }
        return metrics.toArray(RoleMetric[]::new);
    }

    private Goal goal() {
        int target = 20 + random.nextInt(60);
        return switch (random.nextInt(5)) {
            case 0 -> Goal.increase();
            case 1 -> Goal.keepWithin("" + target, "" + (target + random.nextInt(20)));
            case 2 -> Goal.decreaseTo("" + target);
            default -> Goal.increaseTo("" + target);
        };
    }

    static Effect.Strength strength(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Effect.Strength.WEAK;
            case 1 -> Effect.Strength.MODERATE;
            default -> Effect.Strength.STRONG;
        };
    }

    private Effect effect() {
        Effect.Strength strength = strength(random);
        return switch (random.nextInt(12)) {
            case 0 -> Effect.none();
            case 1 -> Effect.unknown();
            case 2, 3, 4, 5 -> Effect.positive(strength).delayedBy(30 * random.nextInt(3));
            case 6 -> Effect.positive(strength);
            default -> Effect.negative(strength).withConfidence(Ratio.of("0.9")).delayedBy(30 * random.nextInt(3));
        };
    }
}
