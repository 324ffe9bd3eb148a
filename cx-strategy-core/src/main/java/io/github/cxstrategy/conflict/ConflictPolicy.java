package io.github.cxstrategy.conflict;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the detector looks for and from where on it counts. Whoever sets nothing gets the standard figures.
 *
 * @param floor how strong a walk of influences must be to count, more than 0 and less than 1: 0.2; temporal reversals count
 *     from half of it
 * @param contestedShare from which share of the stronger side on the weaker one makes an effect contested, more than 0 and
 *     at most 1: 0.5
 * @param control how strongly the levers of a role must reach what it is held to, more than 0 and less than 1: 0.2; a
 *     quarter of it is the least that counts at all
 * @param off the kinds that are not looked for; a report lists them as OFF
 * @param mostPerTarget how many conflicts below MAJOR are kept for each target, at least 0: 5
 * @param mostPerDepartments how many conflicts below MAJOR are kept for each pair of departments, at least 0: 5
 * @param mostConflicts how many conflicts a report holds at most, at least 1: 100,000; what is beyond makes its kind CUT_OFF
 */
public record ConflictPolicy(
        Ratio floor,
        Ratio contestedShare,
        Ratio control,
        Set<ConflictKind> off,
        int mostPerTarget,
        int mostPerDepartments,
        int mostConflicts) {

    private static final ConflictPolicy STANDARD =
            new ConflictPolicy(Ratio.of("0.2"), Ratio.of("0.5"), Ratio.of("0.2"), Set.of(), 5, 5, 100_000);

    /** Checks the bounds of all figures. */
    public ConflictPolicy {
        checkFloor("floor", floor);
        Check.given("contestedShare", contestedShare);
        checkArgument(
                contestedShare.compareTo(Ratio.ZERO) > 0 && contestedShare.compareTo(Ratio.ONE) <= 0,
                "'contestedShare' must be more than 0 and at most 1 but is %s.",
                contestedShare);
        checkFloor("control", control);
        off = Check.set("off", off);
        checkLeast("mostPerTarget", mostPerTarget, 0);
        checkLeast("mostPerDepartments", mostPerDepartments, 0);
        checkLeast("mostConflicts", mostConflicts, 1);
    }

    private static void checkFloor(String name, Ratio floor) {
        Check.given(name, floor);
        checkArgument(
                floor.compareTo(Ratio.ZERO) > 0 && floor.compareTo(Ratio.ONE) < 0,
                "'%s' must be more than 0 and less than 1 but is %s.",
                name,
                floor);
    }

    private static void checkLeast(String name, int count, int least) {
        checkArgument(count >= least, "'%s' must be at least %s but is %s.", name, least, count);
    }

    /** {@return the standard policy: every kind, with the standard figures} */
    public static ConflictPolicy standard() {
        return STANDARD;
    }

    /** {@return a builder that starts from the standard policy} */
    public static Builder builder() {
        return STANDARD.toBuilder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * {@return whether a kind is looked for}
     *
     * @param kind a kind
     */
    public boolean looksFor(ConflictKind kind) {
        return !off.contains(kind);
    }

    /** Builds a {@link ConflictPolicy}; what is not set is as in the policy it starts from. Not thread-safe. */
    public static final class Builder {
        private Ratio floor;
        private Ratio contestedShare;
        private Ratio control;
        private final Set<ConflictKind> off = EnumSet.noneOf(ConflictKind.class);
        private int mostPerTarget;
        private int mostPerDepartments;
        private int mostConflicts;

        private Builder(ConflictPolicy policy) {
            floor = policy.floor;
            contestedShare = policy.contestedShare;
            control = policy.control;
            off.addAll(policy.off);
            mostPerTarget = policy.mostPerTarget;
            mostPerDepartments = policy.mostPerDepartments;
            mostConflicts = policy.mostConflicts;
        }

        /**
         * {@return this builder}
         *
         * @param floor how strong a walk of influences must be to count, more than 0 and less than 1
         */
        public Builder floor(Ratio floor) {
            this.floor = Check.given("floor", floor);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param contestedShare from which share of the stronger side on the weaker one makes an effect contested
         */
        public Builder contestedShare(Ratio contestedShare) {
            this.contestedShare = Check.given("contestedShare", contestedShare);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param control how strongly the levers of a role must reach what it is held to, more than 0 and less than 1
         */
        public Builder control(Ratio control) {
            this.control = Check.given("control", control);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param kind a kind that is not looked for
         */
        public Builder addOff(ConflictKind kind) {
            off.add(kind);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param kinds the kinds that are not looked for; they replace those so far
         */
        public Builder off(Collection<ConflictKind> kinds) {
            off.clear();
            off.addAll(kinds);
            return this;
        }

        /**
         * {@return this builder that looks for these kinds and no others}
         *
         * @param kinds the kinds that are looked for
         */
        public Builder only(Collection<ConflictKind> kinds) {
            off.clear();
            off.addAll(EnumSet.allOf(ConflictKind.class));
            off.removeAll(Set.copyOf(kinds));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param most how many conflicts below MAJOR are kept for each target, at least 0
         */
        public Builder mostPerTarget(int most) {
            mostPerTarget = most;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param most how many conflicts below MAJOR are kept for each pair of departments, at least 0
         */
        public Builder mostPerDepartments(int most) {
            mostPerDepartments = most;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param most how many conflicts a report holds at most, at least 1
         */
        public Builder mostConflicts(int most) {
            mostConflicts = most;
            return this;
        }

        /** {@return the policy} */
        public ConflictPolicy build() {
            return new ConflictPolicy(
                    floor, contestedShare, control, off, mostPerTarget, mostPerDepartments, mostConflicts);
        }
    }
}
