package io.github.cxstrategy.change;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/** One thing that is different in another version of a plan. */
public sealed interface PlanChange {
    /** {@return the place} */
    PlanPath path();

    /** {@return what was there before; empty if nothing was, and for what only moved} */
    Optional<PlanValue> before();

    /** {@return what is there after; empty if nothing is, and for what only moved} */
    Optional<PlanValue> after();

    /** {@return the change that undoes this one} */
    PlanChange reversed();

    /**
     * Something is there that was not.
     *
     * @param path the place; without the element where its name would not tell it apart from others in the list
     * @param value what was added, with all that is in it
     * @param index where it stands in the list after the change, 0 for the first; empty outside of lists
     */
    record Added(PlanPath path, PlanValue value, Optional<Integer> index) implements PlanChange {
        /** Checks the index. */
        public Added {
            Check.given("path", path);
            Check.given("value", value);
            notNegative("index", path, Check.given("index", index).orElse(0));
        }

        @Override
        public Optional<PlanValue> before() {
            return Optional.empty();
        }

        @Override
        public Optional<PlanValue> after() {
            return Optional.of(value);
        }

        @Override
        public Removed reversed() {
            return new Removed(path, value, index);
        }
    }

    /**
     * Something is there no longer.
     *
     * @param path the place; without the element where its name would not tell it apart from others in the list
     * @param value what was removed, with all that is in it
     * @param index where it stood in the list before the change, 0 for the first; empty outside of lists
     */
    record Removed(PlanPath path, PlanValue value, Optional<Integer> index) implements PlanChange {
        /** Checks the index. */
        public Removed {
            Check.given("path", path);
            Check.given("value", value);
            notNegative("index", path, Check.given("index", index).orElse(0));
        }

        @Override
        public Optional<PlanValue> before() {
            return Optional.of(value);
        }

        @Override
        public Optional<PlanValue> after() {
            return Optional.empty();
        }

        @Override
        public Added reversed() {
            return new Added(path, value, index);
        }
    }

    /**
     * Something has another value.
     *
     * @param path the place
     * @param from its value before
     * @param to its value after, another one
     */
    record Changed(PlanPath path, PlanValue from, PlanValue to) implements PlanChange {
        /** Checks that the values differ. */
        public Changed {
            Check.given("path", path);
            Check.given("from", from);
            Check.given("to", to);
            checkArgument(!from.equals(to), "'to' of '%s' must differ from the value before but is it: %s.", path, to);
        }

        @Override
        public Optional<PlanValue> before() {
            return Optional.of(from);
        }

        @Override
        public Optional<PlanValue> after() {
            return Optional.of(to);
        }

        @Override
        public Changed reversed() {
            return new Changed(path, to, from);
        }
    }

    /**
     * Something stands elsewhere in its list, and not only because of what was added or removed before it. What else
     * changed in it is told apart.
     *
     * @param path the place; without the element where its name would not tell it apart from others in the list
     * @param value what moved, where the path does not name it
     * @param from where it stood in the list before, 0 for the first
     * @param to where it stands after; may be the same index, if others left and came
     */
    record Moved(PlanPath path, Optional<PlanValue> value, int from, int to) implements PlanChange {
        /** Checks the indexes, and that one of path and value names what moved. */
        public Moved {
            Check.given("path", path);
            boolean named = path.element().isPresent();
            checkArgument(
                    Check.given("value", value).isPresent() != named,
                    "'value' of '%s' must be given exactly if the path names no element but is %s.",
                    path,
                    value.isPresent() ? "given" : "missing");
            notNegative("from", path, from);
            notNegative("to", path, to);
        }

        @Override
        public Optional<PlanValue> before() {
            return Optional.empty();
        }

        @Override
        public Optional<PlanValue> after() {
            return Optional.empty();
        }

        @Override
        public Moved reversed() {
            return new Moved(path, value, to, from);
        }
    }

    private static void notNegative(String name, PlanPath path, int index) {
        checkArgument(index >= 0, "'%s' of '%s' must not be negative but is %s.", name, path, index);
    }
}
