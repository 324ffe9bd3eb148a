package io.github.cxstrategy.examples.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A 0/1 program as plain arrays: maximize v x under rows lo &lt;= a x &lt;= hi. It is read by other code than the solver's, so
 * that answers are checked by something that the solver does not use.
 */
final class Program {
    private final String name;
    private final long[] values;
    private final int[] fixed;
    private final List<Row> rows;

    Program(String name, long[] values, int[] fixed, List<Row> rows) {
        this.name = name;
        this.values = values;
        this.fixed = fixed;
        this.rows = rows;
    }

    String name() {
        return name;
    }

    long[] values() {
        return values;
    }

    /** {@return for each column 0 or 1 where it is fixed, else -1} */
    int[] fixed() {
        return fixed;
    }

    List<Row> rows() {
        return rows;
    }

    /** A row; the ends of the range of a long stand for sides that are not there. */
    static final class Row {
        private final long lo;
        private final long hi;
        private final int[] columns;
        private final long[] coefficients;

        Row(long lo, long hi, int[] columns, long[] coefficients) {
            this.lo = lo;
            this.hi = hi;
            this.columns = columns;
            this.coefficients = coefficients;
        }

        long lo() {
            return lo;
        }

        long hi() {
            return hi;
        }

        int[] columns() {
            return columns;
        }

        long[] coefficients() {
            return coefficients;
        }

        boolean hasLower() {
            return lo != Long.MIN_VALUE;
        }

        boolean hasUpper() {
            return hi != Long.MAX_VALUE;
        }
    }

    int size() {
        return values.length;
    }

    /** Reads a program in the format of {@code solve}. */
    static Program read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        long[] values = new long[0];
        int[] fixed = new int[0];
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.trim().split("\\s+", -1);
            switch (words[0]) {
                case "name" -> name = words[1];
                case "n" -> {
                    fixed = new int[Integer.parseInt(words[1])];
                    Arrays.fill(fixed, -1);
                }
                case "v" ->
                    values = Arrays.stream(words)
                            .skip(1)
                            .mapToLong(Long::parseLong)
                            .toArray();
                case "f" -> fixed[Integer.parseInt(words[1])] = Integer.parseInt(words[2]);
                case "r" -> rows.add(row(words));
                default -> {
                    // comments, empty lines and the best known value say nothing about the program
                }
            }
        }
        return new Program(name, values, fixed, rows);
    }

    private static Row row(String[] words) {
        int size = words.length - 3;
        int[] columns = new int[size];
        long[] coefficients = new long[size];
        for (int k = 0; k < size; k++) {
            String word = words[k + 3];
            int colon = word.indexOf(':');
            columns[k] = Integer.parseInt(word.substring(0, colon));
            coefficients[k] = Long.parseLong(word.substring(colon + 1));
        }
        return new Row(
                words[1].equals("-") ? Long.MIN_VALUE : Long.parseLong(words[1]),
                words[2].equals("-") ? Long.MAX_VALUE : Long.parseLong(words[2]),
                columns,
                coefficients);
    }

    /** {@return the value of an answer in whole numbers; empty if it breaks a row} */
    Optional<Long> valueOf(long[] x) {
        long value = 0;
        for (int j = 0; j < values.length; j++) {
            if ((x[j] != 0 && x[j] != 1) || (fixed[j] >= 0 && x[j] != fixed[j])) {
                return Optional.empty();
            }
            value += x[j] * values[j];
        }
        for (Row row : rows) {
            long sum = 0;
            for (int k = 0; k < row.columns.length; k++) {
                sum += x[row.columns[k]] * row.coefficients[k];
            }
            if (sum < row.lo || sum > row.hi) {
                return Optional.empty();
            }
        }
        return Optional.of(value);
    }
}
