package io.github.cxstrategy.allocation.adjustment;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Optional;

/**
 * The budget-driven adjustments: how a new allocation differs from an earlier one.
 *
 * @param inputChanges what is known to differ in the inputs, in the order in which causes were looked for
 * @param isEveryInputKnown whether the earlier inputs are known, so that there is no other difference in them
 * @param adjustments the initiatives that are treated otherwise, by id
 */
public record AdjustmentReport(
        List<InputChange> inputChanges, boolean isEveryInputKnown, List<Adjustment> adjustments) {
    /** Copies the lists. */
    public AdjustmentReport {
        inputChanges = Check.list("inputChanges", inputChanges);
        adjustments = Check.list("adjustments", adjustments);
    }

    /**
     * {@return what changes for an initiative, if anything}
     *
     * @param initiative its id
     */
    public Optional<Adjustment> find(Id<Initiative> initiative) {
        return adjustments.stream()
                .filter(adjustment -> adjustment.initiative().equals(initiative))
                .findFirst();
    }
}
