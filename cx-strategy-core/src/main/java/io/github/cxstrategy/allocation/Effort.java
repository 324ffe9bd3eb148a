package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.solve.BranchAndBound;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.internal.solve.SolutionPool;
import io.github.cxstrategy.internal.solve.SolveOptions;
import io.github.cxstrategy.internal.solve.StartingBasis;
import java.util.Optional;

/**
 * The one limit that all solves of an answer share. Its clock runs from its making; never shared by threads. What a part of
 * it does not use is there for the parts after it.
 */
final class Effort {
    private final SearchLimit.Countdown signal;
    private final Optional<Effort> whole;
    private long work;
    private boolean stopped;

    Effort(SearchLimit limit) {
        this(limit.start(), limit.workUnits(), Optional.empty());
    }

    private Effort(SearchLimit.Countdown signal, long work, Optional<Effort> whole) {
        this.signal = signal;
        this.work = work;
        this.whole = whole;
    }

    /** {@return an equal part of what is left, if it is for so many} */
    Effort share(int parts) {
        return new Effort(signal.share(parts), work / parts, Optional.of(this));
    }

    Solution solve(IntegerProgram program) {
        return solve(program, 0);
    }

    /** {@return the answer, the first of which is looked for near a guess, and the relaxation begun at a basis} */
    Solution solve(IntegerProgram program, long[] guess, StartingBasis start) {
        return solve(
                program, SolveOptions.of(work, this::stops).withGuess(guess).withStart(start));
    }

    /** {@return the answer, with all of the best value if there are no more than so many} */
    Solution solve(IntegerProgram program, int mostTies) {
        return solve(program, mostTies, 0);
    }

    /** {@return the same with a certificate, if it takes no more than so many words} */
    Solution solve(IntegerProgram program, int mostTies, int room) {
        return solve(
                program, SolveOptions.of(work, this::stops).withTies(mostTies).withProof(room));
    }

    private Solution solve(IntegerProgram program, SolveOptions options) {
        Solution solution = BranchAndBound.solve(program, options);
        spend(solution.work());
        return solution;
    }

    /** Looks for more answers around those of a pool. */
    void grow(SolutionPool pool) {
        spend(pool.grow(work, this::stops));
    }

    private void spend(long units) {
        work -= units;
        whole.ifPresent(all -> all.spend(units));
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
