package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.conflict.CapacityFinder.Load;
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
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes conflicts of resources that are short, or nearly so, one for each resource, and proposes what would settle them. */
final class CapacityConflicts {
    private static final MathContext UP = new MathContext(16, RoundingMode.CEILING);
    private static final int SHARES = 16;

    private final ConflictInput input;
    private final Stances stances;
    private final InfluenceNet net;
    private final FormulaNet formulas;
    private final CapacityFinder finder;
    private final List<Target> targets;

    CapacityConflicts(Situation situation, FormulaNet formulas, CapacityFinder finder, List<Target> targets) {
        this.input = situation.input();
        this.stances = situation.stances();
        this.net = situation.net();
        this.formulas = formulas;
        this.finder = finder;
        this.targets = targets;
    }

    void find(Proven proven) {
        for (Resource resource : input.resources()) {
            List<Load> loads = finder.loads(resource);
            List<Load> overloads = loads.stream().filter(Load::isShort).toList();
            if (!overloads.isEmpty()) {
                contention(resource, overloads, proven);
                continue;
            }
            List<Load> near = loads.stream()
                    .filter(load -> load.demand().compareTo(load.capacity().times(CapacityFinder.NEAR)) >= 0)
                    .filter(load -> !load.members().isEmpty())
                    .toList();
            if (!near.isEmpty()) {
                waiting(resource, near, proven);
            }
        }
    }

    private void contention(Resource resource, List<Load> overloads, Proven drafts) {
        Set<FiscalPeriod> proven = provenAmong(overloads, finder.shortThroughout(resource));
        Load worst = overloads.stream()
                .filter(load ->
                        proven.isEmpty() || proven.contains(load.evidence().period()))
                .max(Comparator.comparing(
                        (Load load) -> load.demand().minus(load.capacity()).over(load.demand())))
                .orElseThrow();
        Sides sides = new Sides(worst.members());
        SeverityScore score = sides.severity(worst.shortage());
        boolean elastic = resource.elastic().orElse(false);
        SeverityScore severity = elastic ? score.asInformation() : score;
        boolean borderline =
                overloads.stream().anyMatch(load -> load.capacity().signum() > 0 && isNear(load.share(), 1));
        List<EvaluatedGuard> guards = List.of(
                new EvaluatedGuard(
                        Guard.LEAST_USE, Outcome.STANDS, "It is short even if each unit uses no more than it must."),
                elastic(resource),
                wholePeriods(overloads, proven));
        Parties parties = sides.parties().toBuilder().addResource(resource.id()).build();
        drafts.add(Draft.among(
                "K6:" + Labels.of(resource.id()),
                ConflictKind.CAPACITY_CONTENTION,
                parties,
                sides.pursuing(),
                sides.suffering(),
                new CapacityLoad(
                        resource.id(), overloads.stream().map(Load::evidence).toList()),
                proven.isEmpty() ? ConflictCertainty.MODELED : ConflictCertainty.PROVEN,
                severity,
                1,
                sides.marks(borderline || Judgment.isNearBand(score)),
                guards,
                resolutions(resource, overloads, sides, parties)));
    }

    /** Of the periods in which it is short, those in which it is so even without the goals that fall due within them. */
    private static Set<FiscalPeriod> provenAmong(List<Load> overloads, Set<FiscalPeriod> throughout) {
        // with more targets a period may have room again: less is sure of what follows from one that cannot be met
        return overloads.stream()
                .map(load -> load.evidence().period())
                .filter(throughout::contains)
                .collect(Collectors.toCollection(TreeSet::new));
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

    private static EvaluatedGuard elastic(Resource resource) {
        String name = "'" + resource.name() + "'";
        if (resource.elastic().isEmpty()) {
            return new EvaluatedGuard(
                    Guard.ELASTIC_CAPACITY,
                    Outcome.UNKNOWN,
                    "The plan does not tell whether more of " + name + " can be had.");
        }
        return resource.elastic().get()
                ? new EvaluatedGuard(
                        Guard.ELASTIC_CAPACITY, Outcome.SOFTENS, "More of " + name + " can be had when it runs short.")
                : new EvaluatedGuard(Guard.ELASTIC_CAPACITY, Outcome.STANDS, "No more of " + name + " can be had.");
    }

    private List<ConflictResolution> resolutions(
            Resource resource, List<Load> overloads, Sides sides, Parties parties) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        for (Target target : sides.members()) {
            smallerTarget(resource, overloads, target).ifPresent(change -> resolutions.add(0, change));
        }
        if (resolutions.isEmpty()) {
            smallerTargets(resource).ifPresent(resolutions::add);
        }
        moreCapacity(resource, overloads).ifPresent(resolutions::add);
        String names = sides.isOneKpi()
                ? "the target of '" + sides.first().kpi().name() + "' needs"
                : "'" + sides.first().kpi().name() + "' and '"
                        + sides.last().kpi().name() + "' together need";
        resolutions.add(new ConflictResolution.AcceptTradeOff(
                parties,
                "Accept for a while, with a reason and an owner, that " + names + " more of '" + resource.name()
                        + "' than there is."));
        return resolutions;
    }

    /** A target that gives way so far that there is enough in every period, if that settles it. */
    private Optional<ConflictResolution> smallerTarget(Resource resource, List<Load> overloads, Target target) {
        Optional<BigDecimal> bound = overloads.stream()
                .flatMap(load -> load.evidence().rooms().stream())
                .filter(room -> room.kpi().equals(target.kpi().id()) && room.atLeast() == target.atLeast())
                .map(Room::reachable)
                .reduce(target.atLeast() ? BigDecimal::min : BigDecimal::max);
        if (bound.isEmpty() || !Check.isWithinRange(bound.get())) {
            return Optional.empty();
        }
        NewTarget smaller = new NewTarget(target.kpi().id(), target.atLeast(), bound.get());
        if (finder.isShort(resource, Target.relaxed(targets, List.of(smaller)))) {
            return Optional.empty();
        }
        return Optional.of(new ConflictResolution.RelaxTargets(
                List.of(smaller),
                "Aim for " + target.words(bound.get()) + ": so far '" + resource.name() + "' lasts."));
    }

    /** All targets that draw on the resource give way by one share of their way from where the KPIs stand, if that settles it. */
    private Optional<ConflictResolution> smallerTargets(Resource resource) {
        Set<Integer> drawing = formulas.closure(finder.usersOf(resource));
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
            if (!finder.isShort(resource, Target.relaxed(targets, smaller))) {
                return Optional.of(new ConflictResolution.RelaxTargets(
                        smaller,
                        "Let all targets that draw on '" + resource.name() + "' give way, by "
                                + Figures.show((double) share / SHARES) + " of what is to be gained."));
            }
        }
        return Optional.empty();
    }

    private static Optional<ConflictResolution> moreCapacity(Resource resource, List<Load> overloads) {
        Map<FiscalPeriod, BigDecimal> capacity = new TreeMap<>();
        overloads.forEach(load -> capacity.put(
                load.evidence().period(), Target.plain(load.demand().toDecimal(UP))));
        if (!capacity.values().stream().allMatch(amount -> Check.isWithinRange(amount) && amount.scale() <= 16)) {
            return Optional.empty();
        }
        PeriodLoad first = overloads.get(0).evidence();
        String unit = resource.unit().map(symbol -> " " + symbol).orElse("");
        String more = overloads.size() == 1
                ? "by " + Figures.show(first.deficit()) + unit + " in " + first.period()
                : "in " + overloads.size() + " periods, in " + first.period() + " by " + Figures.show(first.deficit())
                        + unit;
        return Optional.of(new ConflictResolution.RaiseCapacity(
                resource.id(), capacity, "Raise the capacity of '" + resource.name() + "' " + more + "."));
    }

    private static boolean isMember(Sides sides, int node) {
        return sides.members().stream().anyMatch(member -> member.node() == node);
    }

    /** Speeds that somebody answers for and that depend on what draws on the resource: queues grow long near full load. */
    private void waiting(Resource resource, List<Load> near, Proven proven) {
        Load worst = near.stream()
                .max(Comparator.comparing(load -> load.demand().over(load.capacity())))
                .orElseThrow();
        Sides sides = new Sides(worst.members());
        Set<Integer> users = finder.usersOf(resource);
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
            String label = "K6:" + Labels.of(resource.id()) + "->" + Labels.of(speed.id());
            proven.add(new Draft(
                            label,
                            ConflictKind.NEAR_CAPACITY,
                            new TradeOffSource.Kpi(sides.first().kpi().id()),
                            speed.id(),
                            sides.pursuing(),
                            suffering,
                            new CapacityLoad(
                                    resource.id(),
                                    near.stream().map(Load::evidence).toList()),
                            ConflictCertainty.MODELED,
                            severity,
                            1,
                            Draft.withSilo(marks, sides.pursuing(), suffering, joint),
                            List.of(elastic(resource)))
                    .resolvedBy(List.of(new ConflictResolution.AcceptTradeOff(
                            new TradeOffSource.Kpi(sides.first().kpi().id()),
                            speed.id(),
                            "Accept for a while, with a reason and an owner, that '" + resource.name()
                                    + "' is so busy that '" + speed.name() + "' suffers."))));
        }
    }

    private boolean dependsOn(Set<Integer> users, int node) {
        return formulas.closure(List.of(node)).stream().anyMatch(users::contains)
                || net.known().stream().anyMatch(edge -> edge.to() == node && users.contains(edge.from()));
    }
}
