package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.internal.graph.SignedGraph;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Sign;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All influences and effects of initiatives as numbered edges; KPIs are the first nodes, initiatives the last. A formula is an
 * influence of each KPI it reads, unless somebody has declared another; where its strength is not known, it joins only the
 * walks of what may be. An influence of a KPI on itself is left out and reported: no walk gains by it but that of the
 * other sign.
 */
final class InfluenceNet {
    /** The strength taken for an influence whose strength nobody has declared, where the question is what it might do. */
    private static final double AT_MOST = .95;

    /** An influence or effect with the numbers of its two ends, where it comes from, and what its formula makes of it. */
    record Edge(
            int from,
            int to,
            TradeOffSource source,
            Id<Kpi> target,
            Effect effect,
            Optional<Influence.Origin> origin,
            Optional<FormulaStrengths.Strength> formula) {
        int sign() {
            return InfluenceNet.sign(effect);
        }

        boolean isFormula() {
            return formula.isPresent();
        }

        double literal() {
            return formula.flatMap(FormulaStrengths.Strength::known)
                    .or(() -> effect.strength().map(InfluenceNet::literal))
                    .orElse(AT_MOST);
        }

        private double low() {
            return formula.map(FormulaStrengths.Strength::low)
                    .orElseGet(() -> InfluenceNet.low(effect.strength().orElseThrow()));
        }

        private double high() {
            return formula.map(FormulaStrengths.Strength::high)
                    .orElseGet(() -> InfluenceNet.high(effect.strength().orElseThrow()));
        }

        /** Which way it goes if it goes any: +1 or -1, 0 for either. */
        private int sure() {
            return formula.map(FormulaStrengths.Strength::sign).orElse(0);
        }

        SignedWalk.Step step() {
            boolean capped = formula.filter(FormulaStrengths.Strength::capped).isPresent();
            return new SignedWalk.Step(source, target, effect, literal(), origin, capped);
        }
    }

    private final int nodes;
    private final List<Edge> known = new ArrayList<>();
    private final List<Edge> undirected = new ArrayList<>();
    private final List<Edge> recordedNone = new ArrayList<>();
    private @Nullable SignedGraph literalGraph;
    private @Nullable OfWalks ofWalks;

    private InfluenceNet(int nodes) {
        this.nodes = nodes;
    }

    static InfluenceNet of(ConflictInput input, Stances stances, FormulaNet formulas, Diagnostics diagnostics) {
        int kpis = input.kpis().size();
        InfluenceNet net = new InfluenceNet(kpis + input.initiatives().size());
        for (Influence influence : input.influences()) {
            int from = input.number(influence.from());
            int to = input.number(influence.to());
            if (from == to) {
                Kpi kpi = input.kpis().get(from);
                diagnostics.add(
                        Code.SELF_INFLUENCE,
                        kpi,
                        "'" + kpi.name() + "' is declared to influence itself; that influence is left out.");
            } else {
                net.add(new Edge(
                        from,
                        to,
                        new TradeOffSource.Kpi(influence.from()),
                        influence.to(),
                        influence.effect(),
                        influence.origin(),
                        Optional.empty()));
            }
        }
        for (int i = 0; i < input.initiatives().size(); i++) {
            Initiative initiative = input.initiatives().get(i);
            for (KpiEffect effect : initiative.effects()) {
                net.add(new Edge(
                        kpis + i,
                        input.number(effect.kpi()),
                        new TradeOffSource.Initiative(initiative.id()),
                        effect.kpi(),
                        effect.effect(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        Comparator<Edge> order = Comparator.comparingInt(Edge::from)
                .thenComparingInt(Edge::to)
                .thenComparing(edge -> edge.effect().sign())
                .thenComparingDouble(edge -> -edge.literal())
                .thenComparingInt(edge -> edge.effect().delayDays().orElse(Integer.MAX_VALUE))
                .thenComparing(edge -> edge.effect().confidence(), Comparator.reverseOrder())
                .thenComparingInt(edge -> edge.origin().map(Enum::ordinal).orElse(-1));
        net.known.sort(order);
        net.undirected.sort(order);
        net.addFormulas(input, stances, formulas);
        net.known.sort(order);
        net.undirected.sort(order);
        net.sayWhatContradicts(input, diagnostics);
        return net;
    }

    /**
     * Where the strength that follows from a formula is known, it stands for influences of unknown direction and for those that
     * are recorded as following from it, and contradicts a recorded "no effect"; other influences that are declared stand. What is
     * recorded of the delay and the confidence of one that follows from a formula stands too; else a formula acts at once.
     */
    private void addFormulas(ConflictInput input, Stances stances, FormulaNet formulas) {
        if (formulas.formulas().isEmpty()) {
            return;
        }
        Set<Long> declared = new HashSet<>();
        known.stream()
                .filter(edge ->
                        edge.origin().filter(Influence.Origin.FORMULA::equals).isEmpty())
                .forEach(edge -> declared.add(pair(edge.from(), edge.to())));
        Map<Long, Effect> recorded = new HashMap<>();
        List.of(known, undirected)
                .forEach(edges ->
                        edges.forEach(edge -> recorded.putIfAbsent(pair(edge.from(), edge.to()), edge.effect())));
        Set<Long> answered = new HashSet<>();
        List<Edge> derived = new ArrayList<>();
        FormulaStrengths strengths = new FormulaStrengths(input, stances, formulas);
        formulas.formulas().forEach((to, formula) -> {
            for (int from : formulas.reads(to)) {
                FormulaStrengths.Strength strength = strengths.of(from, to, formula);
                boolean isNone = strength.known().filter(known -> known == 0).isPresent();
                if (declared.contains(pair(from, to))) {
                    continue;
                }
                if (!isNone && strength.known().isPresent()) {
                    answered.add(pair(from, to));
                }
                if (!isNone) {
                    Optional<Effect> asRecorded = Optional.ofNullable(recorded.get(pair(from, to)));
                    derived.add(edge(input, from, to, strength, asRecorded));
                }
            }
        });
        known.removeIf(edge -> answered.contains(pair(edge.from(), edge.to())));
        undirected.removeIf(edge -> answered.contains(pair(edge.from(), edge.to())));
        Set<Long> stated = new HashSet<>();
        List.of(known, undirected).forEach(edges -> edges.forEach(edge -> stated.add(pair(edge.from(), edge.to()))));
        derived.stream()
                .filter(edge -> !stated.contains(pair(edge.from(), edge.to())))
                .forEach(this::add);
    }

    private static Edge edge(
            ConflictInput input, int from, int to, FormulaStrengths.Strength strength, Optional<Effect> recorded) {
        Effect effect = strength.known()
                .map(known -> strength.sign() > 0 ? Effect.positive(nearest(known)) : Effect.negative(nearest(known)))
                .orElse(Effect.unknown())
                .delayedBy(recorded.flatMap(Effect::delayDays).orElse(0))
                .withConfidence(recorded.map(Effect::confidence).orElse(Ratio.ONE));
        Id<Kpi> source = input.kpis().get(from).id();
        return new Edge(
                from,
                to,
                new TradeOffSource.Kpi(source),
                input.kpis().get(to).id(),
                effect,
                Optional.of(Influence.Origin.FORMULA),
                Optional.of(strength));
    }

    private static Effect.Strength nearest(double strength) {
        return strength < .35
                ? Effect.Strength.WEAK
                : strength < .65 ? Effect.Strength.MODERATE : Effect.Strength.STRONG;
    }

    private static long pair(int from, int to) {
        return (long) from << 32 | to;
    }

    /** Between two things both directions are declared, or a direction and "no effect". */
    private void sayWhatContradicts(ConflictInput input, Diagnostics diagnostics) {
        Names names = new Names(input);
        for (int i = 1; i < known.size(); i++) {
            Edge before = known.get(i - 1);
            Edge edge = known.get(i);
            if (before.from() == edge.from() && before.to() == edge.to() && before.sign() != edge.sign()) {
                sayContradiction(edge, input, names, diagnostics);
            }
        }
        for (Edge none : recordedNone) {
            if (!knownBetween(none.from(), none.to()).isEmpty()) {
                sayContradiction(none, input, names, diagnostics);
            }
        }
    }

    private static void sayContradiction(Edge edge, ConflictInput input, Names names, Diagnostics diagnostics) {
        diagnostics.add(
                Code.MODEL_INCONSISTENT,
                input.kpis().get(edge.to()),
                "What '" + names.of(edge.source()) + "' does to '" + names.of(edge.target())
                        + "' is declared in more than one way.");
    }

    private void add(Edge edge) {
        switch (edge.effect().sign()) {
            case POSITIVE, NEGATIVE -> known.add(edge);
            case UNKNOWN -> undirected.add(edge);
            case NONE -> recordedNone.add(edge);
        }
    }

    /** Edges whose direction is known, in the order of their numbers. */
    List<Edge> known() {
        return known;
    }

    /** The known edges between two nodes. */
    List<Edge> knownBetween(int from, int to) {
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Edge edge = known.get(middle);
            if (edge.from() < from || (edge.from() == from && edge.to() < to)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < known.size()
                && known.get(end).from() == from
                && known.get(end).to() == to) {
            end++;
        }
        return known.subList(low, end);
    }

    List<Edge> undirected() {
        return undirected;
    }

    List<Edge> recordedNone() {
        return recordedNone;
    }

    /** The sign of an effect whose direction is known. */
    static int sign(Effect effect) {
        return effect.sign() == Sign.NEGATIVE ? -1 : 1;
    }

    static double literal(Effect.Strength strength) {
        return switch (strength) {
            case WEAK -> .20;
            case MODERATE -> .50;
            case STRONG -> .80;
        };
    }

    private static double low(Effect.Strength strength) {
        return switch (strength) {
            case WEAK -> .05;
            case MODERATE -> .35;
            case STRONG -> .65;
        };
    }

    private static double high(Effect.Strength strength) {
        return switch (strength) {
            case WEAK -> .35;
            case MODERATE -> .65;
            case STRONG -> .95;
        };
    }

    /** Built once, for every finder searches it. */
    SignedGraph literalGraph() {
        SignedGraph built = literalGraph;
        if (built == null) {
            built = graph(known, Edge::literal);
            literalGraph = built;
        }
        return built;
    }

    SignedGraph lowGraph() {
        return graph(known, Edge::low);
    }

    SignedGraph highGraph() {
        return graph(known, Edge::high);
    }

    /**
     * The graph in which every undirected edge may go either way: the known edges with their numbers, then each
     * undirected edge twice, first raising, then lowering; twice the same way where only its strength is unknown.
     */
    SignedGraph admittingGraph() {
        int edges = known.size() + 2 * undirected.size();
        int[] from = new int[edges];
        int[] to = new int[edges];
        int[] sign = new int[edges];
        double[] strength = new double[edges];
        for (int number = 0; number < edges; number++) {
            Edge edge = admitted(number);
            from[number] = edge.from();
            to[number] = edge.to();
            int either = (number - known.size()) % 2 == 1 ? -1 : 1;
            sign[number] = number < known.size() ? edge.sign() : edge.sure() == 0 ? either : edge.sure();
            strength[number] = edge.literal();
        }
        return SignedGraph.of(nodes, from, to, sign, strength);
    }

    /** The edge behind a number of the admitting graph. */
    Edge admitted(int number) {
        return number < known.size() ? known.get(number) : undirected.get((number - known.size()) / 2);
    }

    private SignedGraph graph(List<Edge> edges, ToDoubleFunction<Edge> strength) {
        return SignedGraph.of(
                nodes,
                edges.stream().mapToInt(Edge::from).toArray(),
                edges.stream().mapToInt(Edge::to).toArray(),
                edges.stream().mapToInt(Edge::sign).toArray(),
                edges.stream().mapToDouble(strength).toArray());
    }

    /** The best walk of the last run on the literal graph, as evidence. */
    SignedWalk walk(BestSignedWalks walks, int target, int sign) {
        return walk(walks.walk(target, sign), sign, walks.strength(target, sign));
    }

    /** A walk on the literal graph by the numbers of its edges, as evidence. */
    SignedWalk walk(int[] edges, int sign, double strength) {
        List<SignedWalk.Step> steps = new ArrayList<>(edges.length);
        int[] met = new int[edges.length + 1];
        for (int i = 0; i < edges.length; i++) {
            Edge edge = known.get(edges[i]);
            met[i] = edge.from();
            met[i + 1] = edge.to();
            steps.add(step(edges[i]));
        }
        return new SignedWalk(steps, sign > 0, strength, confidence(edges), repeats(met));
    }

    private static boolean repeats(int[] met) {
        for (int i = 1; i < met.length; i++) {
            for (int j = 0; j < i; j++) {
                if (met[i] == met[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The product of the confidences along a walk. */
    double confidence(int[] edges) {
        double product = 1;
        for (int edge : edges) {
            product *= ofWalks().confidence[edge];
        }
        return product;
    }

    /** Whether nobody doubts any of the edges. */
    boolean isSure(int[] edges) {
        for (int edge : edges) {
            if (ofWalks().confidence[edge] != 1) {
                return false;
            }
        }
        return true;
    }

    /** How many days a walk takes; negative if a step has no delay declared. */
    int delayDays(int[] edges) {
        int total = 0;
        for (int edge : edges) {
            int days = ofWalks().delay[edge];
            if (days < 0) {
                return -1;
            }
            total = Math.addExact(total, days);
        }
        return total;
    }

    private SignedWalk.Step step(int edge) {
        SignedWalk.Step[] steps = ofWalks().steps;
        SignedWalk.Step made = steps[edge];
        if (made == null) {
            made = known.get(edge).step();
            steps[edge] = made;
        }
        return made;
    }

    /** What walks need of the known edges, by number. */
    private static final class OfWalks {
        private final double[] confidence;
        private final int[] delay;
        private final SignedWalk.@Nullable Step[] steps;

        OfWalks(double[] confidence, int[] delay, SignedWalk.@Nullable Step[] steps) {
            this.confidence = confidence;
            this.delay = delay;
            this.steps = steps;
        }
    }

    private OfWalks ofWalks() {
        OfWalks built = ofWalks;
        if (built == null) {
            built = new OfWalks(
                    known.stream()
                            .mapToDouble(
                                    edge -> edge.effect().confidence().value().doubleValue())
                            .toArray(),
                    known.stream()
                            .mapToInt(edge -> edge.effect().delayDays().orElse(-1))
                            .toArray(),
                    new SignedWalk.Step[known.size()]);
            ofWalks = built;
        }
        return built;
    }
}
