package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.range.CostRanges;
import io.github.cxstrategy.allocation.range.RangeAnalyzer;
import io.github.cxstrategy.allocation.range.RangeQuestion;
import io.github.cxstrategy.allocation.range.Sampling;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.text.ExplanationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What to tell about uncertain costs. */
final class RangeOptions {
    private static final int MOST_SCENARIOS = 100_000;
    private static final int REFINEMENT_SCENARIOS = 50;
    private static final Ratio CONFIDENCE = Ratio.of("0.8");

    @Option(
            names = "--ranges",
            paramLabel = "N",
            description = "Tell too what uncertain costs do: draw them N times from the ranges of their estimates, and"
                    + " choose anew each time.")
    private Optional<Integer> scenarios = Optional.empty();

    @Option(
            names = "--draw",
            paramLabel = "NUMBER",
            description = "Which draws --ranges takes; the same number draws the same costs (${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long seed = 1;

    /** Refuses numbers that cannot be. */
    void check() {
        scenarios.ifPresent(n -> {
            if (n < 1 || n > MOST_SCENARIOS) {
                throw new Problem("'--ranges' must be 1 to " + MOST_SCENARIOS + " but is " + n + ".");
            }
        });
    }

    List<String> texts(ResolvedPlan plan, AllocationRequest request, AllocationResult result) {
        List<String> texts = new ArrayList<>();
        scenarios.ifPresent(n -> {
            RangeAnalyzer analyzer = RangeAnalyzer.standard();
            RangeQuestion question = new RangeQuestion(request, CostRanges.aace(), Sampling.of(n, seed));
            texts.add(ExplanationText.ofFrequencies(plan, analyzer.frequencies(question, request.limit())));
            if (result.value().isPresent()) {
                texts.add(ExplanationText.ofOverruns(plan, analyzer.overruns(question, result, CONFIDENCE)));
            }
            RangeQuestion fewer =
                    new RangeQuestion(request, CostRanges.aace(), Sampling.of(Math.min(n, REFINEMENT_SCENARIOS), seed));
            texts.add(ExplanationText.ofRefinement(
                    plan, request.values().unit(), analyzer.refineFirst(fewer, request.limit())));
        });
        return texts;
    }
}
