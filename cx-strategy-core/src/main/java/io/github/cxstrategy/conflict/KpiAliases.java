package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Alias;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * KPIs that formulas make one quantity, but for unit and offset: {@code y = a x + b} with a other than 0.
 *
 * <p>Each KPI is written out as a sum over KPIs that do not follow from others by sums; two of which these sums are in
 * proportion, constants aside, are one quantity. Two whose formulas are the same product or quotient are, too. Linear in
 * the size of the formulas as long as no sum has more than 64 terms; longer ones are not written out, so less is found.
 */
final class KpiAliases {
    private static final int MOST_TERMS = 64;

    private final ConflictInput input;
    private final int[] classes;
    private final Fraction[] factors;
    private final Fraction[] offsets;
    private final int[] parents;
    private final List<List<Integer>> members = new ArrayList<>();

    private KpiAliases(ConflictInput input) {
        this.input = input;
        int kpis = input.kpis().size();
        classes = new int[kpis];
        factors = new Fraction[kpis];
        offsets = new Fraction[kpis];
        parents = new int[kpis];
    }

    static KpiAliases of(ConflictInput input, FormulaNet formulas) {
        KpiAliases aliases = new KpiAliases(input);
        List<Integer> all = new ArrayList<>();
        for (int node = 0; node < input.kpis().size(); node++) {
            all.add(node);
        }
        Map<Integer, LinearForm> sums = new HashMap<>();
        Map<String, Integer> alike = new HashMap<>();
        Map<Map<Integer, Fraction>, Integer> byShape = new HashMap<>();
        for (int node : formulas.inOrder(all)) {
            Optional<LinearForm> own = formulas.formula(node).flatMap(formula -> LinearForm.of(formula, input::number));
            LinearForm sum = own.map(form -> writtenOut(form, sums))
                    .filter(form -> form.coefficients().size() <= MOST_TERMS)
                    .orElseGet(() -> itself(base(node, own.isEmpty(), formulas, alike)));
            sums.put(node, sum);
            aliases.add(node, own, sum, byShape);
        }
        return aliases;
    }

    private static LinearForm itself(int node) {
        return new LinearForm(Map.of(node, Fraction.ONE), Fraction.ZERO);
    }

    /** The first KPI with the same product, quotient, minimum or maximum. */
    private static int base(int node, boolean isNoSum, FormulaNet formulas, Map<String, Integer> alike) {
        return formulas.formula(node)
                .filter(formula -> isNoSum)
                .map(formula -> alike.computeIfAbsent(formula.key(), key -> node))
                .orElse(node);
    }

    private static LinearForm writtenOut(LinearForm form, Map<Integer, LinearForm> sums) {
        LinearForm sum = new LinearForm(Map.of(), form.constant());
        for (Map.Entry<Integer, Fraction> term : form.coefficients().entrySet()) {
            sum = sum.plus(
                    sums.getOrDefault(term.getKey(), itself(term.getKey())).times(term.getValue()));
        }
        return sum;
    }

    /** Puts the KPI to those of the same shape; one that is constant is alone. */
    private void add(int node, Optional<LinearForm> own, LinearForm sum, Map<Map<Integer, Fraction>, Integer> byShape) {
        Fraction lead = sum.isConstant()
                ? Fraction.ONE
                : new TreeMap<>(sum.coefficients()).firstEntry().getValue();
        Map<Integer, Fraction> shape = sum.times(Fraction.ONE.over(lead)).coefficients();
        Integer known = sum.isConstant() ? null : byShape.putIfAbsent(shape, members.size());
        factors[node] = lead;
        offsets[node] = sum.constant();
        classes[node] = known == null ? members.size() : known;
        parents[node] = node;
        if (known == null) {
            members.add(new ArrayList<>());
        } else {
            List<Integer> read =
                    own.map(form -> List.copyOf(form.coefficients().keySet())).orElse(List.of());
            parents[node] = read.size() == 1 ? read.get(0) : members.get(known).get(0);
        }
        members.get(classes[node]).add(node);
    }

    /** Sets of KPIs that are one quantity, each KPI in exactly one of them. */
    List<List<Integer>> groups() {
        return members.stream().map(group -> group.stream().sorted().toList()).toList();
    }

    List<Integer> oneWith(int node) {
        return members.get(classes[node]);
    }

    boolean areOne(int node, int other) {
        return classes[node] == classes[other];
    }

    /** How one KPI follows from another of its group. */
    Affine from(int node, int other) {
        Fraction factor = factors[node].over(factors[other]);
        return new Affine(factor, offsets[node].minus(factor.times(offsets[other])));
    }

    /**
     * A factor other than 0 and an offset.
     *
     * @param factor what each unit of the one is worth in the other
     * @param offset what is added
     */
    record Affine(Fraction factor, Fraction offset) {
        Range of(Range range) {
            return range.times(Range.of(factor)).plus(Range.of(offset));
        }

        boolean turns() {
            return factor.signum() < 0;
        }
    }

    /** Why two KPIs are one quantity, step by step; none for a KPI and itself. */
    List<Alias> chain(int node, int other) {
        List<Integer> there = toRoot(node);
        List<Integer> back = toRoot(other);
        int ours = there.size();
        int theirs = back.size();
        while (ours > 1 && theirs > 1 && there.get(ours - 2).equals(back.get(theirs - 2))) {
            ours--;
            theirs--;
        }
        List<Alias> chain = new ArrayList<>();
        for (List<Integer> way : List.of(there.subList(0, ours), back.subList(0, theirs))) {
            for (int i = 1; i < way.size(); i++) {
                chain.add(alias(way.get(i - 1), way.get(i)));
            }
        }
        return chain;
    }

    private List<Integer> toRoot(int node) {
        List<Integer> way = new ArrayList<>(List.of(node));
        for (int at = node; parents[at] != at; at = parents[at]) {
            way.add(parents[at]);
        }
        return way;
    }

    private Alias alias(int node, int of) {
        Affine affine = from(node, of);
        return new Alias(
                input.kpis().get(node).id(),
                affine.factor().toString(),
                input.kpis().get(of).id(),
                affine.offset().toString());
    }
}
