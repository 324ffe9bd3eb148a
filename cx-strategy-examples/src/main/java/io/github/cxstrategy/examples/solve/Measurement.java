package io.github.cxstrategy.examples.solve;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.solve.BranchAndBound;
import io.github.cxstrategy.internal.solve.Certificate;
import io.github.cxstrategy.internal.solve.CertificateText;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.internal.solve.SolveOptions;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** One timed run of the solver on an {@link Instance}: a statistics record, which differs from run to run. */
public final class Measurement {
    private static final int CERTIFICATE_WORDS = 1 << 24;

    private final String name;
    private final Solution solution;
    private final long nanos;
    private final OptionalLong firstNanos;

    private Measurement(String name, Solution solution, long nanos, OptionalLong firstNanos) {
        this.name = name;
        this.solution = solution;
        this.nanos = nanos;
        this.firstNanos = firstNanos;
    }

    /**
     * Solves.
     *
     * @param instance what to solve
     * @param limit how long at most
     * @param certified whether a certificate is wanted
     * @return what came out, and how long it took
     */
    public static Measurement of(Instance instance, SearchLimit limit, boolean certified) {
        long begin = System.nanoTime();
        long[] first = {-1};
        SolveOptions options = SolveOptions.of(limit.workUnits(), limit.start())
                .withProof(certified ? CERTIFICATE_WORDS : 0)
                .withProgress(value -> first[0] = first[0] < 0 ? System.nanoTime() - begin : first[0]);
        Solution solution = BranchAndBound.solve(instance.program(), options);
        long nanos = System.nanoTime() - begin;
        return new Measurement(
                instance.name(), solution, nanos, first[0] < 0 ? OptionalLong.empty() : OptionalLong.of(first[0]));
    }

    /** {@return whether the answer is proved to be the best} */
    public boolean isOptimal() {
        return solution.status() == Solution.Status.OPTIMAL;
    }

    /** {@return the answer, 0 or 1 for each column, if there is one} */
    public Optional<long[]> assignment() {
        return solution.assignment();
    }

    /** {@return the value of the answer, if there is one} */
    public Optional<Long> value() {
        return solution.assignment().map(x -> solution.value());
    }

    /** {@return the proved upper bound; empty if nothing is feasible} */
    public Optional<Long> bound() {
        return solution.status() == Solution.Status.INFEASIBLE ? Optional.empty() : Optional.of(solution.bound());
    }

    /** {@return how much of what is said the certificate proves: COMPLETE, PARTIAL or NONE} */
    public String proof() {
        return solution.proof().name();
    }

    /**
     * Writes the certificate.
     *
     * @param out where to
     * @return false when there is none
     * @throws IOException if that cannot be written to
     */
    public boolean writeCertificate(Appendable out) throws IOException {
        Optional<Certificate> certificate = solution.certificate();
        if (certificate.isPresent()) {
            CertificateText.write(certificate.get(), out);
        }
        return certificate.isPresent();
    }

    /** {@return name, status, value, bound, seconds, nodes, seconds until the first answer; - where there is none} */
    @Override
    public String toString() {
        return String.join(
                " ",
                name,
                solution.status().name(),
                value().map(String::valueOf).orElse("-"),
                bound().map(String::valueOf).orElse("-"),
                seconds(nanos),
                Long.toString(solution.nodes()),
                firstNanos.isPresent() ? seconds(firstNanos.getAsLong()) : "-");
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }
}
