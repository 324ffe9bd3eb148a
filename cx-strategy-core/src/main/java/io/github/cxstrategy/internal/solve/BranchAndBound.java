package io.github.cxstrategy.internal.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Solves an {@link IntegerProgram} exactly by branch and bound.
 *
 * <p>Computes an assignment of the largest objective and the proof that there is no larger one. Feasibility and every
 * bound are decided in integers; floating point only suggests where to look ({@link SafeBound}). Deterministic but for
 * the stop signal, and the same whether or not a {@link Certificate} is asked for. Between relaxations the box is shrunk
 * by row activities and by reduced costs. A search that goes on for long begins again with cuts ({@link RootCuts}), and
 * ends early where one row is left at the root that can be gone through ({@link OneRow}). Ties are listed by a second
 * search that keeps what is worth as much.
 * Bound: exponential in the worst case; the memory is bounded by the depth of the tree times the columns changed.
 * Land and Doig, "An automatic method of solving discrete programming problems", Econometrica 28, 1960,
 * <a href="https://doi.org/10.2307/1910129">doi:10.2307/1910129</a>.
 */
public final class BranchAndBound {
    /** Trees that end with less work are no faster with cuts. */
    private static final long CUTS_AFTER = 20_000;

    private static final int DIVE_EVERY = 200;

    private final IntegerProgram program;
    private final boolean listsTies;
    private final int mostTies;
    private final List<long[]> ties = new ArrayList<>();
    private final int mostPivots;
    private final WorkMeter work;
    private final ProofLog log;
    private final Incumbent incumbent;
    private final Relaxation relaxation;
    private final Branching branching;
    private final Diving diving;
    private final GreedyFill greedy;
    private final CoreSearch core;
    private final Exchanges exchanges;
    private final FixAndPropagate firstAnswer;
    private final Optional<long[]> guess;
    private final Optional<StartingBasis> start;
    private final Domain box;
    private final OneRow oneRow;
    private final OpenNodes open = new OpenNodes();
    private SafeBound.@Nullable Argument rootMultipliers;
    private Node current;
    private boolean child;
    private long nodes;

    private BranchAndBound(
            RootCuts grown, WorkMeter work, SolveOptions options, Incumbent incumbent, boolean listsTies) {
        program = grown.program();
        this.work = work;
        this.incumbent = incumbent;
        this.listsTies = listsTies;
        mostTies = options.mostTies();
        mostPivots = mostPivots(program);
        log = new ProofLog(options.proofSize(), grown.cuts());
        start = options.start();
        LinearEngine engine = LinearEngine.of(program, work);
        start.ifPresent(engine::begin);
        relaxation = new Relaxation(program, engine, log);
        branching = new Branching(program.columns, relaxation, log);
        diving = new Diving(program, relaxation, branching, incumbent);
        greedy = new GreedyFill(program);
        core = new CoreSearch(program, relaxation, incumbent, work);
        exchanges = new Exchanges(program, work);
        firstAnswer = new FixAndPropagate(program, work);
        guess = options.guess();
        box = new Domain(program, log);
        oneRow = new OneRow(program, program.rows - grown.cuts().size(), work);
        current = new Node(log.root());
        current.bound = boxBound();
        log.bound(current.bound, ProofLog.BOX);
    }

    /** {@return far more than a relaxation needs; where rounding makes the engine turn in circles, splitting goes on} */
    static int mostPivots(IntegerProgram program) {
        return 1000 + 20 * (program.rows + program.columns);
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
        return solve(program, SolveOptions.of(maxWork, stop));
    }

    /**
     * Solves a program.
     *
     * @param original what to maximize
     * @param options what may be spent, and what is asked for beside the best answer
     * @return the answer, with a status no stronger than proved
     */
    public static Solution solve(IntegerProgram original, SolveOptions options) {
        return solve(original, options, CUTS_AFTER);
    }

    /** Solves, and adds cuts when it has taken some work. */
    static Solution solve(IntegerProgram original, SolveOptions options, long cutsAfter) {
        CommonDivisors reduced = new CommonDivisors(original);
        long step = reduced.objectiveStep;
        WorkMeter work = new WorkMeter(options.maxWork(), options.stop());
        Incumbent incumbent =
                new Incumbent(reduced.program, value -> options.improved().accept(value * step));
        RootCuts grown = RootCuts.none(reduced.program);
        BranchAndBound search = new BranchAndBound(grown, work, options, incumbent, false);
        Long open = search.run(cutsAfter);
        if (open != null && !work.exhausted()) {
            grown.grow(work, incumbent.isPresent() ? incumbent.value() : Double.POSITIVE_INFINITY);
            BranchAndBound plain = search;
            search = grown.cuts().isEmpty() ? plain : new BranchAndBound(grown, work, options, incumbent, false);
            Long openThen = search.run(Long.MAX_VALUE);
            search.nodes += search == plain ? 0 : plain.nodes;
            if (openThen != null && openThen > open) {
                // stopped before it had caught up
                plain.nodes = search.nodes;
                search = plain;
            } else {
                open = openThen;
            }
        }
        Solution best = search.finish(open, step);
        if (options.mostTies() == 0 || best.status() != Solution.Status.OPTIMAL) {
            return best;
        }
        incumbent.keepEquals();
        BranchAndBound second = new BranchAndBound(grown, work, options, incumbent, true);
        Solution again = second.finish(second.run(Long.MAX_VALUE), step);
        return best.withTies(again, search.nodes);
    }

    /**
     * Looks for answers of at least a given value, and on as long as each is found within the work granted.
     *
     * @return the best that was found
     */
    static Optional<long[]> improve(IntegerProgram original, long least, WorkMeter work) {
        CommonDivisors reduced = new CommonDivisors(original);
        Incumbent incumbent = new Incumbent(reduced.program, value -> work.renew());
        // rounded up, and written so that the smallest long stays what it is
        incumbent.startAt(least == Long.MIN_VALUE ? least : -Math.floorDiv(-least, reduced.objectiveStep));
        SolveOptions options = SolveOptions.of(0, () -> false);
        new BranchAndBound(RootCuts.none(reduced.program), work, options, incumbent, false).run(Long.MAX_VALUE);
        return incumbent.assignment();
    }

    /**
     * Searches on.
     *
     * @param until how much work may be used when this returns, but for that of the last node
     * @return a proven bound of the objective over what is open; null when nothing is
     */
    private @Nullable Long run(long until) {
        while (true) {
            if (work.used() >= until || work.spend()) {
                return open.bound(current.bound);
            }
            nodes++;
            log.enter(current.part);
            if (!child) {
                box.reset(program.lower, program.upper);
                current.replay(box);
            }
            box.forgetChanges();
            Node next = process(current, child);
            if (work.exhausted() || ties.size() > mostTies) {
                return open.bound(next == null ? current.bound : next.bound);
            }
            child = next != null;
            if (next == null) {
                open.prune(incumbent.wanted());
                if (open.isEmpty()) {
                    return null;
                }
                next = open.pop();
            }
            current = next;
            if (Long.bitCount(nodes) == 1 && !listsTies) {
                if (goesThroughOneRow()) {
                    return null;
                }
                child = false;
            }
        }
    }

    private long boxBound() {
        long sum = 0;
        for (int j = 0; j < program.columns; j++) {
            sum += Math.max(program.value[j] * program.lower[j], program.value[j] * program.upper[j]);
        }
        return sum;
    }

    private Solution finish(@Nullable Long openBound, long step) {
        boolean found = incumbent.isPresent();
        long value = found ? incumbent.value() : 0;
        long bound =
                openBound == null ? found ? value : Long.MIN_VALUE : found ? Math.max(value, openBound) : openBound;
        Solution.Status status = !found
                ? openBound == null ? Solution.Status.INFEASIBLE : Solution.Status.UNKNOWN
                : bound == value ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE;
        List<long[]> all = listsTies && openBound == null ? ties : List.of();
        Solution plain = new Solution(
                status,
                incumbent.assignment(),
                value * step,
                bound == Long.MIN_VALUE ? bound : bound * step,
                new Solution.Effort(work.used(), nodes));
        return plain.with(all, log.certificate(plain, all, step));
    }

    /**
     * Tries to do without the tree: if one row is left at the root and takes no longer than the tree did so far.
     *
     * @return whether that settled everything
     */
    private boolean goesThroughOneRow() {
        ProofLog.Part tree = log.restart();
        box.reset(program.lower, program.upper);
        box.queueAll();
        SafeBound.Argument atRoot = rootMultipliers;
        boolean empty = (atRoot != null && !relaxation.fix(box, atRoot, incumbent.wanted())) || !box.propagate();
        if (!empty && oneRow.fits(box) && oneRow.cells() / OneRow.CELLS_A_UNIT <= work.used()) {
            long[] x = oneRow.solve(box);
            if (x != null) {
                incumbent.offer(x);
            }
            empty = !work.exhausted();
            if (empty) {
                log.knapsack(oneRow.multipliers());
            }
        }
        if (empty) {
            log.close();
        } else {
            log.resume(tree);
        }
        return empty;
    }

    /** Shrinks, bounds and splits a node; {@return the child to go on with, or null when the node is closed} */
    private @Nullable Node process(Node node, boolean child) {
        if (node.column >= 0) {
            box.tighten(node.column, node.lower, node.upper);
        } else {
            box.queueAll();
        }
        SafeBound.Argument atRoot = rootMultipliers;
        if (!child && atRoot != null && !relaxation.fix(box, atRoot, incumbent.wanted())) {
            return closed();
        }
        boolean first = true;
        while (true) {
            if (!box.propagate()) {
                return closed();
            }
            if (first && node.parent == null && !incumbent.isPresent()) {
                guess.ifPresent(near -> {
                    if (!incumbent.offer(near)) {
                        firstAnswer.offer(box, near, incumbent);
                    }
                    exchanges.offer(incumbent, node.bound);
                });
                if (!incumbent.isPresent()) {
                    firstAnswer.offer(box, incumbent);
                }
            }
            Relaxation.Verdict verdict = relaxation.solve(box, incumbent.wanted(), mostPivots);
            if (verdict == Relaxation.Verdict.CLOSED) {
                log.apply(relaxation.argument());
                return closed();
            }
            if (relaxation.bound() < node.bound) {
                node.bound = relaxation.bound();
                log.bound(node.bound, relaxation.argument());
            }
            if (verdict == Relaxation.Verdict.STOPPED) {
                if (!incumbent.isPresent()) {
                    greedy.offer(box, relaxation, incumbent);
                }
                return node;
            }
            if (first) {
                learn(node, verdict);
            }
            if (!listsTies) {
                lookForAnswers(node, verdict, first);
            }
            first = false;
            if (node.bound < incumbent.wanted()) {
                log.closeByBound();
                return null;
            }
            int before = box.changes();
            relaxation.fix(box, incumbent.wanted());
            if (box.isEmpty() || (box.changes() != before && !box.propagate())) {
                return closed();
            }
            if (verdict == Relaxation.Verdict.SOLVED && !relaxation.isInside(box)) {
                continue;
            }
            if (node.parent == null && relaxation.restrict(box, work)) {
                continue;
            }
            int column = chooseColumn(verdict);
            if (work.exhausted()) {
                return node;
            }
            if (column == Branching.NONE) {
                return point();
            }
            if (column != Branching.SHRUNK) {
                return split(node, column, verdict);
            }
        }
    }

    private @Nullable Node closed() {
        log.close();
        return null;
    }

    /** Deals with a box of one point. */
    private @Nullable Node point() {
        box.queueAll();
        if (box.propagate()) {
            long[] x = box.lower.clone();
            if (listsTies && program.objective(x) == incumbent.value()) {
                log.answer(ties.size());
                ties.add(x);
                return null;
            }
            incumbent.offer(x);
            log.apply(ProofLog.BOX);
        }
        return closed();
    }

    private void learn(Node node, Relaxation.Verdict verdict) {
        if (node.column >= 0 && verdict == Relaxation.Verdict.SOLVED) {
            double cost = node.parentObjective - relaxation.engine.objective();
            branching.learn(node.column, node.side, node.distance, cost);
        }
        if (node.parent == null) {
            rootMultipliers = relaxation.multipliers();
            start.ifPresent(relaxation.engine::leave);
        }
    }

    private void lookForAnswers(Node node, Relaxation.Verdict verdict, boolean first) {
        boolean often = node.parent == null || nodes % DIVE_EVERY == 0;
        if (often) {
            greedy.offer(box, relaxation, incumbent);
        }
        if (verdict == Relaxation.Verdict.SOLVED) {
            if (relaxation.isWhole()) {
                incumbent.offer(relaxation.rounded(box));
            } else if (node.parent == null && first && core.isWorthwhile()) {
                core.search(box);
            } else if (often) {
                for (int kind = 0; kind < Diving.KINDS; kind++) {
                    diving.dive(box, kind);
                    relaxation.solve(box, Long.MIN_VALUE, mostPivots);
                }
            }
        }
        exchanges.offer(incumbent, node.bound);
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
        log.split(column, floor);
        Node down = new Node(node, column, box.lower[column], floor, node.bound, 0, f, objective, log.side(false));
        Node up = new Node(
                node,
                column,
                floor + 1,
                box.upper[column],
                node.bound,
                1,
                solved ? 1 - f : 0,
                objective,
                log.side(true));
        boolean upFirst = f >= 0.5 || !solved;
        open.push(upFirst ? down : up);
        return upFirst ? up : down;
    }
}
