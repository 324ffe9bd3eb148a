package io.github.cxstrategy.finding;

import com.google.common.collect.ImmutableSortedSet;
import io.github.cxstrategy.internal.check.Check;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Everything that was found in a plan, all at once, ordered by place; each finding stands once.
 *
 * @param all the findings in order
 */
public record Findings(List<Finding> all) {
    /** Sorts the findings and drops repetitions. */
    public Findings {
        all = ImmutableSortedSet.copyOf(Check.list("all", all)).asList();
    }

    /**
     * {@return these findings}
     *
     * @param findings in any order
     */
    public static Findings of(Collection<Finding> findings) {
        return new Findings(List.copyOf(findings));
    }

    /** {@return whether there is no error; warnings may remain} */
    public boolean hasNoErrors() {
        return errors().isEmpty();
    }

    /** {@return the findings that are errors} */
    public List<Finding> errors() {
        return all.stream().filter(f -> f.level() == FindingLevel.ERROR).toList();
    }

    /**
     * {@return the findings with one of these codes}
     *
     * @param codes the codes to look for
     */
    public List<Finding> of(Set<FindingCode> codes) {
        return all.stream().filter(f -> codes.contains(f.code())).toList();
    }
}
