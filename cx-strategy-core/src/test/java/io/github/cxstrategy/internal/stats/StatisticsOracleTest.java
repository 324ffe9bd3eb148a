package io.github.cxstrategy.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that statsmodels and SciPy have worked out, by the script that lies beside them. */
class StatisticsOracleTest {

    /** One line: what it is, what is expected, the samples. */
    static final class Line {
        private final String what;
        private final double[] expected;
        private final List<double[]> samples;

        Line(String what, double[] expected, List<double[]> samples) {
            this.what = what;
            this.expected = expected;
            this.samples = samples;
        }

        String what() {
            return what;
        }

        double[] expected() {
            return expected;
        }

        List<double[]> samples() {
            return samples;
        }
    }

    static Stream<Line> lines() throws IOException {
        try (InputStream file = Objects.requireNonNull(StatisticsOracleTest.class.getResourceAsStream("oracle.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            return Splitter.on('\n').omitEmptyStrings().splitToStream(text).map(StatisticsOracleTest::line);
        }
    }

    private static Line line(String text) {
        List<String> parts = Splitter.on(';').splitToList(text);
        List<double[]> numbers = parts.stream()
                .skip(1)
                .map(part -> Splitter.on(' ')
                        .splitToStream(part)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        return new Line(parts.get(0), numbers.get(0), numbers.subList(1, numbers.size()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void agreesToTenDigits(Line line) {
        double[] found = found(line);
        assertThat(found).hasSameSizeAs(line.expected());
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as(line.what()).isCloseTo(line.expected()[i], within(1e-10));
        }
    }

    private static double[] found(Line line) {
        double[] first = line.samples().get(0);
        return switch (line.what()) {
            case "rank", "partial" ->
                new double[] {
                    RankCorrelation.of(
                                    first,
                                    line.samples().get(1),
                                    line.samples().subList(2, line.samples().size()))
                            .orElseThrow()
                };
            case "by" -> Significance.falseDiscovery(first);
            case "groups" ->
                new double[] {
                    Significance.ofGroups(
                            first,
                            IntStream.range(0, first.length).map(i -> i % 12).toArray(),
                            12)
                };
            case "fisher" -> {
                Significance.Interval interval = Significance.of(first[0], first[1], (int) first[2]);
                yield new double[] {interval.low(), interval.high(), interval.pValue()};
            }
            default -> throw new IllegalArgumentException(line.what() + Arrays.toString(first));
        };
    }
}
