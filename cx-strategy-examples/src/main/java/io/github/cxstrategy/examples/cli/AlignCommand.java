package io.github.cxstrategy.examples.cli;

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

    AlignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        plan.resolved(console);
        return Main.OK;
    }
}
