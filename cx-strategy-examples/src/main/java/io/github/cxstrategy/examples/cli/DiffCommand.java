package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.change.PlanDiff;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.text.PlanDiffText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what changed between two plans. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Tells what changed from one plan to another, by part, entity and field; '-' is standard input.")
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "BEFORE.json", description = "The plan before the changes.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER.json", description = "The plan after the changes.")
    private String after = "";

    @Mixin
    private JsonOption json = new JsonOption();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (before.equals("-") && after.equals("-")) {
            throw new Problem("One of the two plans may come from standard input but both are '-'.");
        }
        Times times = new Times();
        StrategicPlan old = PlanArgument.read(before, console);
        StrategicPlan now = PlanArgument.read(after, console);
        times.inputRead();
        PlanDiff diff = PlanDiff.between(old, now);
        json.tell(console, diff, () -> PlanDiffText.of(now, diff));
        times.tell(console);
        return Main.OK;
    }
}
