package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import io.github.cxstrategy.validation.PlanValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The plan that a command is about: a file, standard input, or the bundled plan. */
final class PlanArgument {
    static final String BUNDLED = "/io/github/cxstrategy/examples/computer-maker.json";

    @Parameters(
            arity = "0..1",
            paramLabel = "PLAN.json",
            description = "The plan; '-' is standard input, nothing is the bundled plan of a computer maker.")
    private @Nullable String plan;

    /** How messages call the plan. */
    String source() {
        return plan == null ? "the bundled plan" : source(plan);
    }

    private static String source(String plan) {
        return plan.equals("-") ? "standard input" : plan;
    }

    StrategicPlan read(Console console) {
        return plan == null ? read(source(), PlanArgument::bundled) : read(plan, console);
    }

    /** The plan that a command names by a word of its own. */
    static StrategicPlan read(String plan, Console console) {
        return read(source(plan), json -> written(json, plan, console));
    }

    /** A way to get at a plan. */
    private interface Reading {
        StrategicPlan with(StrategyJson json) throws IOException;
    }

    private static StrategicPlan read(String source, Reading reading) {
        try {
            return reading.with(StrategyJson.standard());
        } catch (StrategyJsonException e) {
            throw Problems.of(source, e);
        } catch (IOException e) {
            throw Problems.of(source, "read", e);
        }
    }

    /** The plan with its references resolved. */
    ResolvedPlan resolved(Console console) {
        try {
            return ResolvedPlan.of(read(console));
        } catch (UnresolvedPlanException e) {
            throw Problems.of(source(), e);
        }
    }

    /** What a command does with a plan. */
    interface Work {
        int on(ResolvedPlan plan);
    }

    /**
     * Does the work of a command, tells its times and returns its exit code. Where the plan cannot be worked with, because
     * its amounts have two currencies or no sum, tells the errors in it as {@code check} does.
     */
    int judge(Console console, Work work) {
        Times times = new Times();
        ResolvedPlan resolved = resolved(console);
        times.inputRead();
        try {
            int code = work.on(resolved);
            times.tell(console);
            return code;
        } catch (IllegalArgumentException | ArithmeticException e) {
            List<Finding> errors =
                    PlanValidator.standard().validate(resolved.plan()).errors();
            if (errors.isEmpty()) {
                throw e;
            }
            throw Problems.of(source(), errors);
        }
    }

    private static StrategicPlan bundled(StrategyJson json) throws IOException {
        try (InputStream stream = PlanArgument.class.getResourceAsStream(BUNDLED)) {
            if (stream == null) {
                throw new Problem("The bundled plan " + BUNDLED + " must be in the program but is not.");
            }
            return json.read(stream);
        }
    }

    private static StrategicPlan written(StrategyJson json, String plan, Console console) throws IOException {
        if (plan.equals("-")) {
            return json.read(console.in());
        }
        Path file = Paths.readable(plan);
        try (InputStream stream = Files.newInputStream(file)) {
            return json.read(stream);
        }
    }
}
