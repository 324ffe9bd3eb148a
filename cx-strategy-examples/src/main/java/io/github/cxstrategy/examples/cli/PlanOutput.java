package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.json.JsonLimits;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** Where an import writes the plan, and where it tells about it. */
final class PlanOutput {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLAN.json",
            description = "Where to write the plan; without it, or with '-', to standard output.")
    private String output = "-";

    void write(Console console, StrategicPlan plan) {
        JsonOption.write(console, plan, output);
    }

    /** Writes a plan whose size the file decided: only if the other commands can read it. */
    void writeIfReadable(Console console, StrategicPlan plan) {
        byte[] bytes = StrategyJson.standard().writeBytes(plan);
        int limit = JsonLimits.standard().maxLength();
        if (bytes.length > limit) {
            throw new Problem("The plan must have at most " + limit + " bytes, so that it can be read again, but would"
                    + " have " + bytes.length + ".");
        }
        JsonOption.write(console, bytes, output);
    }

    /** Where the plan is on standard output, what is told about it is not. */
    PrintStream told(Console console) {
        return output.equals("-") ? console.err() : console.out();
    }
}
