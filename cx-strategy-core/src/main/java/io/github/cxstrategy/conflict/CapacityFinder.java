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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Targets that together need more of a resource than there is.
 *
 * <p>What it computes: for each resource and period the least that the targets of that period make each KPI use of it: the
 * least value of the KPI, by its own targets and feasible range and by its formula over those of others, times the least that
 * one unit uses. Exact, in fractions. Where the sum exceeds the capacity, the fewest KPIs that exceed it by themselves, the
 * largest first, and of their targets a set of which none can be left out. A formula that uses a KPI more than once may get a lower value
 * than it can have: then less is found, never more.
 *
 * <p>Bound: for each resource, period and audience one evaluation of the formulas involved; for each that is short
 * O(k log(n / k)) more, n targets and k of them in the set. A KPI that draws on several resources needs all of them, and no
 * resource stands in for another, so each resource is judged by itself, without a flow.
 *
 * <p>When to use another: targets and formulas without a resource are for {@link TargetFinder}.
 *
 * <p>Paper: minimal covers of a knapsack after E. Balas, "Facets of the knapsack polytope", Mathematical Programming 8, 1975,
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
                .anyMatch(use -> limited.contains(use.resource()));
    }

    /** What a KPI uses of a resource at least, for each unit. */
    private record User(int node, Fraction perUnit) {}

    /** The use of a resource in one period, with the targets that make it so. */
    record Load(PeriodLoad evidence, List<Target> members, Fraction demand, Fraction capacity) {
        boolean isShort() {
            return demand.compareTo(capacity) > 0 && !members.isEmpty();
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

    /** The periods in which there is any demand, each with the audience for which it is largest. */
    List<Load> loads(Resource resource) {
        return loads(resource, targets);
    }

    /** The periods in which the resource is short even without the targets that fall due only within them. */
    Set<FiscalPeriod> shortThroughout(Resource resource) {
        Set<FiscalPeriod> periods = new TreeSet<>();
        loads(resource, targets, true).stream()
                .filter(Load::isShort)
                .forEach(load -> periods.add(load.evidence().period()));
        return periods;
    }

    /** Whether the resource would be short in some period with these targets instead. */
    boolean isShort(Resource resource, List<Target> changed) {
        return loads(resource, changed).stream().anyMatch(Load::isShort);
    }

    /** The KPIs that draw on the resource. */
    Set<Integer> usersOf(Resource resource) {
        Set<Integer> nodes = new TreeSet<>();
        users(resource).forEach(user -> nodes.add(user.node()));
        return nodes;
    }

    private List<User> users(Resource resource) {
        Map<Integer, Fraction> perUnit = new TreeMap<>();
        for (int node = 0; node < input.kpis().size(); node++) {
            for (Resource.Use use : input.kpis().get(node).resourceUses()) {
                if (use.resource().equals(resource.id()) && use.perUnit().low().signum() > 0) {
                    perUnit.merge(node, Fraction.of(use.perUnit().low()), Fraction::plus);
                }
            }
        }
        return perUnit.entrySet().stream()
                .map(entry -> new User(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Load> loads(Resource resource, List<Target> all) {
        return loads(resource, all, false);
    }

    private List<Load> loads(Resource resource, List<Target> all, boolean throughout) {
        List<User> users = users(resource);
        List<Load> loads = new ArrayList<>();
        if (users.isEmpty()) {
            return loads;
        }
        Set<Integer> involved = formulas.closure(users.stream().map(User::node).toList());
        List<Target> drawing =
                all.stream().filter(target -> involved.contains(target.node())).toList();
        boolean isWithinOthers = overlaps(resource);
        resource.capacity().forEach((period, capacity) -> {
            List<Target> inPeriod = drawing.stream()
                    .filter(target -> isIn(target, period, isWithinOthers, throughout))
                    .toList();
            Load worst = null;
            for (Optional<Id<Audience>> audience : audiences(inPeriod)) {
                List<Target> together = inPeriod.stream()
                        .filter(target -> Target.isFor(audience, target.scope()))
                        .toList();
                Load load = load(users, involved, together, period, Fraction.of(capacity));
                worst = worst == null || load.demand().compareTo(worst.demand()) > 0 ? load : worst;
            }
            if (worst != null && worst.demand().signum() > 0) {
                loads.add(worst);
            }
        });
        return loads;
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
        boolean isDue =
                target.goal().due().filter(due -> due.isAfter(last)).isEmpty();
        return counts && applies && isDue;
    }

    static List<Optional<Id<Audience>>> audiences(Collection<Target> targets) {
        Set<Id<Audience>> named = new TreeSet<>();
        targets.forEach(target -> named.addAll(target.scope().audiences()));
        return named.isEmpty()
                ? List.of(Optional.empty())
                : named.stream().map(Optional::of).toList();
    }

    private Load load(
            List<User> users, Set<Integer> involved, List<Target> together, FiscalPeriod period, Fraction capacity) {
        Fraction background = demand(users, involved, List.of());
        Fraction demand = demand(users, involved, together);
        if (background.compareTo(capacity) > 0) {
            Kpi largest = input.kpis()
                    .get(largestFirst(users, formulas.values(Target.bounds(input, involved, List.of())))
                            .get(0)
                            .node());
            diagnostics.add(
                    Code.MODEL_INCONSISTENT,
                    largest,
                    "What '" + largest.name() + "'" + (users.size() > 1 ? " and others use in " : " uses in ") + period
                            + " exceeds the capacity even if no target is reached.");
        }
        // what is used in any case is no conflict of targets, what they add to it is
        Fraction most = capacity.max(background);
        boolean isShort = demand.compareTo(most) > 0;
        List<User> largest = isShort ? cover(users, involved, together, most) : users;
        Fraction limit = isShort ? most : demand.min(capacity.times(NEAR));
        List<Target> members = needed(largest, involved, together, limit, isShort);
        FormulaNet.Values values = formulas.values(Target.bounds(input, involved, together));
        PeriodLoad evidence = new PeriodLoad(
                period,
                plain(demand),
                plain(capacity),
                demands(users, values),
                members.stream().map(Target::evidence).toList(),
                isShort ? rooms(users, involved, together, members, capacity) : List.of());
        return new Load(evidence, members, demand, capacity);
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
        return demand(users, formulas.values(Target.bounds(input, involved, chosen)));
    }

    private static Fraction demand(List<User> users, FormulaNet.Values values) {
        return users.stream()
                .map(user -> least(values, user).times(user.perUnit()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The fewest users that exceed the capacity: the largest demands first. */
    private List<User> cover(List<User> users, Set<Integer> involved, List<Target> together, Fraction capacity) {
        FormulaNet.Values values = formulas.values(Target.bounds(input, involved, together));
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

    private List<Room> rooms(
            List<User> users, Set<Integer> involved, List<Target> together, List<Target> members, Fraction capacity) {
        List<Room> rooms = new ArrayList<>();
        for (Target member : members) {
            List<Target> others = new ArrayList<>(together);
            others.removeIf(other -> other.node() == member.node() && other.atLeast() == member.atLeast());
            Function<Fraction, Fraction> demandAt = value -> demandAt(users, involved, others, member, value);
            room(member, demandAt, capacity).ifPresent(rooms::add);
        }
        return rooms;
    }

    /**
     * The value of one target at which the demand meets the capacity. Demand grows with the target, nearly always in a straight
     * line: the point where the line meets the capacity is tried first, and taken for exact only if the demand there is.
     */
    private static Optional<Room> room(Target target, Function<Fraction, Fraction> demandAt, Fraction capacity) {
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
            return Optional.of(room(target, met, Optional.of(met.toString())));
        }
        for (int step = 0; step < HALVINGS; step++) {
            Fraction middle = low.plus(high).times(Fraction.of(new BigDecimal("0.5")));
            if (demandAt.apply(middle).compareTo(capacity) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(room(target, low, Optional.empty()));
    }

    private static Room room(Target target, Fraction value, Optional<String> exact) {
        BigDecimal rounded = new BigDecimal(value.numerator())
                .divide(
                        new BigDecimal(value.denominator()),
                        DECIMALS,
                        target.atLeast() ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return new Room(target.kpi().id(), target.atLeast(), Target.plain(rounded), exact);
    }

    private Fraction demandAt(
            List<User> users, Set<Integer> involved, List<Target> others, Target moved, Fraction value) {
        Map<Integer, Range> bounds = Target.bounds(input, involved, others);
        Range own = bounds.getOrDefault(moved.node(), Range.ALL);
        Range there = moved.atLeast() ? new Range(value, null) : new Range(null, value);
        bounds.put(moved.node(), own.meet(there).orElse(there));
        return demand(users, formulas.values(bounds));
    }
}
