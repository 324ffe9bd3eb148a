package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.Optional;

/**
 * Looks for good answers of a large program in a growing core: the columns whose reduced cost is small.
 *
 * <p>Computes answers by fixing every other column where the relaxation has it, and searching what is left of the
 * program by {@link BranchAndBound}; after each core that is searched to its end, one that reaches twice as far. It ends
 * before the core is all that the distance to the bound leaves free anyway.
 * Bound: a fixed amount of work for each core and each improvement in it. Proves nothing.
 * Use {@link Diving} where the bound is not close: then the core is nearly the whole program.
 * Puchinger, Raidl and Pferschy, "The multidimensional knapsack problem: structure and algorithms", INFORMS Journal on
 * Computing 22, 2010, <a href="https://doi.org/10.1287/ijoc.1090.0344">doi:10.1287/ijoc.1090.0344</a>.
 */
final class CoreSearch {
    private static final int LARGE = 300;
    private static final int FIRST_COLUMNS = 100;
    private static final long MOST_WORK = 60_000;
    private static final long WORK_PER_COLUMN = 25;

    private final IntegerProgram program;
    private final Relaxation relaxation;
    private final Incumbent incumbent;
    private final WorkMeter work;

    CoreSearch(IntegerProgram program, Relaxation relaxation, Incumbent incumbent, WorkMeter work) {
        this.program = program;
        this.relaxation = relaxation;
        this.incumbent = incumbent;
        this.work = work;
    }

    /** {@return whether the program is so large that a core is much smaller} */
    boolean isWorthwhile() {
        return program.columns >= LARGE;
    }

    /** Searches, after the relaxation over the box was solved; the engine is left as it was found. */
    void search(Domain from) {
        double[] cost = relaxation.reducedCosts();
        long bound = relaxation.bound();
        double reach = firstReach(from, cost);
        Domain box = new Domain(program);
        while (!work.exhausted() && incumbent.wanted() <= bound) {
            box.reset(from.lower, from.upper);
            boolean all = !fix(box, cost, reach);
            long wanted = incumbent.wanted();
            if (box.propagate() && !isFinished(box)) {
                if (incumbent.wanted() == wanted) {
                    return;
                }
                // the same core again: what is better now was found late, and cuts off much
                continue;
            }
            reach *= 2;
            if (all || (incumbent.isPresent() && reach >= bound - incumbent.value())) {
                return;
            }
        }
    }

    private static double firstReach(Domain box, double[] cost) {
        double[] sizes = new double[cost.length];
        int n = 0;
        for (int j = 0; j < cost.length; j++) {
            if (!box.isFixed(j) && Math.abs(cost[j]) > 1e-6) {
                sizes[n++] = Math.abs(cost[j]);
            }
        }
        Arrays.sort(sizes, 0, n);
        return n == 0 ? 1 : sizes[Math.min(n - 1, FIRST_COLUMNS)];
    }

    /** Fixes what is outside the core; {@return whether anything is} */
    private boolean fix(Domain box, double[] cost, double reach) {
        boolean any = false;
        for (int j = 0; j < cost.length && !box.isEmpty(); j++) {
            if (!box.isFixed(j) && Math.abs(cost[j]) > reach && relaxation.fraction(j) == 0) {
                long v = Math.round(relaxation.value(j));
                box.tighten(j, v, v);
                any = true;
            }
        }
        return any;
    }

    /** Searches a core; {@return whether to the end} */
    private boolean isFinished(Domain box) {
        Restriction core = new Restriction(program, box);
        if (core.isEmpty()) {
            return true;
        }
        WorkMeter part = work.part(Math.min(MOST_WORK, WORK_PER_COLUMN * program.columns));
        long wanted = incumbent.wanted();
        long least = wanted == Long.MIN_VALUE ? wanted : wanted - core.fixedValue;
        Optional<long[]> found = BranchAndBound.improve(core.program, least, part);
        found.ifPresent(x -> incumbent.offer(core.lift(x)));
        return !part.exhausted();
    }
}
