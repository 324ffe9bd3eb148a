package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.conflict.quality.ScorecardFlaw;
import io.github.cxstrategy.conflict.quality.ScorecardFlaw.Kind;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.MeasurementPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** KPIs that are the same one twice, or rest on figures that do not go together. */
final class BasisFlaws {
    private final Situation situation;
    private final ConflictInput input;
    private final Map<String, Kpi> byId = new HashMap<>();
    private final List<ScorecardFlaw> flaws = new ArrayList<>();

    private BasisFlaws(Situation situation) {
        this.situation = situation;
        input = situation.input();
        input.kpis().forEach(kpi -> byId.put(kpi.id().value(), kpi));
    }

    static List<ScorecardFlaw> find(Situation situation) {
        BasisFlaws finder = new BasisFlaws(situation);
        finder.duplicates();
        finder.doubleCounts();
        finder.sameNames();
        situation.input().kpis().forEach(finder::bases);
        finder.lateEffects();
        return finder.flaws;
    }

    private void add(Kind kind, Set<Id<Kpi>> kpis, Set<Id<Role>> roles, String sentence) {
        flaws.add(new ScorecardFlaw(kind, kpis, Set.of(), roles, sentence));
    }

    /** A KPI without a formula is its own key, so that one whose formula is nothing but that KPI is a duplicate of it. */
    private void duplicates() {
        Map<String, Set<Id<Kpi>>> byKey = new TreeMap<>();
        for (Kpi kpi : input.kpis()) {
            Formula formula = kpi.formula().orElseGet(() -> new Formula.Reference(kpi.id()));
            byKey.computeIfAbsent(formula.key(), key -> new TreeSet<>()).add(kpi.id());
        }
        byKey.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> add(Kind.DUPLICATE, same, Set.of(), names(same) + " are computed the same way."));
    }

    private void doubleCounts() {
        for (Role role : input.roles()) {
            Map<Id<Kpi>, Set<Id<Kpi>>> through = new TreeMap<>();
            for (Id<Kpi> id : Weights.kpis(role)) {
                bases(kpi(id), new TreeSet<>())
                        .forEach(base -> through.computeIfAbsent(base, b -> new TreeSet<>())
                                .add(id));
            }
            through.forEach((base, kpis) -> {
                if (kpis.size() > 1) {
                    Set<Id<Kpi>> all = new TreeSet<>(kpis);
                    all.add(base);
                    add(
                            Kind.DOUBLE_COUNT,
                            all,
                            Set.of(role.id()),
                            "'" + kpi(base).name() + "' counts for '" + role.name() + "' through " + names(kpis) + ".");
                }
            });
        }
    }

    /** The KPIs without a formula that a KPI is made of, itself if it has none. */
    private Set<Id<Kpi>> bases(Kpi kpi, Set<Id<Kpi>> seen) {
        Set<Id<Kpi>> bases = new TreeSet<>();
        if (!seen.add(kpi.id())) {
            return bases;
        }
        if (kpi.formula().isEmpty()) {
            bases.add(kpi.id());
        } else {
            parts(kpi).forEach(part -> bases.addAll(bases(part, seen)));
        }
        return bases;
    }

    private List<Kpi> parts(Kpi kpi) {
        return kpi.formula()
                .map(formula -> formula.kpis().stream()
                        .flatMap(id -> Optional.ofNullable(byId.get(id.value())).stream())
                        .toList())
                .orElse(List.of());
    }

    private Kpi kpi(Id<Kpi> id) {
        return input.kpis().get(input.number(id));
    }

    private String names(Set<Id<Kpi>> kpis) {
        return String.join(
                " and ", kpis.stream().map(id -> "'" + kpi(id).name() + "'").toList());
    }

    /** One name, and another unit or formula. */
    private void sameNames() {
        Map<String, List<Kpi>> byName = new TreeMap<>();
        input.kpis()
                .forEach(kpi -> byName.computeIfAbsent(
                                kpi.name().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(kpi));
        for (List<Kpi> same : byName.values()) {
            boolean differ = same.stream().map(Kpi::unit).distinct().count() > 1
                    || same.stream()
                                    .map(kpi -> kpi.formula().map(Formula::key))
                                    .distinct()
                                    .count()
                            > 1;
            if (same.size() > 1 && differ) {
                Set<Id<Kpi>> ids = new TreeSet<>();
                same.forEach(kpi -> ids.add(kpi.id()));
                add(
                        Kind.SAME_NAME,
                        ids,
                        Set.of(),
                        same.size() + " KPIs are called '" + same.get(0).name() + "' and differ in unit or formula.");
            }
        }
    }

    /** What a KPI is made of should be measured and targeted like it; what is added should have one unit. */
    private void bases(Kpi kpi) {
        for (Kpi part : parts(kpi)) {
            differ(kpi, part, BasisFlaws::cadence)
                    .ifPresent(differ -> add(
                            Kind.INCOMPATIBLE_CADENCE,
                            Set.of(kpi.id(), part.id()),
                            Set.of(),
                            "'" + kpi.name() + "' is measured " + differ + " '" + part.name()
                                    + "', which it is made of."));
            differ(kpi, part, BasisFlaws::period)
                    .ifPresent(differ -> add(
                            Kind.INCOMPATIBLE_PERIOD,
                            Set.of(kpi.id(), part.id()),
                            Set.of(),
                            "The target of '" + kpi.name() + "' applies to " + differ + " '" + part.name()
                                    + "', which it is made of."));
        }
        kpi.formula().ifPresent(formula -> sums(kpi, formula));
    }

    private static Optional<Cadence> cadence(Kpi kpi) {
        return kpi.measurementPlan().flatMap(MeasurementPlan::cadence);
    }

    private static Optional<DateSpan> period(Kpi kpi) {
        return kpi.goal().flatMap(Goal::period);
    }

    /** {@code X, but Y for} if both are known and differ. */
    private static <T> Optional<String> differ(Kpi kpi, Kpi part, Function<Kpi, Optional<T>> property) {
        return property.apply(kpi)
                .flatMap(one -> property.apply(part)
                        .filter(other -> !one.equals(other))
                        .map(other -> words(one) + ", but " + words(other) + " for"));
    }

    private static String words(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : value.toString();
    }

    private void sums(Kpi kpi, Formula formula) {
        if (formula instanceof Formula.Sum sum) {
            Set<String> units = new TreeSet<>();
            Set<Id<Kpi>> added = new TreeSet<>();
            for (Formula term : sum.terms()) {
                Formula plain = term instanceof Formula.Negation negation ? negation.operand() : term;
                if (plain instanceof Formula.Reference reference) {
                    Optional<Kpi> part =
                            Optional.ofNullable(byId.get(reference.kpi().value()));
                    part.flatMap(Kpi::unit).map(Unit::symbol).ifPresent(units::add);
                    part.ifPresent(one -> added.add(one.id()));
                }
            }
            if (units.size() > 1) {
                Set<Id<Kpi>> all = new TreeSet<>(added);
                all.add(kpi.id());
                add(
                        Kind.INCOMPATIBLE_UNIT,
                        all,
                        Set.of(),
                        "'" + kpi.name() + "' adds KPIs of different units: " + String.join(", ", units) + ".");
            }
        }
        formula.operands().forEach(operand -> sums(kpi, operand));
    }

    /** Help that shows only after the day on which the target is due, counted from the day of the scorecard. */
    private void lateEffects() {
        Optional<LocalDate> start = input.scorecardDate();
        boolean due = input.kpis().stream()
                .anyMatch(kpi -> kpi.goal().flatMap(Goal::due).isPresent());
        if (start.isEmpty() || !due || !ReversalFinder.hasDelays(input)) {
            return;
        }
        BestSignedWalks walks = new BestSignedWalks(
                situation.net().literalGraph(), situation.limits().floor());
        for (Source source : situation.sources()) {
            walks.run(source.node());
            for (int node : walks.reached()) {
                if (node < input.kpis().size() && node != source.node()) {
                    for (Stance target : situation.stances().on(node)) {
                        lateEffect(walks, source, target, start.get());
                    }
                }
            }
        }
    }

    private void lateEffect(BestSignedWalks walks, Source source, Stance target, LocalDate start) {
        Optional<LocalDate> due = target.kpi().goal().flatMap(Goal::due);
        Judgment judgment = Judgment.of(situation.limits(), walks, source, target);
        if (due.isEmpty() || target.direction() == 0 || judgment.verdict() != Verdict.SUPPORT) {
            return;
        }
        SignedWalk walk = situation.net().walk(walks, target.node(), -judgment.harmSign());
        walk.delayDays()
                .map(start::plusDays)
                .filter(shows -> shows.isAfter(due.get()))
                .ifPresent(shows -> {
                    Set<Id<Kpi>> kpis = new TreeSet<>(Set.of(target.kpi().id()));
                    source.stance().ifPresent(stance -> kpis.add(stance.kpi().id()));
                    add(
                            Kind.LATE_EFFECT,
                            kpis,
                            Set.of(),
                            "What '" + source.name() + "' does for '"
                                    + target.kpi().name() + "' shows on " + shows + " at the earliest, after "
                                    + due.get() + " when it is due.");
                });
    }
}
