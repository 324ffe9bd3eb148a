package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.json.JsonLimits;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.AssessmentDiff;
import io.github.cxstrategy.readiness.GateVerdict;
import io.github.cxstrategy.readiness.ReadinessAdvisor;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.RuleSet;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.text.GateText;
import java.util.Arrays;
import java.util.Optional;
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
    private static final SearchLimit ADVICE = SearchLimit.ofWork(1_000_000);

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

    @Option(
            names = "--rules",
            paramLabel = "SET",
            converter = RulesConverter.class,
            description = "'full' is every rule of the catalogue, 'essential' the outputs that each stage is known by;"
                    + " without it full.")
    private RuleSet rules = RuleSet.full();

    @Option(
            names = "--previous",
            paramLabel = "ASSESSMENT.json",
            description = "Tell too what has changed since this earlier answer, as --json wrote it.")
    private Optional<String> previous = Optional.empty();

    @Override
    public Integer call() {
        Optional<Assessment> before = previous.map(source -> earlier(console, source));
        if (before.isPresent() && before.get().gate() != gate) {
            throw new Problem("'--previous' must be about gate " + gate.code() + " but " + previous.get() + " is about "
                    + before.get().gate().code() + ".");
        }
        return plan.judge(console, resolved -> answer(resolved, before));
    }

    private static Assessment earlier(Console console, String source) {
        InputFile file = InputFile.read(console, source, JsonLimits.standard().maxLength());
        try {
            return StrategyJson.standard().read(Assessment.class, file.bytes());
        } catch (StrategyJsonException e) {
            throw Problems.of(source, e);
        }
    }

    private int answer(ResolvedPlan resolved, Optional<Assessment> before) {
        GateContext context = GateContext.of(
                resolved, KpiConflictDetector.standard().detect(resolved), asOf.of(resolved.plan(), console));
        Assessment assessment = ReadinessChecker.of(rules)
                .assess(context, gate)
                .ofInput(StrategyJson.standard().digest(resolved.plan()));
        json.tell(
                console,
                assessment,
                () -> GateText.of(
                        resolved,
                        assessment,
                        ReadinessAdvisor.of(rules).advise(context, gate, ADVICE),
                        before.map(earlier -> AssessmentDiff.between(earlier, assessment))));
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

    /** Reads the name of a rule set. */
    static final class RulesConverter implements ITypeConverter<RuleSet> {
        @Override
        public RuleSet convert(String text) {
            return switch (text) {
                case "full" -> RuleSet.full();
                case "essential" -> RuleSet.essential();
                default -> throw new TypeConversionException("must be 'full' or 'essential' but is '" + text + "'");
            };
        }
    }
}
