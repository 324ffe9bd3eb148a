package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.evidence.PeriodLoad;
import io.github.cxstrategy.conflict.evidence.PeriodLoad.Demand;
import io.github.cxstrategy.conflict.evidence.PeriodLoad.Room;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.IrreducibleSubset;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Targets that together need more of a resource than there is, or of several that can stand in for each other.
 *
 * <p>What it computes: for each period the least that the targets of that period make each KPI use: the least value of the
 * KPI, by its own targets and feasible range and by its formula over those of others, times the least that one unit uses.
 * Exact, in fractions. A maximum flow shares the resources out; its minimum cut names the fewest resources that lack all that
 * is not met. Where what draws on these alone exceeds what there is of them, the fewest KPIs that exceed it by themselves, the
 * largest first, and of their targets a set of which none can be left out. A formula that uses a KPI more than once may get a
 * lower value than it can have: then less is found, never more. A use that could be met by a resource whose capacity in the
 * period nobody knows is never short.
 *
 * <p>Bound: for each period and audience one evaluation of the formulas involved and one flow; for each set that is short
 * O(k log(n / k)) more, n targets and k of them in the set, and a few flows for each of these.
 *
 * <p>When to use another: targets and formulas without a resource are for {@link TargetFinder}.
 *
 * <p>Paper: sets that lack most after P. Hall, "On Representatives of Subsets", Journal of the London Mathematical Society 10,
 * 1935, <a href="https://doi.org/10.1112/jlms/s1-10.37.26">doi:10.1112/jlms/s1-10.37.26</a>; minimal covers of a knapsack
 * after E. Balas, "Facets of the knapsack polytope", Mathematical Programming 8, 1975,
 * <a href="https://doi.org/10.1007/BF01580440">doi:10.1007/BF01580440</a>.
 */
final class CapacityFinder {
    private static final MathContext FLOOR = new MathContext(16, RoundingMode.FLOOR);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DECIMALS = 6;
    private static final int HALVINGS = 60;

    /** From which share of the capacity on waiting grows fast. */
    static final Fraction NEAR = Fraction.of(new BigDecimal("0.85"));

    private final ConflictInput input;
    private final FormulaNet formulas;
    private final List<Target> targets;
    private final Diagnostics diagnostics;

    CapacityFinder(Situation situation, FormulaNet formulas, List<Target> targets) {
        this.input = situation.input();
        this.formulas = formulas;
        this.targets = targets;
        this.diagnostics = situation.diagnostics();
    }

    /** Whether anybody has said how much of a resource there is, and what uses it. */
    static boolean hasCapacities(ConflictInput input) {
        Set<Id<Resource>> limited = input.resources().stream()
                .filter(resource -> !resource.capacity().isEmpty())
                .map(Resource::id)
                .collect(Collectors.toSet());
        return input.kpis().stream()
                .flatMap(kpi -> kpi.resourceUses().stream())
                .anyMatch(use -> use.anyOf().stream().anyMatch(limited::contains));
    }

    /** What a KPI uses at least, for each unit. */
    private record User(int node, Fraction perUnit) {}

    /** The targets that count together in a period. */
    private record Together(FiscalPeriod period, List<Target> targets) {}

    /** The use of a pool in one period, with the targets that make it so; all targets that count together there. */
    record Load(
            ResourcePool pool,
            PeriodLoad evidence,
            List<Target> members,
            Fraction demand,
            Fraction capacity,
            List<Target> together) {
        boolean isShort() {
            return demand.compareTo(capacity) > 0 && !members.isEmpty();
        }

        FiscalPeriod period() {
            return evidence.period();
        }

        /** The share of the demand that is not there; negative if all is. */
        double shortage() {
            return demand.minus(capacity).over(demand).doubleValue();
        }

        /** The share of the capacity that is used; only where there is some. */
        double share() {
            return demand.over(capacity).doubleValue();
        }
    }

    /** Targets that could be met only if there were something of resources of which nobody has said how much there is. */
    record Open(Load load, Set<Id<Resource>> unknown, Fraction atLeast) {}

    /** Finds parts of a pool in a period. */
    private interface Cut {
        List<ResourcePool> of(ResourcePool pool, FiscalPeriod period, FormulaNet.Values values);
    }

    /** The parts of a pool that are short, period by period, each with the audience for which it needs most. */
    List<Load> overloads(ResourcePool pool) {
        return overloads(pool, targets);
    }

    private List<Load> overloads(ResourcePool pool, List<Target> all) {
        return loads(pool, all, ResourcePool::shortIn).filter(Load::isShort).toList();
    }

    /** The parts of a pool that are nearly used up, likewise. */
    List<Load> nearly(ResourcePool pool) {
        return loads(pool, targets, (part, period, values) -> part.tightIn(period, values, NEAR))
                .filter(load -> !load.members().isEmpty())
                .toList();
    }

    private Stream<Load> loads(ResourcePool pool, List<Target> all, Cut cut) {
        Map<List<Object>, Load> worst = new LinkedHashMap<>();
        for (Together together : together(pool, all, false)) {
            ResourcePool known = pool.knownIn(together.period());
            for (ResourcePool part : cut.of(known, together.period(), values(known, together.targets()))) {
                if (!part.uses().isEmpty()) {
                    worst.merge(
                            List.of(part.ids(), together.period()),
                            load(part, together),
                            (one, next) -> next.demand().compareTo(one.demand()) > 0 ? next : one);
                }
            }
        }
        return worst.values().stream().filter(load -> load.demand().signum() > 0);
    }

    /** In which of these periods a part of a pool is short even without the targets that fall due only within them. */
    Set<FiscalPeriod> shortThroughout(ResourcePool pool, ResourcePool part, Set<FiscalPeriod> periods) {
        return together(pool, targets, true).stream()
                .filter(together -> periods.contains(together.period()))
                .map(together -> load(part, together))
                .filter(Load::isShort)
                .map(Load::period)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether any of the resources of a part would be short in some period with these targets instead. */
    boolean isShort(ResourcePool pool, ResourcePool part, List<Target> changed) {
        return overloads(pool, changed).stream().anyMatch(load -> load.pool().sharesWith(part));
    }

    /** What of a pool is used beyond its capacity in any case, which is no conflict of targets. */
    void sayWhatIsShortAnyway(ResourcePool pool) {
        for (FiscalPeriod period : pool.periods()) {
            ResourcePool known = pool.knownIn(period);
            FormulaNet.Values values = values(known, List.of());
            for (ResourcePool part : known.shortIn(period, values)) {
                List<User> users = largestFirst(users(part), values);
                Kpi largest = input.kpis().get(users.get(0).node());
                diagnostics.add(
                        Code.MODEL_INCONSISTENT,
                        largest,
                        "What '" + largest.name() + "'" + (users.size() > 1 ? " and others use in " : " uses in ")
                                + period + " exceeds the capacity even if no target is reached.");
            }
        }
    }

    /** What is short if there is nothing of the resources that could stand in for others but whose capacity nobody knows. */
    List<Open> open(ResourcePool pool) {
        Map<List<Object>, Open> worst = new LinkedHashMap<>();
        for (Together together : together(pool, targets, false)) {
            FiscalPeriod period = together.period();
            ResourcePool known = pool.knownIn(period);
            if (known.resources().size() == pool.resources().size()) {
                continue;
            }
            FormulaNet.Values values = values(pool, together.targets());
            List<ResourcePool> sure = known.shortIn(period, values);
            for (ResourcePool part : pool.withoutUnknownIn(period).shortIn(period, values)) {
                Fraction lack = sure.stream()
                        .filter(part::sharesWith)
                        .map(some -> some.lack(period, values))
                        .reduce(part.lack(period, values), Fraction::minus);
                Load load = load(part, together);
                if (lack.signum() > 0 && load.isShort()) {
                    worst.merge(
                            List.of(part.ids(), period),
                            new Open(load, pool.unknownFor(part, period), lack),
                            (one, next) -> next.atLeast().compareTo(one.atLeast()) > 0 ? next : one);
                }
            }
        }
        return List.copyOf(worst.values());
    }

    /** By how much each resource of a part has to be raised in the period of a load so that all is met; no less would do. */
    Map<Resource, Fraction> raises(Load load) {
        FormulaNet.Values values = values(load.pool(), load.together());
        Comparator<Resource> order = Comparator.comparing(
                        (Resource resource) -> !resource.elastic().orElse(false))
                .thenComparing(resource -> resource.elastic().isPresent())
                .thenComparing(resource -> lackBut(load, Set.of(resource), values))
                .thenComparing(Resource::id);
        Map<Resource, Fraction> raises = new LinkedHashMap<>();
        Set<Resource> raised = new HashSet<>();
        Fraction lack = lackBut(load, raised, values);
        for (Resource resource : load.pool().resources().stream().sorted(order).toList()) {
            raised.add(resource);
            Fraction rest = lackBut(load, raised, values);
            if (rest.compareTo(lack) < 0) {
                raises.put(resource, lack.minus(rest));
            }
            lack = rest;
        }
        return raises;
    }

    /** What is lacking if there is enough of some. */
    private static Fraction lackBut(Load load, Set<Resource> some, FormulaNet.Values values) {
        return load.pool().within(resource -> !some.contains(resource)).lack(load.period(), values);
    }

    private static List<User> users(ResourcePool pool) {
        return pool.perUnit().entrySet().stream()
                .map(entry -> new User(entry.getKey(), entry.getValue()))
                .toList();
    }

    private FormulaNet.Values values(ResourcePool pool, List<Target> chosen) {
        return formulas.leastValues(Target.bounds(input, formulas.closure(pool.nodes()), chosen));
    }

    /** For each period and audience the targets that count there and on which the use of the pool depends. */
    private List<Together> together(ResourcePool pool, List<Target> all, boolean throughout) {
        Set<Integer> involved = formulas.closure(pool.nodes());
        List<Target> drawing =
                all.stream().filter(target -> involved.contains(target.node())).toList();
        List<Together> moments = new ArrayList<>();
        for (FiscalPeriod period : pool.periods()) {
            boolean isWithinOthers = pool.knownIn(period).resources().stream().anyMatch(this::overlaps);
            List<Target> inPeriod = drawing.stream()
                    .filter(target -> isIn(target, period, isWithinOthers, throughout))
                    .toList();
            for (Optional<Id<Audience>> audience : audiences(inPeriod)) {
                moments.add(new Together(
                        period,
                        inPeriod.stream()
                                .filter(target -> Target.isFor(audience, target.scope()))
                                .toList()));
            }
        }
        return moments;
    }

    /** Whether capacities are told for periods of which one lies in another, such as a year and its quarters. */
    private boolean overlaps(Resource resource) {
        List<DateSpan> spans = resource.capacity().keySet().stream()
                .map(input.calendar()::spanOf)
                .toList();
        return spans.stream()
                .anyMatch(one -> spans.stream().anyMatch(other -> !one.equals(other) && one.contains(other)));
    }

    /**
     * Whether the target holds for the whole period, and its amount is that of the period; where periods lie in each other, a
     * goal that names none could be meant for either.
     *
     * @param throughout whether a goal without a period must be due by the first day; else, by the last
     */
    private boolean isIn(Target target, FiscalPeriod period, boolean isWithinOthers, boolean throughout) {
        DateSpan span = input.calendar().spanOf(period);
        boolean counts =
                target.scope().period().filter(time -> !time.contains(span)).isEmpty();
        boolean applies = target.goal().period().map(time -> time.equals(span)).orElse(!isWithinOthers);
        boolean isNamed = target.goal().period().isPresent();
        LocalDate last = throughout && !isNamed ? span.start() : span.endInclusive();
        boolean isDue = target.goal().due().filter(due -> due.isAfter(last)).isEmpty();
        return counts && applies && isDue;
    }

    static List<Optional<Id<Audience>>> audiences(Collection<Target> targets) {
        Set<Id<Audience>> named = new TreeSet<>();
        targets.forEach(target -> named.addAll(target.scope().audiences()));
        return named.isEmpty()
                ? List.of(Optional.empty())
                : named.stream().map(Optional::of).toList();
    }

    private Load load(ResourcePool pool, Together all) {
        List<User> users = users(pool);
        Set<Integer> involved = formulas.closure(pool.nodes());
        List<Target> together = all.targets().stream()
                .filter(target -> involved.contains(target.node()))
                .toList();
        FiscalPeriod period = all.period();
        Fraction capacity = pool.capacity(period);
        Fraction demand = demand(users, involved, together);
        // what is used in any case is no conflict of targets, what they add to it is
        Fraction most = capacity.max(demand(users, involved, List.of()));
        boolean isShort = demand.compareTo(most) > 0;
        List<User> largest = isShort ? cover(users, involved, together, most) : users;
        Fraction limit = isShort ? most : demand.min(capacity.times(NEAR));
        List<Target> members = needed(largest, involved, together, limit, isShort);
        PeriodLoad evidence = new PeriodLoad(
                period,
                plain(demand),
                plain(capacity),
                demands(users, values(pool, together)),
                members.stream().map(Target::evidence).toList(),
                isShort ? rooms(pool, new Together(period, together), members) : List.of());
        return new Load(pool, evidence, members, demand, capacity, together);
    }

    private List<Demand> demands(List<User> users, FormulaNet.Values values) {
        return largestFirst(users, values).stream()
                .filter(user -> least(values, user).signum() > 0)
                .map(user -> new Demand(
                        input.kpis().get(user.node()).id(), plain(least(values, user)), plain(user.perUnit())))
                .toList();
    }

    private static List<User> largestFirst(List<User> users, FormulaNet.Values values) {
        return users.stream()
                .sorted(Comparator.comparing((User user) -> least(values, user).times(user.perUnit()))
                        .reversed()
                        .thenComparingInt(User::node))
                .toList();
    }

    private static BigDecimal plain(Fraction value) {
        return Target.plain(value.toDecimal(FLOOR));
    }

    private static Fraction least(FormulaNet.Values values, User user) {
        Fraction low = values.of(user.node()).low();
        return low == null ? Fraction.ZERO : low.max(Fraction.ZERO);
    }

    private Fraction demand(List<User> users, Set<Integer> involved, List<Target> chosen) {
        return demand(users, formulas.leastValues(Target.bounds(input, involved, chosen)));
    }

    private static Fraction demand(List<User> users, FormulaNet.Values values) {
        return users.stream()
                .map(user -> least(values, user).times(user.perUnit()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The fewest users that exceed the capacity: the largest demands first. */
    private List<User> cover(List<User> users, Set<Integer> involved, List<Target> together, Fraction capacity) {
        FormulaNet.Values values = formulas.leastValues(Target.bounds(input, involved, together));
        List<User> largestFirst = largestFirst(users, values);
        Fraction sum = Fraction.ZERO;
        int count = 0;
        while (sum.compareTo(capacity) <= 0) {
            User next = largestFirst.get(count++);
            sum = sum.plus(least(values, next).times(next.perUnit()));
        }
        return largestFirst.subList(0, count);
    }

    /** Targets of which none can be left out if the users are to exceed the limit, or to reach it. */
    private List<Target> needed(
            List<User> most, Set<Integer> involved, List<Target> together, Fraction limit, boolean exceed) {
        return IrreducibleSubset.of(together.size(), chosen -> {
                    List<Target> some = chosen.stream().mapToObj(together::get).toList();
                    return demand(most, involved, some).compareTo(limit) >= (exceed ? 1 : 0);
                })
                .stream()
                .mapToObj(together::get)
                .toList();
    }

    private List<Room> rooms(ResourcePool pool, Together together, List<Target> members) {
        List<Room> rooms = new ArrayList<>();
        for (Target member : members) {
            List<Target> others = new ArrayList<>(together.targets());
            others.removeIf(other -> other.node() == member.node() && other.atLeast() == member.atLeast());
            room(pool, new Together(together.period(), others), member).ifPresent(rooms::add);
        }
        return rooms;
    }

    /** Where the pool as a whole has enough a part of it may still be short: then the target must give way further. */
    private Optional<Room> room(ResourcePool pool, Together others, Target member) {
        ResourcePool tightest = pool;
        while (true) {
            List<User> users = users(tightest);
            Function<Fraction, Fraction> demandAt = value -> demand(users, valuesAt(pool, others, member, value));
            Optional<Reach> reach = reach(member, demandAt, tightest.capacity(others.period()));
            if (reach.isEmpty()) {
                return Optional.empty();
            }
            FormulaNet.Values there = valuesAt(pool, others, member, reach.get().value());
            List<ResourcePool> still = pool.shortIn(others.period(), there);
            if (still.isEmpty()) {
                return reach.map(far -> room(member, far));
            }
            tightest = still.get(0);
        }
    }

    /** How far a target can go, and whether that is where the capacity is met exactly. */
    private record Reach(Fraction value, boolean exact) {}

    /**
     * The value of one target at which the demand meets the capacity. Demand grows with the target, nearly always in a straight
     * line: the point where the line meets the capacity is tried first, and taken for exact only if the demand there is.
     */
    private static Optional<Reach> reach(Target target, Function<Fraction, Fraction> demandAt, Fraction capacity) {
        BigDecimal good = target.atLeast()
                ? target.bound().min(BigDecimal.ZERO)
                : target.bound().max(BigDecimal.ONE);
        for (int step = 0; !target.atLeast() && step < HALVINGS && good.precision() - good.scale() < 16; step++) {
            if (demandAt.apply(Fraction.of(good)).compareTo(capacity) <= 0) {
                break;
            }
            good = good.multiply(TWO);
        }
        Fraction low = Fraction.of(good);
        Fraction atLow = demandAt.apply(low);
        if (atLow.compareTo(capacity) > 0) {
            return Optional.empty();
        }
        Fraction high = Fraction.of(target.bound());
        Fraction atHigh = demandAt.apply(high);
        Fraction met = low.plus(high.minus(low).times(capacity.minus(atLow)).over(atHigh.minus(atLow)));
        if (demandAt.apply(met).equals(capacity)) {
            return Optional.of(new Reach(met, true));
        }
        for (int step = 0; step < HALVINGS; step++) {
            Fraction middle = low.plus(high).times(Fraction.of(new BigDecimal("0.5")));
            if (demandAt.apply(middle).compareTo(capacity) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(new Reach(low, false));
    }

    private static Room room(Target target, Reach reach) {
        BigDecimal rounded = new BigDecimal(reach.value().numerator())
                .divide(
                        new BigDecimal(reach.value().denominator()),
                        DECIMALS,
                        target.atLeast() ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return new Room(
                target.kpi().id(),
                target.atLeast(),
                Target.plain(rounded),
                reach.exact() ? Optional.of(reach.value().toString()) : Optional.empty());
    }

    private FormulaNet.Values valuesAt(ResourcePool pool, Together others, Target moved, Fraction value) {
        Map<Integer, Range> bounds = Target.bounds(input, formulas.closure(pool.nodes()), others.targets());
        Range own = bounds.getOrDefault(moved.node(), Range.ALL);
        Range there = moved.atLeast() ? new Range(value, null) : new Range(null, value);
        bounds.put(moved.node(), own.meet(there).orElse(there));
        return formulas.leastValues(bounds);
    }
}
