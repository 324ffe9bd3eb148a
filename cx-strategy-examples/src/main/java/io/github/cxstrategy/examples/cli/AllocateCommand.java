package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.Prioritizer;
import io.github.cxstrategy.text.AllocationText;
import io.github.cxstrategy.text.DecisionsText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Chooses what to fund. */
@Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Chooses which initiatives to fund so that strategic value is largest, and compares with what was"
                + " decided.")
final class AllocateCommand implements Callable<Integer> {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000_000);

    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--keep-decisions",
            description = "Keep what is decided and choose only the rest; without it the choice is free, and what was"
                    + " decided is compared with it.")
    private boolean keepDecisions;

    @Option(
            names = "--work",
            paramLabel = "N",
            description = "Search for at most so many steps; the same answer in every run.")
    private Optional<Long> work = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "Search for at most so long; the answer may differ from run to run.")
    private Optional<BigDecimal> seconds = Optional.empty();

    AllocateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SearchLimit limit = limit();
        Times times = new Times();
        ResolvedPlan resolved = plan.resolved(console);
        times.inputRead();
        StrategicValues values = resolved.plan()
                .declaredValues()
                .orElseGet(() -> Prioritizer.standard().prioritize(resolved).values());
        AllocationRequest request = (keepDecisions
                        ? AllocationRequest.honoringDecisions(resolved, values)
                        : AllocationRequest.of(resolved, values))
                .toBuilder().limit(limit).build();
        AllocationResult result = BudgetAllocator.standard().allocate(request);
        json.tell(console, result, () -> text(resolved, request, result));
        times.tell(console);
        return Main.OK;
    }

    private String text(ResolvedPlan resolved, AllocationRequest request, AllocationResult result) {
        String text = AllocationText.of(resolved, request, result);
        String compared = keepDecisions ? "" : DecisionsText.of(resolved, request.values(), result);
        return compared.isEmpty() ? text : text + "\n" + compared;
    }

    private SearchLimit limit() {
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
