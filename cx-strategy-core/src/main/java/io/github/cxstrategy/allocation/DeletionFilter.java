package io.github.cxstrategy.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Leaves out what is not needed for something to hold.
 *
 * <p>Computes, by leaving out one element after another, half of them at first and single ones in the end, a list of which
 * no element can be left out. It goes through the list again until nothing was left out, as what a larger set needs not a
 * smaller one may need. Bound: after the halvings one trial an element, and at most the square of that.
 * Use enumeration to see every such list.
 * Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear programs", ORSA Journal on Computing
 * 3, 1991, <a href="https://doi.org/10.1287/ijoc.3.2.157">doi:10.1287/ijoc.3.2.157</a>.
 */
final class DeletionFilter {
    /** Whether it still holds with fewer elements. */
    enum Trial {
        HOLDS,
        FAILS,
        NOT_FOUND_OUT
    }

    /** What is left, in its order, and whether it is proved that each element of it is needed. */
    record Reduced<T>(List<T> kept, boolean isIrreducible) {}

    private DeletionFilter() {}

    /**
     * {@return what is left}
     *
     * @param all a list for which it holds
     * @param trial tells whether it holds for some of it
     * @param isOver whether nothing more can be found out
     */
    static <T> Reduced<T> reduce(List<T> all, Function<List<T>, Trial> trial, BooleanSupplier isOver) {
        List<T> kept = all;
        int size = Math.max(1, kept.size() / 2);
        while (true) {
            boolean isSmaller = false;
            boolean isOpen = false;
            int from = 0;
            while (from < kept.size()) {
                if (isOver.getAsBoolean()) {
                    return new Reduced<>(kept, false);
                }
                List<T> fewer = new ArrayList<>(kept);
                fewer.subList(from, Math.min(from + size, kept.size())).clear();
                Trial tried = trial.apply(fewer);
                if (tried == Trial.HOLDS) {
                    kept = fewer;
                    isSmaller = true;
                } else {
                    isOpen |= tried == Trial.NOT_FOUND_OUT;
                    from += size;
                }
            }
            if (size == 1 && !isSmaller) {
                return new Reduced<>(kept, !isOpen);
            }
            size = Math.max(1, size / 2);
        }
    }
}
