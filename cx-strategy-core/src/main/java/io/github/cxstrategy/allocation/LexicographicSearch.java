package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Finds the allocation of most value, and among those of the same value the one that the tie-breaks prefer.
 *
 * <p>Computes one program after the other; what was proved best before is a row of the next. One that is not proved ends
 * the search, as the next would compare what need not be compared. Bound: one solve an objective, and a second one where
 * ties are asked for.
 * Isermann, "Linear lexicographic optimization", OR Spektrum 4, 1982,
 * <a href="https://doi.org/10.1007/BF01782758">doi:10.1007/BF01782758</a>.
 */
final class LexicographicSearch {
    /** An objective to be made largest: {@code sum + coefficients x}. */
    private static final class Objective {
        private final long[] coefficients;
        private final long sum;

        Objective(long[] coefficients, long sum) {
            this.coefficients = coefficients;
            this.sum = sum;
        }
    }

    private final AllocationProgram program;
    private final List<ClashingRule> rules;
    private final BiFunction<IntegerProgram, Integer, Solution> solver;
    private final int mostTies;
    private final Consumer<IntegerProgram.Builder> more;
    private final List<TieBreak.Outcome> tieBreaks = new ArrayList<>();
    private final Solution first;
    private long[] answer = new long[0];
    private AllocationResult.Ties ties = AllocationResult.Ties.notResolved();

    /**
     * Searches.
     *
     * @param program what to choose from
     * @param request what else is asked for
     * @param solver solves a program, and lists so many answers of the best value at most
     */
    LexicographicSearch(
            AllocationProgram program,
            AllocationRequest request,
            BiFunction<IntegerProgram, Integer, Solution> solver) {
        this(program, request, request.mostTies(), solver, rows -> {});
    }

    /**
     * Searches without asking for ties.
     *
     * @param program what to choose from
     * @param request what else is asked for
     * @param effort what may be spent
     * @param more adds what must hold beside the rules
     */
    LexicographicSearch(
            AllocationProgram program,
            AllocationRequest request,
            Effort effort,
            Consumer<IntegerProgram.Builder> more) {
        this(program, request, 0, effort::solve, more);
    }

    private LexicographicSearch(
            AllocationProgram program,
            AllocationRequest request,
            int mostTies,
            BiFunction<IntegerProgram, Integer, Solution> solver,
            Consumer<IntegerProgram.Builder> more) {
        this.program = program;
        this.solver = solver;
        this.mostTies = mostTies;
        this.more = more;
        rules = program.rules();
        first = run(request.tieBreaks());
    }

    private Solution run(List<TieBreak> wanted) {
        List<Objective> objectives = new ArrayList<>();
        objectives.add(new Objective(program.values(), 0));
        wanted.forEach(tieBreak -> objectives.add(objective(tieBreak)));
        IntegerProgram.Builder b = program.rows(rules);
        more.accept(b);
        Solution value = solve(b, objectives, 0);
        value.assignment().ifPresent(x -> answer = x);
        Solution last = value;
        for (int k = 1; k < objectives.size() && last.status() == Solution.Status.OPTIMAL; k++) {
            program.demandAtLeast(b, objectives.get(k - 1).coefficients, last.value());
            last = solve(b, objectives, k);
            answer = last.assignment().orElse(answer);
            Objective objective = objectives.get(k);
            tieBreaks.add(new TieBreak.Outcome(
                    wanted.get(k - 1),
                    -objective.sum - product(objective.coefficients, answer),
                    -objective.sum - last.bound()));
        }
        boolean all = last.status() == Solution.Status.OPTIMAL && tieBreaks.size() == wanted.size();
        if (all && !last.ties().isEmpty()) {
            ties = AllocationResult.Ties.resolved(last.ties().size());
        }
        return value;
    }

    private Solution solve(IntegerProgram.Builder b, List<Objective> objectives, int k) {
        IntegerProgram next = program.valued(b, objectives.get(k).coefficients).build();
        return solver.apply(next, k == objectives.size() - 1 ? mostTies : 0);
    }

    private Objective objective(TieBreak tieBreak) {
        if (tieBreak instanceof TieBreak.FewestChanges fewest) {
            return sameness(fewest);
        }
        long[] costs = program.costs();
        for (int j = 0; j < costs.length; j++) {
            costs[j] = -costs[j];
        }
        return new Objective(costs, 0);
    }

    private Objective sameness(TieBreak.FewestChanges before) {
        long[] same = new long[program.width()];
        for (int j = 0; j < program.choiceCount(); j++) {
            Choice choice = program.choice(j);
            if (before.notFunded().contains(choice.id())) {
                same[j] = -1;
            } else if (choice.option().id().equals(before.funded().get(choice.id()))) {
                same[j] = 1;
            }
        }
        Set<Id<Initiative>> known = program.byInitiative().keySet();
        return new Objective(
                same, -before.funded().keySet().stream().filter(known::contains).count());
    }

    private static long product(long[] a, long[] x) {
        long sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * x[j];
        }
        return sum;
    }

    /** {@return what was found out about the strategic value} */
    Solution value() {
        return first;
    }

    /** {@return the answer that the tie-breaks prefer, as far as they were decided; empty where there is none} */
    long[] answer() {
        return answer;
    }

    List<TieBreak.Outcome> tieBreaks() {
        return tieBreaks;
    }

    AllocationResult.Ties ties() {
        return ties;
    }
}
