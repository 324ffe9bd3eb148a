package io.github.cxstrategy.internal.solve;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Solves an {@link IntegerProgram} exactly by branch and bound.
 *
 * <p>Computes an assignment of the largest objective and the proof that there is no larger one. Feasibility and every
 * bound are decided in integers; floating point only suggests where to look ({@link SafeBound}). Deterministic but for
 * the stop signal. Between relaxations the box is shrunk by row activities and by reduced costs.
 * Bound: exponential in the worst case; the memory is bounded by the depth of the tree times the columns changed.
 * Use a dynamic program for one row with a small right-hand side.
 * Land and Doig, "An automatic method of solving discrete programming problems", Econometrica 28, 1960,
 * <a href="https://doi.org/10.2307/1910129">doi:10.2307/1910129</a>.
 */
public final class BranchAndBound {
    /** Programs with more rows get no linear engine: its inverse would need rows^2 doubles. */
    static final int MOST_ROWS = 3000;

    private static final int DIVE_EVERY = 200;

    private final IntegerProgram program;
    private final long objectiveStep;
    private final int mostPivots;
    private final WorkMeter work;
    private final Incumbent incumbent;
    private final Relaxation relaxation;
    private final Branching branching;
    private final Diving diving;
    private final GreedyFill greedy;
    private final Domain box;
    private final OpenNodes open = new OpenNodes();
    private final long[] rootLower;
    private final long[] rootUpper;
    private double @Nullable [] rootMultipliers;
    private long rootFixedFor = Long.MIN_VALUE;
    private long nodes;

    private BranchAndBound(IntegerProgram original, long maxWork, BooleanSupplier stop) {
        CommonDivisors reduced = new CommonDivisors(original);
        program = reduced.program;
        objectiveStep = reduced.objectiveStep;
        // far more than a relaxation needs; where rounding makes the engine turn in circles, splitting goes on
        mostPivots = 1000 + 20 * (program.rows + program.columns);
        work = new WorkMeter(maxWork, stop);
        incumbent = new Incumbent(program);
        relaxation = new Relaxation(
                program, program.rows > MOST_ROWS ? new BoxEngine(program) : new DenseDualSimplex(program, work));
        branching = new Branching(program.columns, relaxation);
        diving = new Diving(program, relaxation, branching, incumbent);
        greedy = new GreedyFill(program);
        box = new Domain(program);
        rootLower = program.lower.clone();
        rootUpper = program.upper.clone();
    }

    /**
     * Solves a program.
     *
     * @param program what to maximize
     * @param maxWork the number of nodes and pivots to spend at most
     * @param stop polled at least once a pivot; true ends the run
     * @return the answer, with a status no stronger than proved
     */
    public static Solution solve(IntegerProgram program, long maxWork, BooleanSupplier stop) {
        return new BranchAndBound(program, maxWork, stop).run();
    }

    private Solution run() {
        Node current = new Node();
        current.bound = boxBound();
        boolean child = false;
        while (true) {
            if (work.spend()) {
                return answer(open.bound(current.bound), false);
            }
            nodes++;
            if (!child) {
                box.reset(rootLower, rootUpper);
                current.replay(box);
            }
            box.forgetChanges();
            Node next = process(current);
            if (work.exhausted()) {
                return answer(open.bound(next == null ? current.bound : next.bound), false);
            }
            child = next != null;
            if (next == null) {
                open.prune(incumbent.wanted());
                if (open.isEmpty()) {
                    return answer(incumbent.value(), true);
                }
                next = open.pop();
            }
            current = next;
        }
    }

    private long boxBound() {
        long sum = 0;
        for (int j = 0; j < program.columns; j++) {
            sum += Math.max(program.value[j] * program.lower[j], program.value[j] * program.upper[j]);
        }
        return sum;
    }

    private Solution answer(long openBound, boolean complete) {
        boolean found = incumbent.isPresent();
        long value = found ? incumbent.value() : 0;
        if (complete && !found) {
            return new Solution(Solution.Status.INFEASIBLE, incumbent.assignment(), 0, Long.MIN_VALUE, work.used());
        }
        long bound = found ? Math.max(value, openBound) : openBound;
        Solution.Status status = !found
                ? Solution.Status.UNKNOWN
                : complete || bound == value ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE;
        return new Solution(status, incumbent.assignment(), value * objectiveStep, bound * objectiveStep, work.used());
    }

    /** Shrinks, bounds and splits a node; {@return the child to go on with, or null when the node is closed} */
    private @Nullable Node process(Node node) {
        if (node.column >= 0) {
            box.tighten(node.column, node.lower, node.upper);
        } else {
            box.queueAll();
        }
        boolean first = true;
        while (true) {
            if (!box.propagate()) {
                return null;
            }
            Relaxation.Verdict verdict = relaxation.solve(box, incumbent.wanted(), mostPivots);
            node.bound = Math.min(node.bound, relaxation.bound());
            if (verdict == Relaxation.Verdict.CLOSED) {
                return null;
            }
            if (verdict == Relaxation.Verdict.STOPPED) {
                if (!incumbent.isPresent()) {
                    greedy.offer(box, relaxation, incumbent);
                }
                return node;
            }
            if (first) {
                first = false;
                learn(node, verdict);
            }
            lookForAnswers(node, verdict);
            if (node.bound < incumbent.wanted()) {
                return null;
            }
            int before = box.changes();
            relaxation.fix(box, incumbent.wanted());
            if (box.isEmpty() || (box.changes() != before && !box.propagate())) {
                return null;
            }
            if (verdict == Relaxation.Verdict.SOLVED && !relaxation.isInside(box)) {
                continue;
            }
            int column = chooseColumn(verdict);
            if (work.exhausted()) {
                return node;
            }
            if (column == Branching.NONE) {
                incumbent.offer(box.lower.clone());
                return null;
            }
            if (column != Branching.SHRUNK) {
                return split(node, column, verdict);
            }
        }
    }

    private void learn(Node node, Relaxation.Verdict verdict) {
        if (node.column >= 0 && verdict == Relaxation.Verdict.SOLVED) {
            double cost = node.parentObjective - relaxation.engine.objective();
            branching.learn(node.column, node.side, node.distance, cost);
        }
        if (node.parent == null) {
            rootMultipliers = relaxation.multipliers();
        }
    }

    private void lookForAnswers(Node node, Relaxation.Verdict verdict) {
        boolean often = node.parent == null || nodes % DIVE_EVERY == 0;
        if (often) {
            greedy.offer(box, relaxation, incumbent);
        }
        if (verdict == Relaxation.Verdict.SOLVED) {
            if (relaxation.isWhole()) {
                incumbent.offer(relaxation.rounded(box));
            } else if (often) {
                long bound = relaxation.bound();
                for (int kind = 0; kind < Diving.KINDS; kind++) {
                    diving.dive(box, kind);
                    relaxation.solve(box, Long.MIN_VALUE, mostPivots);
                    node.bound = Math.min(bound, node.bound);
                }
            }
        }
        fixRoot();
    }

    /** Shrinks the root box for a new incumbent, by the multipliers of the root relaxation. */
    private void fixRoot() {
        double[] multipliers = rootMultipliers;
        long wanted = incumbent.wanted();
        if (multipliers == null || wanted <= rootFixedFor) {
            return;
        }
        rootFixedFor = wanted;
        Domain root = new Domain(program);
        root.reset(rootLower, rootUpper);
        relaxation.fix(root, multipliers, wanted);
        root.propagate();
        if (!root.isEmpty()) {
            System.arraycopy(root.lower, 0, rootLower, 0, rootLower.length);
            System.arraycopy(root.upper, 0, rootUpper, 0, rootUpper.length);
        }
    }

    private int chooseColumn(Relaxation.Verdict verdict) {
        if (verdict == Relaxation.Verdict.SOLVED && !relaxation.isWhole()) {
            int column = branching.choose(box, incumbent.wanted());
            if (column != Branching.NONE) {
                return column;
            }
        }
        for (int j = 0; j < program.columns; j++) {
            if (!box.isFixed(j)) {
                return j;
            }
        }
        return Branching.NONE;
    }

    private Node split(Node node, int column, Relaxation.Verdict verdict) {
        node.remember(box);
        boolean solved = verdict == Relaxation.Verdict.SOLVED;
        double v = solved ? relaxation.value(column) : box.upper[column];
        long floor = Math.max(box.lower[column], Math.min(box.upper[column] - 1, (long) Math.floor(v)));
        double objective = solved ? relaxation.engine.objective() : 0;
        double f = solved ? Math.max(0, Math.min(1, v - floor)) : 0;
        Node down = new Node(node, column, box.lower[column], floor, node.bound, 0, f, objective);
        Node up = new Node(node, column, floor + 1, box.upper[column], node.bound, 1, solved ? 1 - f : 0, objective);
        boolean upFirst = f >= 0.5 || !solved;
        open.push(upFirst ? down : up);
        return upFirst ? up : down;
    }
}
