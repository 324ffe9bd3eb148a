package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.EstimateClass;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Random requests and their best value by enumeration, for the packages below. */
public final class TestRequests {
    private TestRequests() {}

    /** A random request whose initiatives have estimates with two ends, with a class only, or none. */
    public static AllocationRequest random(long seed, int mostAssignments, long unit) {
        AllocationRequest request = RandomPortfolio.request(seed, mostAssignments, unit, true);
        Random random = new Random(seed);
        List<Initiative> initiatives =
                request.initiatives().stream().map(i -> estimated(i, random)).toList();
        return request.toBuilder().initiatives(initiatives).build();
    }

    private static Initiative estimated(Initiative initiative, Random random) {
        Money likely = Money.ofMinor("EUR", 1000);
        Optional<EstimateClass> estimateClass =
                Optional.of(List.of(EstimateClass.values()).get(random.nextInt(5)));
        return switch (random.nextInt(4)) {
            case 0 -> initiative;
            case 1 ->
                initiative.toBuilder()
                        .estimate(new CostEstimate(likely, likely, likely, estimateClass, Optional.empty()))
                        .build();
            default ->
                initiative.toBuilder()
                        .estimate(new CostEstimate(
                                likely.share(Ratio.of("0." + (1 + random.nextInt(9))), java.math.RoundingMode.DOWN),
                                likely,
                                likely.share(Ratio.of("1." + random.nextInt(9)), java.math.RoundingMode.UP),
                                estimateClass,
                                Optional.empty()))
                        .build();
        };
    }

    /** The best value of all assignments; empty if none is possible. */
    public static OptionalLong best(AllocationRequest request) {
        return BruteForce.best(request);
    }
}
