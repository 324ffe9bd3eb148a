package io.github.cxstrategy.allocation.adjustment;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.util.List;

/**
 * Why an initiative is treated otherwise than before.
 *
 * <p>Its <em>earlier outcome</em> is what the earlier allocation did with it: not funded, or funded in an option for so
 * much money in each period. The outcome is <em>restored</em> under some inputs if an allocation of the largest value
 * that these inputs allow treats the initiative so. To <em>undo</em> a change of the inputs is to put back what was
 * there before; an initiative that is new or gone is undone by taking it for one that cannot be funded, or could.
 */
public sealed interface Cause {
    /**
     * Changes of the inputs. Had only these happened and no other, the earlier outcome would be lost; had any one of
     * them not happened either, it would be restored. So none is idle. There can be other sets of changes of which the
     * same is true.
     *
     * @param changes the changes, at least one
     */
    record Changes(List<InputChange> changes) implements Cause {
        /** Copies the list and checks that there is one. */
        public Changes {
            changes = Check.list("changes", changes);
            checkArgument(!changes.isEmpty(), "'changes' must name at least one but is empty.");
        }
    }

    /** The earlier outcome would do as well: an allocation of the same value treats the initiative as before. */
    record Tie() implements Cause {}

    /**
     * The cause is not known.
     *
     * @param reason why not
     */
    record Unknown(Reason reason) implements Cause {
        /** Why a cause is not known. */
        public enum Reason {
            /** The search ended before it was found. */
            SEARCH_ENDED,
            /** The changes of the inputs that are known do not tell it, and there are others that nobody has told. */
            INPUTS_UNKNOWN,
            /** The earlier outcome was not the best under the earlier inputs either: that search was cut. */
            EARLIER_NOT_BEST
        }

        /** Checks that it is given. */
        public Unknown {
            Check.given("reason", reason);
        }
    }
}
