package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.DeletionFilter.Trial;
import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import java.util.List;
import java.util.function.Function;

/**
 * Reduces rules that cannot hold together to few of them that still cannot. All trials share one limit; when it stops one,
 * the rule stays and the set is not called minimal.
 */
final class ClashSearch {
    private final Function<List<ClashingRule>, IntegerProgram> program;
    private final Effort effort;
    private boolean minimal;

    /**
     * Begins a search.
     *
     * @param program the program that some of the rules make
     * @param effort what may be spent
     */
    ClashSearch(Function<List<ClashingRule>, IntegerProgram> program, Effort effort) {
        this.program = program;
        this.effort = effort;
    }

    boolean isMinimal() {
        return minimal;
    }

    List<ClashingRule> reduce(List<ClashingRule> clashing) {
        DeletionFilter.Reduced<ClashingRule> reduced = DeletionFilter.reduce(clashing, this::clash, effort::isSpent);
        minimal = reduced.isIrreducible();
        return reduced.kept();
    }

    private Trial clash(List<ClashingRule> rules) {
        return switch (effort.solve(program.apply(rules)).status()) {
            case INFEASIBLE -> Trial.HOLDS;
            case UNKNOWN -> Trial.NOT_FOUND_OUT;
            case OPTIMAL, FEASIBLE -> Trial.FAILS;
        };
    }
}
