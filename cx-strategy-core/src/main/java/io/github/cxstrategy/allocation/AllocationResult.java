package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingRule;
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
 * @param tieBreaks how far each tie-break of the request was decided, in its order; one after an undecided one was not
 *     tried and is missing
 * @param ties whether other allocations are as good in all that was asked for
 * @param synergies the synergies that count
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
        boolean cutByDeadline,
        List<TieBreak.Outcome> tieBreaks,
        Ties ties,
        List<SynergyOutcome> synergies) {

    /**
     * A synergy that counts, as all of its initiatives are funded.
     *
     * @param synergy the synergy; its points are part of the allocation's value
     * @param money what it costs beside its initiatives, by pool and period
     */
    public record SynergyOutcome(FundingRule.Synergy synergy, List<Allotment> money) {
        /** Copies the money. */
        public SynergyOutcome {
            Check.given("synergy", synergy);
            money = Check.list("money", money);
        }
    }

    /**
     * How many allocations are as good as each other.
     *
     * @param status whether that is known
     * @param count how many there are, 0 where it is not known
     */
    public record Ties(Status status, int count) {
        /** Whether it is known how many allocations are as good. */
        public enum Status {
            /** No other is as good. */
            UNIQUE,
            /** Several are; the first of them was taken: funded before not funded, by id, options as declared. */
            RESOLVED,
            /** Nobody asked, there were more than were to be listed, or the search was cut. */
            NOT_RESOLVED
        }

        /** Checks that the count fits the status. */
        public Ties {
            Check.given("status", status);
            boolean fits = switch (status) {
                case UNIQUE -> count == 1;
                case RESOLVED -> count > 1;
                case NOT_RESOLVED -> count == 0;
            };
            if (!fits) {
                throw new IllegalArgumentException("'count' must be 1 for UNIQUE, more for RESOLVED and 0 for"
                        + " NOT_RESOLVED but is " + count + " for " + status + ".");
            }
        }

        static Ties notResolved() {
            return new Ties(Status.NOT_RESOLVED, 0);
        }

        static Ties resolved(int count) {
            return new Ties(count == 1 ? Status.UNIQUE : Status.RESOLVED, count);
        }
    }

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
        tieBreaks = Check.list("tieBreaks", tieBreaks);
        Check.given("ties", ties);
        synergies = Check.list("synergies", synergies);
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
