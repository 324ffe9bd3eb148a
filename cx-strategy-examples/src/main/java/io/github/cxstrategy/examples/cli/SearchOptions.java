package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.basics.SearchLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long to search for the best allocation. */
final class SearchOptions {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000_000);

    @Option(
            names = "--work",
            paramLabel = "N",
            converter = StepsConverter.class,
            description = "Search for at most so many steps: the same answer in every run.")
    private Optional<Long> work = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            converter = SecondsConverter.class,
            description = "Search for at most so long: the answer may differ from run to run.")
    private Optional<BigDecimal> seconds = Optional.empty();

    SearchLimit limit() {
        if (work.isPresent() && work.get() < 1) {
            throw new Problem("'--work' must be at least 1 but is " + work.get() + ".");
        }
        if (seconds.isPresent() && (seconds.get().signum() <= 0 || seconds.get().compareTo(MOST_SECONDS) > 0)) {
            throw new Problem("'--limit' must be more than 0 and at most " + MOST_SECONDS + " seconds but is "
                    + seconds.get() + ".");
        }
        SearchLimit limit = work.map(SearchLimit::ofWork).orElse(SearchLimit.none());
        return seconds.map(s -> limit.withDeadline(
                        Duration.ofNanos(s.multiply(NANOS).max(BigDecimal.ONE).longValue())))
                .orElse(limit);
    }

    /** Reads a number of steps. */
    static final class StepsConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("must be a whole number such as 100000 but is '" + text + "'");
            }
        }
    }

    /** Reads a number of seconds. */
    static final class SecondsConverter implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("must be a number of seconds such as 2.5 but is '" + text + "'");
            }
        }
    }
}
