package io.github.cxstrategy.change;

import io.github.cxstrategy.internal.check.Check;
import java.util.List;
import java.util.stream.Collectors;

/** Changes cannot be made in a plan, because it is not one that they fit; carries every reason at once. */
public final class PlanMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mismatch> mismatches;

    /**
     * Why one change cannot be made.
     *
     * @param path the place
     * @param sentence what must hold there, and what does
     */
    public record Mismatch(PlanPath path, String sentence) {
        /** Checks that both are given. */
        public Mismatch {
            Check.given("path", path);
            Check.given("sentence", sentence);
        }
    }

    PlanMismatchException(List<Mismatch> mismatches) {
        super("The changes must fit the plan but " + mismatches.size() + (mismatches.size() == 1 ? " does" : " do")
                + " not:\n"
                + mismatches.stream().map(Mismatch::sentence).collect(Collectors.joining("\n"))
                + "\nMaybe they were found in another version of the plan.");
        this.mismatches = List.copyOf(mismatches);
    }

    /** {@return why, for every change that cannot be made, in their order} */
    public List<Mismatch> mismatches() {
        return mismatches;
    }
}
