package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.cxstrategy.alignment.Alignment;
import io.github.cxstrategy.alignment.AlignmentReview;
import io.github.cxstrategy.allocation.AdjustmentExplainer;
import io.github.cxstrategy.allocation.AllocationCertifier;
import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.RobustAllocator;
import io.github.cxstrategy.allocation.coverage.CoverageChecker;
import io.github.cxstrategy.allocation.range.CostRanges;
import io.github.cxstrategy.allocation.range.RangeAnalyzer;
import io.github.cxstrategy.allocation.range.RangeQuestion;
import io.github.cxstrategy.allocation.range.Sampling;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.model.funding.FundingRule.MustFund;
import io.github.cxstrategy.model.funding.FundingRule.MustNotFund;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.prioritization.PairwiseComparison;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.prioritization.Prioritizer;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.AssessmentDiff;
import io.github.cxstrategy.readiness.ReadinessAdvisor;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.ReadinessView;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.validation.PlanValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every answer of every engine comes back equal from its document. */
class AnswersTest {

    private static final String ROOT = "io.github.cxstrategy.";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Path BUNDLED = Path.of(
            "..",
            "cx-strategy-examples",
            "src",
            "main",
            "resources",
            "io",
            "github",
            "cxstrategy",
            "examples",
            "computer-maker.json");

    private final StrategyJson json = StrategyJson.standard();
    private final Set<String> comesBack = new TreeSet<>();
    private final Set<AllocationStatus> statuses = new TreeSet<>();

    /** Writes, reads and writes again. */
    private void comesBack(Record answer) {
        String text = json.write(answer);
        Record back = json.read(answer.getClass(), text.getBytes(StandardCharsets.UTF_8));
        assertThat(back).isEqualTo(answer);
        assertThat(json.write(back)).isEqualTo(text);
        comesBack.add(answer.getClass().getName());
    }

    @Test
    void everyAnswerOfEveryEngineComesBackEqual() throws IOException {
        for (StrategicPlan plan : plans()) {
            comesBack(PlanValidator.standard().validate(plan));
            try {
                ask(plan);
            } catch (UnresolvedPlanException unresolved) {
                comesBack(unresolved.findings());
            }
        }
        for (int seed = 0; seed < 50; seed++) {
            StrategicPlan plan = new RecordGenerator(new Random(seed), 2).record(StrategicPlan.class);
            comesBack(PlanValidator.standard().validate(plan));
        }
        assertThat(statuses).contains(AllocationStatus.OPTIMAL, AllocationStatus.INFEASIBLE);
        Set<String> answers = typesOfAnswers();
        answers.addAll(Set.of(AssessmentDiff.class.getName(), ReadinessView.class.getName()));
        assertThat(comesBack).isEqualTo(answers);
    }

    private void ask(StrategicPlan written) {
        ResolvedPlan plan = ResolvedPlan.of(written);
        Prioritization priorities = Prioritizer.standard().prioritize(plan);
        comesBack(priorities);
        comesBack(PairwiseComparison.standard()
                .weigh(List.of(new PairwiseComparison.Judgment(Id.of("one"), Id.of("other"), 3))));
        AllocationRequest request = AllocationRequest.of(plan, priorities.values());
        for (SearchLimit limit : List.of(SearchLimit.none(), SearchLimit.ofWork(1))) {
            AllocationResult funding = BudgetAllocator.standard()
                    .allocate(request.toBuilder().limit(limit).build());
            statuses.add(funding.status());
            comesBack(AllocationCertifier.standard()
                    .certify(request.toBuilder().limit(SearchLimit.ofWork(50)).build(), 1_000));
            comesBack(funding);
            if (funding.status() == AllocationStatus.INFEASIBLE) {
                comesBack(AllocationExplainer.standard().repairs(request, funding, SearchLimit.none()));
                comesBack(AllocationExplainer.standard().repairs(request, funding, SearchLimit.ofWork(1)));
            } else if (funding.value().isPresent()) {
                explain(request, funding);
                comesBack(CoverageChecker.standard().check(plan, funding));
                adjust(request, funding);
            }
        }
        ConflictReport conflicts = KpiConflictDetector.standard().detect(plan);
        comesBack(conflicts);
        judge(GateContext.of(plan, conflicts, DAY));
        AlignmentReview review = Alignment.standard().review(written, DAY);
        comesBack(review);
    }

    /** A gate as a whole, cut off, compared and advised on. */
    private void judge(GateContext context) {
        Gate gate = Gate.ALIGN_TO_PLAN_EXECUTION;
        Assessment whole = ReadinessChecker.standard().assess(context, gate).ofInput("0f");
        Assessment cut = ReadinessChecker.standard().assess(context, gate, SearchLimit.ofWork(1));
        comesBack(whole);
        comesBack(cut);
        comesBack(AssessmentDiff.between(whole, cut));
        ReadinessChecker.standard().views(context, gate).forEach(this::comesBack);
        comesBack(ReadinessAdvisor.standard().advise(context, gate, SearchLimit.ofWork(20_000)));
        comesBack(ReadinessAdvisor.standard().deferrals(context, gate, RuleId.of("A-07"), SearchLimit.ofWork(100)));
    }

    /** To what stopping an initiative does; an answer without its inputs comes back too. */
    private void adjust(AllocationRequest request, AllocationResult funding) {
        AllocationRequest less = request.toBuilder()
                .addRule(new MustNotFund(request.initiatives().get(0).id(), "Stopped"))
                .build();
        AllocationResult result = BudgetAllocator.standard().allocate(less);
        if (result.value().isPresent()) {
            AdjustmentExplainer explainer = AdjustmentExplainer.standard();
            SearchLimit little = SearchLimit.ofWork(200);
            comesBack(explainer.explain(request, funding, less, result, SearchLimit.none()));
            comesBack(explainer.explain(request, funding, less, result, little));
            comesBack(explainer.explain(funding, less, result, little));
        }
    }

    /** What was not found out within so little work comes back too. */
    private void explain(AllocationRequest request, AllocationResult funding) {
        AllocationExplainer explainer = AllocationExplainer.standard();
        SearchLimit little = SearchLimit.ofWork(200);
        explainer.explainAll(request, funding, little).forEach(this::comesBack);
        funding.outcomes().keySet().stream()
                .filter(id -> !funding.outcome(id).isFunded())
                .findFirst()
                .ifPresent(id -> comesBack(explainer.explain(request, funding, id, little)));
        comesBack(explainer.frontier(request, 3, little));
        range(request, funding);
    }

    /** Scenarios that were not decided within so little work come back too. */
    private void range(AllocationRequest request, AllocationResult funding) {
        RangeAnalyzer analyzer = RangeAnalyzer.standard();
        RangeQuestion question = new RangeQuestion(request, CostRanges.aace(), Sampling.of(3, Long.MIN_VALUE));
        SearchLimit little = SearchLimit.ofWork(500);
        comesBack(analyzer.frequencies(question, little));
        comesBack(analyzer.overruns(question, funding, Ratio.of("0.8")));
        comesBack(analyzer.refineFirst(question, little));
        AllocationRequest limited = request.toBuilder().limit(little).build();
        comesBack(RobustAllocator.standard().allocate(limited, CostRanges.aace().highEnds(request.initiatives()), 2));
    }

    /** The two plans at hand, what is left of them when parts are taken out, and one of rules that clash. */
    private List<StrategicPlan> plans() throws IOException {
        StrategicPlan bundled = json.read(Files.readString(BUNDLED));
        StrategicPlan small =
                json.read(Path.of("src", "test", "resources", "io", "github", "cxstrategy", "json", "small-plan.json"));
        List<StrategicPlan> plans = new ArrayList<>(List.of(bundled, small));
        Random random = new Random(31);
        for (int i = 0; i < 12; i++) {
            plans.add(bundled.toBuilder()
                    .initiatives(some(bundled.initiatives(), random))
                    .fundingRules(some(bundled.fundingRules(), random))
                    .decisions(List.of())
                    .evidence(some(bundled.evidence(), random))
                    .roles(some(bundled.roles(), random))
                    .build());
        }
        Id<Initiative> first = bundled.initiatives().get(0).id();
        plans.add(bundled.toBuilder()
                .fundingRules(List.of(new MustFund(first, "Promised"), new MustNotFund(first, "Stopped")))
                .build());
        return plans;
    }

    private static <T> List<T> some(List<T> all, Random random) {
        return all.stream().filter(one -> random.nextInt(6) > 0).collect(Collectors.toList());
    }

    /** What the engines of the core answer with: the records that the methods of classes with a standard() return. */
    private static Set<String> typesOfAnswers() {
        Set<String> types = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.cxstrategy")) {
            if (isEngine(type)) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC))
                        // a policy is what an engine was told, not what it answers
                        .filter(method -> !method.getName().equals("policy"))
                        .map(method -> method.getRawReturnType())
                        .filter(answer -> answer.isRecord() && !answer.getName().startsWith(ROOT + "model."))
                        .forEach(answer -> types.add(answer.getName()));
            }
        }
        return types;
    }

    private static boolean isEngine(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isRecord()
                && !type.getPackageName().startsWith(ROOT + "json")
                && type.tryGetMethod("standard")
                        .map(JavaMethod::getRawReturnType)
                        .filter(type::equals)
                        .isPresent();
    }

    @Test
    void theEnginesAreFound() {
        assertThat(typesOfAnswers())
                .contains(
                        Findings.class.getName(),
                        Prioritization.class.getName(),
                        AllocationResult.class.getName(),
                        ConflictReport.class.getName(),
                        Assessment.class.getName(),
                        AlignmentReview.class.getName());
    }
}
