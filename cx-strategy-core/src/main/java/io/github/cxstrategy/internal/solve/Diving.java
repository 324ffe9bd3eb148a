package io.github.cxstrategy.internal.solve;

/**
 * Looks for good answers by rounding one column after another and solving the relaxation again.
 *
 * <p>Computes at most one answer a dive; each kind of dive rounds in another order. Bound: one relaxation a rounding,
 * one change of mind a rounding. Proves nothing; {@link BranchAndBound} does.
 * Berthold, "Primal heuristics for mixed integer programs", diploma thesis, TU Berlin, 2006 (no DOI).
 */
final class Diving {
    /** The kinds of dives, from the most to the least usual. */
    static final int KINDS = 4;

    private static final int PIVOTS = 500;

    private final IntegerProgram program;
    private final Relaxation relaxation;
    private final Branching branching;
    private final Incumbent incumbent;
    private final Domain box;

    Diving(IntegerProgram program, Relaxation relaxation, Branching branching, Incumbent incumbent) {
        this.program = program;
        this.relaxation = relaxation;
        this.branching = branching;
        this.incumbent = incumbent;
        box = new Domain(program);
    }

    /** Dives from a box whose relaxation was just solved; the engine is left as it was found. */
    void dive(Domain from, int kind) {
        relaxation.engine.save();
        box.reset(from.lower, from.upper);
        boolean going = true;
        while (going) {
            if (relaxation.isWhole()) {
                incumbent.offer(relaxation.rounded(box));
                break;
            }
            going = round(kind);
        }
        relaxation.engine.restore();
        relaxation.load(from);
    }

    /** Rounds one column, the other way if need be; {@return whether the dive can go on} */
    private boolean round(int kind) {
        int j = choose(kind);
        if (j < 0) {
            return false;
        }
        double v = relaxation.value(j);
        long floor = Math.max(box.lower[j], Math.min(box.upper[j] - 1, (long) Math.floor(v)));
        boolean up = goesUp(kind, j, v - floor);
        long[] lower = box.lower.clone();
        long[] upper = box.upper.clone();
        for (int attempt = 0; attempt < 2; attempt++) {
            box.tighten(j, up ? floor + 1 : box.lower[j], up ? box.upper[j] : floor);
            if (box.propagate()) {
                Relaxation.Verdict verdict = relaxation.solve(box, incumbent.wanted(), PIVOTS);
                if (verdict == Relaxation.Verdict.SOLVED) {
                    return true;
                }
                if (verdict != Relaxation.Verdict.CLOSED) {
                    return false;
                }
            }
            box.reset(lower, upper);
            up = !up;
        }
        return false;
    }

    private int choose(int kind) {
        int best = -1;
        double bestScore = 0;
        for (int j = 0; j < program.columns; j++) {
            double f = relaxation.fraction(j);
            if (f != 0 && !box.isFixed(j)) {
                double score = score(kind, j, f);
                if (best < 0 || score > bestScore) {
                    best = j;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private double score(int kind, int j, double f) {
        return switch (kind) {
            case 0 -> f;
            case 1 -> Math.abs(f - 0.5);
            case 2 -> -distanceToIncumbent(j);
            default -> Math.abs(branching.expected(j, 0, f) - branching.expected(j, 1, 1 - f));
        };
    }

    private double distanceToIncumbent(int j) {
        return Math.abs(
                relaxation.value(j) - incumbent.assignment().map(x -> x[j]).orElse(0L));
    }

    private boolean goesUp(int kind, int j, double f) {
        return switch (kind) {
            case 0 -> true;
            case 1 -> f >= 0.5;
            case 2 -> incumbent.assignment().map(x -> x[j]).orElse(0L) > relaxation.value(j);
            default -> branching.expected(j, 1, 1 - f) <= branching.expected(j, 0, f);
        };
    }
}
