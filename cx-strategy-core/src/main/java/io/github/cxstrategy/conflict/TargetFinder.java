package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.Target.Moment;
import io.github.cxstrategy.conflict.evidence.InfeasibilityProof;
import io.github.cxstrategy.internal.exact.IrreducibleSubset;
import io.github.cxstrategy.model.role.MetricScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Targets that cannot be met together, whatever values the KPIs take.
 *
 * <p>What it computes: for KPIs that depend on each other by formulas, and every time and audience in which targets count
 * together, sets of targets that have no common solution with the formulas and feasible ranges, none of which can be left
 * out; those that count most are kept, and after each set the one of it that counts least is left out to look for the next.
 * Sums are decided exactly; products, ratios, minima and maxima by intervals, which may leave it open. What is not proven is
 * no conflict: it is asked about unless values are at hand that meet all. Two metrics of roles on one quantity are left to
 * {@link OppositionFinder}.
 *
 * <p>Bound: O(k log(n / k)) decisions for a set of k out of n targets; see {@link
 * io.github.cxstrategy.internal.exact.LinearFeasibility} and {@link io.github.cxstrategy.internal.exact.Propagation} for
 * theirs. What a group takes beyond its share of work, and groups of more than 300 KPIs, are left open.
 *
 * <p>When to use another: effects that are not exact are for {@link TradeOffFinder}.
 *
 * <p>Paper: irreducible infeasible subsets after U. Junker, "QuickXplain: preferred explanations and relaxations for
 * over-constrained problems", AAAI 2004 (no DOI).
 */
final class TargetFinder {
    private static final int MOST_SETS = 20;
    private static final int MOST_KPIS = 300;

    private final ConflictInput input;
    private final FormulaNet formulas;
    private final KpiAliases aliases;
    private final Diagnostics diagnostics;

    TargetFinder(Situation situation, FormulaNet formulas) {
        this.input = situation.input();
        this.formulas = formulas;
        this.aliases = situation.aliases();
        this.diagnostics = situation.diagnostics();
    }

    /** Whether any formula or feasible range is there that targets could clash with. */
    static boolean hasConditions(ConflictInput input) {
        return input.kpis().stream()
                .anyMatch(
                        kpi -> kpi.formula().isPresent() || kpi.feasibleRange().isPresent());
    }

    /** Targets that cannot be met together, and why. */
    record Infeasible(TargetProblem problem, List<Target> members, InfeasibilityProof proof) {
        String id() {
            Set<Integer> nodes = new TreeSet<>();
            members.forEach(member -> nodes.add(member.node()));
            List<String> labels = nodes.stream()
                    .map(node -> members.stream()
                            .filter(member -> member.node() == node)
                            .findFirst()
                            .orElseThrow())
                    .map(member -> Labels.of(member.kpi().id()))
                    .toList();
            List<MetricScope> scopes = members.stream().map(Target::scope).toList();
            return "K2:" + String.join("+", labels) + OppositionFinder.when(scopes);
        }
    }

    /** What one group of KPIs gives: sets that are refuted, and whether the rest is open. */
    record Outcome(TargetProblem problem, List<Infeasible> found, boolean isOpen) {}

    /** One outcome for each group of KPIs that has targets; that a group contradicts itself is said without targets too. */
    List<Outcome> find(List<Target> targets) {
        List<Outcome> outcomes = new ArrayList<>();
        for (List<Integer> group : groups()) {
            Set<Integer> nodes = Set.copyOf(group);
            List<Target> own = targets.stream()
                    .filter(target -> nodes.contains(target.node()))
                    .toList();
            boolean mayClash = group.size() > 1
                    || input.kpis().get(group.get(0)).feasibleRange().isPresent();
            TargetProblem problem = new TargetProblem(input, formulas, group);
            boolean large = group.size() > MOST_KPIS;
            if (mayClash && !own.isEmpty()) {
                outcomes.add(large ? new Outcome(problem, List.of(), true) : decide(problem, own));
            } else if (mayClash && !large) {
                problem.refute(List.of()).ifPresent(proof -> sayInconsistent(problem, proof));
            }
        }
        return outcomes;
    }

    /** The sets that are refuted in one group. */
    Outcome decide(TargetProblem problem, List<Target> targets) {
        Optional<InfeasibilityProof> inAnyCase = problem.refute(List.of());
        if (inAnyCase.isPresent()) {
            sayInconsistent(problem, inAnyCase.get());
            return new Outcome(problem, List.of(), false);
        }
        Map<List<Target>, Infeasible> found = new LinkedHashMap<>();
        boolean open = false;
        for (Moment moment : moments(targets)) {
            List<Target> together = new ArrayList<>(targets.stream()
                    .filter(target -> moment.isIn(target.scope()))
                    .toList());
            for (int sets = 0; sets < MOST_SETS && !together.isEmpty(); sets++) {
                Optional<Infeasible> next = next(problem, together);
                if (next.isEmpty()) {
                    open |= !problem.isLinear() && !problem.hasWitness(together);
                    break;
                }
                found.putIfAbsent(next.get().members(), next.get());
                together.remove(next.get().members().get(next.get().members().size() - 1));
            }
        }
        List<Infeasible> several = found.values().stream()
                .filter(set -> !isOpposition(set.members()))
                .toList();
        return new Outcome(problem, several, problem.work().isSpent() || (open && found.isEmpty()));
    }

    /** Names the KPIs whose formulas and feasible ranges clash: those of the proof, or else the first that clashes by itself. */
    private void sayInconsistent(TargetProblem problem, InfeasibilityProof proof) {
        Set<Integer> involved = new TreeSet<>();
        if (proof instanceof InfeasibilityProof.Linear linear) {
            linear.rows().forEach(row -> involved.add(input.number(row.kpi())));
        } else {
            problem.nodes().stream()
                    .map(node -> List.copyOf(formulas.closure(List.of(node))))
                    .filter(ground -> new TargetProblem(input, formulas, ground)
                            .refute(List.of())
                            .isPresent())
                    .findFirst()
                    .orElse(problem.nodes())
                    .forEach(involved::add);
        }
        String names = Figures.list(involved.stream()
                .map(node -> "'" + input.kpis().get(node).name() + "'")
                .toList());
        involved.forEach(node -> diagnostics.add(
                Code.MODEL_INCONSISTENT,
                input.kpis().get(node),
                "The formulas and feasible ranges of " + names
                        + " have no common solution, whatever the targets are."));
    }

    /** Whether these are two metrics of roles on one quantity that clash by themselves. */
    private boolean isOpposition(List<Target> members) {
        if (members.size() != 2) {
            return false;
        }
        Target one = members.get(0);
        Target other = members.get(1);
        return aliases.areOne(one.node(), other.node())
                && !one.holds().isEmpty()
                && !other.holds().isEmpty()
                && one.range()
                        .meet(aliases.from(one.node(), other.node()).of(other.range()))
                        .isEmpty();
    }

    /** Targets are in the order of importance, and so is the set. */
    private static Optional<Infeasible> next(TargetProblem problem, List<Target> together) {
        if (problem.refute(together).isEmpty()) {
            return Optional.empty();
        }
        List<Target> members = IrreducibleSubset.of(
                        together.size(),
                        chosen -> problem.refute(
                                        chosen.stream().mapToObj(together::get).toList())
                                .isPresent())
                .stream()
                .mapToObj(together::get)
                .toList();
        boolean each = true;
        for (Target left : members) {
            each &= problem.refute(members.stream()
                            .filter(other -> !other.equals(left))
                            .toList())
                    .isEmpty();
        }
        return each ? problem.refute(members).map(proof -> new Infeasible(problem, members, proof)) : Optional.empty();
    }

    /** The first day of each time that a target names, with each audience: any targets that count together do so in one. */
    private static List<Moment> moments(List<Target> targets) {
        Set<LocalDate> days = new TreeSet<>();
        targets.forEach(target -> target.scope().period().ifPresent(period -> days.add(period.start())));
        List<Optional<LocalDate>> times = days.isEmpty()
                ? List.of(Optional.empty())
                : days.stream().map(Optional::of).toList();
        return times.stream()
                .flatMap(time -> CapacityFinder.audiences(targets).stream().map(audience -> new Moment(time, audience)))
                .toList();
    }

    /** KPIs that depend on each other by formulas, in groups by their first. */
    private List<List<Integer>> groups() {
        int[] root = new int[input.kpis().size()];
        Arrays.setAll(root, node -> node);
        for (int node : formulas.formulas().keySet()) {
            formulas.reads(node).forEach(read -> {
                int one = rootOf(root, node);
                int other = rootOf(root, read);
                root[Math.max(one, other)] = Math.min(one, other);
            });
        }
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int node = 0; node < root.length; node++) {
            groups.computeIfAbsent(rootOf(root, node), first -> new ArrayList<>())
                    .add(node);
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(group -> group.get(0)))
                .toList();
    }

    private static int rootOf(int[] root, int node) {
        int top = node;
        while (root[top] != top) {
            root[top] = root[root[top]];
            top = root[top];
        }
        return top;
    }
}
