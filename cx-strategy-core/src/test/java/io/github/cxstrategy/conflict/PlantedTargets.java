package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.conflict.PlantedGround.hundredths;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plants conflicts that arithmetic proves, each of several makes and by an amount from a hundredth to five, and returns its
 * id; or, as a near miss, the same with nothing missing: it just fits, or the goals are for different years.
 */
final class PlantedTargets {
    private static final DateSpan YEAR = DateSpan.of("2027-01-01", "2027-12-31");
    private static final DateSpan NEXT = DateSpan.of("2028-01-01", "2028-12-31");

    private PlantedTargets() {}

    static String opposition(PlantedGround ground, String p, boolean near) {
        long target = ground.between(5_500, 7_000);
        long gap = ground.gap(near);
        switch (ground.random.nextInt(4)) {
            case 0 ->
                opposed(ground, p, Goal.increaseTo(hundredths(target)), Goal.decreaseTo(hundredths(target - gap)));
            case 1 -> {
                Goal range = Goal.keepWithin("40", hundredths(target - gap));
                opposed(ground, p, Goal.increaseTo(hundredths(target)), range);
            }
            case 2 -> {
                ground.kpi(p + "-x", Goal.increaseTo(hundredths(target)), "50");
                ground.kpi(p + "-y", Goal.decreaseTo(hundredths(2 * target + 100 - gap)), "101");
                ground.formula(p + "-y", "2 * " + p + "-x + 1", Map.of(p + "-x", 2.0));
                ground.held(p + "-role", metric(p + "-x"), metric(p + "-y"));
                return "K1:" + p + "-x->" + p + "-y:" + p + "-role|" + p + "-role";
            }
            default -> {
                // From where they stand, both have some way to go.
                Goal rise = Goal.increaseTo("60");
                Goal fall = Goal.decreaseTo("40");
                opposed(ground, p, near ? rise.during(YEAR) : rise, near ? fall.during(NEXT) : fall);
            }
        }
        return "K1:" + p + ":" + p + "-role|" + p + "-role";
    }

    private static void opposed(PlantedGround ground, String p, Goal one, Goal other) {
        ground.kpi(p, one, "50");
        ground.held(p + "-role", metric(p).withGoal(one), metric(p).withGoal(other));
    }

    static String sums(PlantedGround ground, String p, boolean near) {
        return switch (ground.random.nextInt(near ? 4 : 3)) {
            case 0 -> partsBeyondTheirSum(ground, p, ground.gap(near), false);
            case 1 -> sumBeyondItsParts(ground, p, ground.gap(near));
            case 2 -> difference(ground, p, ground.gap(near));
            default -> partsBeyondTheirSum(ground, p, 1_000, true);
        };
    }

    /** Parts that are to rise, and their weighted sum, partly by way of another, that is to fall. */
    private static String partsBeyondTheirSum(PlantedGround ground, String p, long gap, boolean otherYear) {
        int parts = ground.between(2, 4);
        StringBuilder sum = new StringBuilder();
        StringBuilder id = new StringBuilder("K2:");
        Map<String, Double> slopes = new TreeMap<>();
        long reached = 0;
        long now = 0;
        for (int i = 0; i < parts; i++) {
            String part = p + "-part-" + i;
            int factor = ground.between(1, 3);
            long target = ground.between(1_000, 6_000);
            ground.kpi(part, Goal.increaseTo(hundredths(target)), hundredths(target - 500));
            ground.shared("sums", metric(part).withGoal(during(Goal.increaseTo(hundredths(target)), otherYear, YEAR)));
            sum.append(i == 0 ? "" : " + ").append(factor).append(" * ").append(part);
            slopes.put(part, (double) factor);
            id.append(part).append('+');
            reached += factor * target;
            now += factor * (target - 500);
        }
        String total = p + "-total";
        boolean byAnother = ground.random.nextBoolean();
        if (byAnother) {
            ground.free(p + "-between", hundredths(now)).formula(p + "-between", sum.toString(), slopes);
        }
        Goal fall = Goal.decreaseTo(hundredths(reached - gap));
        ground.kpi(total, fall, hundredths(now));
        ground.formula(
                total,
                byAnother ? p + "-between * 1" : sum.toString(),
                byAnother ? Map.of(p + "-between", 1.0) : slopes);
        ground.shared("sums", metric(total).withGoal(during(fall, otherYear, NEXT)));
        return id.append(total).toString();
    }

    private static Goal during(Goal goal, boolean limited, DateSpan when) {
        return limited ? goal.during(when) : goal;
    }

    /** A sum that is to rise beyond what its parts can be at most. */
    private static String sumBeyondItsParts(PlantedGround ground, String p, long gap) {
        long one = ground.between(1_000, 6_000);
        long other = ground.between(1_000, 6_000);
        atMost(ground, p + "-one", one);
        atMost(ground, p + "-other", other);
        ground.kpi(p + "-total", Goal.increaseTo(hundredths(one + 2 * other + gap)), hundredths(2_400))
                .formula(p + "-total", p + "-one + 2 * " + p + "-other", Map.of(p + "-one", 1.0, p + "-other", 2.0))
                .shared("sums", metric(p + "-total"));
        return "K2:" + p + "-total";
    }

    private static void atMost(PlantedGround ground, String id, long most) {
        ground.free(id, "8");
        ground.sketch.kpi(id, kpi -> kpi.feasibleRange(ValueRange.of("0", hundredths(most))));
    }

    /** A profit that is to rise, of a revenue that has an end and a cost that is to rise too. */
    private static String difference(PlantedGround ground, String p, long gap) {
        long revenue = ground.between(3_000, 6_000);
        long cost = ground.between(1_000, 2_000);
        atMost(ground, p + "-revenue", revenue);
        ground.kpi(p + "-cost", Goal.increaseTo(hundredths(cost)), "5")
                .kpi(p + "-profit", Goal.increaseTo(hundredths(3 * revenue - cost + gap)), "19")
                .formula(
                        p + "-profit",
                        "3 * " + p + "-revenue - " + p + "-cost",
                        Map.of(p + "-revenue", 3.0, p + "-cost", -1.0))
                .shared("sums", metric(p + "-cost"), metric(p + "-profit"));
        return "K2:" + p + "-cost+" + p + "-profit";
    }

    static String products(PlantedGround ground, String p, boolean near) {
        long gap = ground.gap(near);
        int one = ground.between(10, 60);
        int other = ground.between(2, 9);
        String a = p + "-a";
        String b = p + "-b";
        String c = p + "-c";
        switch (ground.random.nextInt(3)) {
            case 0 -> {
                atMost(ground, a, 100L * one);
                atMost(ground, b, 100L * other);
                ground.kpi(c, Goal.increaseTo(hundredths(100L * one * other + gap)), "64")
                        .formula(c, a + " * " + b, Map.of(a, 8.0, b, 8.0))
                        .shared("products", metric(c));
                return "K2:" + c;
            }
            case 1 -> {
                ground.kpi(a, Goal.increaseTo("" + one), "" + (one - 2))
                        .kpi(b, Goal.increaseTo("" + other), "" + (other - 1))
                        .kpi(c, Goal.decreaseTo(hundredths(100L * one * other - gap)), "" + (one - 2) * (other - 1))
                        .formula(c, a + " * " + b, Map.of(a, other - 1.0, b, one - 2.0))
                        .shared("products", metric(a), metric(b), metric(c));
                return "K2:" + a + "+" + b + "+" + c;
            }
            default -> {
                // The quotient of a, which has an end, by b, which is to rise.
                atMost(ground, a, 100L * one * other);
                ground.kpi(b, Goal.increaseTo("" + other), "1")
                        .kpi(c, Goal.increaseTo(hundredths(100L * one + gap)), "8")
                        .formula(c, a + " / " + b, Map.of(a, 1.0, b, -8.0))
                        .shared("products", metric(b), metric(c));
                return "K2:" + b + "+" + c;
            }
        }
    }

    static String contention(PlantedGround ground, String p, boolean near) {
        String resource = p + "-hours";
        long gap = ground.gap(near);
        long needed = ground.random.nextBoolean() ? users(ground, p, resource) : work(ground, p, resource);
        Resource.Builder hours = Resource.builder(Id.of(resource), resource)
                .addCapacity(FiscalPeriod.parse("2027-Q1"), BigDecimal.valueOf(needed - gap, 4));
        if (ground.random.nextBoolean()) {
            hours.addCapacity(FiscalPeriod.parse("2027-Q2"), BigDecimal.valueOf(needed, 4));
        }
        ground.sketch.resources.add(hours.build());
        if (near) {
            RoleMetric later =
                    metric(p + "-later").withGoal(Goal.increaseTo("60").during(NEXT));
            ground.up(p + "-later").shared("contention", later);
            ground.sketch.uses(p + "-later", resource, "1", "2");
        }
        return "K6:" + resource;
    }

    /** KPIs of which each uses some, at least and at most; returns what they need at least, in ten thousandths. */
    private static long users(PlantedGround ground, String p, String resource) {
        int users = ground.between(2, 4);
        long needed = 0;
        for (int i = 0; i < users; i++) {
            long target = ground.between(1_000, 6_000);
            long use = ground.between(10, 300);
            String user = p + "-user-" + i;
            ground.kpi(user, Goal.increaseTo(hundredths(target)), hundredths(target - 500))
                    .shared("contention", metric(user));
            ground.sketch.uses(user, resource, hundredths(use), hundredths(use + ground.between(0, 200)));
            needed += target * use;
        }
        return needed;
    }

    /** Cases times the minutes of each. */
    private static long work(PlantedGround ground, String p, String resource) {
        long cases = ground.between(1_000, 6_000);
        long minutes = ground.between(200, 900);
        ground.kpi(p + "-cases", Goal.increaseTo(hundredths(cases)), hundredths(cases - 500))
                .kpi(p + "-minutes", Goal.increaseTo(hundredths(minutes)), hundredths(minutes - 100))
                .free(p + "-work", "50")
                .formula(
                        p + "-work",
                        p + "-cases * " + p + "-minutes",
                        Map.of(p + "-cases", (minutes - 100) / 100.0, p + "-minutes", (cases - 500) / 100.0))
                .shared("contention", metric(p + "-cases"), metric(p + "-minutes"));
        ground.sketch.uses(p + "-work", resource, "1", "2");
        return cases * minutes;
    }
}
