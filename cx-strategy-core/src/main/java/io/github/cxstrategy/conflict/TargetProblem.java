package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.InfeasibilityProof;
import io.github.cxstrategy.conflict.evidence.InfeasibilityProof.Condition.Ground;
import io.github.cxstrategy.internal.exact.FarkasChecker;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.IntervalProgram.Step;
import io.github.cxstrategy.internal.exact.LinearFeasibility;
import io.github.cxstrategy.internal.exact.LinearRow;
import io.github.cxstrategy.internal.exact.Propagation;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.internal.exact.TraceChecker;
import io.github.cxstrategy.internal.exact.Work;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * KPIs that depend on each other by formulas, with their feasible ranges: can some targets be met together? No answer is
 * taken from a solver unless a checker that shares no code with it agrees.
 */
final class TargetProblem {
    /** Up to how many KPIs without a formula all combinations of their values are tried. */
    private static final int MOST_FREE = 5;

    /** Operations on exact numbers for all questions about one group; their digits, and so their time, grow with the group. */
    private static final long MOST_WORK = 1_000_000;

    /** What a run over the ranges of one term counts beside a pivot's single operation. */
    private static final long PER_TERM = 50;

    private final Work work = new Work(MOST_WORK);
    private final ConflictInput input;
    private final FormulaNet formulas;
    private final List<Integer> nodes;
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final Map<Integer, LinearForm> linear = new TreeMap<>();
    private final Map<Integer, Formula> others = new TreeMap<>();

    TargetProblem(ConflictInput input, FormulaNet formulas, List<Integer> nodes) {
        this.input = input;
        this.formulas = formulas;
        this.nodes = formulas.inOrder(nodes);
        for (int node : this.nodes) {
            columns.put(node, columns.size());
            formulas.formula(node)
                    .ifPresent(formula -> LinearForm.of(formula, input::number)
                            .ifPresentOrElse(form -> linear.put(node, form), () -> others.put(node, formula)));
        }
    }

    List<Integer> nodes() {
        return nodes;
    }

    /** {@return what may still be spent on questions about this group} */
    Work work() {
        return work;
    }

    boolean isLinear() {
        return others.isEmpty();
    }

    private Kpi kpi(int node) {
        return input.kpis().get(node);
    }

    /** A row of the linear part with what it says about which KPI. */
    record Condition(int node, Ground ground, LinearRow row) {}

    /** The conditions of a linear system with one more column for the share by which targets give way. */
    List<Condition> conditions(Collection<Target> targets) {
        List<Condition> conditions = new ArrayList<>();
        for (int node : nodes) {
            Optional<ValueRange> range = kpi(node).feasibleRange();
            if (range.isPresent()) {
                conditions.add(bound(
                        node,
                        Ground.FEASIBLE_RANGE,
                        true,
                        Fraction.of(range.get().low())));
                conditions.add(bound(
                        node,
                        Ground.FEASIBLE_RANGE,
                        false,
                        Fraction.of(range.get().high())));
            }
            LinearForm form = linear.get(node);
            if (form != null) {
                Map<Integer, Fraction> row = new TreeMap<>();
                form.coefficients().forEach((read, factor) -> row.put(columnOf(read), factor.negated()));
                row.merge(columnOf(node), Fraction.ONE, Fraction::plus);
                conditions.add(new Condition(node, Ground.FORMULA, LinearRow.of(row, form.constant(), true)));
            }
        }
        for (Target target : targets) {
            conditions.add(bound(target.node(), Ground.TARGET, target.atLeast(), Fraction.of(target.bound())));
        }
        return conditions;
    }

    private Condition bound(int node, Ground ground, boolean atLeast, Fraction bound) {
        Fraction sign = atLeast ? Fraction.ONE.negated() : Fraction.ONE;
        return new Condition(node, ground, LinearRow.of(Map.of(columnOf(node), sign), bound.times(sign), false));
    }

    int columnOf(int node) {
        return columns.getOrDefault(node, -1);
    }

    /** Why the targets cannot be met together; empty if they can, or if nobody knows, or once the work is spent. */
    Optional<InfeasibilityProof> refute(Collection<Target> targets) {
        List<Condition> conditions = conditions(targets);
        List<LinearRow> rows = conditions.stream().map(Condition::row).toList();
        LinearFeasibility.Answer answer = LinearFeasibility.solve(nodes.size(), rows, work);
        if (!answer.isFeasible() && FarkasChecker.proves(rows, answer.multipliers())) {
            return Optional.of(linearProof(conditions, answer.multipliers()));
        }
        if (isLinear() || !work.spend(nodes.size() * PER_TERM)) {
            return Optional.empty();
        }
        IntervalTerms terms = IntervalTerms.of(input, formulas, nodes, targets);
        Propagation.Result result = Propagation.run(terms.program());
        return result.isRefuted() && TraceChecker.proves(terms.program(), result.refutation())
                ? Optional.of(intervalProof(terms, result.refutation()))
                : Optional.empty();
    }

    private InfeasibilityProof.Linear linearProof(List<Condition> conditions, List<BigInteger> multipliers) {
        List<InfeasibilityProof.Condition> rows = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (multipliers.get(i).signum() != 0) {
                Condition condition = conditions.get(i);
                Map<Id<Kpi>, String> coefficients = new TreeMap<>();
                condition
                        .row()
                        .coefficients()
                        .forEach((column, factor) ->
                                coefficients.put(kpi(nodes.get(column)).id(), factor.toString()));
                rows.add(new InfeasibilityProof.Condition(
                        kpi(condition.node()).id(),
                        condition.ground(),
                        coefficients,
                        condition.row().isEquality(),
                        condition.row().bound().toString(),
                        multipliers.get(i).toString()));
            }
        }
        return new InfeasibilityProof.Linear(rows);
    }

    private static InfeasibilityProof.Intervals intervalProof(IntervalTerms terms, List<Step> steps) {
        return new InfeasibilityProof.Intervals(steps.stream()
                .map(step -> new InfeasibilityProof.Step(
                        terms.text(step.term()),
                        terms.text(step.because()),
                        Optional.ofNullable(step.low()).map(Target::plain),
                        Optional.ofNullable(step.high()).map(Target::plain)))
                .toList());
    }

    /**
     * Whether values are at hand that meet all targets: KPIs without a formula are set to their ends, their middles or their
     * baselines, the others follow. That none are at hand does not mean that there are none.
     */
    boolean hasWitness(Collection<Target> targets) {
        if (isLinear()) {
            return refute(targets).isEmpty();
        }
        IntervalTerms terms = IntervalTerms.of(input, formulas, nodes, targets);
        Propagation.Result narrowed = Propagation.run(terms.program());
        if (narrowed.isRefuted()) {
            return false;
        }
        List<Integer> free =
                nodes.stream().filter(node -> formulas.formula(node).isEmpty()).toList();
        List<List<Fraction>> choices = free.stream()
                .map(node -> choices(node, narrowed.ranges().get(columnOf(node))))
                .toList();
        int together = 5;
        boolean few = free.size() <= MOST_FREE;
        int tries = few ? (int) StrictMath.pow(together, free.size()) : together;
        Map<Integer, Range> bounds = Target.bounds(input, nodes, targets);
        for (int attempt = 0; attempt < tries; attempt++) {
            Map<Integer, Fraction> point = new HashMap<>();
            int rest = attempt;
            for (int i = 0; i < free.size(); i++) {
                List<Fraction> some = choices.get(i);
                point.put(free.get(i), some.get(rest % together % some.size()));
                rest = few ? rest / together : rest;
            }
            if (meetsAll(point, bounds) && targets.stream().allMatch(target -> isMet(target, point))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMet(Target target, Map<Integer, Fraction> point) {
        return target.range().contains(point.getOrDefault(target.node(), Fraction.ZERO));
    }

    private List<Fraction> choices(int node, Range range) {
        List<Fraction> choices = new ArrayList<>();
        addEndsAndMiddle(range, choices);
        kpi(node).baseline().ifPresent(baseline -> choices.add(Fraction.of(baseline.value())));
        kpi(node)
                .feasibleRange()
                .ifPresent(feasible -> choices.add(
                        Fraction.of(feasible.low().add(feasible.high())).over(Fraction.of(2))));
        if (choices.isEmpty()) {
            choices.add(Fraction.ONE);
        }
        return choices;
    }

    private static void addEndsAndMiddle(Range range, List<Fraction> choices) {
        Fraction low = range.low();
        Fraction high = range.high();
        if (low != null) {
            choices.add(low);
        }
        if (high != null) {
            choices.add(high);
        }
        if (low != null && high != null) {
            choices.add(low.plus(high).over(Fraction.of(2)));
        }
    }

    /** Works out the KPIs that follow from the others and compares all with their bounds. */
    private boolean meetsAll(Map<Integer, Fraction> point, Map<Integer, Range> bounds) {
        for (int node : nodes) {
            Optional<Formula> formula = formulas.formula(node);
            if (formula.isPresent()) {
                Optional<Fraction> value =
                        IntervalTerms.value(formula.get(), id -> point.getOrDefault(input.number(id), Fraction.ZERO));
                if (value.isEmpty()) {
                    return false;
                }
                point.put(node, value.get());
            }
            Fraction value = point.getOrDefault(node, Fraction.ZERO);
            if (!bounds.getOrDefault(node, Range.ALL).contains(value)) {
                return false;
            }
        }
        return true;
    }
}
