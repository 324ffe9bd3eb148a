package io.github.cxstrategy.basics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How long a search may go on: a number of deterministic work units, and / or a deadline, and / or a stop signal.
 *
 * <p>With work units alone the same input gives the same answer everywhere. A deadline or stop signal cuts the search
 * when the clock says so; such an answer may differ from run to run and is marked as cut. Immutable; thread-safe if the
 * stop signal is.
 */
public final class SearchLimit {
    private static final SearchLimit NONE = new SearchLimit(Long.MAX_VALUE, Optional.empty(), Optional.empty());

    private final long workUnits;
    private final Optional<Duration> deadline;
    private final Optional<BooleanSupplier> stopSignal;

    private SearchLimit(long workUnits, Optional<Duration> deadline, Optional<BooleanSupplier> stopSignal) {
        this.workUnits = workUnits;
        this.deadline = deadline;
        this.stopSignal = stopSignal;
    }

    /** {@return no limit: search until the answer is proved} */
    public static SearchLimit none() {
        return NONE;
    }

    /**
     * {@return a limit in work units}
     *
     * @param workUnits how many elementary steps of the search are allowed, at least 1
     */
    public static SearchLimit ofWork(long workUnits) {
        checkArgument(workUnits >= 1, "'workUnits' must be at least 1 but is %s.", workUnits);
        return new SearchLimit(workUnits, Optional.empty(), Optional.empty());
    }

    /**
     * {@return a limit in time}
     *
     * @param deadline how long a search may take, more than zero
     */
    public static SearchLimit ofTime(Duration deadline) {
        return NONE.withDeadline(deadline);
    }

    /**
     * {@return this limit with a deadline as well}
     *
     * @param deadline how long a search may take, more than zero
     */
    public SearchLimit withDeadline(Duration deadline) {
        Check.given("deadline", deadline);
        checkArgument(
                !deadline.isNegative() && !deadline.isZero(), "'deadline' must be more than zero but is %s.", deadline);
        return new SearchLimit(workUnits, Optional.of(deadline), stopSignal);
    }

    /**
     * {@return this limit with a stop signal as well}
     *
     * @param stopSignal polled now and then during the search; true stops it
     */
    public SearchLimit withStopSignal(BooleanSupplier stopSignal) {
        return new SearchLimit(workUnits, deadline, Optional.of(Check.given("stopSignal", stopSignal)));
    }

    /** {@return how many work units are allowed; {@link Long#MAX_VALUE} if that is not limited} */
    public long workUnits() {
        return workUnits;
    }

    /** {@return whether a clock or a signal can cut the search, so that its answer may differ from run to run} */
    public boolean isTimed() {
        return deadline.isPresent() || stopSignal.isPresent();
    }

    /** {@return a countdown that starts now and says whether the search has to stop} */
    public Countdown start() {
        return new Countdown(
                stopSignal.orElse(() -> false), deadline.map(SearchLimit::saturatedNanos), System.nanoTime());
    }

    private static long saturatedNanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    /** A deadline and a stop signal from the moment at which a search began. Thread-safe if the stop signal is. */
    public static final class Countdown implements BooleanSupplier {
        private final BooleanSupplier signal;
        private final Optional<Long> allowedNanos;
        private final long begin;

        private Countdown(BooleanSupplier signal, Optional<Long> allowedNanos, long begin) {
            this.signal = signal;
            this.allowedNanos = allowedNanos;
            this.begin = begin;
        }

        /** {@return whether the search has to stop} */
        @Override
        public boolean getAsBoolean() {
            return signal.getAsBoolean()
                    || (allowedNanos.isPresent() && System.nanoTime() - begin >= allowedNanos.get());
        }

        /**
         * {@return a countdown of an equal part of the time that is left, from now on; with the same stop signal}
         *
         * @param parts among how many searches the time is shared, at least 1
         */
        public Countdown share(int parts) {
            checkArgument(parts >= 1, "'parts' must be at least 1 but is %s.", parts);
            long now = System.nanoTime();
            return new Countdown(signal, allowedNanos.map(nanos -> Math.max(0, nanos - (now - begin)) / parts), now);
        }
    }
}
