package io.github.cxstrategy.allocation.adjustment;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What changes for one initiative from an earlier allocation to a new one, why, and whom it concerns.
 *
 * @param initiative the initiative
 * @param kinds in which ways it is treated otherwise, at least one
 * @param before what it got; empty if it was not funded
 * @param after what it gets; empty if it is not funded
 * @param cause why
 * @param addressees who has to be told
 */
public record Adjustment(
        Id<Initiative> initiative,
        Set<Kind> kinds,
        Optional<Grant> before,
        Optional<Grant> after,
        Cause cause,
        Addressees addressees) {

    /** A way in which an initiative is treated otherwise than before. */
    public enum Kind {
        /** It was funded and is not any more. */
        DROPPED,
        /** It was not funded and is now. */
        ADDED,
        /** Its money begins in another period. */
        MOVED,
        /** It gets less money. */
        SHRUNK,
        /** It gets more money. */
        GROWN,
        /** It gets as much money from the same period on, but in another option or share of it, or spread otherwise. */
        RESHAPED
    }

    /**
     * Who has to be told of a change.
     *
     * @param owners the owners of the initiative
     * @param departments the departments that it touches
     */
    public record Addressees(Set<Id<Person>> owners, Set<Id<Department>> departments) {
        /** Copies the sets. */
        public Addressees {
            owners = Check.set("owners", owners);
            departments = Check.set("departments", departments);
        }
    }

    /** Checks that what was before and what comes after differ as the kinds say. */
    public Adjustment {
        Check.given("initiative", initiative);
        kinds = Check.set("kinds", kinds);
        Check.given("before", before);
        Check.given("after", after);
        Check.given("cause", cause);
        Check.given("addressees", addressees);
        Set<Kind> told = kinds(before, after);
        checkArgument(!told.isEmpty(), "'after' must differ from what was before but '%s' gets the same.", initiative);
        checkArgument(kinds.equals(told), "'kinds' of '%s' must be %s but are %s.", initiative, told, kinds);
    }

    /**
     * {@return in which ways two grants differ; none if they are alike}
     *
     * @param before what an initiative got; empty if it was not funded
     * @param after what it gets; empty if it is not funded
     */
    public static Set<Kind> kinds(Optional<Grant> before, Optional<Grant> after) {
        if (before.equals(after)) {
            return Set.of();
        } else if (after.isEmpty()) {
            return Set.of(Kind.DROPPED);
        } else if (before.isEmpty()) {
            return Set.of(Kind.ADDED);
        }
        Grant old = before.get();
        Grant now = after.get();
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (old.start().isPresent() && now.start().isPresent() && !old.start().equals(now.start())) {
            kinds.add(Kind.MOVED);
        }
        long less = minorUnits(old.total()) - minorUnits(now.total());
        if (less != 0) {
            kinds.add(less > 0 ? Kind.SHRUNK : Kind.GROWN);
        }
        return Check.set("kinds", kinds.isEmpty() ? EnumSet.of(Kind.RESHAPED) : kinds);
    }

    private static long minorUnits(Optional<Money> money) {
        return money.map(Money::minorUnits).orElse(0L);
    }
}
