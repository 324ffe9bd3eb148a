package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.GateVerdict;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.RuleSet;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import io.github.cxstrategy.text.GateText;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Tells whether a plan may pass a gate. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Tells whether the organization is ready for the next stage, and what is missing; exit code 1 if"
                + " it is neither READY nor READY_WITH_WAIVERS.")
final class GateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--gate",
            paramLabel = "GATE",
            converter = GateConverter.class,
            description = "The gate, by code or name: G1 to G5, or for example OUTCOME_REVIEW; without it"
                    + " G3, ALIGN_TO_PLAN_EXECUTION.")
    private Gate gate = Gate.ALIGN_TO_PLAN_EXECUTION;

    GateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean judgeable = RuleSet.full().rules().stream()
                .anyMatch(rule ->
                        rule.severity() == RuleSeverity.BLOCKER && rule.gates().contains(gate));
        if (!judgeable) {
            throw new Problem(
                    "Gate " + gate.code() + " (" + gate + ") cannot be judged: there are no rules for it yet.");
        }
        return plan.judge(console, this::answer);
    }

    private int answer(ResolvedPlan resolved) {
        GateContext context = GateContext.of(
                resolved, KpiConflictDetector.standard().detect(resolved), asOf.of(resolved.plan(), console));
        Assessment assessment = ReadinessChecker.standard().assess(context, gate);
        json.tell(console, assessment, () -> GateText.of(resolved, assessment));
        return isOpen(assessment.verdict()) ? Main.OK : Main.NO;
    }

    static boolean isOpen(GateVerdict verdict) {
        return verdict == GateVerdict.READY || verdict == GateVerdict.READY_WITH_WAIVERS;
    }

    /** Reads a gate by its code or name. */
    static final class GateConverter implements ITypeConverter<Gate> {
        @Override
        public Gate convert(String text) {
            return Arrays.stream(Gate.values())
                    .filter(gate ->
                            gate.code().equalsIgnoreCase(text) || gate.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Arrays.stream(Gate.values())
                                    .map(gate -> gate.code() + " (" + gate + ")")
                                    .collect(Collectors.joining(", "))
                            + " but is '" + text + "'"));
        }
    }
}
