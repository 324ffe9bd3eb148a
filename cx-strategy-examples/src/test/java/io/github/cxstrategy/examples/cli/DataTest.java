package io.github.cxstrategy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.alignment.AlignmentReview;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.change.PlanDiff;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.readiness.Assessment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers as data. */
class DataTest {
    private static <T extends Record> T data(Class<T> type, String command) {
        Run run = Run.of(command, "--json", "-");
        assertThat(run.problems()).isEmpty();
        return StrategyJson.standard().read(type, run.out().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesEveryAnswerAsDataThatCanBeReadBack() {
        assertThat(data(AlignmentReview.class, "align").plan().value()).isNotEmpty();
        assertThat(data(AllocationResult.class, "allocate").status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(data(ConflictReport.class, "conflicts").conflicts()).isNotEmpty();
        assertThat(data(Assessment.class, "gate").results()).isNotEmpty();
        assertThat(data(Findings.class, "check").hasNoErrors()).isTrue();
    }

    @Test
    void givesChangesAsDataThatCanBeMade(@TempDir Path folder) throws IOException {
        StrategicPlan small = Plans.small().build();
        Path before = Files.writeString(folder.resolve("before.json"), Plans.json(small));
        Run run = Run.withInput(Plans.json(Plans.smallRevised()), "diff", before.toString(), "-", "--json", "-");
        PlanDiff diff = StrategyJson.standard().read(PlanDiff.class, run.out().getBytes(StandardCharsets.UTF_8));

        assertThat(diff.applyTo(small)).isEqualTo(Plans.smallRevised());
    }

    @Test
    void putsStatusAndValueOfAnAllocationOnTop() {
        String data = Run.withInput(Plans.json(Plans.small().build()), "allocate", "-", "--json", "-")
                .out();

        assertThat(data.lines().limit(4))
                .anyMatch(line -> line.strip().equals("\"status\" : \"OPTIMAL\",")
                        || line.strip().equals("\"status\": \"OPTIMAL\","))
                .anyMatch(line -> line.strip().matches("\"value\" ?: 14,"));
    }

    @Test
    void writesDataToAFileBesideTheText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("answer.json");
        Run run = Run.withInput(
                Plans.json(Plans.small().build()), "allocate", "-", "--json", file.toString(), "--work", "100000");

        assertThat(run.out()).contains("Funded: 2 of 3 initiatives for EUR 10, PROPOSED");
        AllocationResult result = StrategyJson.standard().read(AllocationResult.class, Files.readAllBytes(file));
        assertThat(result.funded()).containsExactly(Id.of("four"), Id.of("six"));
    }
}
