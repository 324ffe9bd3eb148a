package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.text.FindingsText;
import io.github.cxstrategy.validation.PlanValidator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells everything that does not add up in a plan. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Tells everything that does not add up in a plan, with place and cure; exit code 1 if there are"
                + " errors.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Times times = new Times();
        StrategicPlan written = plan.read(console);
        times.inputRead();
        Findings findings = PlanValidator.standard().validate(written);
        json.tell(console, findings, () -> FindingsText.of(written, findings));
        times.tell(console);
        return findings.hasNoErrors() ? Main.OK : Main.NO;
    }
}
