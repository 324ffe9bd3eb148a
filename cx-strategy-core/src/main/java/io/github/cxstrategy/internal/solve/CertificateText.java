package io.github.cxstrategy.internal.solve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Certificates as text, one item a line; {@link Certificate} says what they mean.
 *
 * <p>{@code certificate 1} · {@code claim CLAIM BOUND|-} · {@code answer COLUMN:VALUE ...} without zeros · {@code
 * argument D ROW:Y ...} and {@code cut ARGUMENT COLUMN:C ...}, each numbered from 0 · {@code tree}, then a step a line:
 * {@code apply K} · {@code upper ROW} · {@code lower ROW} · {@code knapsack K} · {@code split COLUMN T} · {@code closed} ·
 * {@code answer K} · {@code end}. A line that starts with # is a comment.
 */
public final class CertificateText {
    private static final String FIRST = "certificate";
    private static final long VERSION = 1;
    private static final List<String> STEPS =
            List.of("apply", "upper", "lower", "split", "closed", "answer", "knapsack");

    private final Words words;
    private final int columns;
    private Certificate.Claim claim = Certificate.Claim.UNKNOWN;
    private long bound;
    private final List<long[]> answers = new ArrayList<>();
    private final SumList arguments = new SumList();
    private final SumList cuts = new SumList();
    private final Longs tree = new Longs();

    private CertificateText(Words words, int columns) {
        this.words = words;
        this.columns = columns;
    }

    /**
     * Writes a certificate.
     *
     * @param c the certificate
     * @param out where to
     * @throws IOException if that cannot be written to
     */
    public static void write(Certificate c, Appendable out) throws IOException {
        out.append(FIRST).append(' ').append(Long.toString(VERSION)).append('\n');
        boolean bounded = c.claim != Certificate.Claim.INFEASIBLE;
        out.append("claim ").append(c.claim.name()).append(' ');
        out.append(bounded ? Long.toString(c.bound) : "-").append('\n');
        for (long[] x : c.answers) {
            out.append("answer");
            for (int j = 0; j < x.length; j++) {
                if (x[j] != 0) {
                    pair(out, j, x[j]);
                }
            }
            out.append('\n');
        }
        write("argument ", c.arguments, out);
        write("cut ", c.cuts, out);
        out.append("tree\n");
        for (int k = 0; k < c.tree.length; k++) {
            int code = (int) (c.tree[k] & 7);
            out.append(STEPS.get(code));
            if (code != Certificate.CLOSED) {
                out.append(' ').append(Long.toString(c.tree[k] >> 3));
            }
            if (code == Certificate.SPLIT) {
                k++;
                out.append(' ').append(Long.toString(c.tree[k]));
            }
            out.append('\n');
        }
        out.append("end\n");
    }

    private static void write(String name, Certificate.Sums sums, Appendable out) throws IOException {
        for (int k = 0; k < sums.size(); k++) {
            out.append(name).append(Long.toString(sums.head[k]));
            for (int e = sums.start[k]; e < sums.start[k + 1]; e++) {
                pair(out, sums.index[e], sums.factor[e]);
            }
            out.append('\n');
        }
    }

    private static void pair(Appendable out, int index, long value) throws IOException {
        out.append(' ').append(Integer.toString(index)).append(':').append(Long.toString(value));
    }

    /**
     * Reads a certificate.
     *
     * @param words the text
     * @param columns the number of columns of the program that it is about
     * @return the certificate; whether it proves anything is for {@link CertificateChecker} to say
     * @throws IOException if the text cannot be read
     * @throws WordsException if it is no certificate
     */
    public static Certificate read(Words words, int columns) throws IOException {
        return new CertificateText(words, columns).read();
    }

    private Certificate read() throws IOException {
        expect(FIRST);
        long version = words.nextLong("version");
        if (version != VERSION) {
            throw words.fault("'version' must be " + VERSION + " but is " + version + ".");
        }
        words.end();
        expect("claim");
        claim();
        for (String item = item("tree"); !item.equals("tree"); item = item("tree")) {
            switch (item) {
                case "answer" -> answer();
                case "argument" -> sum(arguments, "denominator", "row", Integer.MAX_VALUE);
                case "cut" -> sum(cuts, "argument", "column", columns);
                default ->
                    throw words.fault("'answer', 'argument', 'cut' or 'tree' must stand here but '" + item + "' does.");
            }
        }
        words.end();
        for (String item = item("end"); !item.equals("end"); item = item("end")) {
            step(item);
        }
        words.end();
        return new Certificate(
                claim, bound, answers.toArray(long[][]::new), arguments.toSums(), cuts.toSums(), tree.toArray());
    }

    private String item(String missing) throws IOException {
        if (!words.nextLine()) {
            throw words.fault("'" + missing + "' must follow but the text ends.");
        }
        return words.next("item");
    }

    private void expect(String wanted) throws IOException {
        String item = item(wanted);
        if (!item.equals(wanted)) {
            throw words.fault("'" + wanted + "' must stand here but '" + item + "' does.");
        }
    }

    private void claim() throws IOException {
        String name = words.next("claim");
        claim = Arrays.stream(Certificate.Claim.values())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> words.fault("'claim' must be one of " + Arrays.toString(Certificate.Claim.values())
                        + " but is '" + name + "'."));
        if (claim != Certificate.Claim.INFEASIBLE) {
            bound = words.nextLong("bound");
        } else {
            bound = Long.MIN_VALUE;
            words.next("bound");
        }
        words.end();
    }

    private void answer() throws IOException {
        words.spend(columns);
        long[] x = new long[columns];
        while (words.hasNext()) {
            long v = words.nextPair("column", columns);
            x[words.index()] = v;
        }
        answers.add(x);
    }

    private void sum(SumList list, String head, String what, int end) throws IOException {
        long h = words.nextLong(head);
        while (words.hasNext()) {
            long factor = words.nextPair(what, end);
            list.add(words.index(), factor);
        }
        list.end(h);
    }

    private void step(String item) throws IOException {
        int code = STEPS.indexOf(item);
        if (code < 0) {
            throw words.fault("A step must be one of " + STEPS + " but is '" + item + "'.");
        }
        int operand = code == Certificate.CLOSED ? 0 : words.nextIndex("operand", Integer.MAX_VALUE);
        tree.add(Certificate.word(code, operand));
        if (code == Certificate.SPLIT) {
            tree.add(words.nextLong("t"));
        }
        words.end();
    }
}
