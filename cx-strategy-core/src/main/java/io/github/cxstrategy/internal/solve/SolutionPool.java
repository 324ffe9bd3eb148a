package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Good answers in which groups of columns are the other way round than in a given answer: for each group the best that is
 * known. A group is on if one of its columns is more than 0.
 *
 * <p>Grows by chains of steps from the given answer and from those it has found: a step of a group that no better answer
 * is known for, then steps that mend the rows it broke, then what fits into the room that is left. All answers are tried
 * with chains of two steps before one is with three, the best first. One answer serves all groups that differ in it.
 * Bound: the work granted. Proves nothing: {@link BranchAndBound} goes on from such an answer. Deterministic but for the
 * stop signal; not thread-safe.
 * Glover, "Ejection chains, reference structures and alternating path methods for traveling salesman problems", Discrete
 * Applied Mathematics 65, 1996, <a href="https://doi.org/10.1016/0166-218X(94)00037-E">doi:10.1016/0166-218X(94)00037-E</a>.
 */
public final class SolutionPool {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final int FILLS = 2;

    private static final Comparator<Answer> NEXT = Comparator.<Answer>comparingInt(a -> a.length)
            .thenComparing(Comparator.<Answer>comparingLong(a -> a.value).reversed())
            .thenComparingInt(a -> a.number);

    private final IntegerProgram p;
    private final int[] group;
    private final long[] given;
    private final boolean[] on;
    private final @Nullable Answer[] best;
    private final int[] raised;
    private final Moves moves;
    private final int[] chain = new int[LONGEST + FILLS];
    private final PriorityQueue<Answer> open = new PriorityQueue<>(NEXT);
    private int numbers;
    private int chainLength;
    private Answer from;

    /**
     * An answer, by where it differs from the given one; the number of groups it is the best for, and how long the chains
     * from it may get next, and where they begin.
     */
    private static final class Answer {
        private final int[] columns;
        private final long[] values;
        private final long value;
        private final int number;
        private int uses;
        private int length = SHORTEST;
        private int column;

        Answer(long[] given, long[] x, long value, int number) {
            columns = IntStream.range(0, x.length).filter(j -> x[j] != given[j]).toArray();
            values = Arrays.stream(columns).mapToLong(j -> x[j]).toArray();
            this.value = value;
            this.number = number;
        }

        long[] in(long[] given) {
            long[] x = given.clone();
            for (int k = 0; k < columns.length; k++) {
                x[columns[k]] = values[k];
            }
            return x;
        }
    }

    /**
     * Begins with one answer.
     *
     * @param program the program
     * @param group for the first columns the number of their group, from 0; columns after them have none
     * @param groups how many groups there are; one without columns never has an answer
     * @param answer an assignment; where it does not satisfy the program, the pool grows from what is offered only
     */
    public SolutionPool(IntegerProgram program, int[] group, int groups, long[] answer) {
        p = program;
        this.group = group.clone();
        on = new boolean[groups];
        raised = new int[groups];
        best = new Answer[groups];
        moves = new Moves(program);
        for (int j = 0; j < group.length; j++) {
            on[group[j]] |= answer[j] > 0;
        }
        given = answer.clone();
        from = new Answer(given, given, p.objective(given), numbers++);
        from.uses = 1;
        if (p.isFeasible(given)) {
            open.add(from);
        }
    }

    /** {@return the best answer that is known in which a group is the other way round} */
    public Optional<long[]> answer(int group) {
        return Optional.ofNullable(best[group]).map(answer -> answer.in(given));
    }

    /** {@return what that answer is worth} */
    public OptionalLong value(int group) {
        Answer known = best[group];
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.value);
    }

    /** Takes note of an answer; what does not satisfy the program is left out. */
    public void offer(long[] x) {
        count(x);
        keep(x, p.objective(x));
    }

    /**
     * Looks for more answers.
     *
     * @param most how much work to spend at most, in the units of {@link BranchAndBound}
     * @param stop polled between chains; true ends the search
     * @return the work spent
     */
    public long grow(long most, BooleanSupplier stop) {
        WorkMeter work = new WorkMeter(most, stop);
        while (!open.isEmpty() && !work.poll() && work.used() < most) {
            Answer next = open.remove();
            expand(next, work);
            if (next.column == group.length) {
                next.column = 0;
                next.length++;
            }
            if (next.length <= LONGEST && next.uses > 0) {
                open.add(next);
            }
        }
        return work.used();
    }

    /** Tries the chains of one length, or those that the work is enough for. */
    private void expand(Answer answer, WorkMeter work) {
        from = answer;
        moves.startAt(answer.in(given));
        count(moves.x);
        moves.left -= p.columns + p.rowColumn.length;
        // a column that the work was not enough for is begun again, but for the first, so that each call gets on
        for (boolean first = true; answer.column < group.length && spend(work); first = false) {
            int j = answer.column;
            Answer known = best[group[j]];
            if (known == null || known.value < answer.value) {
                begin(j, 1, work);
                begin(j, -1, work);
            }
            answer.column += first || !work.exhausted() ? 1 : 0;
        }
    }

    private void begin(int j, int step, WorkMeter work) {
        if (!work.exhausted() && moves.canMove(j, step)) {
            next(j, step, 0, work);
        }
    }

    private void next(int j, int step, long before, WorkMeter work) {
        long gain = before + step * p.value[j];
        take(j, step);
        if (moves.breaksNothing()) {
            fill(gain);
        } else if (chainLength < from.length && mayServe(gain, from.length - chainLength)) {
            mend(gain, work);
        }
        takeBack(step);
    }

    /** Counts the entries looked at as work; {@return whether there is some left} */
    private boolean spend(WorkMeter work) {
        while (moves.left <= 0 && !work.exhausted()) {
            moves.left += Moves.ENTRIES_A_UNIT;
            work.spend();
        }
        return !work.exhausted();
    }

    /** {@return whether so many steps more can be worth enough to serve the group that the chain begins with} */
    private boolean mayServe(long gain, int steps) {
        Answer known = best[group[chain[0]]];
        return known == null || (double) from.value + gain + (double) steps * moves.largest > known.value;
    }

    private void mend(long gain, WorkMeter work) {
        int row = moves.shortestBroken();
        int sign = moves.missing(row);
        for (int k = p.rowStart[row]; k < p.rowStart[row + 1]; k++) {
            moves.left--;
            if (!spend(work)) {
                return;
            }
            int j = p.rowColumn[k];
            int step = p.rowCoefficient[k] > 0 ? sign : -sign;
            if (moves.canMove(j, step)) {
                next(j, step, gain, work);
            }
        }
    }

    /** Takes what fits, and then note of the answer. */
    private void fill(long gain) {
        int length = chainLength;
        long filled = gain;
        if (mayServe(gain, FILLS)) {
            for (int k = 0; k < p.columns && chainLength < length + FILLS; k++) {
                int j = moves.byValue[k];
                int step = Long.signum(p.value[j]);
                if (moves.canMove(j, step) && moves.fits(j, step)) {
                    take(j, step);
                    filled += Math.abs(p.value[j]);
                }
            }
        }
        if (filled > 0 || serves(from.value + filled)) {
            keep(moves.x, from.value + filled);
        }
        while (chainLength > length) {
            takeBack(Long.signum(p.value[chain[chainLength - 1]]));
        }
    }

    /** {@return whether one of the groups that the chain has changed knows no answer of so much} */
    private boolean serves(long value) {
        for (int k = 0; k < chainLength; k++) {
            if (chain[k] < group.length && isBetter(group[chain[k]], value)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBetter(int g, long value) {
        Answer known = best[g];
        return (raised[g] > 0) != on[g] && (known == null || value > known.value);
    }

    /** Takes note of an assignment that was counted, if it satisfies the program. */
    private void keep(long[] x, long value) {
        moves.left -= best.length;
        Answer answer = null;
        for (int g = 0; g < best.length; g++) {
            if (isBetter(g, value)) {
                if (answer == null) {
                    moves.left -= p.rowColumn.length;
                    if (!p.isFeasible(x)) {
                        return;
                    }
                    answer = new Answer(given, x, value, numbers++);
                    open.add(answer);
                }
                Answer known = best[g];
                if (known != null && --known.uses == 0) {
                    open.remove(known);
                }
                best[g] = answer;
                answer.uses++;
            }
        }
    }

    private void count(long[] x) {
        Arrays.fill(raised, 0);
        for (int j = 0; j < group.length; j++) {
            raised[group[j]] += x[j] > 0 ? 1 : 0;
        }
    }

    private void take(int j, int step) {
        chain[chainLength++] = j;
        moves.take(j, step);
        if (j < group.length) {
            raised[group[j]] += raised(j, step);
        }
    }

    private void takeBack(int step) {
        int j = chain[--chainLength];
        if (j < group.length) {
            raised[group[j]] -= raised(j, step);
        }
        moves.takeBack(j, step);
    }

    /** {@return by how many a step has changed the number of columns above 0} */
    private int raised(int j, int step) {
        long now = moves.x[j];
        return (now > 0 ? 1 : 0) - (now - step > 0 ? 1 : 0);
    }
}
