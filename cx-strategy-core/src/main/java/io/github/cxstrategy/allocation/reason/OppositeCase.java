package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.internal.check.Check;
import java.util.List;
import java.util.Optional;

/** What would be if an initiative were funded that is not, or were not funded that is. */
public sealed interface OppositeCase {
    /**
     * It is possible.
     *
     * @param loss how much less value the best such allocation has, its regret; less than 0 if it has more, which only
     *     what is set aside for it can bring
     * @param reshuffle what else would be otherwise in an allocation of that value
     * @param isSmallest whether it is proved that the loss is exact and fewer initiatives cannot be otherwise
     * @param decidedBy where nothing is lost, which tie-break of the request prefers the answer all the same, the first is
     *     0; empty where none does, so that both are equally good, or where it is not proved
     */
    record Possible(PointsRange loss, Reshuffle reshuffle, boolean isSmallest, Optional<Integer> decidedBy)
            implements OppositeCase {
        /** Checks that the parts are given. */
        public Possible {
            Check.given("loss", loss);
            Check.given("reshuffle", reshuffle);
            Check.given("decidedBy", decidedBy);
        }
    }

    /**
     * No allocation respects the rules then.
     *
     * @param clash rules that cannot hold together with it; empty if it has no option in which it could be funded
     * @param clashIsMinimal whether every rule of the clash is needed for it
     */
    record Impossible(List<ClashingRule> clash, boolean clashIsMinimal) implements OppositeCase {
        /** Copies the rules. */
        public Impossible {
            clash = Check.list("clash", clash);
        }
    }

    /**
     * The search ended before such an allocation was found or excluded.
     *
     * @param loss what is proved of the loss
     */
    record Open(PointsRange loss) implements OppositeCase {
        /** Checks that it is given. */
        public Open {
            Check.given("loss", loss);
        }
    }
}
