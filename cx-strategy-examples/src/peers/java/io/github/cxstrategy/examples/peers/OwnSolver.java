package io.github.cxstrategy.examples.peers;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.examples.solve.Instance;
import io.github.cxstrategy.examples.solve.Measurement;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The solver behind the allocation. */
final class OwnSolver implements Peer {
    @Override
    public Answer solve(Program program, double seconds) {
        try {
            Instance instance = Instance.read(program.name(), new StringReader(text(program)));
            Measurement measured = Measurement.of(
                    instance, SearchLimit.none().withDeadline(Duration.ofMillis(Math.round(seconds * 1000))), false);
            return new Answer(measured.isOptimal(), measured.bound().map(Long::doubleValue), measured.assignment());
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can always be read.", e);
        }
    }

    private static String text(Program program) {
        StringBuilder text = new StringBuilder("n " + program.size() + "\nv");
        for (long value : program.values()) {
            text.append(' ').append(value);
        }
        text.append('\n');
        for (int j = 0; j < program.size(); j++) {
            if (program.fixed()[j] >= 0) {
                text.append("f ")
                        .append(j)
                        .append(' ')
                        .append(program.fixed()[j])
                        .append('\n');
            }
        }
        for (Program.Row row : program.rows()) {
            text.append("r ").append(row.hasLower() ? String.valueOf(row.lo()) : "-");
            text.append(' ').append(row.hasUpper() ? String.valueOf(row.hi()) : "-");
            for (int k = 0; k < row.columns().length; k++) {
                text.append(' ').append(row.columns()[k]).append(':').append(row.coefficients()[k]);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
