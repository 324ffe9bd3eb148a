package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.basics.SearchLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How long to search for the best allocation. */
final class SearchOptions {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000_000);

    @Option(
            names = "--work",
            paramLabel = "N",
            description = "Search for the best allocation for at most so many steps: the same answer in every run.")
    private Optional<Long> work = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "Search for the best allocation for at most so long: the answer may differ from run to run.")
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
}
