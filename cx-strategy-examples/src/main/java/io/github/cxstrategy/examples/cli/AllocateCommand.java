package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AdjustmentExplainer;
import io.github.cxstrategy.allocation.AllocationCertifier;
import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.RobustAllocator;
import io.github.cxstrategy.allocation.adjustment.AdjustmentReport;
import io.github.cxstrategy.allocation.coverage.CoverageChecker;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.text.AdjustmentText;
import io.github.cxstrategy.text.AllocationText;
import io.github.cxstrategy.text.CoverageText;
import io.github.cxstrategy.text.DecisionsText;
import io.github.cxstrategy.text.ExplanationText;
import java.io.IOException;
import java.nio.file.Files;
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

    /** How long a proof may become, in words of 8 bytes. */
    private static final int MOST_WORDS = 20_000_000;

    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private RequestOptions asked = new RequestOptions();

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description = "Explain an initiative too: what funding or dropping it would cost, and what would let it in;"
                    + " 'all' tells the first of each.")
    private Optional<String> explain = Optional.empty();

    @Option(
            names = "--more-money",
            description = "Tell too for each budget and period what the next useful increase would bring, and how much"
                    + " room the rules leave.")
    private boolean moreMoney;

    @Mixin
    private FrontierOptions frontier = new FrontierOptions();

    @Option(
            names = "--coverage",
            description = "Tell too which objectives, journeys and audiences the funded initiatives serve.")
    private boolean coverage;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Write a proof of the answer to this file, for verify-certificate.")
    private Optional<String> certificate = Optional.empty();

    @Mixin
    private PreviousOptions before = new PreviousOptions();

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
        Optional<PreviousOptions.Previous> previous = before.read(console);
        return plan.judge(console, resolved -> answer(asked.inScenario(resolved), previous, limit));
    }

    private int answer(ResolvedPlan resolved, Optional<PreviousOptions.Previous> previous, SearchLimit limit) {
        AllocationRequest request = asked.request(resolved, limit);
        if (!explainsAll()) {
            explain.ifPresent(id -> checkKnown(resolved, id));
        }
        ranges.check();
        if (asked.isRobust() && asksMore()) {
            throw new Problem("'--robust' cannot be explained yet: leave out '--explain', '--more-money',"
                    + " '--frontier', '--frontier-at', '--coverage' and '--previous'.");
        }
        Optional<AllocationResult> certified = certificate.map(file -> certified(request, file));
        Optional<RobustAllocator.Answer> robust = asked.robust(request);
        AllocationResult result = robust.map(RobustAllocator.Answer::robust)
                .or(() -> certified)
                .orElseGet(() -> BudgetAllocator.standard().allocate(request));
        AllocateAnswer answer = answer(resolved, previous, request, result);
        Record data = robust.<Record>map(one -> one).orElse(asksMore() ? answer : result);
        json.tell(console, data, () -> text(resolved, previous, request, answer, robust));
        return Main.OK;
    }

    /** Writes the proof to a file. */
    private AllocationResult certified(AllocationRequest request, String file) {
        AllocationCertifier.Certified certified = asked.certify(request, MOST_WORDS);
        try {
            Files.writeString(Paths.of(file), certified.certificate());
        } catch (IOException e) {
            throw Problems.of(file, "written", e);
        }
        console.err().print("Certificate: " + certified.extent() + "\n");
        return certified.result();
    }

    private boolean asksMore() {
        return explain.isPresent() || moreMoney || frontier.isAsked() || coverage || before.isAsked();
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

    private AllocateAnswer answer(
            ResolvedPlan resolved,
            Optional<PreviousOptions.Previous> previous,
            AllocationRequest request,
            AllocationResult result) {
        boolean isFound = result.value().isPresent();
        SearchLimit limit = request.limit();
        AllocationExplainer explainer = AllocationExplainer.standard();
        Optional<AdjustmentReport> adjustments = previous.filter(one -> isFound)
                .map(one -> one.adjustments(request, result, old -> asked.request(old, SearchLimit.none())));
        return new AllocateAnswer(
                result,
                isFound ? explanations(request, result) : List.of(),
                isFound && moreMoney ? explainer.usefulIncreases(request, result, limit) : List.of(),
                isFound && moreMoney ? explainer.slacks(request, result) : List.of(),
                isFound ? frontier.find(request) : Optional.empty(),
                isFound && coverage
                        ? Optional.of(CoverageChecker.standard().check(resolved, result))
                        : Optional.empty(),
                adjustments,
                adjustments.isPresent()
                        ? AdjustmentExplainer.standard().roadmapMismatches(resolved, result)
                        : List.of(),
                result.status() == AllocationStatus.INFEASIBLE
                        ? Optional.of(explainer.repairs(request, result, limit))
                        : Optional.empty());
    }

    private List<FundingExplanation> explanations(AllocationRequest request, AllocationResult result) {
        AllocationExplainer explainer = AllocationExplainer.standard();
        return explainsAll()
                ? explainer.explainAll(request, result, request.limit())
                : explain.stream()
                        .map(id -> explainer.explain(request, result, Id.of(id), request.limit()))
                        .toList();
    }

    private String text(
            ResolvedPlan resolved,
            Optional<PreviousOptions.Previous> previous,
            AllocationRequest request,
            AllocateAnswer answer,
            Optional<RobustAllocator.Answer> robust) {
        AllocationResult result = answer.allocation();
        List<String> parts = new ArrayList<>();
        parts.add(AllocationText.of(resolved, request, result));
        answer.repairs().ifPresent(repairs -> parts.add(ExplanationText.ofRepairs(resolved, repairs)));
        if (!asked.keepsDecisions()) {
            parts.add(DecisionsText.of(resolved, request.values(), result));
        }
        answer.adjustments()
                .ifPresent(report -> parts.add(
                        AdjustmentText.of(resolved, previous.flatMap(PreviousOptions.Previous::plan), report)));
        parts.add(AdjustmentText.ofRoadmap(resolved, answer.roadmap()));
        answer.coverage().ifPresent(served -> parts.add(CoverageText.of(resolved, served)));
        parts.add(ExplanationText.of(resolved, request, result, answer.explanations()));
        if (moreMoney && result.value().isPresent()) {
            parts.add(ExplanationText.ofIncreases(resolved, result, answer.increases()));
            parts.add(ExplanationText.ofSlacks(resolved, result, answer.slacks()));
        }
        robust.ifPresent(one -> parts.add(ExplanationText.ofRobust(resolved, one)));
        parts.addAll(ranges.texts(resolved, request, result));
        answer.frontier()
                .ifPresent(found -> parts.add(
                        ExplanationText.ofFrontier(resolved, request.values().unit(), found)));
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(String::stripLeading)
                .collect(Collectors.joining("\n"));
    }
}
