package io.github.cxstrategy.examples.solve;

import io.github.cxstrategy.internal.solve.Certificate;
import io.github.cxstrategy.internal.solve.CertificateChecker;
import io.github.cxstrategy.internal.solve.CertificateText;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Words;
import io.github.cxstrategy.internal.solve.WordsException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A 0/1 program from a text file: maximize v x under rows lo &lt;= a x &lt;= hi.
 *
 * <p>One item a line: {@code name N} · {@code n COUNT} · {@code opt VALUE} (proved) or {@code best VALUE} (best known) ·
 * {@code v v0 v1 ...} · {@code f INDEX 0|1} (fixed) · {@code r LO|- HI|- INDEX:COEFFICIENT ...} · {@code #} comment.
 */
public final class Instance {
    private static final int MOST_COLUMNS = 1_000_000;
    private static final long MOST_WORDS = 50_000_000;

    private final String name;
    private final Optional<Long> best;
    private final boolean proved;
    private final IntegerProgram program;

    private Instance(Draft draft, IntegerProgram program) {
        name = draft.name;
        best = draft.best;
        proved = draft.proved;
        this.program = program;
    }

    /**
     * Reads a program.
     *
     * @param source the name of the file, for messages; also the name of a program that has none
     * @param reader its content
     * @return the program
     * @throws IOException if the content cannot be read
     * @throws InstanceException if it is no program
     */
    public static Instance read(String source, Reader reader) throws IOException {
        Words words = new Words(reader, MOST_WORDS);
        try {
            Draft draft = new Draft(source);
            while (words.nextLine()) {
                draft.item(words);
            }
            return draft.finish(words);
        } catch (WordsException e) {
            throw new InstanceException(source, e.line(), String.valueOf(e.getMessage()));
        } catch (ArithmeticException e) {
            throw new InstanceException(source, words.line(), String.valueOf(e.getMessage()));
        }
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the best value that the file knows of, if it names one} */
    public Optional<Long> best() {
        return best;
    }

    /** {@return whether the best value is proved} */
    public boolean isProved() {
        return proved;
    }

    IntegerProgram program() {
        return program;
    }

    /**
     * Checks a certificate.
     *
     * @param source the name of its file, for messages
     * @param reader its content
     * @return what it proves
     * @throws IOException if the content cannot be read
     * @throws InstanceException if it is no certificate
     */
    public Verdict verify(String source, Reader reader) throws IOException {
        try {
            Certificate certificate = CertificateText.read(new Words(reader, MOST_WORDS), program.columns());
            boolean bounded = certificate.claim() != Certificate.Claim.INFEASIBLE;
            return new Verdict(
                    certificate.claim().name() + (bounded ? " " + certificate.bound() : ""),
                    CertificateChecker.fault(program, certificate));
        } catch (WordsException e) {
            throw new InstanceException(source, e.line(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * What a checker says of a certificate.
     *
     * @param claim what it claims, with the bound
     * @param fault why that is not proved; empty when it is
     */
    public record Verdict(String claim, Optional<String> fault) {}

    /** What was read so far. */
    private static final class Draft {
        private String name;
        private Optional<Long> best = Optional.empty();
        private boolean proved;
        private int columns;
        private IntegerProgram.@Nullable Builder builder;

        Draft(String name) {
            this.name = name;
        }

        void item(Words words) throws IOException {
            String item = words.next("item");
            switch (item) {
                case "name" -> name = words.next("name");
                case "n" -> {
                    if (builder != null) {
                        throw words.fault("'n' must stand once but stands twice.");
                    }
                    columns = words.nextIndex("n", MOST_COLUMNS + 1L);
                    builder = new IntegerProgram.Builder(columns);
                }
                case "opt", "best" -> {
                    best = Optional.of(words.nextLong(item));
                    proved = item.equals("opt");
                }
                case "v" -> {
                    IntegerProgram.Builder b = builder(words);
                    for (int j = 0; j < columns; j++) {
                        b.value(j, words.nextLong("value of column " + j));
                    }
                }
                case "f" -> {
                    int j = words.nextIndex("column", columns);
                    int fixed = words.nextIndex("fixed value", 2);
                    builder(words).box(j, fixed, fixed);
                }
                case "r" -> row(words);
                default ->
                    throw words.fault(
                            "A line must start with name, n, opt, best, v, f, r or # but starts with '" + item + "'.");
            }
            words.end();
        }

        private IntegerProgram.Builder builder(Words words) {
            if (builder == null) {
                throw words.fault("'n' must stand before this line but does not.");
            }
            return builder;
        }

        private void row(Words words) throws IOException {
            IntegerProgram.Builder b = builder(words);
            long lo = side(words, "lower side", IntegerProgram.NO_LOWER);
            long hi = side(words, "upper side", IntegerProgram.NO_UPPER);
            int[] index = new int[8];
            long[] coefficient = new long[8];
            int size = 0;
            while (words.hasNext()) {
                if (size == index.length) {
                    index = Arrays.copyOf(index, 2 * size);
                    coefficient = Arrays.copyOf(coefficient, 2 * size);
                }
                coefficient[size] = words.nextPair("column", columns);
                index[size++] = words.index();
            }
            b.row(lo, hi, Arrays.copyOf(index, size), Arrays.copyOf(coefficient, size));
        }

        private static long side(Words words, String what, long none) throws IOException {
            String word = words.next(what);
            if (word.equals("-")) {
                return none;
            }
            try {
                return Long.parseLong(word);
            } catch (NumberFormatException e) {
                throw words.fault("'" + what + "' must be a whole number of 64 bits or - but is '" + word + "'.");
            }
        }

        Instance finish(Words words) {
            return new Instance(this, builder(words).build());
        }
    }
}
