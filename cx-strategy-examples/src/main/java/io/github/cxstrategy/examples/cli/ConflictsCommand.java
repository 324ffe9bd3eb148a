package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.text.ConflictText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which goals and initiatives work against each other. */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Tells which goals of roles, and which initiatives, work against each other, how, and what would"
                + " settle it.")
final class ConflictsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    ConflictsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return plan.judge(console, this::answer);
    }

    private int answer(ResolvedPlan resolved) {
        ConflictReport report = KpiConflictDetector.standard().detect(resolved);
        json.tell(console, report, () -> ConflictText.of(resolved, report));
        return Main.OK;
    }
}
