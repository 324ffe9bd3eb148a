package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.basics.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** What to tell about less money. */
final class FrontierOptions {
    private static final int MOST_POINTS = 20;

    @Option(
            names = "--frontier",
            description = "Tell too what less money would do: the choices that no other beats in both cost and value.")
    private boolean frontier;

    @Option(
            names = "--frontier-at",
            paramLabel = "AMOUNT",
            split = ",",
            description = "Tell too the best choice for each of these totals, for example 5000000,7500000.")
    private List<String> totals = List.of();

    boolean isAsked() {
        return frontier || !totals.isEmpty();
    }

    /** Finds what was asked for; both options together tell of the given totals only. */
    Optional<Frontier> find(AllocationRequest request) {
        AllocationExplainer explainer = AllocationExplainer.standard();
        if (!totals.isEmpty()) {
            return Optional.of(explainer.frontierAt(request, amounts(request), request.limit()));
        }
        return frontier ? Optional.of(explainer.frontier(request, MOST_POINTS, request.limit())) : Optional.empty();
    }

    private Set<Money> amounts(AllocationRequest request) {
        String currency = request.currency()
                .orElseThrow(() -> new Problem("'--frontier-at' needs a plan that names money."))
                .getCurrencyCode();
        Set<Money> amounts = new TreeSet<>();
        for (String total : totals) {
            try {
                amounts.add(Money.of(currency, total));
            } catch (IllegalArgumentException e) {
                throw new Problem("'--frontier-at' must be amounts of " + currency + " but '" + total + "' is none.");
            }
        }
        if (amounts.stream().anyMatch(Money::isNegative)) {
            throw new Problem("'--frontier-at' must not be negative.");
        }
        return amounts;
    }
}
