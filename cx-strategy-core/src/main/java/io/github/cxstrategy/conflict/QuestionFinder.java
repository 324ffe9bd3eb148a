package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.Stance.Hold;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pairs of which the plan does not tell whether they are in conflict.
 *
 * <p>What it computes: pairs whose verdict could change if an influence of unknown direction were admitted with either
 * sign, at the strength declared for it or else at the largest there is; and pairs of metrics of roles in one changed
 * process that no influence, no path and no recorded "no effect" joins.
 *
 * <p>Bound: two best-first searches for each source if there are undirected influences; one breadth-first search for each
 * KPI of a changed process, and the square of their number for each process.
 *
 * <p>When to use another: pairs with a verdict of their own are for {@link TradeOffFinder}.
 *
 * <p>Paper: what may be and what must be under incomplete influence after M. Wellman, "Fundamental concepts of
 * qualitative probabilistic networks", Artificial Intelligence 44(3), 1990, <a
 * href="https://doi.org/10.1016/0004-3702(90)90026-V">doi:10.1016/0004-3702(90)90026-V</a>.
 */
final class QuestionFinder {
    private final ConflictInput input;
    private final Limits limits;
    private final Stances stances;
    private final InfluenceNet net;
    private final Names names;

    QuestionFinder(Situation situation) {
        this.input = situation.input();
        this.limits = situation.limits();
        this.stances = situation.stances();
        this.net = situation.net();
        this.names = new Names(input);
    }

    List<ConflictQuestion> unknownSigns(List<Source> sources) {
        List<ConflictQuestion> questions = new ArrayList<>();
        if (net.undirected().isEmpty()) {
            return questions;
        }
        BestSignedWalks known = new BestSignedWalks(net.literalGraph(), limits.floor());
        BestSignedWalks admitting = new BestSignedWalks(net.admittingGraph(), limits.floor());
        for (Source source : sources) {
            known.run(source.node());
            admitting.run(source.node());
            for (int node : admitting.reached()) {
                if (node < input.kpis().size()) {
                    stances.on(node).stream()
                            .filter(source::isComparedWith)
                            .filter(target -> couldChange(source, target, known, admitting))
                            .forEach(target -> questions.add(unknownSign(source, target, known, admitting)));
                }
            }
        }
        return questions;
    }

    private boolean couldChange(Source source, Stance target, BestSignedWalks known, BestSignedWalks admitting) {
        int node = target.node();
        double up = known.strength(node, 1);
        double down = known.strength(node, -1);
        double mayUp = admitting.strength(node, 1);
        double mayDown = admitting.strength(node, -1);
        var verdict = Judgment.of(limits, source, target, up, down).verdict();
        return Judgment.of(limits, source, target, mayUp, down).verdict() != verdict
                || Judgment.of(limits, source, target, up, mayDown).verdict() != verdict
                || Judgment.of(limits, source, target, mayUp, mayDown).verdict() != verdict;
    }

    private ConflictQuestion unknownSign(
            Source source, Stance target, BestSignedWalks known, BestSignedWalks admitting) {
        Set<SignedWalk.Step> undirected = new LinkedHashSet<>();
        for (int sign : new int[] {1, -1}) {
            if (admitting.strength(target.node(), sign) > known.strength(target.node(), sign)) {
                for (int number : admitting.walk(target.node(), sign)) {
                    if (number >= net.known().size()) {
                        undirected.add(net.admitted(number).step());
                    }
                }
            }
        }
        SignedWalk.Step first = undirected.iterator().next();
        return new ConflictQuestion.SignUnknown(
                "sign-unknown:" + source.label() + "->" + target.label(),
                source.reference(),
                target.kpi().id(),
                TradeOffFinder.participants(source, target),
                Judgment.of(limits, known, source, target).verdict(),
                List.copyOf(undirected),
                ask(first) + " On that depends what '" + source.name() + "' does to '"
                        + target.kpi().name() + "'.");
    }

    /** A formula leaves open how strongly it works where a figure is missing, or where the slope changes on the way. */
    private String ask(SignedWalk.Step step) {
        String from = "'" + names.of(step.from()) + "'";
        String to = "'" + names.of(step.to()) + "'";
        if (!Mitigations.isFormula(step)) {
            return "Does a rise of " + from + " raise or lower " + to + "?";
        }
        return lacksFigures(input.kpis().get(input.number(step.to())))
                ? "A baseline or scale is missing: how much does " + from + " move " + to + " by its formula?"
                : "How much does " + from + " move " + to
                        + " by its formula on the way from the baselines to the targets?";
    }

    /** Whether it, or a KPI that its formula reads, has no baseline or no scale; what follows from a formula needs no baseline. */
    private boolean lacksFigures(Kpi follows) {
        return follows.scale().isEmpty()
                || follows.formula().stream()
                        .flatMap(formula -> formula.kpis().stream())
                        .map(id -> input.kpis().get(input.number(id)))
                        .anyMatch(kpi -> kpi.scale().isEmpty()
                                || (kpi.baseline().isEmpty() && kpi.formula().isEmpty()));
    }

    List<ConflictQuestion> notCompared() {
        Map<Integer, BitSet> reached = new TreeMap<>();
        Set<Long> recorded = new HashSet<>();
        net.recordedNone().forEach(edge -> recorded.add(pair(edge.from(), edge.to())));
        Map<Long, Set<Id<ChangedProcess>>> pairs = new TreeMap<>();
        Map<Long, Set<Id<Role>>> roles = new TreeMap<>();
        int[][] successors = successors();
        for (ChangedProcess process : input.processes()) {
            List<Integer> metrics = metricsOf(process);
            for (int one : metrics) {
                reached.computeIfAbsent(one, start -> reachedFrom(start, successors));
                for (int other : metrics) {
                    BitSet back = reached.computeIfAbsent(other, start -> reachedFrom(start, successors));
                    boolean joined =
                            reached.get(one).get(other) || back.get(one) || recorded.contains(pair(one, other));
                    if (one < other && !joined) {
                        long pair = pair(one, other);
                        pairs.computeIfAbsent(pair, p -> new TreeSet<>()).add(process.id());
                        roles.computeIfAbsent(pair, p -> new TreeSet<>()).addAll(process.roles());
                    }
                }
            }
        }
        List<ConflictQuestion> questions = new ArrayList<>();
        pairs.forEach((pair, processes) -> questions.add(
                notCompared((int) (pair >> 32), (int) (long) pair, processes, roles.getOrDefault(pair, Set.of()))));
        return questions;
    }

    private ConflictQuestion notCompared(int one, int other, Set<Id<ChangedProcess>> processes, Set<Id<Role>> roles) {
        Kpi first = input.kpis().get(one);
        Kpi second = input.kpis().get(other);
        List<Participant> participants = new ArrayList<>();
        for (int node : new int[] {one, other}) {
            stances.holdsOn(node).stream()
                    .filter(hold -> roles.contains(hold.role().id()))
                    .map(Hold::participant)
                    .distinct()
                    .forEach(participants::add);
        }
        return new ConflictQuestion.NotCompared(
                "not-compared:" + Labels.of(first.id()) + "|" + Labels.of(second.id()),
                new TradeOffSource.Kpi(first.id()),
                second.id(),
                participants,
                processes,
                "Does '" + first.name() + "' influence '" + second.name()
                        + "', or the other way round? Both are metrics in one process and nobody has said.");
    }

    private List<Integer> metricsOf(ChangedProcess process) {
        Set<Integer> metrics = new TreeSet<>();
        for (Role role : input.roles()) {
            if (process.roles().contains(role.id())) {
                role.metrics().forEach(metric -> metrics.add(input.number(metric.kpi())));
            }
        }
        return List.copyOf(metrics);
    }

    /** Who influences whom directly, directions known or not. */
    private int[][] successors() {
        int kpis = input.kpis().size();
        List<List<Integer>> lists = new ArrayList<>();
        for (int node = 0; node < kpis; node++) {
            lists.add(new ArrayList<>());
        }
        for (List<InfluenceNet.Edge> edges : List.of(net.known(), net.undirected())) {
            for (InfluenceNet.Edge edge : edges) {
                if (edge.from() < kpis) {
                    lists.get(edge.from()).add(edge.to());
                }
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static BitSet reachedFrom(int start, int[][] successors) {
        BitSet reached = new BitSet(successors.length);
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            for (int next : successors[open.remove()]) {
                if (!reached.get(next)) {
                    reached.set(next);
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
