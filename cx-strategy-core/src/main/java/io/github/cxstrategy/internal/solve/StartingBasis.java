package io.github.cxstrategy.internal.solve;

/**
 * Where the relaxation of one program ended at its root, for the next of as many columns and rows to begin at.
 *
 * <p>Saves most pivots there if the two differ little; how they differ does not matter for what is found. Starts empty;
 * each solve that is given it begins at it and leaves its own. Not thread-safe.
 */
public final class StartingBasis {
    private int[] basis = {};
    private int[] position = {};

    /** Takes note of the basis of a run. */
    void keep(SimplexState s) {
        basis = s.basis.clone();
        position = s.position.clone();
    }

    /** Puts a run at the basis, if it has as many columns and rows; {@return whether it has} */
    boolean give(SimplexState s) {
        boolean fits = basis.length == s.basis.length && position.length == s.position.length;
        if (fits) {
            System.arraycopy(basis, 0, s.basis, 0, basis.length);
            System.arraycopy(position, 0, s.position, 0, position.length);
        }
        return fits;
    }
}
