package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The answer to an {@link IntegerProgram}: never stronger than proved.
 *
 * <p>{@code bound} is an upper bound of the objective that holds in every case; it is {@link Long#MIN_VALUE} when the
 * program has no solution.
 */
public final class Solution {
    /** What was proved. */
    public enum Status {
        /** The answer is feasible and no other has a larger value. */
        OPTIMAL,
        /** The answer is feasible; whether there is a better one is open. */
        FEASIBLE,
        /** No assignment satisfies all rows. */
        INFEASIBLE,
        /** Nothing was found within the limit, and nothing excluded. */
        UNKNOWN
    }

    /** How much of what is said here the certificate proves. */
    public enum Proof {
        /** All of it. */
        COMPLETE,
        /** A weaker bound, or the optimum but not the ties. */
        PARTIAL,
        /** There is no certificate. */
        NONE
    }

    /**
     * What a run took.
     *
     * @param work the work units: nodes and pivots
     * @param nodes the parts of the search looked at
     */
    record Effort(long work, long nodes) {}

    private final Status status;
    private final Optional<long[]> assignment;
    private final long value;
    private final long bound;
    private final Effort effort;
    private final List<long[]> ties;
    private final Optional<Certificate> certificate;

    Solution(Status status, Optional<long[]> assignment, long value, long bound, Effort effort) {
        this(status, assignment, value, bound, effort, List.of(), Optional.empty());
    }

    private Solution(
            Status status,
            Optional<long[]> assignment,
            long value,
            long bound,
            Effort effort,
            List<long[]> ties,
            Optional<Certificate> certificate) {
        this.status = status;
        this.assignment = assignment;
        this.value = value;
        this.bound = bound;
        this.effort = effort;
        this.ties = ties;
        this.certificate = certificate;
    }

    /**
     * {@return what a certificate claims}
     *
     * @param program what the certificate is about
     * @param certificate a certificate in which {@link CertificateChecker} has found no fault
     */
    public static Solution claimed(IntegerProgram program, Certificate certificate) {
        List<long[]> answers = List.of(certificate.answers);
        Status status = switch (certificate.claim()) {
            case OPTIMAL, RESOLVED -> Status.OPTIMAL;
            case FEASIBLE -> Status.FEASIBLE;
            case UNKNOWN -> Status.UNKNOWN;
            case INFEASIBLE -> Status.INFEASIBLE;
        };
        Optional<long[]> first = answers.stream().findFirst();
        long value = first.map(program::objective).orElse(0L);
        boolean all = certificate.claim() == Certificate.Claim.RESOLVED;
        return new Solution(status, first, value, certificate.bound(), new Effort(0, 0))
                .with(all ? answers : List.of(), Optional.of(certificate));
    }

    Solution with(List<long[]> all, Optional<Certificate> proof) {
        List<long[]> sorted =
                all.stream().sorted((a, b) -> Arrays.compare(b, a)).toList();
        Optional<long[]> first = sorted.stream().findFirst().or(() -> assignment);
        return new Solution(status, first, value, bound, effort, sorted, proof);
    }

    /** {@return this optimum with what a second search says about ties} */
    Solution withTies(Solution second, long nodesBefore) {
        Effort both = new Effort(second.effort.work(), nodesBefore + second.effort.nodes());
        boolean better = second.certificate
                .filter(c -> c.claim() == Certificate.Claim.RESOLVED)
                .isPresent();
        return new Solution(status, assignment, value, bound, both)
                .with(second.ties, better ? second.certificate : certificate);
    }

    /** {@return what was proved} */
    public Status status() {
        return status;
    }

    /** {@return one value a column (a copy), or empty when none was found} */
    public Optional<long[]> assignment() {
        return assignment.map(long[]::clone);
    }

    /** {@return the objective of the assignment; meaningless (0) when there is none} */
    public long value() {
        return value;
    }

    /** {@return a proven upper bound of the objective} */
    public long bound() {
        return bound;
    }

    /** {@return the work units spent} */
    public long work() {
        return effort.work();
    }

    /** {@return the parts of the search looked at} */
    public long nodes() {
        return effort.nodes();
    }

    /** {@return all answers of the best value (copies), the largest first by their first columns; empty when not known} */
    public List<long[]> ties() {
        return ties.stream().map(long[]::clone).toList();
    }

    /** {@return the certificate, if one was asked for and there was room} */
    public Optional<Certificate> certificate() {
        return certificate;
    }

    /** {@return how much of this the certificate proves} */
    public Proof proof() {
        if (certificate.isEmpty()) {
            return Proof.NONE;
        }
        boolean ofTies = certificate.get().claim() == Certificate.Claim.RESOLVED;
        return certificate.get().bound() == bound && ofTies == !ties.isEmpty() ? Proof.COMPLETE : Proof.PARTIAL;
    }

    @Override
    public String toString() {
        return status + " value " + value + " bound " + bound + " work " + effort.work();
    }
}
