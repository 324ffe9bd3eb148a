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
    private final PairOrder order;
    private final BestSignedWalks walks;
    private final ResolutionProposer proposer;
    private final Mitigations mitigations;

    /** A reversal between a source and a target. */
    private final class Reversal extends PairFound {
        private final int[] harming;
        private final int[] supporting;
        private final double harm;
        private final double support;

        private Reversal(
                PairOrder.Pair pair,
                SeverityScore severity,
                int[] harming,
                int[] supporting,
                double harm,
                double support) {
            super(pair, severity, ReversalFinder.this.sureness(harming, supporting));
            this.harming = harming;
            this.supporting = supporting;
            this.harm = harm;
            this.support = support;
        }

        @Override
        String family() {
            return "K5";
        }

        @Override
        public ConflictKind kind() {
            return ConflictKind.TEMPORAL_REVERSAL;
        }

        @Override
        Draft worked() {
            int harmSign = -source().direction() * target().direction();
            TemporalReversal evidence = new TemporalReversal(
                    source().direction() > 0,
                    target().direction() > 0,
                    situation.net().walk(harming, harmSign, harm),
                    situation.net().walk(supporting, -harmSign, support));
            return ReversalFinder.this
                    .draft(this, evidence)
                    .resolvedBy(resolutions(this, evidence, place() < MOST_WORKED_OUT));
        }
    }

    private ReversalFinder(Situation situation) {
        this.situation = situation;
        floor = situation.limits().floor() / 2;
        walks = new BestSignedWalks(situation.net().literalGraph(), floor);
        order = new PairOrder(situation, situation.sources());
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

    static List<PairFound> find(Situation situation) {
        ReversalFinder finder = new ReversalFinder(situation);
        List<PairFound> reversals = new ArrayList<>();
        for (int source = 0; source < situation.sources().size(); source++) {
            finder.search(source, situation.sources().get(source), reversals);
        }
        return reversals;
    }

    private void search(int number, Source source, List<PairFound> reversals) {
        walks.run(source.node());
        for (int node : walks.reached()) {
            if (node >= situation.input().kpis().size()
                    || walks.strength(node, 1) == 0
                    || walks.strength(node, -1) == 0) {
                continue;
            }
            for (Stance target : situation.stances().on(node)) {
                if (source.isComparedWith(target) && target.direction() != 0) {
                    reversal(number, source, target).ifPresent(reversals::add);
                }
            }
        }
    }

    private Optional<PairFound> reversal(int number, Source source, Stance target) {
        int harmSign = -source.direction() * target.direction();
        int[] harming = walks.walk(target.node(), harmSign);
        int[] supporting = walks.walk(target.node(), -harmSign);
        int late = situation.net().delayDays(harming);
        int later = situation.net().delayDays(supporting);
        if (late < 0 || later < 0 || late == later) {
            return Optional.empty();
        }
        double harm = walks.strength(target.node(), harmSign);
        double support = walks.strength(target.node(), -harmSign);
        double magnitude = Math.min(harm, support) / Math.max(harm, support) / (late < later ? 2 : 1);
        SeverityScore severity = SeverityScore.of(source.importance(), target.importance(), magnitude);
        return Optional.of(new Reversal(order.pair(number, target), severity, harming, supporting, harm, support));
    }

    private double sureness(int[] harming, int[] supporting) {
        InfluenceNet net = situation.net();
        return net.isSure(harming) && net.isSure(supporting)
                ? 1
                : ContestedFinder.confidence(net.walk(harming, 1, 1), net.walk(supporting, 1, 1));
    }

    private Draft draft(Reversal reversal, TemporalReversal evidence) {
        Source source = reversal.source();
        Stance target = reversal.target();
        double weaker = Math.min(reversal.harm, reversal.support);
        return new Draft(
                reversal.id(),
                ConflictKind.TEMPORAL_REVERSAL,
                source.reference(),
                target.kpi().id(),
                source.participants(),
                target.participants(),
                evidence,
                ConflictCertainty.MODELED,
                reversal.severity(),
                reversal.confidence(),
                Draft.borderline(Figures.isBorderline(weaker, floor), reversal.severity()),
                List.of(new EvaluatedGuard(
                        Guard.DECLARED_DELAYS,
                        Outcome.STANDS,
                        "The harm shows after " + days(evidence.harm()) + " days and the help after "
                                + days(evidence.support()) + ", " + delays(evidence) + ".")));
    }

    /** A formula whose delay nobody has recorded acts at once. */
    private static String delays(TemporalReversal evidence) {
        boolean byFormula = Stream.of(evidence.harm(), evidence.support())
                .flatMap(walk -> walk.steps().stream())
                .anyMatch(Mitigations::isFormula);
        return byFormula ? "each delay declared, or none by a formula" : "all delays declared";
    }

    private static int days(SignedWalk walk) {
        return walk.delayDays().orElseThrow();
    }

    private List<ConflictResolution> resolutions(Reversal reversal, TemporalReversal evidence, boolean workedOut) {
        List<ConflictResolution> resolutions = new ArrayList<>();
        if (workedOut) {
            resolutions.addAll(
                    mitigations.of(reversal.source(), evidence.harm(), searched -> isSettled(reversal, searched)));
        }
        String target = "'" + reversal.target().kpi().name() + "'";
        int late = Math.max(days(evidence.harm()), days(evidence.support()));
        resolutions.add(advice(
                Advice.Step.MOVE_TARGET_DATE,
                reversal,
                "Judge " + target + " no earlier than " + late + " days after '"
                        + reversal.source().name() + "' moves, when the late effect has shown."));
        resolutions.add(
                evidence.order() == Order.WORSE_BEFORE_BETTER
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
