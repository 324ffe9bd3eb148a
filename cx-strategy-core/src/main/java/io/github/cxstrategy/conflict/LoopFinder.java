package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictResolution.AcceptTradeOff;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.FeedbackLoop;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.SignedWalk.Step;
import io.github.cxstrategy.internal.graph.ReinforcingCycles;
import io.github.cxstrategy.internal.graph.ReinforcingCycles.Cycle;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Loops of influences that feed on themselves.
 *
 * <p>What it computes: every reinforcing loop of at most eight influences whose gain reaches the floor and in which some
 * KPIs cannot all go the wanted way, or in which all can and one at least is off its target: there the loop drives it
 * further away. The steps between two KPIs whose wanted directions are known count as one.
 *
 * <p>Bound: at most a hundred loops, the shortest first, and a million steps, for each strongly connected part of the net;
 * what is cut off there is said.
 *
 * <p>When to use another: harm along a walk is for {@link TradeOffFinder}.
 *
 * <p>Paper: J. Sterman, "Business Dynamics", 2000; components after R. Tarjan, "Depth-First Search and Linear Graph
 * Algorithms", SIAM Journal on Computing 1(2), 1972, <a
 * href="https://doi.org/10.1137/0201010">doi:10.1137/0201010</a>.
 */
final class LoopFinder {
    private static final int MOST_EDGES = 8;
    private static final int MOST_LOOPS = 100;
    private static final long MOST_STEPS = 1_000_000;

    private final Situation situation;
    private final ConflictInput input;
    private final Mitigations mitigations;

    private LoopFinder(Situation situation) {
        this.situation = situation;
        input = situation.input();
        mitigations = new Mitigations(situation, situation.limits().floor());
    }

    static List<Draft> find(Situation situation) {
        LoopFinder finder = new LoopFinder(situation);
        List<Draft> drafts = new ArrayList<>();
        List<Cycle> cycles = ReinforcingCycles.find(
                situation.net().literalGraph(), situation.limits().floor(), MOST_EDGES, MOST_LOOPS, MOST_STEPS);
        for (Cycle cycle : cycles) {
            finder.look(cycle, drafts);
        }
        return drafts;
    }

    private void look(Cycle cycle, List<Draft> drafts) {
        SignedWalk loop = loop(cycle);
        int tradeOffs = tradeOffs(cycle);
        Set<Id<Kpi>> offTarget = new TreeSet<>();
        List<Stance> stances = new ArrayList<>();
        int judged = 0;
        for (int node : cycle.nodes()) {
            stances.addAll(situation.stances().on(node));
            if (!situation.stances().on(node).isEmpty()) {
                OptionalDouble shortfall = shortfall(node);
                judged += shortfall.isPresent() ? 1 : 0;
                if (shortfall.orElse(0) > 0) {
                    offTarget.add(input.kpis().get(node).id());
                }
            }
        }
        if (judged == 0) {
            stances.forEach(situation.diagnostics()::addMissingFigures);
        } else if (tradeOffs > 0 || !offTarget.isEmpty()) {
            FeedbackLoop evidence = new FeedbackLoop(loop, tradeOffs, offTarget, judged, cycle.complete());
            drafts.add(draft(cycle, evidence));
        }
    }

    private SignedWalk loop(Cycle cycle) {
        List<Step> steps = new ArrayList<>();
        double confidence = 1;
        for (int number : cycle.edges()) {
            InfluenceNet.Edge edge = situation.net().known().get(number);
            steps.add(edge.step());
            confidence *= edge.effect().confidence().value().doubleValue();
        }
        return new SignedWalk(steps, true, cycle.gain(), confidence, true);
    }

    /** How often two KPIs that follow each other on the loop, those without direction passed over, cannot go together. */
    private int tradeOffs(Cycle cycle) {
        List<Integer> directed = new ArrayList<>();
        for (int position = 0; position < cycle.nodes().length; position++) {
            if (direction(cycle, position) != 0) {
                directed.add(position);
            }
        }
        int tradeOffs = 0;
        for (int i = 0; i < directed.size(); i++) {
            int from = directed.get(i);
            int to = directed.get((i + 1) % directed.size());
            int sign = 1;
            int position = from;
            do {
                sign *= situation.net().known().get(cycle.edges()[position]).sign();
                position = (position + 1) % cycle.nodes().length;
            } while (position != to);
            tradeOffs += sign * direction(cycle, from) * direction(cycle, to) < 0 ? 1 : 0;
        }
        return tradeOffs;
    }

    private int direction(Cycle cycle, int position) {
        return situation.stances().undisputedDirection(cycle.nodes()[position]);
    }

    /** By how much the KPI is worse than the farthest target that somebody has for it; empty if that is not known. */
    private OptionalDouble shortfall(int node) {
        double worst = Double.NEGATIVE_INFINITY;
        for (Stance stance : situation.stances().on(node)) {
            if (stance.direction() == 0) {
                worst = Math.max(worst, 0);
            } else if (stance.slackBeyondTargets().isPresent()) {
                worst = Math.max(worst, -stance.slackBeyondTargets().getAsDouble());
            } else {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(worst);
    }

    private Draft draft(Cycle cycle, FeedbackLoop evidence) {
        Parties parties =
                Parties.ofKpis(evidence.loop().steps().stream().map(Step::to).collect(Collectors.toSet()));
        SeverityScore severity = severity(cycle, evidence, evidence.loop().strength());
        List<Participant> participants = participants(cycle);
        return Draft.among(
                id(cycle),
                ConflictKind.FEEDBACK_TRAP,
                parties,
                participants,
                List.of(),
                evidence,
                ConflictCertainty.MODELED,
                severity,
                evidence.loop().confidence(),
                Draft.borderline(
                        Figures.isBorderline(
                                evidence.loop().strength(), situation.limits().floor()),
                        severity),
                List.of(guard(evidence)),
                resolutions(cycle, evidence, parties));
    }

    /** The loop by its KPIs, in order, from the first by id on. */
    private String id(Cycle cycle) {
        List<String> labels = new ArrayList<>();
        for (int node : cycle.nodes()) {
            labels.add(Labels.of(input.kpis().get(node).id()));
        }
        return "K12:" + String.join("->", labels);
    }

    /** The two KPIs that count most speak for the loop. */
    private SeverityScore severity(Cycle cycle, FeedbackLoop evidence, double gain) {
        List<Double> importances = new ArrayList<>();
        for (int node : cycle.nodes()) {
            if (!situation.stances().on(node).isEmpty()) {
                importances.add(situation.stances().on(node).stream()
                        .mapToDouble(Stance::importance)
                        .max()
                        .orElseThrow());
            }
        }
        importances.sort(Comparator.reverseOrder());
        double first = importances.get(0);
        double second = importances.get(Math.min(1, importances.size() - 1));
        return SeverityScore.of(first, second, gain * evidence.offTarget().size() / evidence.judged());
    }

    private List<Participant> participants(Cycle cycle) {
        List<Participant> owners = new ArrayList<>();
        List<Participant> unowned = new ArrayList<>();
        for (int node : cycle.nodes()) {
            for (Stance stance : situation.stances().on(node)) {
                (stance.isOwned() ? owners : unowned).addAll(stance.participants());
            }
        }
        return owners.isEmpty() ? unowned : owners;
    }

    private static EvaluatedGuard guard(FeedbackLoop evidence) {
        return evidence.allLoops()
                ? new EvaluatedGuard(
                        Guard.ALL_LOOPS, Outcome.STANDS, "All loops of this part of the net were looked at.")
                : new EvaluatedGuard(
                        Guard.ALL_LOOPS,
                        Outcome.UNKNOWN,
                        "This part of the net has more loops than were looked at; the shortest came first.");
    }

    private List<ConflictResolution> resolutions(Cycle cycle, FeedbackLoop evidence, Parties parties) {
        List<ConflictResolution> resolutions = new ArrayList<>(mitigations.of(
                evidence.loop(), (step, strength) -> isHarmless(cycle, evidence, gainWith(cycle, step, strength))));
        String through = evidence.loop().steps().stream()
                .map(step -> "'" + input.kpis().get(input.number(step.to())).name() + "'")
                .collect(Collectors.joining(", "));
        resolutions.add(new AcceptTradeOff(
                parties,
                "Accept for a while, with a reason and an owner, that a change feeds on itself through " + through
                        + "."));
        return resolutions;
    }

    private boolean isHarmless(Cycle cycle, FeedbackLoop evidence, double gain) {
        return gain < situation.limits().floor()
                || severity(cycle, evidence, gain).severity() == ConflictSeverity.INFO;
    }

    /** The best gain of sign + around the same KPIs if the edges of a step were at most so strong. */
    private double gainWith(Cycle cycle, Step weakened, double atMost) {
        double up = 1;
        double down = 0;
        for (int position = 0; position < cycle.nodes().length; position++) {
            int from = cycle.nodes()[position];
            int to = cycle.nodes()[(position + 1) % cycle.nodes().length];
            TreeMap<Integer, Double> best = new TreeMap<>();
            for (InfluenceNet.Edge edge : situation.net().knownBetween(from, to)) {
                boolean hit = edge.source().equals(weakened.from())
                        && edge.target().equals(weakened.to())
                        && edge.effect().sign() == weakened.effect().sign();
                best.merge(edge.sign(), hit ? Math.min(edge.literal(), atMost) : edge.literal(), Math::max);
            }
            double plus = best.getOrDefault(1, 0.0);
            double minus = best.getOrDefault(-1, 0.0);
            double newUp = Math.max(up * plus, down * minus);
            down = Math.max(up * minus, down * plus);
            up = newUp;
        }
        return up;
    }
}
