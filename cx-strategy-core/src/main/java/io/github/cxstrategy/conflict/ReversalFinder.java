package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictResolution.Advice;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TemporalReversal;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TemporalReversal.Order;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.scorecard.Influence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Effects that show one way first and the other way later.
 *
 * <p>What it computes: every source and target between which the strongest harming and the strongest supporting walk both
 * reach half the floor and take different times. A walk with a step whose delay is not declared tells nothing about time,
 * and so nothing is found.
 *
 * <p>Bound: one best-first search for each source at half the floor; none in a net without a declared delay.
 *
 * <p>When to use another: which of the two is stronger, is for {@link TradeOffFinder} and {@link ContestedFinder}.
 *
 * <p>Paper: worse before better after N. Repenning and J. Sterman, "Nobody Ever Gets Credit for Fixing Problems that Never
 * Happened", California Management Review 43(4), 2001, <a
 * href="https://doi.org/10.2307/41166101">doi:10.2307/41166101</a>.
 */
final class ReversalFinder {
    private static final int MOST_WORKED_OUT = 100;

    private final Situation situation;
    private final double floor;
    private final BestSignedWalks walks;
    private final ResolutionProposer proposer;
    private final Mitigations mitigations;

    /** A reversal between a source and a target. */
    private record Reversal(Source source, Stance target, SignedWalk harm, SignedWalk support) {
        Order order() {
            return evidence().order();
        }

        TemporalReversal evidence() {
            return new TemporalReversal(source.direction() > 0, target.direction() > 0, harm, support);
        }

        SeverityScore severity() {
            double smaller = Math.min(harm.strength(), support.strength());
            double larger = Math.max(harm.strength(), support.strength());
            double magnitude = smaller / larger / (order() == Order.WORSE_BEFORE_BETTER ? 2 : 1);
            return SeverityScore.of(source.importance(), target.importance(), magnitude);
        }
    }

    private record Drafted(Reversal reversal, Draft draft) {}

    private ReversalFinder(Situation situation) {
        this.situation = situation;
        floor = situation.limits().floor() / 2;
        walks = new BestSignedWalks(situation.net().literalGraph(), floor);
        proposer = new ResolutionProposer(situation);
        mitigations = new Mitigations(situation, floor);
    }

    /** Whether the net tells of time at all. */
    static boolean hasDelays(ConflictInput input) {
        return Stream.concat(
                        input.influences().stream().map(Influence::effect),
                        input.initiatives().stream()
                                .flatMap(initiative -> initiative.effects().stream())
                                .map(KpiEffect::effect))
                .anyMatch(effect -> effect.delayDays().isPresent());
    }

    static List<Draft> find(Situation situation) {
        ReversalFinder finder = new ReversalFinder(situation);
        List<Reversal> reversals = new ArrayList<>();
        situation.sources().forEach(source -> finder.search(source, reversals));
        List<Drafted> drafted = reversals.stream()
                .map(reversal -> new Drafted(reversal, finder.draft(reversal)))
                .sorted(Comparator.comparing(Drafted::draft, Draft.BY_RANK))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        for (Drafted one : drafted) {
            drafts.add(one.draft().resolvedBy(finder.resolutions(one.reversal(), drafts.size() < MOST_WORKED_OUT)));
        }
        return drafts;
    }

    private void search(Source source, List<Reversal> reversals) {
        walks.run(source.node());
        for (int node : walks.reached()) {
            if (node >= situation.input().kpis().size()
                    || walks.strength(node, 1) == 0
                    || walks.strength(node, -1) == 0) {
                continue;
            }
            for (Stance target : situation.stances().on(node)) {
                if (source.isComparedWith(target) && target.direction() != 0) {
                    int harmSign = -source.direction() * target.direction();
                    SignedWalk harm = situation.net().walk(walks, node, harmSign);
                    SignedWalk support = situation.net().walk(walks, node, -harmSign);
                    if (differInTime(harm.delayDays(), support.delayDays())) {
                        reversals.add(new Reversal(source, target, harm, support));
                    }
                }
            }
        }
    }

    private static boolean differInTime(Optional<Integer> one, Optional<Integer> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private Draft draft(Reversal reversal) {
        Source source = reversal.source();
        Stance target = reversal.target();
        SeverityScore severity = reversal.severity();
        double weaker = Math.min(reversal.harm().strength(), reversal.support().strength());
        return new Draft(
                "K5:" + source.label() + "->" + target.label(),
                ConflictKind.TEMPORAL_REVERSAL,
                source.reference(),
                target.kpi().id(),
                source.participants(),
                target.participants(),
                reversal.evidence(),
                ConflictCertainty.MODELED,
                severity,
                ContestedFinder.confidence(reversal.harm(), reversal.support()),
                Draft.borderline(Figures.isBorderline(weaker, floor), severity),
                List.of(new EvaluatedGuard(
                        Guard.DECLARED_DELAYS,
                        Outcome.STANDS,
                        "The harm shows after " + days(reversal.harm()) + " days and the help after "
                                + days(reversal.support()) + ", all delays declared.")));
    }

    private static int days(SignedWalk walk) {
        return walk.delayDays().orElseThrow();
    }

    private List<ConflictResolution> resolutions(Reversal reversal, boolean workedOut) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        if (workedOut) {
            resolutions.addAll(
                    mitigations.of(reversal.source(), reversal.harm(), searched -> isSettled(reversal, searched)));
        }
        String target = "'" + reversal.target().kpi().name() + "'";
        int late = Math.max(days(reversal.harm()), days(reversal.support()));
        resolutions.add(advice(
                Advice.Step.MOVE_TARGET_DATE,
                reversal,
                "Judge " + target + " no earlier than " + late + " days after '"
                        + reversal.source().name() + "' moves, when the late effect has shown."));
        resolutions.add(
                reversal.order() == Order.WORSE_BEFORE_BETTER
                        ? advice(
                                Advice.Step.PROTECT_BUDGET,
                                reversal,
                                "Protect '" + reversal.source().name() + "' until " + target
                                        + " gets better, after it gets worse.")
                        : advice(
                                Advice.Step.ADD_INTERIM_INDICATOR,
                                reversal,
                                "Watch an interim indicator that shows early how " + target + " gets worse."));
        resolutions.add(proposer.acceptance(
                reversal.source().reference(), reversal.target().kpi()));
        return resolutions;
    }

    private static ConflictResolution advice(Advice.Step step, Reversal reversal, String sentence) {
        return new Advice(step, Set.of(reversal.target().kpi().id()), sentence);
    }

    /** Whether the reversal is gone or harmless, and no other conflict of the pair has come instead. */
    private boolean isSettled(Reversal reversal, BestSignedWalks searched) {
        Source source = reversal.source();
        Stance target = reversal.target();
        double up = searched.strength(target.node(), 1);
        double down = searched.strength(target.node(), -1);
        boolean bothWays = up > 0 && down > 0;
        Judgment judgment = Judgment.of(situation.limits(), source, target, atLeastFloor(up), atLeastFloor(down));
        return !bothWays
                && judgment.verdict() != Verdict.CONTESTED
                && judgment.severity(source, target).severity() == ConflictSeverity.INFO;
    }

    private double atLeastFloor(double strength) {
        return strength < situation.limits().floor() ? 0 : strength;
    }
}
