package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AdjustmentExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.adjustment.AdjustmentReport;
import io.github.cxstrategy.json.JsonLimits;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What was allocated before, to compare with. */
final class PreviousOptions {
    @Option(
            names = "--previous",
            paramLabel = "RESULT.json",
            description =
                    "Tell too what changes against this earlier answer, as --json wrote it: for whom, and as far as"
                            + " the budgets tell, why.")
    private Optional<String> previous = Optional.empty();

    @Option(
            names = "--previous-plan",
            paramLabel = "PLAN.json",
            description = "The plan that the earlier answer is about: then every cause is looked for. Its scenarios are"
                    + " left aside.")
    private Optional<String> previousPlan = Optional.empty();

    boolean isAsked() {
        return previous.isPresent();
    }

    /** Reads what is named; only one thing of a call may come from standard input. */
    Optional<Previous> read(Console console) {
        if (previousPlan.isPresent() && previous.isEmpty()) {
            throw new Problem("'--previous-plan' must come with '--previous', the answer that is about it.");
        }
        return previous.map(source -> new Previous(source, result(console, source), previousPlan.map(plan -> {
            try {
                return ResolvedPlan.of(PlanArgument.read(plan, console));
            } catch (UnresolvedPlanException e) {
                throw Problems.of(plan, e);
            }
        })));
    }

    private static AllocationResult result(Console console, String source) {
        InputFile file = InputFile.read(console, source, JsonLimits.standard().maxLength());
        StrategyJson json = StrategyJson.standard();
        try {
            return json.read(AllocationResult.class, file.bytes());
        } catch (StrategyJsonException notAlone) {
            try {
                return json.read(AllocateAnswer.class, file.bytes()).allocation();
            } catch (StrategyJsonException notAnAnswer) {
                boolean holdsMore = notAlone.problems().stream()
                        .anyMatch(problem -> problem.pointer().equals("/allocation"));
                throw Problems.of(source, holdsMore ? notAnAnswer : notAlone);
            }
        }
    }

    /**
     * An earlier answer.
     *
     * @param source how messages call it
     * @param result the answer
     * @param plan the plan that it is about, if known
     */
    record Previous(String source, AllocationResult result, Optional<ResolvedPlan> plan) {

        /** How the new answer differs. */
        AdjustmentReport adjustments(
                AllocationRequest request, AllocationResult now, Function<ResolvedPlan, AllocationRequest> asked) {
            if (result.value().isEmpty()) {
                throw new Problem(
                        "'--previous' must hold an allocation but that of " + source + " is " + result.status() + ".");
            }
            AdjustmentExplainer explainer = AdjustmentExplainer.standard();
            if (plan.isEmpty()) {
                return explainer.explain(result, request, now, request.limit());
            }
            try {
                return explainer.explain(asked.apply(plan.get()), result, request, now, request.limit());
            } catch (IllegalArgumentException e) {
                throw new Problem("'--previous' must be the answer to '--previous-plan' with the same options but is"
                        + " not: " + Problems.oneLine(String.valueOf(e.getMessage())));
            }
        }
    }
}
