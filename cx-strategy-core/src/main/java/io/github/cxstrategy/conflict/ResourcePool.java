package io.github.cxstrategy.conflict;

import static java.util.Objects.requireNonNull;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.graph.Components;
import io.github.cxstrategy.internal.graph.SupplyFlow;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Resources that can stand in for each other, directly or by way of others, and all that draws on nothing else.
 *
 * @param resources the resources, by id
 * @param uses what draws on them
 */
record ResourcePool(List<Resource> resources, List<Use> uses) {

    /** What one unit of a KPI uses at least, of any of these resources. */
    record Use(int node, Fraction perUnit, Set<Id<Resource>> anyOf) {
        Fraction amount(FormulaNet.Values values) {
            Fraction low = values.of(node).low();
            return low == null || low.signum() <= 0 ? Fraction.ZERO : low.times(perUnit);
        }

        Use only(Collection<Id<Resource>> few) {
            return new Use(
                    node, perUnit, anyOf.stream().filter(few::contains).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** All resources of which anything is used, in pools that have nothing to do with each other. */
    static List<ResourcePool> all(ConflictInput input, Diagnostics diagnostics) {
        Map<Id<Resource>, Resource> byId = new TreeMap<>();
        input.resources().forEach(resource -> byId.put(resource.id(), resource));
        List<Use> uses = new ArrayList<>();
        for (int node = 0; node < input.kpis().size(); node++) {
            Kpi kpi = input.kpis().get(node);
            for (Resource.Use use : kpi.resourceUses()) {
                if (use.perUnit().low().signum() <= 0) {
                    continue;
                }
                if (units(use, byId).size() > 1) {
                    diagnostics.add(
                            Code.MODEL_INCONSISTENT,
                            kpi,
                            "What '" + kpi.name() + "' uses of '"
                                    + requireNonNull(byId.get(use.resource())).name()
                                    + "' is left out: a resource that is to stand in for it is counted in another unit.");
                    continue;
                }
                uses.add(new Use(node, Fraction.of(use.perUnit().low()), use.anyOf()));
            }
        }
        return new ResourcePool(List.copyOf(byId.values()), uses)
                .parts(use -> true).stream()
                        .filter(pool -> !pool.uses().isEmpty())
                        .toList();
    }

    private static Set<Object> units(Resource.Use use, Map<Id<Resource>, Resource> byId) {
        return use.anyOf().stream()
                .flatMap(id -> requireNonNull(byId.get(id)).unit().stream())
                .collect(Collectors.toSet());
    }

    Set<Id<Resource>> ids() {
        return resources.stream().map(Resource::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers of the KPIs that draw on it. */
    Set<Integer> nodes() {
        return uses.stream().map(Use::node).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean sharesWith(ResourcePool other) {
        return !Collections.disjoint(ids(), other.ids());
    }

    /** The same with changed capacities. */
    ResourcePool with(UnaryOperator<Resource> change) {
        return new ResourcePool(resources.stream().map(change).toList(), uses);
    }

    /** Those of its resources, and what draws on no others. */
    ResourcePool within(Predicate<Resource> which) {
        List<Resource> some = resources.stream().filter(which).toList();
        Set<Id<Resource>> ids = some.stream().map(Resource::id).collect(Collectors.toSet());
        return new ResourcePool(
                some, uses.stream().filter(use -> ids.containsAll(use.anyOf())).toList());
    }

    /** As far as its capacity in a period is known. */
    ResourcePool knownIn(FiscalPeriod period) {
        return within(resource -> resource.capacity().containsKey(period));
    }

    /** As if there were nothing of those resources whose capacity in a period is not known, where others can stand in. */
    ResourcePool withoutUnknownIn(FiscalPeriod period) {
        List<Resource> known = resources.stream()
                .filter(resource -> resource.capacity().containsKey(period))
                .toList();
        Set<Id<Resource>> ids = known.stream().map(Resource::id).collect(Collectors.toSet());
        return new ResourcePool(
                known,
                uses.stream()
                        .map(use -> use.only(ids))
                        .filter(use -> !use.anyOf().isEmpty())
                        .toList());
    }

    /** The resources of unknown capacity that could stand in for those of a part. */
    Set<Id<Resource>> unknownFor(ResourcePool part, FiscalPeriod period) {
        Set<Id<Resource>> known = knownIn(period).ids();
        return uses.stream()
                .map(Use::anyOf)
                .filter(anyOf -> anyOf.stream().anyMatch(known::contains))
                .filter(anyOf -> anyOf.stream().filter(known::contains).allMatch(part.ids()::contains))
                .flatMap(Set::stream)
                .filter(id -> !known.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The periods for which a capacity is told. */
    Set<FiscalPeriod> periods() {
        Set<FiscalPeriod> periods = new TreeSet<>();
        resources.forEach(resource -> periods.addAll(resource.capacity().keySet()));
        return periods;
    }

    /** What there is of all together in a period for which each is known. */
    Fraction capacity(FiscalPeriod period) {
        return resources.stream().map(resource -> capacity(resource, period)).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction capacity(Resource resource, FiscalPeriod period) {
        return Fraction.of(requireNonNull(resource.capacity().get(period)));
    }

    /** What one unit of each KPI uses of it in all. */
    Map<Integer, Fraction> perUnit() {
        Map<Integer, Fraction> perUnit = new TreeMap<>();
        uses.forEach(use -> perUnit.merge(use.node(), use.perUnit(), Fraction::plus));
        return perUnit;
    }

    /** What is not met in a period, however the resources are shared out. */
    Fraction lack(FiscalPeriod period, FormulaNet.Values values) {
        Network network = new Network(period, values, Fraction.ONE);
        return Fraction.of(network.flow.unmet(), network.scale);
    }

    /** The parts of which too little is there in a period: the fewest resources that lack all that is not met. */
    List<ResourcePool> shortIn(FiscalPeriod period, FormulaNet.Values values) {
        return parts(new Network(period, values, Fraction.ONE).flow.shortest(), values);
    }

    /** The parts that would have nothing to spare in a period if there were only a share of them, or too little. */
    List<ResourcePool> tightIn(FiscalPeriod period, FormulaNet.Values values, Fraction share) {
        return parts(new Network(period, values, share).flow.tight(), values);
    }

    private List<ResourcePool> parts(BitSet numbers, FormulaNet.Values values) {
        Set<Id<Resource>> ids =
                numbers.stream().mapToObj(resources::get).map(Resource::id).collect(Collectors.toSet());
        return within(resource -> ids.contains(resource.id()))
                .parts(use -> use.amount(values).signum() > 0);
    }

    /** The pools into which it falls if only these uses join resources. */
    private List<ResourcePool> parts(Predicate<Use> joins) {
        List<int[]> suppliers = suppliers();
        List<List<Integer>> joined = new ArrayList<>();
        resources.forEach(resource -> joined.add(new ArrayList<>()));
        for (int u = 0; u < uses.size(); u++) {
            int first = suppliers.get(u)[0];
            if (joins.test(uses.get(u))) {
                for (int supplier : suppliers.get(u)) {
                    joined.get(first).add(supplier);
                    joined.get(supplier).add(first);
                }
            }
        }
        Components components = Components.of(joined.stream()
                .map(some -> some.stream().mapToInt(number -> number).toArray())
                .toArray(int[][]::new));
        List<ResourcePool> parts = new ArrayList<>();
        for (int part = 0; part < components.count(); part++) {
            parts.add(new ResourcePool(new ArrayList<>(), new ArrayList<>()));
        }
        for (int number = 0; number < resources.size(); number++) {
            parts.get(components.of(number)).resources().add(resources.get(number));
        }
        for (int u = 0; u < uses.size(); u++) {
            int part = components.of(suppliers.get(u)[0]);
            if (Arrays.stream(suppliers.get(u)).allMatch(number -> components.of(number) == part)) {
                parts.get(part).uses().add(uses.get(u));
            }
        }
        return parts;
    }

    /** The numbers of the resources that each use may draw on. */
    private List<int[]> suppliers() {
        Map<Id<Resource>, Integer> numbers = new HashMap<>();
        resources.forEach(resource -> numbers.put(resource.id(), numbers.size()));
        return uses.stream()
                .map(use -> use.anyOf().stream()
                        .mapToInt(id -> requireNonNull(numbers.get(id)))
                        .toArray())
                .toList();
    }

    /** Demands and capacities in whole numbers. */
    private final class Network {
        final BigInteger scale;
        final SupplyFlow flow;

        Network(FiscalPeriod period, FormulaNet.Values values, Fraction share) {
            List<Fraction> amounts =
                    uses.stream().map(use -> use.amount(values)).toList();
            List<Fraction> capacities = resources.stream()
                    .map(resource -> capacity(resource, period).times(share))
                    .toList();
            BigInteger common = BigInteger.ONE;
            for (List<Fraction> some : List.of(amounts, capacities)) {
                for (Fraction one : some) {
                    common = common.multiply(one.denominator().divide(common.gcd(one.denominator())));
                }
            }
            scale = common;
            flow = SupplyFlow.of(whole(amounts), suppliers().toArray(int[][]::new), whole(capacities));
        }

        private BigInteger[] whole(List<Fraction> amounts) {
            return amounts.stream()
                    .map(amount -> amount.numerator().multiply(scale.divide(amount.denominator())))
                    .toArray(BigInteger[]::new);
        }
    }
}
