package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CapacityLoad;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Opposition;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetInfeasibility;
import io.github.cxstrategy.conflict.evidence.InfeasibilityProof;
import io.github.cxstrategy.conflict.evidence.PeriodLoad;
import io.github.cxstrategy.conflict.evidence.TargetBound;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What arithmetic shows does not depend on what things are called, nor on their order: only where all else is equal does an
 * id decide. In these plans all KPIs count differently, so that it seldom is.
 */
class RelabelingProperties {
    private static final Pattern NEW_ID = Pattern.compile("\\bn[0-9]+\\b");

    @Provide
    Arbitrary<Long> plans() {
        return RandomPlans.seeds();
    }

    /** Some KPIs by themselves, some that follow from them, and two roles of which the second wants other things of some. */
    private static PlanSketch sketch(long seed, UnaryOperator<String> name) {
        Random random = new Random(seed);
        PlanSketch sketch = new PlanSketch();
        List<String> kpis = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String kpi = name.apply("x" + i);
            kpis.add(kpi);
            sketch.kpi(kpi, goal(random), "" + (5 + random.nextInt(20)), "" + (1 + random.nextInt(5)));
            if (random.nextInt(3) == 0) {
                String low = "" + random.nextInt(5);
                String high = "" + (20 + random.nextInt(15));
                sketch.kpi(kpi, builder -> builder.feasibleRange(ValueRange.of(low, high)));
            }
        }
        for (int i = 0; i < 3; i++) {
            String one = kpis.get(random.nextInt(kpis.size()));
            String other = kpis.get(random.nextInt(kpis.size()));
            String kpi = name.apply("y" + i);
            kpis.add(kpi);
            sketch.kpi(kpi, goal(random), "" + (5 + random.nextInt(20)), "" + (1 + random.nextInt(5)));
            sketch.formula(
                    kpi,
                    switch (random.nextInt(5)) {
                        case 0 -> one + " * 2 - " + random.nextInt(9);
                        case 1 -> one + " + " + other;
                        case 2 -> one + " - 3 * " + other;
                        case 3 -> one + " * " + other;
                        default -> "10 - " + one + " / 4";
                    });
        }
        for (int i = 0; i < 3; i++) {
            sketch.resource(name.apply("r" + i), "2027-Q1", "" + (5 + random.nextInt(60)));
        }
        for (String kpi : kpis) {
            List<String> any = new ArrayList<>();
            IntStream.range(0, 3).filter(i -> random.nextInt(3) == 0).forEach(i -> any.add(name.apply("r" + i)));
            if (!any.isEmpty()) {
                sketch.usesAny(
                        kpi,
                        "1." + (100 + random.nextInt(900)),
                        any.get(0),
                        any.subList(1, any.size()).toArray(String[]::new));
            }
        }
        List<RoleMetric> all = new ArrayList<>();
        List<RoleMetric> some = new ArrayList<>();
        for (int i = 0; i < kpis.size(); i++) {
            all.add(PlanSketch.metric(kpis.get(i), "0." + (90 - 7 * i)));
            if (i == 0 || random.nextInt(3) == 0) {
                some.add(RoleMetric.of(Id.of(kpis.get(i)), Ratio.of(i == 0 ? "0.9" : "0.0" + i))
                        .withGoal(goal(random)));
            }
        }
        sketch.role(name.apply("a0"), "dep-0", all.toArray(RoleMetric[]::new));
        sketch.role(name.apply("a1"), "dep-1", some.toArray(RoleMetric[]::new));
        return sketch;
    }

    private static Goal goal(Random random) {
        int value = 5 + random.nextInt(25);
        return switch (random.nextInt(5)) {
            case 0 -> Goal.increase();
            case 1 -> Goal.keepWithin("" + (value - 3), "" + (value + 3));
            case 2 -> Goal.decreaseTo("" + value);
            default -> Goal.increaseTo("" + value);
        };
    }

    @Property(seed = "5401", tries = 60)
    void otherIdsInAnotherOrderChangeNothingElse(@ForAll("plans") long seed) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(10, 99).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        Map<String, String> old = new TreeMap<>();
        Map<String, String> renamed = new TreeMap<>();
        UnaryOperator<String> name = id -> renamed.computeIfAbsent(id, i -> "n" + numbers.get(renamed.size()));
        PlanSketch again = sketch(seed, name);
        renamed.forEach((before, after) -> old.put(after, before));
        Random random = new Random(seed);
        for (List<?> list : List.of(again.kpis, again.roles, again.resources)) {
            Collections.shuffle(list, random);
        }
        UnaryOperator<String> back =
                text -> NEW_ID.matcher(text).replaceAll(found -> Objects.requireNonNull(old.get(found.group())));

        assertThat(facts(again.detect(), back))
                .isEqualTo(facts(sketch(seed, id -> id).detect(), text -> text));
    }

    /** What the report says of K1, K2 and K6, what it asks and what it found wrong, in old names and without an order. */
    private static List<String> facts(ConflictReport report, UnaryOperator<String> name) {
        List<String> facts = new ArrayList<>();
        for (KpiConflict conflict : report.conflicts()) {
            if (!List.of("K1", "K2", "K6").contains(conflict.kind().family())) {
                continue;
            }
            facts.add(String.join(
                    " ",
                    conflict.kind().toString(),
                    conflict.certainty().toString(),
                    sorted(
                            List.of(
                                    conflict.severity().sourceImportance(),
                                    conflict.severity().targetImportance()),
                            Object::toString,
                            text -> text),
                    "" + conflict.severity().magnitude(),
                    "" + conflict.severity().score(),
                    conflict.marks().toString(),
                    sorted(conflict.participants(), Object::toString, name),
                    evidence(conflict.evidence(), name)));
        }
        report.questions()
                .forEach(question -> facts.add(question.getClass().getSimpleName() + " "
                        + sorted(question.participants(), Object::toString, name)));
        report.diagnostics().forEach(diagnostic -> facts.add(name.apply(diagnostic.toString())));
        Collections.sort(facts);
        return facts;
    }

    private static String evidence(ConflictEvidence evidence, UnaryOperator<String> name) {
        if (evidence instanceof Opposition opposition) {
            String claims = sorted(List.of(opposition.first(), opposition.second()), Object::toString, name);
            boolean isOneKpi =
                    opposition.first().kpi().equals(opposition.second().kpi());
            return claims + (isOneKpi ? opposition.gap() : opposition.gap().isPresent());
        } else if (evidence instanceof TargetInfeasibility infeasible) {
            return targets(infeasible.targets(), name)
                    + targets(infeasible.relaxed(), name)
                    + infeasible.leastRelaxation()
                    + (infeasible.proof() instanceof InfeasibilityProof.Linear);
        }
        CapacityLoad load = (CapacityLoad) evidence;
        return sorted(load.resources(), Id::value, name) + sorted(load.loads(), one -> load(one, name), text -> text);
    }

    private static String load(PeriodLoad load, UnaryOperator<String> name) {
        BigDecimal deficit = load.deficit();
        return load.period() + " " + load.demand() + " " + deficit + sorted(load.demands(), Object::toString, name)
                + targets(load.targets(), name) + sorted(load.rooms(), Object::toString, name);
    }

    private static String targets(List<TargetBound> targets, UnaryOperator<String> name) {
        return sorted(
                targets,
                target -> name.apply(target.kpi().value())
                        + (target.atLeast() ? " >= " : " <= ")
                        + target.bound()
                        + sorted(target.roles(), Id::value, name),
                text -> text);
    }

    private static <T> String sorted(Collection<T> things, Function<T, String> text, UnaryOperator<String> name) {
        return things.stream().map(text).map(name).sorted().toList().toString();
    }
}
