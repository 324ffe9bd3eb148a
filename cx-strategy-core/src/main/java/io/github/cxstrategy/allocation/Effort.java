package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.solve.BranchAndBound;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.internal.solve.SolveOptions;
import java.util.function.BooleanSupplier;

/** The one limit that all solves of an answer share. Its clock runs from its making; never shared by threads. */
final class Effort {
    private final BooleanSupplier signal;
    private long work;
    private boolean stopped;

    Effort(SearchLimit limit) {
        work = limit.workUnits();
        signal = limit.start();
    }

    Solution solve(IntegerProgram program) {
        return solve(program, 0);
    }

    /** {@return the answer, with all of the best value if there are no more than so many} */
    Solution solve(IntegerProgram program, int mostTies) {
        return solve(program, mostTies, 0);
    }

    /** {@return the same with a certificate, if it takes no more than so many words} */
    Solution solve(IntegerProgram program, int mostTies, int room) {
        SolveOptions options =
                SolveOptions.of(work, this::stops).withTies(mostTies).withProof(room);
        Solution solution = BranchAndBound.solve(program, options);
        work -= solution.work();
        return solution;
    }

    /** {@return whether nothing more can be found out} */
    boolean isSpent() {
        return work <= 0 || stops();
    }

    /** {@return whether a clock or signal ever said stop} */
    boolean wasStopped() {
        return stopped;
    }

    private boolean stops() {
        stopped = stopped || signal.getAsBoolean();
        return stopped;
    }
}
