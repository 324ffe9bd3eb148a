package io.github.cxstrategy.conflict;

import static java.util.Objects.requireNonNull;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.CapacityFinder.Load;
import io.github.cxstrategy.conflict.CapacityFinder.Open;
import io.github.cxstrategy.conflict.ConflictResolution.Advice;
import io.github.cxstrategy.conflict.ConflictResolution.NewCapacity;
import io.github.cxstrategy.conflict.ConflictResolution.NewTarget;
import io.github.cxstrategy.conflict.Proven.Sides;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CapacityLoad;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.PeriodLoad;
import io.github.cxstrategy.conflict.evidence.PeriodLoad.Room;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes conflicts of resources that are short, or nearly so, one for each resource, or set of them that lacks something as a
 * whole, and proposes what would settle them.
 */
final class CapacityConflicts {
    private static final MathContext UP = new MathContext(16, RoundingMode.CEILING);
    private static final int SHARES = 16;

    private final ConflictInput input;
    private final Stances stances;
    private final InfluenceNet net;
    private final FormulaNet formulas;
    private final CapacityFinder finder;
    private final List<Target> targets;
    private final Diagnostics diagnostics;

    CapacityConflicts(Situation situation, FormulaNet formulas, CapacityFinder finder, List<Target> targets) {
        this.input = situation.input();
        this.stances = situation.stances();
        this.net = situation.net();
        this.formulas = formulas;
        this.finder = finder;
        this.targets = targets;
        this.diagnostics = situation.diagnostics();
    }

    void find(Proven proven) {
        for (ResourcePool pool : ResourcePool.all(input, diagnostics)) {
            finder.sayWhatIsShortAnyway(pool);
            List<Load> overloads = finder.overloads(pool);
            byPart(overloads.stream()).forEach(loads -> contention(pool, loads, proven));
            byPart(finder.nearly(pool).stream()
                            .filter(load -> overloads.stream()
                                    .noneMatch(over -> over.pool().sharesWith(load.pool()))))
                    .forEach(loads -> waiting(loads, proven));
            finder.open(pool).forEach(open -> ask(open, proven));
        }
    }

    private static Collection<List<Load>> byPart(Stream<Load> loads) {
        return loads.collect(Collectors.groupingBy(load -> load.pool().ids(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void ask(Open open, Proven proven) {
        ResourcePool part = open.load().pool();
        Sides sides = new Sides(open.load().members());
        FiscalPeriod period = open.load().period();
        List<String> unknown = input.resources().stream()
                .filter(resource -> open.unknown().contains(resource.id()))
                .map(resource -> "'" + resource.name() + "'")
                .toList();
        proven.ask(new ConflictQuestion.CapacityUnknown(
                "capacity:" + label(part) + ":" + period,
                new TradeOffSource.Kpi(sides.first().kpi().id()),
                sides.last().kpi().id(),
                Stream.concat(sides.pursuing().stream(), sides.suffering().stream())
                        .toList(),
                open.unknown(),
                period,
                Target.plain(open.atLeast().toDecimal(UP)),
                "How much of " + Figures.list(unknown) + " is there in " + period + "? Without "
                        + Figures.show(open.atLeast().doubleValue()) + unit(part) + " of it " + names(part)
                        + (part.resources().size() == 1 ? " is" : " are") + " short."));
    }

    private static String label(ResourcePool part) {
        return part.ids().stream().map(Labels::of).collect(Collectors.joining("+"));
    }

    private static String names(ResourcePool part) {
        return Figures.list(part.resources().stream()
                .map(resource -> "'" + resource.name() + "'")
                .toList());
    }

    private static String unit(ResourcePool part) {
        return part.resources().stream()
                .flatMap(resource -> resource.unit().stream())
                .findFirst()
                .map(symbol -> " " + symbol)
                .orElse("");
    }

    private void contention(ResourcePool pool, List<Load> overloads, Proven drafts) {
        ResourcePool part = overloads.get(0).pool();
        Set<FiscalPeriod> periods = overloads.stream().map(Load::period).collect(Collectors.toCollection(TreeSet::new));
        Set<FiscalPeriod> proven = finder.shortThroughout(pool, part, periods);
        Load worst = overloads.stream()
                .filter(load -> proven.isEmpty() || proven.contains(load.period()))
                .max(Comparator.comparing(
                        (Load load) -> load.demand().minus(load.capacity()).over(load.demand())))
                .orElseThrow();
        Sides sides = new Sides(worst.members());
        SeverityScore score = sides.severity(worst.shortage());
        EvaluatedGuard elastic = elastic(part);
        SeverityScore severity = elastic.outcome() == Outcome.SOFTENS ? score.asInformation() : score;
        boolean borderline =
                overloads.stream().anyMatch(load -> load.capacity().signum() > 0 && isNear(load.share(), 1));
        List<EvaluatedGuard> guards = List.of(
                new EvaluatedGuard(
                        Guard.LEAST_USE, Outcome.STANDS, "It is short even if each unit uses no more than it must."),
                elastic,
                wholePeriods(overloads, proven));
        Parties parties = sides.parties().toBuilder().resources(part.ids()).build();
        drafts.add(Draft.among(
                "K6:" + label(part),
                ConflictKind.CAPACITY_CONTENTION,
                parties,
                sides.pursuing(),
                sides.suffering(),
                evidence(overloads),
                proven.isEmpty() ? ConflictCertainty.MODELED : ConflictCertainty.PROVEN,
                severity,
                1,
                sides.marks(borderline || Judgment.isNearBand(score)),
                guards,
                resolutions(pool, overloads, sides, parties)));
    }

    private static CapacityLoad evidence(List<Load> loads) {
        return new CapacityLoad(
                loads.get(0).pool().ids(), loads.stream().map(Load::evidence).toList());
    }

    /** A goal that falls due within a period may draw on the resource in a part of it only. */
    private static EvaluatedGuard wholePeriods(List<Load> overloads, Set<FiscalPeriod> proven) {
        List<String> open = overloads.stream()
                .map(load -> load.evidence().period())
                .filter(period -> !proven.contains(period))
                .map(FiscalPeriod::toString)
                .toList();
        return open.isEmpty()
                ? new EvaluatedGuard(
                        Guard.SAME_PERIOD, Outcome.STANDS, "Only targets that count for a whole period are added up.")
                : new EvaluatedGuard(
                        Guard.SAME_PERIOD,
                        Outcome.UNKNOWN,
                        "In " + Figures.list(open)
                                + " it is short if goals that fall due within the period count for all of it.");
    }

    private static boolean isNear(double value, double threshold) {
        return Figures.isBorderline(value, threshold);
    }

    private static EvaluatedGuard elastic(ResourcePool part) {
        for (Resource resource : part.resources()) {
            if (resource.elastic().orElse(false)) {
                return new EvaluatedGuard(
                        Guard.ELASTIC_CAPACITY,
                        Outcome.SOFTENS,
                        "More of '" + resource.name() + "' can be had when it runs short.");
            }
        }
        List<String> open = part.resources().stream()
                .filter(resource -> resource.elastic().isEmpty())
                .map(resource -> "'" + resource.name() + "'")
                .toList();
        return open.isEmpty()
                ? new EvaluatedGuard(
                        Guard.ELASTIC_CAPACITY, Outcome.STANDS, "No more of " + names(part) + " can be had.")
                : new EvaluatedGuard(
                        Guard.ELASTIC_CAPACITY,
                        Outcome.UNKNOWN,
                        "The plan does not tell whether more of " + Figures.list(open) + " can be had.");
    }

    private List<ConflictResolution> resolutions(
            ResourcePool pool, List<Load> overloads, Sides sides, Parties parties) {
        ResourcePool part = overloads.get(0).pool();
        List<ConflictResolution> resolutions = new ArrayList<>();
        for (Target target : sides.members()) {
            smallerTarget(pool, overloads, target).ifPresent(change -> resolutions.add(0, change));
        }
        if (resolutions.isEmpty()) {
            smallerTargets(pool, part).ifPresent(resolutions::add);
        }
        moreCapacity(pool, overloads).ifPresent(resolutions::add);
        later(pool, overloads, sides).ifPresent(resolutions::add);
        String needs = sides.isOneKpi()
                ? "the target of '" + sides.first().kpi().name() + "' needs"
                : "'" + sides.first().kpi().name() + "' and '"
                        + sides.last().kpi().name() + "' together need";
        resolutions.add(new ConflictResolution.AcceptTradeOff(
                parties,
                "Accept for a while, with a reason and an owner, that " + needs + " more of " + names(part)
                        + " than there is."));
        return resolutions;
    }

    private static String lasts(ResourcePool part) {
        return names(part) + (part.resources().size() == 1 ? " lasts." : " last.");
    }

    /** A target that gives way so far that there is enough in every period, if that settles it. */
    private Optional<ConflictResolution> smallerTarget(ResourcePool pool, List<Load> overloads, Target target) {
        Optional<BigDecimal> bound = overloads.stream()
                .flatMap(load -> load.evidence().rooms().stream())
                .filter(room -> room.kpi().equals(target.kpi().id()) && room.atLeast() == target.atLeast())
                .map(Room::reachable)
                .reduce(target.atLeast() ? BigDecimal::min : BigDecimal::max);
        if (bound.isEmpty() || !Check.isWithinRange(bound.get())) {
            return Optional.empty();
        }
        ResourcePool part = overloads.get(0).pool();
        NewTarget smaller = new NewTarget(target.kpi().id(), target.atLeast(), bound.get());
        if (finder.isShort(pool, part, Target.relaxed(targets, List.of(smaller)))) {
            return Optional.empty();
        }
        return Optional.of(new ConflictResolution.RelaxTargets(
                List.of(smaller), "Aim for " + target.words(bound.get()) + ": so far " + lasts(part)));
    }

    /** All targets that draw on the resources give way by one share of their way from where the KPIs stand, if that settles it. */
    private Optional<ConflictResolution> smallerTargets(ResourcePool pool, ResourcePool part) {
        Set<Integer> drawing = formulas.closure(part.nodes());
        for (int share = 1; share <= SHARES; share++) {
            List<NewTarget> smaller = new ArrayList<>();
            for (Target target : targets) {
                if (drawing.contains(target.node())) {
                    target.closer(BigDecimal.valueOf(share).divide(BigDecimal.valueOf(SHARES)))
                            .ifPresent(smaller::add);
                }
            }
            if (smaller.isEmpty()) {
                return Optional.empty();
            }
            if (!finder.isShort(pool, part, Target.relaxed(targets, smaller))) {
                return Optional.of(new ConflictResolution.RelaxTargets(
                        smaller,
                        "Let all targets that draw on " + names(part) + " give way, by "
                                + Figures.show((double) share / SHARES) + " of what is to be gained."));
            }
        }
        return Optional.empty();
    }

    /** As much more as is lacking, of as few resources as that takes, if that settles it. */
    private Optional<ConflictResolution> moreCapacity(ResourcePool pool, List<Load> overloads) {
        Map<Id<Resource>, String> raised = new TreeMap<>();
        List<NewCapacity> capacities = new ArrayList<>();
        for (Load load : overloads) {
            finder.raises(load).forEach((resource, more) -> {
                raised.put(resource.id(), "'" + resource.name() + "'");
                capacities.add(new NewCapacity(
                        resource.id(),
                        load.period(),
                        Target.plain(
                                Fraction.of(requireNonNull(resource.capacity().get(load.period())))
                                        .plus(more)
                                        .toDecimal(UP))));
            });
        }
        capacities.sort(Comparator.comparing(NewCapacity::resource).thenComparing(NewCapacity::period));
        ResourcePool part = overloads.get(0).pool();
        if (!capacities.stream()
                        .map(NewCapacity::amount)
                        .allMatch(amount -> Check.isWithinRange(amount) && amount.scale() <= 16)
                || finder.isShort(pool.with(resource -> TargetChanges.raised(resource, capacities)), part, targets)) {
            return Optional.empty();
        }
        PeriodLoad first = overloads.get(0).evidence();
        String by = "by " + Figures.show(first.deficit()) + unit(part);
        String more = overloads.size() == 1
                ? by + " in " + first.period()
                : "in " + overloads.size() + " periods, in " + first.period() + " " + by;
        return Optional.of(new ConflictResolution.RaiseCapacity(
                capacities,
                "Raise the capacity of " + Figures.list(List.copyOf(raised.values())) + " " + more
                        + (raised.size() == 1 ? "." : " in all.")));
    }

    /** The target that counts least of those without which there would be enough for the rest. */
    private Optional<ConflictResolution> later(ResourcePool pool, List<Load> overloads, Sides sides) {
        ResourcePool part = overloads.get(0).pool();
        List<Target> leastFirst = new ArrayList<>(sides.members());
        Collections.reverse(leastFirst);
        for (Target member : leastFirst) {
            List<Target> rest = targets.stream()
                    .filter(target -> target.node() != member.node() || target.atLeast() != member.atLeast())
                    .toList();
            if (!sides.isOneKpi() && !finder.isShort(pool, part, rest)) {
                return Optional.of(new ConflictResolution.Advice(
                        Advice.Step.MOVE_TARGET_DATE,
                        Set.of(member.kpi().id()),
                        "Let '" + member.kpi().name() + "' reach its target in a later period: for the rest "
                                + lasts(part)));
            }
        }
        return Optional.empty();
    }

    private static boolean isMember(Sides sides, int node) {
        return sides.members().stream().anyMatch(member -> member.node() == node);
    }

    /** Speeds that somebody answers for and that depend on what draws on the resource: queues grow long near full load. */
    private void waiting(List<Load> near, Proven proven) {
        ResourcePool part = near.get(0).pool();
        Load worst = near.stream()
                .max(Comparator.comparing(load -> load.demand().over(load.capacity())))
                .orElseThrow();
        Sides sides = new Sides(worst.members());
        Set<Integer> users = part.nodes();
        for (int node = 0; node < input.kpis().size(); node++) {
            Kpi speed = input.kpis().get(node);
            if (speed.dimension().filter(Kpi.Dimension.SPEED::equals).isEmpty()
                    || stances.holdsOn(node).isEmpty()
                    || !dependsOn(users, node)
                    || isMember(sides, node)) {
                continue;
            }
            double magnitude = worst.share() - CapacityFinder.NEAR.doubleValue();
            SeverityScore severity =
                    SeverityScore.of(sides.first().importance(), stances.importance(node, speed), magnitude);
            List<Participant> suffering = stances.holdsOn(node).stream()
                    .map(Stance.Hold::participant)
                    .distinct()
                    .toList();
            boolean joint = stances.holdsOn(node).stream()
                    .anyMatch(hold -> sides.members().stream()
                            .anyMatch(member ->
                                    member.roles().contains(hold.role().id())));
            Set<KpiConflict.Mark> marks = sides.marks(isNear(worst.share(), CapacityFinder.NEAR.doubleValue())
                    || isNear(worst.share(), 1)
                    || Judgment.isNearBand(severity));
            marks.remove(KpiConflict.Mark.SILO);
            String label = "K6:" + label(part) + "->" + Labels.of(speed.id());
            proven.add(new Draft(
                            label,
                            ConflictKind.NEAR_CAPACITY,
                            new TradeOffSource.Kpi(sides.first().kpi().id()),
                            speed.id(),
                            sides.pursuing(),
                            suffering,
                            evidence(near),
                            ConflictCertainty.MODELED,
                            severity,
                            1,
                            Draft.withSilo(marks, sides.pursuing(), suffering, joint),
                            List.of(elastic(part)))
                    .resolvedBy(List.of(new ConflictResolution.AcceptTradeOff(
                            new TradeOffSource.Kpi(sides.first().kpi().id()),
                            speed.id(),
                            "Accept for a while, with a reason and an owner, that " + names(part)
                                    + (part.resources().size() == 1 ? " is" : " are") + " so busy that '" + speed.name()
                                    + "' suffers."))));
        }
    }

    private boolean dependsOn(Set<Integer> users, int node) {
        return formulas.closure(List.of(node)).stream().anyMatch(users::contains)
                || net.known().stream().anyMatch(edge -> edge.to() == node && users.contains(edge.from()));
    }
}
