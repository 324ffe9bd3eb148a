package io.github.cxstrategy.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.alignment.AlignmentReview;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.FundingOutcome;
import io.github.cxstrategy.allocation.range.CostRange;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.change.PlanDiff;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.examples.GoldenText;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.prioritization.Prioritizer;
import io.github.cxstrategy.readiness.GateVerdict;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.RuleSet;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the code that the README and the guide show has to say. */
class GuideExamplesTest {
    private static final StrategicPlan PLAN = EmbeddingExample.plan();
    private static final StrategicPlan SMALL_PLAN = SmallPlanExample.plan();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static void check(String name, List<String> lines) throws IOException {
        GoldenText.check("guide/" + name, String.join("\n", lines) + "\n");
    }

    @Test
    void embedding() throws IOException {
        GoldenText.check("guide/embedding", EmbeddingExample.answers(PLAN, DAY));
    }

    @Test
    void theSmallPlanIsSoundAndAnswered() {
        AlignmentReview review = BuildingGuide.review(SMALL_PLAN);
        AllocationResult funding =
                BudgetAllocator.standard().allocate(AllocationRequest.of(ResolvedPlan.of(SMALL_PLAN), review.values()));

        assertThat(BuildingGuide.mistakes(SMALL_PLAN)).isEmpty();
        assertThat(funding.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(funding.funded()).containsExactly(Id.of("status"));
        assertThat(funding.outcome(Id.of("parts"))).isInstanceOf(FundingOutcome.NotFunded.class);
        assertThat(review.funding()).isEqualTo(funding);
        assertThat(review.conflicts().conflicts()).isEmpty();
        assertThat(review.gate().verdict()).isEqualTo(GateVerdict.NOT_READY);
    }

    @Test
    void theSmallPlanTakesFewerThanSixtyLines() throws IOException {
        Path source = Path.of("src/main/java/io/github/cxstrategy/examples/guide/SmallPlanExample.java");

        assertThat(Files.readAllLines(source).stream().dropWhile(line -> !line.startsWith("/**")))
                .hasSizeBetween(30, 59);
    }

    @Test
    void aMistakeInTheSmallPlanIsTold() throws IOException {
        List<String> mistakes = BuildingGuide.mistakes(BuildingGuide.handedOver(SMALL_PLAN));

        assertThat(mistakes).containsExactly("Every person that is named must be in the plan but 'cy' is not.");
        assertThat(Files.readString(Path.of("../docs/guide/building-a-plan.md")))
                .contains(mistakes);
        assertThat(BuildingGuide.partly(SMALL_PLAN).coverage(PlanPart.PEOPLE)).isEqualTo(Coverage.PARTIAL);
    }

    @Test
    void allocationTellsEachOutcome() throws IOException {
        check("allocation-outcomes", AllocationGuide.outcomes(PLAN));
        ResolvedPlan plan = ResolvedPlan.of(PLAN);
        AllocationRequest request = AllocationRequest.of(
                plan, Prioritizer.standard().prioritize(plan).values());
        AllocationResult funding = BudgetAllocator.standard().allocate(request);
        List<String> explained = new ArrayList<>(AllocationGuide.explained(request, funding));
        funding.outcomes().forEach((id, outcome) -> {
            if (!outcome.isFunded()) {
                explained.add(id + ": " + AllocationGuide.whatWouldLetItIn(request, funding, id));
            }
        });
        check("allocation-explained", explained);
    }

    @Test
    void allocationTellsWhatIsProved() throws IOException {
        AllocationResult limited = AllocationGuide.withinALimit(PLAN);
        AllocationResult tooMuch = AllocationGuide.tooMuchAsked(PLAN);

        assertThat(limited.funded()).containsExactly(Id.of("callback"));
        assertThat(tooMuch.clashIsMinimal()).isTrue();
        check(
                "allocation-proof",
                List.of(AllocationGuide.whatIsProved(limited), AllocationGuide.whatIsProved(tooMuch)));
    }

    @Test
    void allocationTellsWhatUncertainCostsDo() throws IOException {
        ResolvedPlan plan = ResolvedPlan.of(PLAN);
        AllocationRequest request = AllocationRequest.of(
                plan, Prioritizer.standard().prioritize(plan).values());
        AllocationResult funding = BudgetAllocator.standard().allocate(request);
        check("allocation-uncertain", AllocationGuide.uncertain(request, funding, AllocationGuide.calibrated()));
        assertThat(AllocationGuide.calibrated().otherwise()).contains(CostRange.of("0.526371668", "1.326220684"));
    }

    @Test
    void conflictsAreReadWithTheirQuestionsAndLimits() throws IOException {
        check("conflicts", ConflictGuide.read(PLAN));
    }

    @Test
    void targetsWithoutASolutionAreProvenAndAnHourHasRoomForFewerFields() {
        assertThat(ConflictGuide.targetsWithoutASolution().ofKind(ConflictKind.TARGET_INFEASIBLE))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.id()).isEqualTo("K2:cost+margin+revenue"));
        assertThat(ConflictGuide.moreThanAgentsAndPartnersHave().find("K6:agents+partners"))
                .isPresent();
        assertThat(ConflictGuide.moreThanAnHourHas().ofKind(ConflictKind.CAPACITY_CONTENTION))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.evidence().toString())
                        .contains("demand=99")
                        .contains("16/3"));
    }

    @Test
    void twoGoalsOnOneKpiAreInConflict() {
        assertThat(ConflictGuide.twoGoals().ofKind(ConflictKind.DIRECT_OPPOSITION))
                .hasSize(1);
    }

    @Test
    void oneEffectThatGoesTwoWaysIsContestedAndTurnsOverTime() {
        assertThat(ConflictGuide.twoWays().conflicts())
                .extracting(conflict -> conflict.id())
                .containsExactlyInAnyOrder("K4:speed->quality", "K5:speed->quality");
    }

    @Test
    void theFirstChangeSettlesTheConflict() {
        assertThat(ConflictGuide.afterTheFirstChange(PLAN).atLeast(ConflictSeverity.MINOR))
                .isEmpty();
    }

    @Test
    void readinessTellsWhatIsMissing() throws IOException {
        check("readiness-missing", ReadinessGuide.missing(PLAN, DAY));
    }

    @Test
    void readinessTellsAbsentFromUnknownAndWaived() {
        assertThat(ReadinessGuide.missing(PLAN, DAY)).anyMatch(line -> line.startsWith("A-05 FAIL"));
        assertThat(ReadinessGuide.missing(ReadinessGuide.partial(PLAN), DAY))
                .anyMatch(line -> line.startsWith("A-05 UNKNOWN"))
                .noneMatch(line -> line.startsWith("A-05 FAIL"));
        assertThat(ReadinessGuide.missing(ReadinessGuide.waived(PLAN), DAY)).noneMatch(line -> line.startsWith("A-05"));
    }

    /** When it can pass, the guide and the changelog have a paragraph too many. */
    @Test
    void theRuleAgainstConflictsStaysOpenForWhatThePlanLacksUnlessItsRiskIsAccepted() {
        SignOff signOff = new SignOff(Id.of("ann"), Id.of("bo"), DAY, DAY.plusDays(90));
        StrategicPlan accepted = ReadinessGuide.waived(PLAN).toBuilder()
                .addRiskAcceptance(
                        new RiskAcceptance("A-29", Optional.of("conflict report"), "Looked for by hand.", signOff))
                .build();

        assertThat(ReadinessGuide.missing(PLAN, DAY))
                .anyMatch(line -> line.startsWith("A-29 UNKNOWN: The plan lacks what it takes"));
        assertThat(ReadinessGuide.missing(accepted, DAY))
                .noneMatch(line -> line.startsWith("A-29 UNKNOWN: The plan lacks"));
    }

    @Test
    void rulesCanBeSetAndLeftOut() {
        assertThat(ReadinessGuide.stricter()
                        .assess(GateContext.of(ResolvedPlan.of(PLAN), DAY), Gate.ALIGN_TO_PLAN_EXECUTION)
                        .notSelected())
                .containsExactly(RuleId.of("A-10"));
    }

    @Test
    void aRuleOfYourOwnKeepsTheContract() {
        RuleSet rules = ReadinessGuide.withOwnRule();
        Rule own = rules.rules().stream()
                .filter(rule -> rule.id().equals(RuleId.of("OUR-1")))
                .findFirst()
                .orElseThrow();

        assertThat(ReadinessGuide.contract(own, PLAN, DAY)).isEmpty();
    }

    @Test
    void assessmentsAreComparedAndAdvisedOn() {
        GateContext context = GateContext.of(ResolvedPlan.of(PLAN), DAY);
        GateContext waived = GateContext.of(ResolvedPlan.of(ReadinessGuide.waived(PLAN)), DAY);
        Gate gate = Gate.ALIGN_TO_PLAN_EXECUTION;
        ReadinessChecker checker = ReadinessChecker.standard();

        assertThat(ReadinessGuide.changes(checker.assess(context, gate), checker.assess(waived, gate)))
                .contains("BETTER A-05 the plan");
        assertThat(ReadinessGuide.advice(context)).isNotEmpty();
    }

    @Test
    void jsonComesBackAndTellsItsProblems() throws IOException {
        assertThat(JsonGuide.comesBack(PLAN)).isTrue();
        check("json-problems", JsonGuide.problems(JsonGuide.MISSPELLED));
        assertThat(Files.readString(Path.of("../docs/guide/json.md")))
                .contains(JsonGuide.problems(JsonGuide.MISSPELLED));
        assertThatThrownBy(() -> JsonGuide.forUploads().read(" ".repeat(1_000_001)))
                .isInstanceOf(StrategyJsonException.class)
                .hasMessageContaining("at most 1000000 characters");
    }

    @Test
    void aNewerDocumentIsReadAndWhatWasPassedOverIsTold() throws IOException {
        List<String> passedOver = JsonGuide.passedOver(JsonGuide.NEWER);

        check("json-newer", passedOver);
        assertThat(Files.readString(Path.of("../docs/guide/json.md"))).contains(passedOver);
        assertThat(JsonGuide.problems(JsonGuide.NEWER)).hasSize(1);
        assertThat(JsonGuide.passedOver(StrategyJson.standard().write(PLAN))).isEmpty();
    }

    @Test
    void theDigestTellsPlansApart() {
        List<Initiative> initiatives = new ArrayList<>(PLAN.initiatives());
        Collections.reverse(initiatives);

        assertThat(JsonGuide.saySame(
                        PLAN, PLAN.toBuilder().initiatives(initiatives).build()))
                .isTrue();
        assertThat(JsonGuide.saySame(PLAN, SMALL_PLAN)).isFalse();
    }

    @Test
    void aPlanComesBackInsideAnotherDocument() throws IOException {
        assertThat(JsonGuide.comesBackInside(new JsonGuide.Proposal("For you", PLAN, Money.of("EUR", 12))))
                .isTrue();
    }

    @Test
    void theSchemaCanBeSaved(@TempDir Path folder) throws IOException {
        JsonGuide.saveSchema(folder);

        assertThat(folder.resolve("plan.schema.json")).content().contains("\"$schema\"");
    }

    @Test
    void planChangesAreToldAndLeadBothWays() throws IOException {
        StrategicPlan before = PlanChangesGuide.before(PLAN);
        StrategicPlan after = PlanChangesGuide.after(before);
        PlanDiff diff = PlanDiff.between(before, after);

        check("plan-changes", PlanChangesGuide.changes(before, after));
        assertThat(Files.readString(Path.of("../docs/guide/plan-changes.md")))
                .contains(PlanChangesGuide.changes(before, after));
        assertThat(PlanChangesGuide.newInitiatives(diff)).containsExactly("Self-service portal");
        assertThat(PlanChangesGuide.whomToTell(before, after)).containsExactly(Id.of("ann"), Id.of("cy"));
        assertThat(PlanChangesGuide.undone(after, diff)).isEqualTo(before);
        assertThat(PlanChangesGuide.fromTheRecords(before, diff)).isEqualTo(after);
        assertThat(PlanChangesGuide.withoutTheCut(before, diff))
                .isEqualTo(
                        after.toBuilder().budget(before.budget().orElseThrow()).build());
    }
}
