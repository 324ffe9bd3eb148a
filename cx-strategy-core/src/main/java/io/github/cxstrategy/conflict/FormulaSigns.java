package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.scorecard.Effect.Sign;
import io.github.cxstrategy.model.scorecard.Influence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares declared influences with formulas: wherever its KPIs lie in their feasible ranges, a KPI may only rise with one
 * that it follows from, or only fall; then nobody can rightly declare the opposite. What counts is the whole effect, also
 * by way of other KPIs that follow from it. Where declared influences lead to one of these, the whole is not known and
 * nothing is said, unless they only tell again what a formula tells.
 *
 * <p>For each declared influence on a KPI with a formula one run over the formulas that it rests on; for each KPI that such
 * influences come from one over all influences.
 */
final class FormulaSigns {
    private final ConflictInput input;
    private final FormulaNet formulas;
    private final FormulaSlopes slopes;
    private final Map<Integer, List<Integer>> influenced = new HashMap<>();

    /** The KPI that was searched from last: influences are compared in the order of where they come from. */
    private int searchedFrom = -1;

    private Map<Integer, Set<Integer>> ways = Map.of();

    private FormulaSigns(Situation situation) {
        input = situation.input();
        formulas = situation.formulas();
        List<Integer> all = new ArrayList<>();
        for (int node = 0; node < input.kpis().size(); node++) {
            all.add(node);
        }
        slopes = new FormulaSlopes(input, formulas.values(Target.bounds(input, all, List.of())));
        for (Influence influence : input.influences()) {
            if (influence.effect().sign() != Sign.NONE && !isOfTheFormula(influence)) {
                influenced
                        .computeIfAbsent(input.number(influence.from()), from -> new ArrayList<>())
                        .add(input.number(influence.to()));
            }
        }
    }

    /** Whether it tells again what the formula of a KPI tells, and so is no way beside it. */
    private boolean isOfTheFormula(Influence influence) {
        return influence.origin().filter(Influence.Origin.FORMULA::equals).isPresent()
                && formulas.reads(input.number(influence.to())).contains(input.number(influence.from()));
    }

    static void compare(Situation situation) {
        FormulaSigns signs = new FormulaSigns(situation);
        List<Influence> influences = signs.input.influences().stream()
                .sorted(Comparator.comparingInt((Influence influence) -> signs.input.number(influence.from()))
                        .thenComparingInt(influence -> signs.input.number(influence.to()))
                        .thenComparing(influence -> influence.effect().sign()))
                .toList();
        for (Influence influence : influences) {
            int declared = switch (influence.effect().sign()) {
                case POSITIVE -> 1;
                case NEGATIVE -> -1;
                case NONE, UNKNOWN -> 0;
            };
            int from = signs.input.number(influence.from());
            int to = signs.input.number(influence.to());
            if (declared != 0 && from != to && signs.sign(from, to) * declared < 0) {
                situation
                        .diagnostics()
                        .add(
                                Code.SIGN_CONTRADICTED_BY_FORMULA,
                                signs.input.kpis().get(to),
                                "'" + signs.input.kpis().get(from).name() + "' is declared to "
                                        + (declared > 0 ? "raise" : "lower") + " '"
                                        + signs.input.kpis().get(to).name()
                                        + "' but its formula says the opposite.");
            }
        }
    }

    /** +1 if the one only ever rises with the other, -1 if it only ever falls, 0 if neither is known. */
    private int sign(int from, int to) {
        if (formulas.formula(to).isEmpty()) {
            return 0;
        }
        Set<Integer> ground = new TreeSet<>(formulas.closure(List.of(to)));
        if (!ground.contains(from) || isInfluencedToo(from, to, ground)) {
            return 0;
        }
        Map<Integer, Range> whole = new HashMap<>();
        for (int node : formulas.inOrder(ground)) {
            Range slope = node == from ? Range.of(Fraction.ONE) : FormulaSlopes.NONE;
            Formula formula = formulas.formula(node).orElse(null);
            if (node != from && formula != null) {
                for (int read : formulas.reads(node)) {
                    Range inner = whole.getOrDefault(read, FormulaSlopes.NONE);
                    if (!inner.equals(FormulaSlopes.NONE)) {
                        slope = slope.plus(
                                slopes.of(formula, input.kpis().get(read).id()).times(inner));
                    }
                }
            }
            whole.put(node, slope);
        }
        return FormulaStrengths.sign(whole.getOrDefault(to, FormulaSlopes.NONE));
    }

    /** Whether declared influences lead from the KPI to another one that the formulas rest on. */
    private boolean isInfluencedToo(int from, int to, Set<Integer> ground) {
        if (searchedFrom != from) {
            ways = waysFrom(from);
            searchedFrom = from;
        }
        return ground.stream()
                .anyMatch(node -> node != from
                        && ways.getOrDefault(node, Set.of()).stream().anyMatch(first -> first != to));
    }

    /** By which first steps each KPI is reached: two of them, if there are more, for that leaves one beside any other. */
    private Map<Integer, Set<Integer>> waysFrom(int from) {
        Map<Integer, Set<Integer>> found = new HashMap<>();
        Deque<int[]> open = new ArrayDeque<>();
        influenced.getOrDefault(from, List.of()).forEach(first -> open.add(new int[] {first, first}));
        while (!open.isEmpty()) {
            int[] reached = open.remove();
            Set<Integer> firsts = found.computeIfAbsent(reached[0], node -> new HashSet<>());
            if (reached[0] != from && firsts.size() < 2 && firsts.add(reached[1])) {
                influenced.getOrDefault(reached[0], List.of()).forEach(next -> open.add(new int[] {next, reached[1]}));
            }
        }
        return found;
    }
}
