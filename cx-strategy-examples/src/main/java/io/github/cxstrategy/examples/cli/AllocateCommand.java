package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.RobustAllocator;
import io.github.cxstrategy.allocation.reason.BudgetIncrease;
import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.Prioritizer;
import io.github.cxstrategy.text.AllocationText;
import io.github.cxstrategy.text.DecisionsText;
import io.github.cxstrategy.text.ExplanationText;
import io.github.cxstrategy.text.FrontierText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Chooses what to fund. */
@Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Chooses which initiatives to fund so that strategic value is largest, and compares with what was"
                + " decided.")
final class AllocateCommand implements Callable<Integer> {

    private static final int MOST_POINTS = 20;

    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--keep-decisions",
            description = "Keep what is decided and choose only the rest; without it the choice is free, and what was"
                    + " decided is compared with it.")
    private boolean keepDecisions;

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description = "Explain an initiative too: what funding or dropping it would cost, and what would let it in;"
                    + " 'all' tells the first of each.")
    private Optional<String> explain = Optional.empty();

    @Option(
            names = "--more-money",
            description = "Tell too for each budget and period what the next useful increase would bring.")
    private boolean moreMoney;

    @Option(
            names = "--frontier",
            description = "Tell too what less money would do: the choices that no other beats in both cost and value.")
    private boolean frontier;

    @Mixin
    private RangeOptions ranges = new RangeOptions();

    @Mixin
    private SearchOptions search = new SearchOptions();

    AllocateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SearchLimit limit = search.limit();
        return plan.judge(console, resolved -> answer(resolved, limit));
    }

    private int answer(ResolvedPlan resolved, SearchLimit limit) {
        StrategicValues values = resolved.plan()
                .declaredValues()
                .orElseGet(() -> Prioritizer.standard().prioritize(resolved).values());
        AllocationRequest request = (keepDecisions
                        ? AllocationRequest.honoringDecisions(resolved, values)
                        : AllocationRequest.of(resolved, values))
                .toBuilder().limit(limit).build();
        ranges.check(explain.isPresent() || moreMoney || frontier);
        if (!explainsAll()) {
            explain.ifPresent(id -> checkKnown(resolved, id));
        }
        Optional<RobustAllocator.Answer> robust = ranges.robust(request);
        if (robust.isPresent()) {
            RobustAllocator.Answer answer = robust.get();
            json.tell(console, answer, () -> text(resolved, request, answer));
        } else {
            AllocationResult result = BudgetAllocator.standard().allocate(request);
            json.tell(console, result, () -> text(resolved, request, result));
        }
        return Main.OK;
    }

    private static void checkKnown(ResolvedPlan resolved, String id) {
        if (resolved.initiatives().stream().noneMatch(i -> i.id().value().equals(id))) {
            throw new Problem(
                    "--explain must name an initiative of the plan, or 'all', but the plan has no '" + id + "'.");
        }
    }

    private boolean explainsAll() {
        return explain.filter("all"::equals).isPresent();
    }

    private String text(ResolvedPlan resolved, AllocationRequest request, RobustAllocator.Answer robust) {
        return joined(List.of(text(resolved, request, robust.robust()), ExplanationText.ofRobust(resolved, robust)));
    }

    private String text(ResolvedPlan resolved, AllocationRequest request, AllocationResult result) {
        List<String> parts = new ArrayList<>();
        parts.add(AllocationText.of(resolved, request, result));
        if (!keepDecisions) {
            parts.add(DecisionsText.of(resolved, request.values(), result));
        }
        if (result.value().isPresent()) {
            explain.ifPresent(which -> parts.add(explanation(resolved, request, result)));
            if (moreMoney) {
                List<BudgetIncrease> increases =
                        AllocationExplainer.standard().usefulIncreases(request, result, request.limit());
                parts.add(ExplanationText.ofIncreases(resolved, result, increases));
            }
            if (frontier) {
                Frontier found = AllocationExplainer.standard().frontier(request, MOST_POINTS);
                parts.add(FrontierText.of(resolved, request.values().unit(), found));
            }
        }
        parts.addAll(ranges.texts(resolved, request, result));
        return joined(parts);
    }

    private static String joined(List<String> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(String::stripLeading)
                .collect(Collectors.joining("\n"));
    }

    private String explanation(ResolvedPlan resolved, AllocationRequest request, AllocationResult result) {
        AllocationExplainer explainer = AllocationExplainer.standard();
        List<FundingExplanation> explanations = explainsAll()
                ? explainer.explainAll(request, result, request.limit())
                : explain.stream()
                        .map(id -> explainer.explain(request, result, Id.of(id), request.limit()))
                        .toList();
        return ExplanationText.of(resolved, request, result, explanations);
    }
}
