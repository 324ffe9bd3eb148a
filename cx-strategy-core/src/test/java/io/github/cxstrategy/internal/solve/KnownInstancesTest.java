package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published and generated programs whose best value is known; read from the folder CXSTRATEGY_DATA. */
class KnownInstancesTest {
    private static final long WORK = 400_000;

    @BeforeEach
    void needsTheData() {
        assumeTrue(
                System.getenv("CXSTRATEGY_DATA") != null,
                "Skipped: the environment variable CXSTRATEGY_DATA names no folder with test data.");
    }

    private static ProgramFile read(String name) {
        return ProgramFile.read(Path.of(System.getenv("CXSTRATEGY_DATA"), "optimization", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sac94/sac-hp2.txt",
                "sac94/sac-pb5.txt",
                "sac94/sac-pet7.txt",
                "sac94/sac-sento2.txt",
                "sac94/sac-weing8.txt",
                "sac94/sac-weish25.txt",
                "ppm/ppm-50-0.txt",
                "ppm/ppm-50-1.txt",
                "ppm/ppm-50-2.txt",
                "kp/kp-01WeaklyCorrelated-n00200R01000.txt",
                "kp/kp-02StronglyCorrelated-n00200R01000.txt",
                "kp/kp-12Circle-n00200R01000.txt",
                "pckp/pckp-100-s-0.txt",
                "pckp/pckp-100-u-0.txt",
                "pckp/pckp-500-u-0.txt",
                "mkp/mkp5.100-20.txt",
                "pckp/pckp-2000-u-0.txt",
            })
    void theKnownOptimumIsProved(String name) {
        ProgramFile file = read(name);
        Solution solution = BranchAndBound.solve(
                file.program(), SolveOptions.of(WORK, () -> false).withProof(1 << 24));
        assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(solution.value()).isEqualTo(file.best());
        assertThat(solution.proof()).isEqualTo(Solution.Proof.COMPLETE);
        assertThat(CertificateChecker.fault(
                        file.program(), solution.certificate().orElseThrow()))
                .isEmpty();
        assertThat(file.program().isFeasible(solution.assignment().orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kp/kp-09SpannerStronglyCorrelated-n00200R01000.txt",
                "kp/kp-02StronglyCorrelated-n10000R10000.txt",
                "mkp/mkp30.100-20.txt",
                "mkp/mkp5.250-20.txt",
                "ppm/ppm-200-0.txt",
                "ppm/ppm-1000-0.txt",
                "pckp/pckp-500-s-0.txt",
                "sukp/sukp-300x60-sparse.txt",
            })
    void aCutRunStaysOnTheTrueSide(String name) {
        ProgramFile file = read(name);
        Solution solution = BranchAndBound.solve(
                file.program(), SolveOptions.of(2_500, () -> false).withProof(1 << 24));
        assertThat(CertificateChecker.fault(
                        file.program(), solution.certificate().orElseThrow()))
                .isEmpty();
        assertThat(solution.status()).isNotEqualTo(Solution.Status.INFEASIBLE);
        assertThat(solution.bound()).isGreaterThanOrEqualTo(file.best());
        if (file.proved() && solution.assignment().isPresent()) {
            assertThat(solution.value()).isLessThanOrEqualTo(file.best());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ppm/ppm-200-0.txt", "ppm/ppm-1000-0.txt", "pckp/pckp-2000-s-0.txt", "ppm/ppm-5000-0.txt"})
    void anAnswerIsThereBeforeTheFirstPivot(String name) {
        Solution solution = BranchAndBound.solve(read(name).program(), 1, () -> false);
        assertThat(solution.status()).isEqualTo(Solution.Status.FEASIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ppm/ppm-1000-0.txt", "pckp/pckp-2000-s-0.txt", "ppm/ppm-5000-0.txt"})
    void aStopSignalIsHeardSoonInLargePrograms(String name) {
        ProgramFile file = read(name);
        long start = System.nanoTime();
        Solution solution =
                BranchAndBound.solve(file.program(), Long.MAX_VALUE, () -> System.nanoTime() - start > 500_000_000L);
        double seconds = (System.nanoTime() - start) / 1e9;
        // a generous allowance for a busy machine; what is usual is a few hundredths of a second
        assertThat(seconds).isLessThan(5);
        assertThat(solution.bound()).isGreaterThanOrEqualTo(file.best());
    }
}
