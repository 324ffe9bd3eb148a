package io.github.cxstrategy.examples.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.examples.GoldenText;
import io.github.cxstrategy.examples.portfolio.WorkedPortfolio.Displayed;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.prioritization.Prioritizer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the worked portfolio: those that the documentation displays, and those found by full enumeration. */
class MicrosoftPortfolioTest {
    private static final Prioritization PRIORITIES =
            Prioritizer.standard().prioritize(ResolvedPlan.of(WorkedPortfolio.plan(MicrosoftPortfolio.LIMIT)));

    private static long dollars(AllocationResult result) {
        return result.budgetUse().get(0).spent().minorUnits() / 100;
    }

    @Test
    void tellsWhatItFinds() throws IOException {
        GoldenText.check("portfolio/microsoft-portfolio", MicrosoftPortfolio.report());
    }

    @Test
    void everyDisplayedPriorityComesOut() {
        assertThat(PRIORITIES.total()).isEqualTo(586_347);
        assertThat(WorkedPortfolio.displayed()).hasSize(21).allSatisfy(project -> {
            BigDecimal share = PRIORITIES.priority(project.project()).share().value();
            assertThat(share.movePointRight(2).setScale(2, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(project.priorityPercent());
        });
    }

    @Test
    void theBestSelectionIsWorthMoreThanTheDisplayedOne() {
        AllocationResult free = MicrosoftPortfolio.best(MicrosoftPortfolio.LIMIT, List.of());
        AllocationResult forced = MicrosoftPortfolio.best(MicrosoftPortfolio.LIMIT, MicrosoftPortfolio.forced());

        assertThat(free.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(free.value()).contains(445_211L);
        assertThat(dollars(free)).isEqualTo(9_940_000);
        assertThat(forced.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(forced.value()).contains(408_122L);
        assertThat(dollars(forced)).isEqualTo(9_966_000);
        assertThat(WorkedPortfolio.displayed().stream()
                        .filter(Displayed::isSelected)
                        .mapToLong(project ->
                                PRIORITIES.priority(project.project()).points())
                        .sum())
                .isEqualTo(394_531);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 61877, 885000, 2",
        "2000000, 111831, 1995000, 3",
        "3000000, 163500, 2951000, 4",
        "4000000, 213557, 3955000, 6",
        "5000000, 258898, 4980000, 7",
        "6000000, 310567, 5936000, 8",
        "6800000, 334582, 6636000, 9",
        "8000000, 378553, 7920000, 10",
        "9000000, 413453, 8920000, 11",
        "10000000, 445211, 9940000, 12",
        "10800000, 467198, 10725000, 13",
        "12000000, 504101, 11890000, 14",
        "14000000, 532913, 13495000, 16",
        "16000000, 572000, 15930000, 19",
        "17750000, 586347, 17750000, 21",
    })
    void theBestSelectionByLimit(long limit, long value, long cost, int projects) {
        AllocationResult best =
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> MicrosoftPortfolio.best(limit, List.of()));

        assertThat(best.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(best.value()).contains(value);
        assertThat(dollars(best)).isEqualTo(cost);
        assertThat(best.funded()).hasSize(projects);
    }
}
