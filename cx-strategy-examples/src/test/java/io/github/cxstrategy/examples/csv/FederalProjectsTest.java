package io.github.cxstrategy.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.validation.PlanValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Planned costs and dates of 2,467 IT projects of US federal agencies (US government data). The table is found through the
 * environment variable CXSTRATEGY_DATA; without it this is skipped.
 */
class FederalProjectsTest {
    private static final String DATA = "CXSTRATEGY_DATA";
    private static final Path MAP = Path.of("src/test/resources/io/github/cxstrategy/examples/csv/federal-it-map.json");

    private static CsvImport read(boolean skipsBadRows) throws IOException {
        String data = System.getenv(DATA);
        assumeTrue(data != null, DATA + " names no folder: the federal projects are skipped");
        CsvMapping mapping = StrategyJson.standard().read(CsvMapping.class, Files.readAllBytes(MAP));
        byte[] table = Files.readAllBytes(Path.of(data, "federal-it", "projects.csv"));
        return CsvImporter.plan("projects.csv", table, mapping, skipsBadRows);
    }

    @Test
    void importsAllThatAddsUp() throws IOException {
        CsvImport imported = read(true);
        StrategicPlan plan = imported.plan();
        List<CostLine> costs = plan.initiatives().stream()
                .flatMap(initiative -> initiative.options().stream())
                .flatMap(option -> option.costs().stream())
                .toList();

        assertThat(imported.rows()).isEqualTo(2467);
        assertThat(imported.rowsLeftOut()).isEqualTo(22);
        assertThat(plan.initiatives()).hasSize(2445);
        assertThat(plan.initiatives().stream().map(Initiative::options).filter(List::isEmpty))
                .hasSize(17);
        assertThat(plan.initiatives().stream()
                        .filter(initiative -> initiative.schedule().isPresent()))
                .hasSize(2428);
        assertThat(plan.departments()).hasSize(26);
        assertThat(costs.stream().map(CostLine::amount).reduce(Money::plus)).contains(Money.of("USD", "43075936014"));
        assertThat(costs.stream()
                        .map(CostLine::period)
                        .map(FiscalPeriod::length)
                        .distinct())
                .containsExactly(FiscalPeriod.Length.YEAR);

        StrategyJson json = StrategyJson.standard();
        assertThat(json.read(json.write(plan))).isEqualTo(plan);
        assertThat(PlanValidator.standard().validate(plan).errors()).isEmpty();
        assertThat(ResolvedPlan.of(plan).plan()).isEqualTo(plan);
    }

    @Test
    void tellsEveryProjectThatEndsBeforeItStarts() throws IOException {
        assertThat(read(true).problems())
                .hasSize(22)
                .allMatch(problem -> problem.message()
                        .matches("'Completion Date \\(B1\\)' must not lie before 'Start Date', .*, but is .*\\."))
                .first()
                .extracting(problem -> problem.describe("projects.csv"))
                .isEqualTo("projects.csv, line 263: 'Completion Date (B1)' must not lie before 'Start Date',"
                        + " 2011-10-05, but is 2011-02-12. Maybe the two dates are swapped.");
        assertThatThrownBy(() -> read(false))
                .isInstanceOfSatisfying(
                        ImportException.class,
                        refusal -> assertThat(refusal.lines()).hasSize(22));
    }

    /** The figures that the guide to allocation calibrates a cost range from. */
    @Test
    void whatProjectsCostAgainstTheirPlan() throws IOException {
        String data = System.getenv(DATA);
        assumeTrue(data != null, DATA + " names no folder: the federal projects are skipped");
        CsvMapping mapping = StrategyJson.standard().read(CsvMapping.class, Files.readAllBytes(MAP));
        byte[] bytes = Files.readAllBytes(Path.of(data, "federal-it", "projects.csv"));
        CsvTable table = CsvTable.read("projects.csv", bytes, mapping.file().orElse(FileForm.STANDARD));
        int planned = table.columns().indexOf("Planned Cost ($ M)");
        int actual = table.columns().indexOf("Projected/Actual Cost ($ M)");
        double[] ratios = table.rows().stream()
                .map(CsvTable.Row::fields)
                .filter(row -> !row.get(planned).isEmpty()
                        && !row.get(actual).isEmpty()
                        && Double.parseDouble(row.get(planned)) > 0)
                .mapToDouble(row -> Double.parseDouble(row.get(actual)) / Double.parseDouble(row.get(planned)))
                .sorted()
                .toArray();

        assertThat(ratios).hasSize(2450);
        assertThat(quantile(ratios, 0.05)).isCloseTo(0.664, within(0.0005));
        assertThat(quantile(ratios, 0.5)).isEqualTo(1);
        assertThat(quantile(ratios, 0.95)).isCloseTo(1.212, within(0.0006));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
