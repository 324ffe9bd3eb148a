package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.*;
import io.github.cxstrategy.conflict.*;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.prioritization.*;
import io.github.cxstrategy.readiness.*;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.text.ReviewText;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job. */
@Command(
        name = "align",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "The main job.")
final class AlignCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    AlignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ResolvedPlan resolved = plan.resolved(console);
        Prioritization p = Prioritizer.standard().prioritize(resolved);
        AllocationRequest request = AllocationRequest.honoringDecisions(resolved, p.values());
        AllocationResult result = BudgetAllocator.standard().allocate(request);
        ConflictReport conflicts = KpiConflictDetector.standard().detect(resolved);
        Assessment a = ReadinessChecker.standard()
                .assess(
                        GateContext.of(resolved, conflicts, asOf.of(resolved.plan(), console)),
                        Gate.ALIGN_TO_PLAN_EXECUTION);
        console.out().print(ReviewText.of(resolved, Optional.of(p), request, result, conflicts, a));
        return Main.OK;
    }
}
