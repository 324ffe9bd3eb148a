package io.github.cxstrategy.internal.solve;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * What {@link BranchAndBound} may spend and what it is asked for beside the best answer.
 *
 * @param maxWork the number of nodes and pivots to spend at most
 * @param stop polled at least once a pivot; true ends the run
 * @param proofSize how many words of 8 bytes a certificate may take; 0 asks for none
 * @param mostTies how many answers of the best value to list at most; 0 does not ask for them
 * @param improved told the value of each better answer when it is found
 * @param guess an assignment, one value a column, near which answers are likely; the first is looked for there. It need not
 *     be one itself
 * @param start where the relaxation begins, and leaves its own end
 */
public record SolveOptions(
        long maxWork,
        BooleanSupplier stop,
        int proofSize,
        int mostTies,
        LongConsumer improved,
        Optional<long[]> guess,
        Optional<StartingBasis> start) {
    /**
     * {@return a limit, and the best answer only}
     *
     * @param maxWork the number of nodes and pivots to spend at most
     * @param stop polled at least once a pivot; true ends the run
     */
    public static SolveOptions of(long maxWork, BooleanSupplier stop) {
        return new SolveOptions(maxWork, stop, 0, 0, value -> {}, Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same, with a certificate}
     *
     * @param words how many words of 8 bytes it may take
     */
    public SolveOptions withProof(int words) {
        return new SolveOptions(maxWork, stop, words, mostTies, improved, guess, start);
    }

    /**
     * {@return the same, with all answers of the best value}
     *
     * @param most how many to list at most
     */
    public SolveOptions withTies(int most) {
        return new SolveOptions(maxWork, stop, proofSize, most, improved, guess, start);
    }

    /**
     * {@return the same, with a listener}
     *
     * @param listener told the value of each better answer when it is found
     */
    public SolveOptions withProgress(LongConsumer listener) {
        return new SolveOptions(maxWork, stop, proofSize, mostTies, listener, guess, start);
    }

    /**
     * {@return the same, with a guess}
     *
     * @param near one value a column
     */
    public SolveOptions withGuess(long[] near) {
        return new SolveOptions(maxWork, stop, proofSize, mostTies, improved, Optional.of(near), start);
    }

    /**
     * {@return the same, beginning where a program like this one ended}
     *
     * @param basis the end of the last one
     */
    public SolveOptions withStart(StartingBasis basis) {
        return new SolveOptions(maxWork, stop, proofSize, mostTies, improved, guess, Optional.of(basis));
    }
}
