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

    @Mixin
    private SearchOptions search = new SearchOptions();

    AllocateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SearchLimit limit = search.limit();
        return plan.judge(console, resolved -> answer(resolved, limit));
    }

    private int answer(ResolvedPlan resolved, SearchLimit limit) {
        StrategicValues values = resolved.plan()
                .declaredValues()
                .orElseGet(() -> Prioritizer.standard().prioritize(resolved).values());
        AllocationRequest request = (keepDecisions
                        ? AllocationRequest.honoringDecisions(resolved, values)
                        : AllocationRequest.of(resolved, values))
                .toBuilder().limit(limit).build();
        AllocationResult result = BudgetAllocator.standard().allocate(request);
        json.tell(console, result, () -> text(resolved, request, result));
        return Main.OK;
    }

    private String text(ResolvedPlan resolved, AllocationRequest request, AllocationResult result) {
        String text = AllocationText.of(resolved, request, result);
        String compared = keepDecisions ? "" : DecisionsText.of(resolved, request.values(), result);
        return compared.isEmpty() ? text : text + "\n" + compared;
    }
}
