package io.github.cxstrategy.internal.solve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down, while a search runs, why each part of it is closed; makes a {@link Certificate} of that at the end.
 *
 * <p>Computes a record whose boxes lie inside those of the search, since all arguments exclude at least as much of a
 * smaller box. Parts that are open at the end, or were not closed before the room was used up, are closed at the bound
 * that is known of them, and the claim is as weak as the weakest of them.
 * Bound: the given number of words. Without room it writes nothing and costs nothing.
 * Cheung, Gleixner and Steffy, "Verifying integer programming results", IPCO 2017,
 * <a href="https://doi.org/10.1007/978-3-319-59250-3_13">doi:10.1007/978-3-319-59250-3_13</a>.
 */
final class ProofLog {
    /** The argument that nothing is worth more than the box allows. */
    static final int BOX = 0;

    private static final int NONE = -1;

    /** A part of the search. */
    static final class Part {
        private final Longs steps = new Longs();
        private long bound;
        private int boundArgument;
        private int column = NONE;
        private long at;
        private boolean closed;
        private int answer = NONE;
        private @Nullable Part down;
        private @Nullable Part up;

        Part(long bound, int boundArgument) {
            this.bound = bound;
            this.boundArgument = boundArgument;
        }

        private boolean isSplit() {
            return down != null && up != null;
        }

        private void pushBoth(Deque<Part> waiting) {
            waiting.push(Objects.requireNonNull(up));
            waiting.push(Objects.requireNonNull(down));
        }
    }

    private final long room;
    private long used;
    private boolean full;
    private final SumList arguments = new SumList();
    private final SumList cuts = new SumList();
    private Part root = new Part(Long.MAX_VALUE, BOX);
    private Part current = root;

    ProofLog(int room) {
        this(room, List.of());
    }

    /** A log of a search over a program that was grown by cuts. */
    ProofLog(int room, List<Cut> listed) {
        this.room = room;
        full = room == 0;
        store(1, new long[0]);
        for (Cut cut : listed) {
            list(cut);
        }
    }

    private void list(Cut cut) {
        if (full || !takes(4 + 2 * (cut.rows.length + cut.columns.length))) {
            return;
        }
        for (int k = 0; k < cut.rows.length; k++) {
            arguments.add(cut.rows[k], cut.multipliers[k]);
        }
        int argument = arguments.end(cut.denominator);
        for (int k = 0; k < cut.columns.length; k++) {
            cuts.add(cut.columns[k], cut.coefficients[k]);
        }
        cuts.end(argument);
    }

    Part root() {
        return root;
    }

    /** Goes to a part; what is written from now on is about it. */
    void enter(Part part) {
        current = part;
    }

    /** Begins with the whole again; {@return what was written so far, for {@link #resume}} */
    Part restart() {
        Part before = root;
        root = new Part(before.bound, before.boundArgument);
        current = root;
        return before;
    }

    /** Returns to what was written before. */
    void resume(Part before) {
        root = before;
    }

    /** The current part holds nothing above the threshold under rows that are added up to one. */
    void knapsack(long[] y) {
        int argument = store(0, y);
        if (argument != NONE) {
            step(Certificate.KNAPSACK, argument);
        }
    }

    private boolean takes(int words) {
        used += words;
        full |= used > room;
        return !full;
    }

    /** {@return the number of an argument, or -1 when there is no room} */
    int store(long d, long[] y) {
        int nonzeros = 0;
        for (long v : full ? new long[0] : y) {
            nonzeros += v != 0 ? 1 : 0;
        }
        if (full || !takes(2 * nonzeros + 2)) {
            return NONE;
        }
        arguments.addAll(y);
        return arguments.end(d);
    }

    /** The box of the current part is narrowed by an argument. */
    void apply(int argument) {
        if (argument != NONE) {
            step(Certificate.APPLY, argument);
        }
    }

    /** The box of the current part is narrowed by one side of a row. */
    void row(int i, boolean upper) {
        step(upper ? Certificate.UPPER : Certificate.LOWER, i);
    }

    private void step(int code, int operand) {
        if (!full && takes(1)) {
            current.steps.add(Certificate.word(code, operand));
        }
    }

    /** The current part is known to hold nothing above a bound. */
    void bound(long bound, int argument) {
        if (argument != NONE && bound < current.bound) {
            current.bound = bound;
            current.boundArgument = argument;
        }
    }

    /** The current part is closed by the bound that is known of it. */
    void closeByBound() {
        if (!full) {
            apply(current.boundArgument);
            close();
        }
    }

    /** The box of the current part is empty by what was written. */
    void close() {
        current.closed |= !full && takes(1);
    }

    /** The current part is one of the answers alone. */
    void answer(int k) {
        if (!full && takes(1)) {
            current.answer = k;
        }
    }

    /** Splits the current part at x_column &lt;= at; false when it stays as it is for lack of room. */
    boolean split(int column, long at) {
        if (full || !takes(14)) {
            return false;
        }
        current.column = column;
        current.at = at;
        current.down = new Part(current.bound, current.boundArgument);
        current.up = new Part(current.bound, current.boundArgument);
        return true;
    }

    /** {@return a side of the current part after it was split} */
    Part side(boolean upper) {
        Part part = upper ? current.up : current.down;
        return part == null ? current : part;
    }

    /**
     * {@return the certificate, or nothing when none was asked for}
     *
     * @param solution what was found
     * @param ties the answers of the best value, in the order of their numbers; empty when they are not all known
     * @param step what the objective is a multiple of
     */
    Optional<Certificate> certificate(Solution solution, List<long[]> ties, long step) {
        if (arguments.size() == 0) {
            return Optional.empty();
        }
        long open = saturated(weakest(), step);
        long proved = Math.max(solution.bound(), open);
        long[][] answers = solution.assignment().stream().toArray(long[][]::new);
        Certificate.Claim claim;
        if (proved == Long.MIN_VALUE) {
            claim = Certificate.Claim.INFEASIBLE;
        } else if (answers.length == 0) {
            claim = Certificate.Claim.UNKNOWN;
        } else if (proved > solution.value()) {
            claim = Certificate.Claim.FEASIBLE;
        } else if (ties.isEmpty() || open >= proved) {
            claim = Certificate.Claim.OPTIMAL;
        } else {
            claim = Certificate.Claim.RESOLVED;
            answers = ties.toArray(long[][]::new);
        }
        return Optional.of(new Certificate(
                claim, proved, answers, arguments.toSums(), cuts.toSums(), tree(claim == Certificate.Claim.RESOLVED)));
    }

    /** {@return the largest bound of a part that was not closed} */
    private long weakest() {
        long open = Long.MIN_VALUE;
        Deque<Part> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Part part = waiting.pop();
            if (part.isSplit()) {
                part.pushBoth(waiting);
            } else if (!part.closed && part.answer == NONE) {
                open = Math.max(open, part.bound);
            }
        }
        return open;
    }

    private long[] tree(boolean answersCount) {
        Longs tree = new Longs();
        Deque<Part> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Part part = waiting.pop();
            tree.addAll(part.steps);
            if (part.isSplit()) {
                tree.add(Certificate.word(Certificate.SPLIT, part.column));
                tree.add(part.at);
                part.pushBoth(waiting);
            } else if (part.answer != NONE && answersCount) {
                tree.add(Certificate.word(Certificate.ANSWER, part.answer));
            } else {
                if (!part.closed) {
                    int argument = part.answer != NONE ? BOX : part.boundArgument;
                    tree.add(Certificate.word(Certificate.APPLY, argument));
                }
                tree.add(Certificate.word(Certificate.CLOSED, 0));
            }
        }
        return tree.toArray();
    }

    private static long saturated(long bound, long step) {
        if (bound == Long.MIN_VALUE) {
            return bound;
        }
        return bound > Long.MAX_VALUE / step ? Long.MAX_VALUE : bound * step;
    }
}
