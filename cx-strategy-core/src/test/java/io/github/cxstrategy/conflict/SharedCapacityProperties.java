package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictResolution.Change;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CapacityLoad;
import io.github.cxstrategy.conflict.evidence.PeriodLoad;
import io.github.cxstrategy.conflict.evidence.TargetBound;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Resources that can stand in for each other, beside all sets of them, one by one, in decimals. */
class SharedCapacityProperties {
    private static final FiscalPeriod PERIOD = FiscalPeriod.parse("2027-Q1");

    @Provide
    Arbitrary<Long> plans() {
        return RandomPlans.seeds();
    }

    /** One role for each KPI; of some resources nobody says how much there is. */
    private static PlanSketch sketch(long seed, boolean known) {
        Random random = new Random(seed);
        PlanSketch sketch = new PlanSketch();
        int resources = 1 + random.nextInt(5);
        for (int r = 0; r < resources; r++) {
            Resource.Builder resource = Resource.builder(Id.of("r" + r), "r" + r);
            if (known || random.nextInt(4) > 0) {
                resource.addCapacity(PERIOD, new BigDecimal(random.nextInt(120)).movePointLeft(1));
            }
            if (random.nextInt(4) == 0) {
                resource.elastic(false);
            }
            sketch.resources.add(resource.build());
        }
        int kpis = 1 + random.nextInt(6);
        for (int k = 0; k < kpis; k++) {
            sketch.kpi("x" + k, Goal.increaseTo("" + random.nextInt(9)), "0", "1");
            for (int use = random.nextInt(2); use < 2; use++) {
                List<Id<Resource>> any = IntStream.range(0, resources)
                        .filter(r -> random.nextInt(resources) < 2)
                        .mapToObj(r -> Id.<Resource>of("r" + r))
                        .collect(Collectors.toCollection(ArrayList::new));
                Collections.shuffle(any, random);
                if (!any.isEmpty()) {
                    BigDecimal perUnit = new BigDecimal(random.nextInt(30)).movePointLeft(1);
                    sketch.kpi(
                            "x" + k,
                            kpi -> kpi.addResourceUse(new Resource.Use(
                                    any.get(0),
                                    new ValueRange(perUnit, perUnit.add(BigDecimal.ONE)),
                                    Set.copyOf(any.subList(1, any.size())))));
                }
            }
            sketch.role("role" + k, "dep" + k % 2, PlanSketch.metric("x" + k, "0." + (1 + random.nextInt(9))));
        }
        return sketch;
    }

    private static BigDecimal target(Kpi kpi) {
        return kpi.goal().orElseThrow().target().orElseThrow();
    }

    /** What those of these KPIs that draw on nothing else need of some resources. */
    private static BigDecimal demand(PlanSketch sketch, Set<Id<Resource>> some, Map<Id<Kpi>, BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Kpi kpi : sketch.kpis) {
            for (Resource.Use use : kpi.resourceUses()) {
                if (values.containsKey(kpi.id()) && some.containsAll(use.anyOf())) {
                    sum = sum.add(Objects.requireNonNull(values.get(kpi.id()))
                            .multiply(use.perUnit().low()));
                }
            }
        }
        return sum;
    }

    private static BigDecimal capacity(PlanSketch sketch, Set<Id<Resource>> some) {
        return sketch.resources.stream()
                .filter(resource -> some.contains(resource.id()))
                .map(resource -> Objects.requireNonNull(resource.capacity().get(PERIOD)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Id<Kpi>, BigDecimal> targets(PlanSketch sketch) {
        return sketch.kpis.stream().collect(Collectors.toMap(Kpi::id, SharedCapacityProperties::target));
    }

    private static List<Set<Id<Resource>>> subsets(PlanSketch sketch) {
        List<Id<Resource>> known = sketch.resources.stream()
                .filter(resource -> resource.capacity().containsKey(PERIOD))
                .map(Resource::id)
                .toList();
        List<Set<Id<Resource>>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << known.size(); bits++) {
            Set<Id<Resource>> some = new TreeSet<>();
            for (int r = 0; r < known.size(); r++) {
                if ((bits >> r & 1) == 1) {
                    some.add(known.get(r));
                }
            }
            subsets.add(some);
        }
        return subsets;
    }

    private static BigDecimal lack(PlanSketch sketch, Set<Id<Resource>> some, Map<Id<Kpi>, BigDecimal> values) {
        return demand(sketch, some, values).subtract(capacity(sketch, some));
    }

    private static BigDecimal greatestLack(PlanSketch sketch, Map<Id<Kpi>, BigDecimal> values) {
        return subsets(sketch).stream()
                .map(some -> lack(sketch, some, values))
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static List<CapacityLoad> loads(ConflictReport report) {
        return report.ofKind(ConflictKind.CAPACITY_CONTENTION).stream()
                .map(conflict -> (CapacityLoad) conflict.evidence())
                .toList();
    }

    @Property(seed = "5301", tries = 150)
    void thereIsAConflictExactlyWhereSomeSetOfResourcesLacksSomething(
            @ForAll("plans") long seed, @ForAll boolean known) {
        PlanSketch sketch = sketch(seed, known);
        Map<Id<Kpi>, BigDecimal> targets = targets(sketch);
        BigDecimal greatest = greatestLack(sketch, targets);
        ConflictReport report = sketch.detect();
        List<CapacityLoad> loads = loads(report);

        assertThat(unmet(report)).isEqualByComparingTo(greatest);
        Set<Id<Resource>> fewest = subsets(sketch).stream()
                .filter(some -> lack(sketch, some, targets).compareTo(greatest) == 0)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElseThrow();
        assertThat(loads.stream().flatMap(load -> load.resources().stream()))
                .containsExactlyInAnyOrderElementsOf(fewest);
        for (CapacityLoad load : loads) {
            assertThat(load.loads()).singleElement().satisfies(one -> {
                assertThat(one.demand()).isEqualByComparingTo(demand(sketch, load.resources(), targets));
                assertThat(one.capacity()).isEqualByComparingTo(capacity(sketch, load.resources()));
            });
        }
    }

    @Property(seed = "5302", tries = 150)
    void noTargetCanBeLeftOutAndEachRoomIsWhereItEnds(@ForAll("plans") long seed) {
        PlanSketch sketch = sketch(seed, true);
        for (CapacityLoad load : loads(sketch.detect())) {
            PeriodLoad one = load.loads().get(0);
            List<TargetBound> members = one.targets();
            assertThat(exceeds(sketch, load, members)).isTrue();
            for (TargetBound left : members) {
                assertThat(exceeds(
                                sketch,
                                load,
                                members.stream()
                                        .filter(target -> !target.equals(left))
                                        .toList()))
                        .isFalse();
            }
            for (PeriodLoad.Room room : one.rooms()) {
                assertThat(lackWithin(sketch, load, room, room.reachable())).isNotPositive();
                assertThat(lackWithin(sketch, load, room, room.reachable().add(new BigDecimal("0.000002"))))
                        .isPositive();
            }
            members.stream()
                    .filter(target ->
                            one.rooms().stream().noneMatch(room -> room.kpi().equals(target.kpi())))
                    .forEach(target -> assertThat(lackWithin(
                                    sketch,
                                    load,
                                    new PeriodLoad.Room(target.kpi(), true, BigDecimal.ZERO, Optional.empty()),
                                    BigDecimal.ZERO))
                            .isPositive());
        }
    }

    private static boolean exceeds(PlanSketch sketch, CapacityLoad load, List<TargetBound> some) {
        Map<Id<Kpi>, BigDecimal> values = some.stream().collect(Collectors.toMap(TargetBound::kpi, TargetBound::bound));
        return lack(sketch, load.resources(), values).signum() > 0;
    }

    private static BigDecimal lackWithin(PlanSketch sketch, CapacityLoad load, PeriodLoad.Room room, BigDecimal value) {
        Map<Id<Kpi>, BigDecimal> values = targets(sketch);
        values.put(room.kpi(), value);
        return subsets(sketch).stream()
                .filter(load.resources()::containsAll)
                .map(some -> lack(sketch, some, values))
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    /** Of a resource that nobody knows there is a question exactly where nothing of it would make something (more) short. */
    @Property(seed = "5303", tries = 150)
    void whatOnlyUnknownCapacityCouldMeetIsAQuestion(@ForAll("plans") long seed) {
        PlanSketch sketch = sketch(seed, false);
        BigDecimal sure = greatestLack(sketch, targets(sketch));
        ConflictReport report = sketch.detect();
        BigDecimal asked = report.questions().stream()
                .filter(ConflictQuestion.CapacityUnknown.class::isInstance)
                .map(question -> ((ConflictQuestion.CapacityUnknown) question).atLeast())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<Id<Resource>> known = sketch.resources.stream()
                .filter(resource -> !resource.capacity().isEmpty())
                .map(Resource::id)
                .collect(Collectors.toSet());
        sketch.resources.replaceAll(resource -> resource.capacity().isEmpty()
                ? resource.toBuilder().addCapacity(PERIOD, BigDecimal.ZERO).build()
                : resource);
        // what nothing known could meet was never in question
        sketch.kpis.replaceAll(kpi -> kpi.toBuilder()
                .resourceUses(kpi.resourceUses().stream()
                        .filter(use -> !Collections.disjoint(use.anyOf(), known))
                        .toList())
                .build());
        assertThat(asked)
                .isEqualByComparingTo(greatestLack(sketch, targets(sketch)).subtract(sure));
    }

    @Property(seed = "5304", tries = 100)
    void moreCapacityAndWiderTargetsMakeNothingShort(
            @ForAll("plans") long seed, @ForAll boolean known, @ForAll boolean capacity) {
        PlanSketch sketch = sketch(seed, known);
        List<CapacityLoad> before = loads(sketch.detect());
        Random random = new Random(seed);
        if (capacity) {
            sketch.resources.replaceAll(resource -> {
                BigDecimal more = BigDecimal.valueOf(random.nextInt(5));
                Resource.Builder builder = resource.toBuilder();
                resource.capacity().forEach((period, amount) -> builder.addCapacity(period, amount.add(more)));
                return builder.build();
            });
        } else {
            sketch.kpis.replaceAll(kpi -> kpi.toBuilder()
                    .goal(Goal.increaseTo(target(kpi)
                            .subtract(BigDecimal.valueOf(random.nextInt(3)))
                            .toPlainString()))
                    .build());
        }
        for (CapacityLoad after : loads(sketch.detect())) {
            assertThat(before).anyMatch(load -> load.resources().containsAll(after.resources()));
        }
    }

    /** What is short may then be more resources, each of them less. */
    @Property(seed = "5306", tries = 100)
    void moreSubstitutesLeaveNoMoreUnmet(@ForAll("plans") long seed, @ForAll boolean known) {
        PlanSketch sketch = sketch(seed, known);
        BigDecimal before = unmet(sketch.detect());
        Id<Resource> more = sketch.resources.get(0).id();
        sketch.kpis.replaceAll(kpi -> kpi.toBuilder()
                .resourceUses(kpi.resourceUses().stream()
                        .map(use -> use.resource().equals(more)
                                ? use
                                : new Resource.Use(use.resource(), use.perUnit(), with(use.substitutes(), more)))
                        .toList())
                .build());
        assertThat(unmet(sketch.detect())).isLessThanOrEqualTo(before);
    }

    private static BigDecimal unmet(ConflictReport report) {
        return loads(report).stream()
                .map(load -> load.loads().get(0).deficit())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Set<Id<Resource>> with(Set<Id<Resource>> some, Id<Resource> more) {
        Set<Id<Resource>> all = new TreeSet<>(some);
        all.add(more);
        return all;
    }

    @Property(seed = "5305", tries = 50)
    void eachProposedChangeSettlesItsConflictAndRaisesNoMoreThanIsMissing(@ForAll("plans") long seed) {
        PlanSketch sketch = sketch(seed, true);
        for (KpiConflict conflict : sketch.detect().ofKind(ConflictKind.CAPACITY_CONTENTION)) {
            CapacityLoad load = (CapacityLoad) conflict.evidence();
            List<Change> changes = conflict.resolutions().stream()
                    .filter(Change.class::isInstance)
                    .map(Change.class::cast)
                    .toList();
            for (Change change : changes) {
                ConflictReport after =
                        KpiConflictDetector.standard().detect(ConflictResolutions.apply(sketch.build(), change));
                assertThat(loads(after))
                        .as(change.sentence())
                        .allMatch(left -> Collections.disjoint(left.resources(), load.resources()));
            }
            assertThat(changes)
                    .filteredOn(ConflictResolution.RaiseCapacity.class::isInstance)
                    .singleElement()
                    .satisfies(raise -> {
                        BigDecimal more = ((ConflictResolution.RaiseCapacity) raise)
                                .capacities().stream()
                                        .map(capacity -> capacity.amount()
                                                .subtract(capacity(sketch, Set.of(capacity.resource()))))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                        assertThat(more)
                                .isEqualByComparingTo(load.loads().get(0).deficit());
                    });
        }
    }
}
