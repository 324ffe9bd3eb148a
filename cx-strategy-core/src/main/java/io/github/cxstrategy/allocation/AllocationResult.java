package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An allocation, what is proved about it, and the reason of each outcome. It is a proposal: no evidence that anybody
 * approved it.
 *
 * @param status what is proved
 * @param value the value points of what is funded; empty without an allocation
 * @param bound no allocation has more value points than this; empty if none is possible
 * @param unit what a value point is
 * @param outcomes what becomes of each initiative, by id; empty without an allocation
 * @param budgetUse what becomes of the money, by pool and period; empty without an allocation
 * @param clash rules that cannot hold together, when none is possible
 * @param clashIsMinimal whether every rule of the clash is needed for it: without any one of them the rest can hold
 * @param unvalued the initiatives of which no value is known; they count nothing
 * @param cutByDeadline whether a clock or signal ended the search; such an answer may differ from run to run
 */
public record AllocationResult(
        AllocationStatus status,
        Optional<Long> value,
        Optional<Long> bound,
        String unit,
        Map<Id<Initiative>, FundingOutcome> outcomes,
        List<PeriodUse> budgetUse,
        List<ClashingRule> clash,
        boolean clashIsMinimal,
        Set<Id<Initiative>> unvalued,
        boolean cutByDeadline) {
    /** Copies what it is given. */
    public AllocationResult {
        Check.given("status", status);
        Check.given("value", value);
        Check.given("bound", bound);
        Check.text("unit", unit);
        outcomes = Check.map("outcomes", outcomes);
        budgetUse = Check.list("budgetUse", budgetUse);
        clash = Check.list("clash", clash);
        unvalued = Check.set("unvalued", unvalued);
    }

    /**
     * {@return what becomes of an initiative}
     *
     * @param id its id
     * @throws IllegalArgumentException if there is no allocation or the initiative was not in the request
     */
    public FundingOutcome outcome(Id<Initiative> id) {
        FundingOutcome outcome = outcomes.get(id);
        if (outcome == null) {
            throw new IllegalArgumentException(
                    "The initiative must be in the allocation but '" + id + "' is not (status " + status + ").");
        }
        return outcome;
    }

    /** {@return the initiatives that are funded, by id} */
    public Set<Id<Initiative>> funded() {
        return Check.set(
                "funded",
                outcomes.entrySet().stream()
                        .filter(e -> e.getValue().isFunded())
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
