package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.internal.graph.Components;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** How KPIs follow from each other by their formulas; those that follow from themselves are left out and reported. */
final class FormulaNet {
    private final ConflictInput input;
    private final Map<Integer, Formula> formulas = new TreeMap<>();
    private int[] rank = new int[0];

    private FormulaNet(ConflictInput input) {
        this.input = input;
    }

    static FormulaNet of(ConflictInput input, Diagnostics diagnostics) {
        FormulaNet net = new FormulaNet(input);
        List<Kpi> kpis = input.kpis();
        int[][] reads = new int[kpis.size()][];
        for (int node = 0; node < kpis.size(); node++) {
            reads[node] = kpis.get(node)
                    .formula()
                    .map(formula ->
                            formula.kpis().stream().mapToInt(input::number).toArray())
                    .orElse(new int[0]);
        }
        Components circles = Components.of(reads);
        int[] members = new int[circles.count()];
        for (int node = 0; node < kpis.size(); node++) {
            members[circles.of(node)]++;
        }
        for (int node = 0; node < kpis.size(); node++) {
            int self = node;
            if (kpis.get(node).formula().isEmpty()) {
                continue;
            }
            if (members[circles.of(node)] > 1 || Arrays.stream(reads[node]).anyMatch(read -> read == self)) {
                diagnostics.add(
                        Code.FORMULA_CYCLE,
                        kpis.get(node),
                        "'" + kpis.get(node).name() + "' follows from itself by formulas; its formula is left out.");
            } else {
                net.formulas.put(node, kpis.get(node).formula().orElseThrow());
            }
        }
        net.rank = net.ranks();
        return net;
    }

    /** For each KPI a number that is larger than that of every KPI which its formula reads. */
    private int[] ranks() {
        int[] unread = new int[input.kpis().size()];
        Map<Integer, List<Integer>> readBy = new HashMap<>();
        Deque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < unread.length; node++) {
            for (int read : reads(node)) {
                unread[node]++;
                readBy.computeIfAbsent(read, r -> new ArrayList<>()).add(node);
            }
            if (unread[node] == 0) {
                ready.add(node);
            }
        }
        int[] ranks = new int[unread.length];
        int next = 0;
        while (!ready.isEmpty()) {
            int node = ready.remove();
            ranks[node] = next++;
            for (int reader : readBy.getOrDefault(node, List.of())) {
                if (--unread[reader] == 0) {
                    ready.add(reader);
                }
            }
        }
        return ranks;
    }

    /** What is read first, what follows from it later. */
    List<Integer> inOrder(Collection<Integer> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparingInt(node -> rank[node]))
                .toList();
    }

    Optional<Formula> formula(int node) {
        return Optional.ofNullable(formulas.get(node));
    }

    /** The formulas by the number of the KPI that follows from them. */
    Map<Integer, Formula> formulas() {
        return formulas;
    }

    /** The KPIs that a KPI's formula reads; none if it has none. */
    List<Integer> reads(int node) {
        return formula(node)
                .map(formula -> formula.kpis().stream().map(input::number).toList())
                .orElse(List.of());
    }

    /** The KPIs and all that they follow from. */
    Set<Integer> closure(Collection<Integer> nodes) {
        return closure(nodes, Set.of());
    }

    /** The KPIs and all that they follow from, but for those left out and what only they follow from. */
    private Set<Integer> closure(Collection<Integer> nodes, Set<Integer> without) {
        Set<Integer> all = new TreeSet<>(nodes);
        Deque<Integer> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            for (int read : reads(open.removeLast())) {
                if (!without.contains(read) && all.add(read)) {
                    open.add(read);
                }
            }
        }
        return all;
    }

    /**
     * In which ranges KPIs lie: each in its own bounds, and in what its formula makes of the ranges of others. Where the two
     * have nothing in common its own bounds stand.
     *
     * @param bounds the bounds of each KPI by itself
     */
    Values values(Map<Integer, Range> bounds) {
        return new Values(bounds, (own, formula) -> own);
    }

    /**
     * The same, but where the two have nothing in common the larger of their low ends stands: a KPI is wanted to be more than
     * it can be, or cannot be as little as it is wanted to be. It is no more than its formula allows, or than that low end.
     *
     * @param bounds the bounds of each KPI by itself
     */
    Values leastValues(Map<Integer, Range> bounds) {
        return new Values(bounds, FormulaNet::fromLargerLow);
    }

    private static Range fromLargerLow(Range own, Range formula) {
        Fraction low = own.max(formula).low();
        Fraction high = formula.high();
        return new Range(low, low == null || high == null ? high : high.max(low));
    }

    /** Ranges of KPIs under given bounds, worked out when they are asked for. */
    final class Values {
        private final Map<Integer, Range> bounds;
        private final BinaryOperator<Range> onClash;
        private final Map<Integer, Range> known = new HashMap<>();

        private Values(Map<Integer, Range> bounds, BinaryOperator<Range> onClash) {
            this.bounds = bounds;
            this.onClash = onClash;
        }

        Range of(int node) {
            if (!known.containsKey(node)) {
                inOrder(closure(List.of(node), known.keySet())).forEach(read -> known.put(read, compute(read)));
            }
            return known.getOrDefault(node, Range.ALL);
        }

        private Range compute(int node) {
            Range own = bounds.getOrDefault(node, Range.ALL);
            Optional<Range> follows = formula(node)
                    .map(formula ->
                            range(formula, reference -> known.getOrDefault(input.number(reference.kpi()), Range.ALL)));
            return follows.map(range -> own.meet(range).orElseGet(() -> onClash.apply(own, range)))
                    .orElse(own);
        }
    }

    /** What values a KPI read in a formula may have. */
    interface Lookup {
        Range of(Formula.Reference reference);
    }

    /** In which range a formula lies, if the KPIs that it reads lie in theirs; a divisor is never 0. */
    static Range range(Formula formula, Lookup lookup) {
        if (formula instanceof Formula.Constant constant) {
            return Range.of(Fraction.of(constant.value()));
        } else if (formula instanceof Formula.Reference reference) {
            return lookup.of(reference);
        }
        List<Range> operands = formula.operands().stream()
                .map(operand -> range(operand, lookup))
                .toList();
        Range first = operands.get(0);
        if (formula instanceof Formula.Sum) {
            return operands.stream().skip(1).reduce(first, Range::plus);
        } else if (formula instanceof Formula.Product) {
            return operands.stream().skip(1).reduce(first, Range::times);
        } else if (formula instanceof Formula.Minimum) {
            return operands.stream().skip(1).reduce(first, Range::min);
        } else if (formula instanceof Formula.Maximum) {
            return operands.stream().skip(1).reduce(first, Range::max);
        } else if (formula instanceof Formula.Quotient) {
            return first.over(operands.get(1)).orElse(Range.ALL);
        }
        return first.negated();
    }
}
