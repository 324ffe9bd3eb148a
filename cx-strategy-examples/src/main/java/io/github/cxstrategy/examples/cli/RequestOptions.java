package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AllocationCertifier;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.RobustAllocator;
import io.github.cxstrategy.allocation.TieBreak;
import io.github.cxstrategy.allocation.range.CostRanges;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.Scenario;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.ScenarioPlan;
import io.github.cxstrategy.prioritization.Prioritizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What is asked of a plan: a proof is about one question, so the commands that make and check it share these. */
final class RequestOptions {
    @Option(
            names = "--keep-decisions",
            description = "Keep what is decided and choose only the rest; without it the choice is free, and what was"
                    + " decided is compared with it.")
    private boolean keepDecisions;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Allocate as if this scenario of the plan, named by id or name, had come true.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--least-cost", description = "Of the choices of the same value take the one that costs least.")
    private boolean leastCost;

    @Option(
            names = "--ties",
            paramLabel = "N",
            defaultValue = "0",
            description = "Tell too whether other choices are as good, if there are at most so many.")
    private int ties;

    @Option(
            names = "--robust",
            paramLabel = "GAMMA",
            description =
                    "Choose so that the money suffices even if the costs of so many funded initiatives go to their"
                            + " high ends at once, whichever they are.")
    private Optional<Integer> gamma = Optional.empty();

    boolean keepsDecisions() {
        return keepDecisions;
    }

    ResolvedPlan inScenario(ResolvedPlan resolved) {
        if (scenario.isEmpty()) {
            return resolved;
        }
        List<Scenario> all = resolved.plan().scenarios();
        String name = scenario.get();
        Scenario wanted = all.stream()
                .filter(one -> one.id().value().equals(name))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.name().equals(name)).findFirst())
                .orElseThrow(() -> new Problem("--scenario must name a scenario of the plan but it has no '" + name
                        + "'"
                        + (all.isEmpty()
                                ? " nor any other."
                                : "; it has "
                                        + all.stream()
                                                .map(one -> "'" + one.id() + "'")
                                                .collect(Collectors.joining(", "))
                                        + ".")));
        return ResolvedPlan.of(ScenarioPlan.of(resolved.plan(), wanted));
    }

    AllocationRequest request(ResolvedPlan resolved, SearchLimit limit) {
        if (ties < 0) {
            throw new Problem("--ties must not be negative but is " + ties + ".");
        }
        if (gamma.orElse(0) < 0) {
            throw new Problem("'--robust' must not be negative but is " + gamma.get() + ".");
        }
        StrategicValues values = resolved.plan()
                .declaredValues()
                .orElseGet(() -> Prioritizer.standard().prioritize(resolved).values());
        AllocationRequest.Builder request = (keepDecisions
                        ? AllocationRequest.honoringDecisions(resolved, values)
                        : AllocationRequest.of(resolved, values))
                .toBuilder().limit(limit).mostTies(ties);
        return (leastCost ? request.addTieBreak(new TieBreak.LeastCost()) : request).build();
    }

    boolean isRobust() {
        return gamma.isPresent();
    }

    /** The allocation that withstands high costs, if one is asked for. */
    Optional<RobustAllocator.Answer> robust(AllocationRequest request) {
        return gamma.map(n -> RobustAllocator.standard().allocate(request, highEnds(request), n));
    }

    /** The allocation that is asked for, with a proof of so many words at most for each objective. */
    AllocationCertifier.Certified certify(AllocationRequest request, int words) {
        return AllocationCertifier.standard().certify(request, highEnds(request), gamma.orElse(0), words);
    }

    /** What a certificate proves of what is asked for. */
    AllocationResult verify(AllocationRequest request, String certificate) {
        return AllocationCertifier.standard().verify(request, highEnds(request), gamma.orElse(0), certificate);
    }

    private static Map<Id<Initiative>, Ratio> highEnds(AllocationRequest request) {
        return CostRanges.aace().highEnds(request.initiatives());
    }
}
