package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reduces rules that cannot hold together to few of them that still cannot.
 *
 * <p>Computes, by leaving out one rule after another, a set in which every rule is needed; all trials share one
 * work limit, and when it stops one the rule stays and the set is not called minimal. Bound: one solve a rule, after the first halvings.
 * Use enumeration of all such sets to see every clash.
 * Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear programs", ORSA Journal on Computing
 * 3, 1991, <a href="https://doi.org/10.1287/ijoc.3.2.157">doi:10.1287/ijoc.3.2.157</a>.
 */
final class ClashSearch {
    private final Function<List<ClashingRule>, IntegerProgram> program;
    private final Effort effort;
    private boolean minimal = true;

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
        List<ClashingRule> rules = clashing;
        int size = Math.max(1, rules.size() / 2);
        while (true) {
            int before = rules.size();
            int from = 0;
            while (from < rules.size() && !isOver()) {
                List<ClashingRule> fewer = new ArrayList<>(rules);
                fewer.subList(from, Math.min(from + size, rules.size())).clear();
                if (stillClash(fewer, size == 1)) {
                    rules = fewer;
                } else {
                    from += size;
                }
            }
            if ((size == 1 && rules.size() == before) || isOver()) {
                return rules;
            }
            size = Math.max(1, size / 2);
        }
    }

    /** {@return whether nothing more can be tried, so that rules may be left that are not needed} */
    private boolean isOver() {
        boolean over = effort.isSpent();
        minimal &= !over;
        return over;
    }

    private boolean stillClash(List<ClashingRule> rules, boolean decides) {
        Solution solution = effort.solve(program.apply(rules));
        if (solution.status() == Solution.Status.UNKNOWN && decides) {
            minimal = false;
        }
        return solution.status() == Solution.Status.INFEASIBLE;
    }
}
