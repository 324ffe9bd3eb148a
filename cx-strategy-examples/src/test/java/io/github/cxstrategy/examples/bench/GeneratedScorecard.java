package io.github.cxstrategy.examples.bench;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.workforce.Department;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A plan with a random net of influences: half of them weak, three in ten moderate, two in ten strong; three in ten lower what
 * they influence. Roles of five metrics each, in ten departments, are held to every KPI, or to one in so many. The same
 * numbers give the same plan.
 */
final class GeneratedScorecard {
    private static final int METRICS = 5;
    private static final int DEPARTMENTS = 10;

    private final SplittableRandom random;
    private final int kpis;

    private GeneratedScorecard(int kpis, long number) {
        random = new SplittableRandom(number);
        this.kpis = kpis;
    }

    /**
     * A plan.
     *
     * @param kpis how many KPIs
     * @param influences how many influences
     * @param heldOneIn roles are held to one in so many KPIs
     * @param delays whether each influence has a delay
     * @param months how long the history of each KPI is
     * @param number which plan of this make
     */
    static StrategicPlan of(int kpis, int influences, int heldOneIn, boolean delays, int months, long number) {
        GeneratedScorecard generated = new GeneratedScorecard(kpis, number);
        List<Influence> net = generated.influences(influences, delays);
        return StrategicPlan.builder(Id.of("generated"), "Generated")
                .departments(departments())
                .scorecard(Scorecard.of(generated.kpis(months), net))
                .roles(generated.roles(heldOneIn))
                .build();
    }

    private static List<Department> departments() {
        List<Department> departments = new ArrayList<>();
        for (int i = 0; i < DEPARTMENTS; i++) {
            departments.add(new Department(Id.of("department-" + i), "Department " + i));
        }
        return departments;
    }

    private List<Influence> influences(int count, boolean delays) {
        List<Influence> influences = new ArrayList<>();
        while (influences.size() < count) {
            int from = random.nextInt(kpis);
            int to = random.nextInt(kpis);
            if (from != to) {
                int of10 = random.nextInt(10);
                Strength strength = of10 < 5 ? Strength.WEAK : of10 < 8 ? Strength.MODERATE : Strength.STRONG;
                Effect effect = random.nextInt(10) < 3 ? Effect.negative(strength) : Effect.positive(strength);
                influences.add(
                        new Influence(kpi(from), kpi(to), delays ? effect.delayedBy(random.nextInt(100)) : effect));
            }
        }
        return influences;
    }

    private List<Kpi> kpis(int months) {
        List<Kpi> all = new ArrayList<>();
        for (int i = 0; i < kpis; i++) {
            all.add(Kpi.builder(kpi(i), "KPI " + i)
                    .goal(Goal.increaseTo("60"))
                    .baseline(new Baseline(BigDecimal.valueOf(50), Optional.empty()))
                    .scale(BigDecimal.TEN)
                    .history(history(months))
                    .build());
        }
        return all;
    }

    /** Each value leans on the one before. */
    private List<Measurement> history(int months) {
        List<Measurement> history = new ArrayList<>();
        double value = 0;
        for (int month = 0; month < months; month++) {
            value = value / 2 + random.nextDouble() - random.nextDouble();
            history.add(new Measurement(
                    LocalDate.of(2015, 1, 1).plusMonths(month),
                    BigDecimal.valueOf(50 + value).setScale(3, RoundingMode.HALF_EVEN)));
        }
        return history;
    }

    private List<Role> roles(int heldOneIn) {
        List<Role> roles = new ArrayList<>();
        for (int first = 0; first < kpis; first += METRICS * heldOneIn) {
            List<RoleMetric> metrics = new ArrayList<>();
            for (int i = first; i < Math.min(kpis, first + METRICS * heldOneIn); i += heldOneIn) {
                metrics.add(RoleMetric.of(kpi(i)));
            }
            roles.add(Role.builder(Id.of("role-" + first), "Role " + first)
                    .department(Id.of("department-" + roles.size() % DEPARTMENTS))
                    .metrics(metrics)
                    .build());
        }
        return roles;
    }

    private static Id<Kpi> kpi(int number) {
        return Id.of("kpi-" + number);
    }
}
