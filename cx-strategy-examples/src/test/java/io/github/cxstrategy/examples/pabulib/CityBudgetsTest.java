package io.github.cxstrategy.examples.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.text.AllocationText;
import io.github.cxstrategy.text.DecisionsText;
import io.github.cxstrategy.text.ExplanationText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Real participatory budgets of cities, from pabulib.org (Stolicki, Szufa, Talmon, "Pabulib: A Participatory Budgeting
 * Library", arXiv 2012.06539). They are found through the environment variable CXSTRATEGY_DATA; without it this is
 * skipped.
 */
class CityBudgetsTest {
    private static final String DATA = "CXSTRATEGY_DATA";

    @TestFactory
    List<DynamicTest> importsAllocatesAndComparesEveryFile() throws IOException {
        String data = System.getenv(DATA);
        assumeTrue(data != null, DATA + " names no folder: the city budgets are skipped");
        try (Stream<Path> files = Files.list(Path.of(data, "pabulib"))) {
            return files.filter(file -> file.toString().endsWith(".pb"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        PabulibFile read = PabulibReader.read(file.getFileName().toString(), Files.readAllBytes(file));
        StrategicPlan plan = PabulibImporter.plan(read).plan();
        StrategyJson json = StrategyJson.standard();
        assertThat(json.read(json.write(plan))).isEqualTo(plan);
        String raw = Files.readString(file).replace("\"\"", "\"");
        assertThat(plan.initiatives())
                .hasSize(Integer.parseInt(read.find("num_projects").orElseThrow()))
                .allMatch(initiative ->
                        initiative.name().equals("Project " + initiative.id()) || raw.contains(initiative.name()));

        ResolvedPlan resolved = ResolvedPlan.of(plan);
        AllocationRequest request =
                AllocationRequest.of(resolved, plan.declaredValues().orElseThrow());
        AllocationResult result = BudgetAllocator.standard().allocate(request);

        assertThat(result.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(result.value()).hasValue(mostVotes(plan));
        String text =
                AllocationText.of(resolved, request, result) + DecisionsText.of(resolved, request.values(), result);
        System.out.println(file.getFileName() + ": "
                + text.lines()
                        .filter(line -> line.matches("(Funded|Value|Recorded decisions|Votes left on the table):.*"))
                        .toList());
        assertThat(text).contains("; proved: ");
        List<FundingExplanation> why = AllocationExplainer.standard().explainAll(request, result, SearchLimit.none());
        assertThat(why).hasSameSizeAs(plan.initiatives());
        assertThat(ExplanationText.of(resolved, request, result, why))
                .doesNotContainPattern("(?i)\\b(bound|dual|incumbent|branch|relaxation|node|lp)\\b")
                .contains(" votes less in all")
                .doesNotContain("is not proved");
        assertThat(text.contains("Recorded decisions: "))
                .isEqualTo(read.projects().stream()
                        .anyMatch(project -> project.selected().orElse(false)));
    }

    /**
     * The most votes by dynamic programming over votes, pool by pool: the least cost of each number of votes. Shares
     * nothing with the allocator; needs pools that hold no more than the budget together.
     */
    private static long mostVotes(StrategicPlan plan) {
        assertThat(plan.fundingRules()).isEmpty();
        return plan.budget().orElseThrow().pools().stream()
                .mapToLong(pool -> mostVotes(plan, pool))
                .sum();
    }

    private static long mostVotes(StrategicPlan plan, BudgetPool pool) {
        long budget = pool.periods().values().iterator().next().available().minorUnits();
        List<Initiative> projects = plan.initiatives().stream()
                .filter(initiative -> costLine(initiative).pools().equals(List.of(pool.id())))
                .toList();
        int total = projects.stream()
                .mapToInt(project -> Math.toIntExact(votes(plan, project.id())))
                .sum();
        long[] leastCost = new long[total + 1];
        Arrays.fill(leastCost, Long.MAX_VALUE / 2);
        leastCost[0] = 0;
        for (Initiative project : projects) {
            int worth = Math.toIntExact(votes(plan, project.id()));
            long cost = costLine(project).amount().minorUnits();
            for (int sum = total; sum >= worth; sum--) {
                leastCost[sum] = Math.min(leastCost[sum], leastCost[sum - worth] + cost);
            }
        }
        int best = total;
        while (leastCost[best] > budget) {
            best--;
        }
        return best;
    }

    private static long votes(StrategicPlan plan, Id<Initiative> project) {
        return plan.declaredValues().orElseThrow().points().getOrDefault(project, 0L);
    }

    private static CostLine costLine(Initiative initiative) {
        return initiative.options().get(0).costs().get(0);
    }
}
