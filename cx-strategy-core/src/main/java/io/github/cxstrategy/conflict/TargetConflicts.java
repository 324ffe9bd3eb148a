package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.ConflictResolution.NewTarget;
import io.github.cxstrategy.conflict.Proven.Sides;
import io.github.cxstrategy.conflict.TargetFinder.Infeasible;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetInfeasibility;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.TargetBound;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes conflicts of targets that cannot be met together, and proposes which of them could give way, and how far. */
final class TargetConflicts {
    private static final double UNKNOWN_WAY = .5;
    private static final Fraction VERY_FAR = Fraction.of(1_000_000_000);

    private final TargetFinder finder;
    private final List<Target> targets;
    private final Diagnostics diagnostics;

    TargetConflicts(Situation situation, TargetFinder finder, List<Target> targets) {
        this.finder = finder;
        this.targets = targets;
        this.diagnostics = situation.diagnostics();
    }

    void find(Proven proven) {
        for (TargetFinder.Outcome outcome : finder.find(targets)) {
            Set<String> ids = new HashSet<>();
            for (Infeasible set : outcome.found()) {
                if (ids.add(set.id())) {
                    add(set, proven);
                }
            }
            if (outcome.isOpen()) {
                ask(outcome, proven);
            }
        }
    }

    private void add(Infeasible set, Proven proven) {
        Sides sides = new Sides(set.members());
        Optional<Fraction> least = leastRelaxation(set);
        double magnitude = least.map(Fraction::doubleValue)
                .orElse(isBaselineMissing(set) || set.problem().work().isSpent() ? UNKNOWN_WAY : 1.0);
        SeverityScore severity = sides.severity(magnitude);
        List<NewTarget> relaxed = least.map(share -> relaxed(set, share)).orElse(List.of());
        proven.add(Draft.among(
                set.id(),
                ConflictKind.TARGET_INFEASIBLE,
                sides.parties(),
                sides.pursuing(),
                sides.suffering(),
                new TargetInfeasibility(
                        set.members().stream().map(Target::evidence).toList(),
                        set.proof(),
                        least.map(Fraction::doubleValue),
                        bounds(set, relaxed)),
                ConflictCertainty.PROVEN,
                severity,
                1,
                sides.marks(Judgment.isNearBand(severity)),
                guards(),
                resolutions(set, sides, relaxed)));
    }

    private static List<EvaluatedGuard> guards() {
        return List.of(
                new EvaluatedGuard(Guard.SAME_PERIOD, Outcome.STANDS, "There is a time in which all of them count."),
                new EvaluatedGuard(Guard.SAME_SCOPE, Outcome.STANDS, "There is somebody for whom all of them count."));
    }

    private boolean isBaselineMissing(Infeasible set) {
        boolean missing = false;
        for (Target member : set.members()) {
            if (member.kpi().baseline().isEmpty()) {
                missing = true;
                diagnostics.add(
                        Code.MISSING_BASELINE,
                        member.kpi(),
                        "'" + member.kpi().name() + "' has no baseline: how far it has to go, or may, is unknown.");
            }
        }
        return missing;
    }

    /** The share of their way from the baselines by which all must give way; a target that is met by now stays. */
    private Optional<Fraction> leastRelaxation(Infeasible set) {
        if (isBaselineMissing(set)) {
            return Optional.empty();
        }
        return new Relaxation(set.problem(), set.members(), ways(set)).least(Fraction.ONE);
    }

    private static List<Fraction> ways(Infeasible set) {
        return set.members().stream()
                .map(member -> Fraction.of(member.way().orElseThrow().abs()))
                .toList();
    }

    private static List<NewTarget> relaxed(Infeasible set, Fraction least) {
        List<Fraction> ways = ways(set);
        Fraction share = new Relaxation(set.problem(), set.members(), ways)
                .enough(Fraction.ONE)
                .orElse(least);
        List<NewTarget> relaxed = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            Target member = set.members().get(i);
            if (ways.get(i).signum() > 0) {
                member.at(Relaxation.value(member, ways.get(i), share)).ifPresent(relaxed::add);
            }
        }
        return relaxed;
    }

    private static List<TargetBound> bounds(Infeasible set, List<NewTarget> relaxed) {
        return Target.relaxed(set.members(), relaxed).stream()
                .map(Target::evidence)
                .toList();
    }

    private List<ConflictResolution> resolutions(Infeasible set, Sides sides, List<NewTarget> relaxed) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        if (set.members().size() > 1 && !relaxed.isEmpty() && settles(set, relaxed)) {
            resolutions.add(new ConflictResolution.RelaxTargets(
                    relaxed,
                    "Agree on targets that can be met together: "
                            + relaxed.stream()
                                    .map(target -> member(set, target).words(target.bound()))
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        for (int i = sides.members().size() - 1; i >= 0; i--) {
            Target only = sides.members().get(i);
            alone(set, only)
                    .filter(target -> settles(set, List.of(target)))
                    .ifPresent(target -> resolutions.add(new ConflictResolution.RelaxTargets(
                            List.of(target),
                            "Aim for " + only.words(target.bound()) + ", and leave the other targets as they are.")));
        }
        String names = sides.members().stream()
                .map(member -> "'" + member.kpi().name() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        resolutions.add(new ConflictResolution.AcceptTradeOff(
                sides.parties(),
                "Accept for a while, with a reason and an owner, that not all targets on " + names + " can be met."));
        return resolutions;
    }

    private static Target member(Infeasible set, NewTarget target) {
        return set.members().stream()
                .filter(member -> member.kpi().id().equals(target.kpi()) && member.atLeast() == target.atLeast())
                .findFirst()
                .orElseThrow();
    }

    /** How far one target must give way if the others stay. */
    private static Optional<NewTarget> alone(Infeasible set, Target only) {
        List<Fraction> ways = set.members().stream()
                .map(member -> member.equals(only) ? Fraction.ONE : Fraction.ZERO)
                .toList();
        Fraction most = set.problem().isLinear()
                ? VERY_FAR
                : only.way().map(way -> Fraction.of(way.abs())).orElse(Fraction.ZERO);
        return new Relaxation(set.problem(), set.members(), ways)
                .enough(most)
                .flatMap(by -> only.at(Relaxation.value(only, Fraction.ONE, by)));
    }

    /** Whether the conflict is gone with these targets; only targets on its own KPIs can make it again. */
    private boolean settles(Infeasible set, List<NewTarget> changed) {
        Set<Integer> nodes = set.members().stream().map(Target::node).collect(Collectors.toSet());
        List<Target> after = Target.relaxed(targets, changed).stream()
                .filter(target -> nodes.contains(target.node()))
                .toList();
        boolean isLeft = finder.decide(set.problem(), after).found().stream()
                .anyMatch(left -> left.id().equals(set.id()));
        return !isLeft && !set.problem().work().isSpent();
    }

    private void ask(TargetFinder.Outcome outcome, Proven proven) {
        Set<Integer> nodes = Set.copyOf(outcome.problem().nodes());
        List<Target> own =
                targets.stream().filter(target -> nodes.contains(target.node())).toList();
        Sides sides = new Sides(own);
        String names = own.stream()
                .map(target -> "'" + target.kpi().name() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        proven.ask(new ConflictQuestion.TargetsUndecided(
                "targets:"
                        + own.stream()
                                .map(target -> Labels.of(target.kpi().id()))
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("+")),
                new TradeOffSource.Kpi(sides.first().kpi().id()),
                sides.last().kpi().id(),
                own.stream()
                        .flatMap(target -> target.participants().stream())
                        .distinct()
                        .toList(),
                "Can the targets on " + names + " be met together? Their formulas leave it open."));
    }
}
