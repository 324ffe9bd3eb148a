package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Harm that the pursuit of one thing does to another along declared influences.
 *
 * <p>What it computes: for every KPI that a role is held to, and for every initiative, the strongest raising and the
 * strongest lowering walk to every other KPI, and from these a verdict: harm, support, contested or none. Harm to a KPI
 * that is to rise or fall is a trade-off or a side effect; a KPI that is to stay within its range is at risk if the
 * predicted movement exceeds what the range leaves.
 *
 * <p>Bound: one best-first search for each source, three where a harm of it is reported, each O(touched log touched) in what
 * lies above the floor; memory for the pairs with a verdict other than none, with the walks of those that are harm or
 * contested, and for what one search of each graph touches.
 *
 * <p>When to use another: opposed goals on one KPI need no influences, see {@link OppositionFinder}.
 *
 * <p>Paper: qualitative probabilistic influence after M. Wellman, "Fundamental concepts of qualitative probabilistic
 * networks", Artificial Intelligence 44(3), 1990, <a
 * href="https://doi.org/10.1016/0004-3702(90)90026-V">doi:10.1016/0004-3702(90)90026-V</a>, with strengths added.
 */
final class TradeOffFinder {
    private static final int[] NO_EDGES = {};

    private final ConflictInput input;
    private final Limits limits;
    private final Stances stances;
    private final InfluenceNet net;
    private final Diagnostics diagnostics;
    private final BestSignedWalks walks;
    private final PairOrder order;
    private @Nullable Robustness robustness;
    private final Set<Long> said = new HashSet<>();

    private final List<Harm> harms = new ArrayList<>();
    private final Set<Long> supported = new HashSet<>();
    private final List<Contest> contested = new ArrayList<>();

    /** A source that helps and harms a target, neither of them clearly more. */
    record Contest(PairOrder.Pair pair, Judgment judgment, SignedWalk harm, SignedWalk support) {
        Source source() {
            return pair.source();
        }

        Stance target() {
            return pair.target();
        }
    }

    /** What one run finds: harms, pairs of which one side supports the other, and pairs that are contested. */
    record Found(List<Harm> harms, Set<Long> supported, List<Contest> contested) {
        /** Without the harms of the other kinds. */
        Found only(Predicate<ConflictKind> kinds) {
            return new Found(
                    harms.stream().filter(harm -> kinds.test(harm.kind())).toList(), supported, contested);
        }

        Map<Long, Harm> byPair() {
            Map<Long, Harm> byPair = new HashMap<>();
            harms.forEach(harm -> byPair.put(harm.key(), harm));
            return byPair;
        }
    }

    private TradeOffFinder(Situation situation, List<Source> sources) {
        input = situation.input();
        limits = situation.limits();
        stances = situation.stances();
        net = situation.net();
        order = new PairOrder(situation, sources);
        diagnostics = situation.diagnostics();
        walks = new BestSignedWalks(net.literalGraph(), limits.floor());
    }

    static Found find(Situation situation) {
        return find(situation, situation.sources());
    }

    static Found find(Situation situation, List<Source> sources) {
        TradeOffFinder finder = new TradeOffFinder(situation, sources);
        for (int source = 0; source < sources.size(); source++) {
            finder.search(source, sources.get(source));
        }
        return new Found(finder.harms, finder.supported, finder.contested);
    }

    private void search(int number, Source source) {
        walks.run(source.node());
        for (int node : walks.reached()) {
            if (node >= input.kpis().size()) {
                continue;
            }
            for (Stance target : stances.on(node)) {
                if (source.isComparedWith(target)) {
                    judge(number, source, target);
                }
            }
        }
    }

    private void judge(int number, Source source, Stance target) {
        if (target.direction() != 0) {
            // most pairs are of no concern, and their verdict takes two figures
            boolean up = source.direction() * target.direction() < 0;
            double harm = walks.strength(target.node(), up ? 1 : -1);
            double support = walks.strength(target.node(), up ? -1 : 1);
            Verdict verdict = Judgment.verdict(limits, harm, support);
            if (verdict == Verdict.SUPPORT) {
                supported.add(source.keyWith(target));
            }
            if (verdict == Verdict.SUPPORT || verdict == Verdict.NONE) {
                return;
            }
        }
        Judgment judgment = Judgment.of(limits, walks, source, target);
        if (judgment.lacksFigures() && (target.direction() == 0 || judgment.verdict() == Verdict.HARM)) {
            source.stance().ifPresent(this::sayWhatIsMissing);
            sayWhatIsMissing(target);
        }
        switch (judgment.verdict()) {
            case HARM -> harms.add(harm(order.pair(number, target), judgment));
            case CONTESTED ->
                contested.add(new Contest(
                        order.pair(number, target),
                        judgment,
                        net.walk(walks, target.node(), judgment.harmSign()),
                        net.walk(walks, target.node(), -judgment.harmSign())));
            case SUPPORT, NONE -> {}
        }
    }

    private void sayWhatIsMissing(Stance stance) {
        if (said.add(3L * stance.node() + stance.direction())) {
            diagnostics.addMissingFigures(stance);
        }
    }

    private Harm harm(PairOrder.Pair pair, Judgment judgment) {
        int node = pair.target().node();
        int[] edges = walks.walk(node, judgment.harmSign());
        int[] supporting = judgment.support() > 0 ? walks.walk(node, -judgment.harmSign()) : NO_EDGES;
        return new Harm(this, pair, judgment, edges, supporting, net.confidence(edges));
    }

    SignedWalk walk(Harm harm) {
        return net.walk(
                harm.edges(), harm.judgment().harmSign(), harm.judgment().harm());
    }

    Draft draft(Harm found) {
        Source source = found.source();
        Stance target = found.target();
        Judgment judgment = found.judgment();
        SignedWalk harm = walk(found);
        boolean guard = target.direction() == 0;
        ConflictEvidence evidence = guard
                ? new ConflictEvidence.GuardAtRisk(
                        harm,
                        judgment.slack().orElseThrow(),
                        judgment.predictedMove().orElseThrow())
                : new ConflictEvidence.CausalTradeOff(
                        source.direction() > 0, target.direction() > 0, harm, support(found));
        boolean robust = robustness().isRobust(source, target, judgment);
        Set<Mark> marks = EnumSet.of(robust ? Mark.ROBUST : Mark.FRAGILE);
        if (harm.viaFeedback()) {
            marks.add(Mark.VIA_FEEDBACK);
        }
        if (judgment.isBorderline(limits, source, target)) {
            marks.add(Mark.BORDERLINE);
        }
        boolean jointRole = source.roles().stream().anyMatch(target.roles()::contains);
        return new Draft(
                found.id(),
                found.kind(),
                source.reference(),
                target.kpi().id(),
                source.participants(),
                target.participants(),
                evidence,
                ConflictCertainty.MODELED,
                found.severity(),
                harm.confidence(),
                Draft.withSilo(marks, source.participants(), target.participants(), jointRole),
                List.of(slackGuard(target, judgment), robustnessGuard(robust)));
    }

    private Optional<SignedWalk> support(Harm harm) {
        Judgment judgment = harm.judgment();
        return judgment.support() > 0
                ? Optional.of(net.walk(harm.supporting(), -judgment.harmSign(), judgment.support()))
                : Optional.empty();
    }

    private Robustness robustness() {
        Robustness made = robustness;
        if (made == null) {
            made = new Robustness(net, limits);
            robustness = made;
        }
        return made;
    }

    /** Whether verdicts stand with the harming strengths at their low ends and the supporting ones at their high. */
    private static final class Robustness {
        private final Limits limits;
        private final BestSignedWalks cautious;
        private final BestSignedWalks generous;
        private int cautiousFrom = -1;
        private int generousFrom = -1;

        Robustness(InfluenceNet net, Limits limits) {
            this.limits = limits;
            cautious = new BestSignedWalks(net.lowGraph(), limits.floor());
            generous = new BestSignedWalks(net.highGraph(), limits.floor());
        }

        boolean isRobust(Source source, Stance target, Judgment judgment) {
            if (cautiousFrom != source.node()) {
                cautious.run(source.node());
                cautiousFrom = source.node();
            }
            double harm = cautious.strength(target.node(), judgment.harmSign());
            if (harm == 0) {
                return false;
            }
            double support =
                    target.direction() == 0 ? 0 : generous(source).strength(target.node(), -judgment.harmSign());
            boolean raises = judgment.harmSign() > 0;
            return Judgment.of(limits, source, target, raises ? harm : support, raises ? support : harm)
                            .verdict()
                    == Verdict.HARM;
        }

        private BestSignedWalks generous(Source source) {
            if (generousFrom != source.node()) {
                generous.run(source.node());
                generousFrom = source.node();
            }
            return generous;
        }
    }

    private static EvaluatedGuard slackGuard(Stance target, Judgment judgment) {
        String name = "'" + target.kpi().name() + "'";
        OptionalDouble slack = judgment.slack();
        OptionalDouble move = judgment.predictedMove();
        if (slack.isEmpty() || (move.isEmpty() && slack.getAsDouble() > 0)) {
            String missing = slack.isEmpty() ? "how far " + name + " may give way" : "how far the source is to move";
            return new EvaluatedGuard(Guard.SLACK, Outcome.UNKNOWN, "The plan does not tell " + missing + ".");
        }
        if (slack.getAsDouble() <= 0) {
            return new EvaluatedGuard(Guard.SLACK, Outcome.STANDS, name + " is no better than it has to be.");
        }
        String figures = name + " may give way by " + Figures.show(slack.getAsDouble())
                + " of its scale and is predicted to by " + Figures.show(move.orElseThrow()) + ".";
        return new EvaluatedGuard(Guard.SLACK, judgment.bearable() ? Outcome.SOFTENS : Outcome.STANDS, figures);
    }

    private static EvaluatedGuard robustnessGuard(boolean robust) {
        return robust
                ? new EvaluatedGuard(
                        Guard.ROBUSTNESS,
                        Outcome.STANDS,
                        "It stays a harm with the harming strengths low and the supporting ones high.")
                : new EvaluatedGuard(
                        Guard.ROBUSTNESS,
                        Outcome.SOFTENS,
                        "It vanishes with the harming strengths low and the supporting ones high.");
    }

    static List<Participant> participants(Source source, Stance target) {
        List<Participant> all = new ArrayList<>(source.participants());
        all.addAll(target.participants());
        return all;
    }
}
