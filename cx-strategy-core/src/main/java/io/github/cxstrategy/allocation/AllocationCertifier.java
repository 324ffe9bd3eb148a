package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.solve.Certificate;
import io.github.cxstrategy.internal.solve.CertificateChecker;
import io.github.cxstrategy.internal.solve.CertificateText;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.internal.solve.Words;
import io.github.cxstrategy.internal.solve.WordsException;
import io.github.cxstrategy.model.initiative.Initiative;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Proves allocations so that somebody else can check the proof.
 *
 * <p>A certificate is text: for each objective the whole search, and for each of its parts why it holds nothing better.
 * It is checked in whole numbers by code that shares nothing with the search; {@link #verify} searches nothing.
 * Bound: certifying costs as much as {@link BudgetAllocator#allocate}; verifying is linear in the certificate times the
 * size of the rules used in a step. Ask {@link BudgetAllocator} where the answer is enough: it proves the same, but does
 * not write the proof down.
 * Cheung, Gleixner and Steffy, "Verifying integer programming results", IPCO 2017,
 * <a href="https://doi.org/10.1007/978-3-319-59250-3_13">doi:10.1007/978-3-319-59250-3_13</a>.
 *
 * <p>Holds policy only; immutable and thread-safe.
 */
public final class AllocationCertifier {
    private static final AllocationCertifier STANDARD = new AllocationCertifier();

    private static final int LEAST_ROOM = 16;

    // a word takes at least two characters with the space before it
    private static final int CHARACTERS_PER_WORD = 2;

    /** How much of an answer its certificate proves. */
    public enum Extent {
        /** All of it. */
        COMPLETE,
        /** A weaker bound, or not all objectives, or not the ties. */
        PARTIAL
    }

    /**
     * An allocation with its certificate.
     *
     * @param result the allocation, the same as without a certificate
     * @param extent how much of it the certificate proves
     * @param certificate the certificate, to be kept beside the request
     */
    public record Certified(AllocationResult result, Extent extent, String certificate) {
        /** Checks that all are given. */
        public Certified {
            Check.given("result", result);
            Check.given("extent", extent);
            Check.given("certificate", certificate);
        }
    }

    private AllocationCertifier() {}

    /** {@return the certifier} */
    public static AllocationCertifier standard() {
        return STANDARD;
    }

    /**
     * Allocates, and writes down the proof.
     *
     * @param request what to allocate
     * @param room how large the proof of an objective may become, in units of 8 bytes, at least 16; where that is not
     *     enough, the proof is PARTIAL
     * @return the allocation with its certificate
     * @throws ArithmeticException if the amounts or values are so large that their sums could overflow
     * @throws IllegalArgumentException if too many cost lines have a choice of pools
     */
    public Certified certify(AllocationRequest request, int room) {
        Writer writer = new Writer(request, room);
        return writer.certified(BudgetAllocator.allocate(request, writer.effort, writer::solve, true));
    }

    /**
     * Allocates so that high costs are withstood, and writes down the proof.
     *
     * @param request what to allocate, at likely costs
     * @param highEnds what each initiative costs at its high end, as a multiple of its likely costs, at least 1
     * @param gamma how many costs may go to their high ends at once
     * @param room how large the proof of an objective may become, in units of 8 bytes, at least 16
     * @return the allocation of {@link RobustAllocator} with its certificate; where the room is not enough, one that the
     *     certificate proves, which can be weaker
     * @throws ArithmeticException if the amounts or values are so large that their sums could overflow
     */
    public Certified certify(AllocationRequest request, Map<Id<Initiative>, Ratio> highEnds, int gamma, int room) {
        Map<Id<Initiative>, Ratio> high = RobustAllocator.checked(highEnds, gamma);
        if (gamma == 0) {
            return certify(request, room);
        }
        Writer writer = new Writer(request, room);
        return writer.certified(RobustAllocator.robust(request, high, gamma, writer.effort, writer::claim, true));
    }

    /**
     * Checks a certificate against the request that it is about, and says what it proves.
     *
     * @param request the request
     * @param certificate the text, however wrong
     * @return the allocation that is proved, as far as it is proved; without the rules that clash where none is possible
     * @throws IllegalArgumentException if the text is no certificate, or does not prove what it claims of this request
     */
    public AllocationResult verify(AllocationRequest request, String certificate) {
        Reader reader = new Reader(certificate);
        AllocationResult result = BudgetAllocator.allocate(request, new Effort(request.limit()), reader::next, false);
        reader.end();
        return result;
    }

    /**
     * Checks a certificate of an allocation that withstands high costs. It holds a proof for every set of rows that was
     * tried; which rows follow from an answer is worked out again.
     *
     * @param request the request
     * @param highEnds what each initiative costs at its high end, as a multiple of its likely costs, at least 1
     * @param gamma how many costs may go to their high ends at once
     * @param certificate the text, however wrong
     * @return the allocation that is proved, as far as it is proved; without the rules that clash where none is possible
     * @throws IllegalArgumentException if the text is no certificate, or does not prove what it claims of this request
     */
    public AllocationResult verify(
            AllocationRequest request, Map<Id<Initiative>, Ratio> highEnds, int gamma, String certificate) {
        Map<Id<Initiative>, Ratio> high = RobustAllocator.checked(highEnds, gamma);
        if (gamma == 0) {
            return verify(request, certificate);
        }
        Reader reader = new Reader(certificate);
        AllocationResult result =
                RobustAllocator.robust(request, high, gamma, new Effort(request.limit()), reader::next, false);
        reader.end();
        return result;
    }

    /** Solves with a proof and keeps it. */
    private static final class Writer {
        private final Effort effort;
        private final int room;
        private final StringBuilder text = new StringBuilder();
        private Extent extent = Extent.COMPLETE;

        Writer(AllocationRequest request, int room) {
            if (room < LEAST_ROOM) {
                throw new IllegalArgumentException("'room' must be at least " + LEAST_ROOM + " but is " + room + ".");
            }
            effort = new Effort(request.limit());
            this.room = room;
        }

        Certified certified(AllocationResult result) {
            return new Certified(result, extent, text.toString());
        }

        Solution solve(IntegerProgram program, int mostTies) {
            Solution solution = effort.solve(program, mostTies, room);
            if (extent == Extent.COMPLETE) {
                write(solution.certificate().orElseThrow());
            }
            if (solution.proof() != Solution.Proof.COMPLETE) {
                extent = Extent.PARTIAL;
            }
            return solution;
        }

        /** Solves, and takes no more for granted than the proof shows: the next program depends on the answer. */
        Solution claim(IntegerProgram program, int mostTies) {
            Solution solution = effort.solve(program, mostTies, room);
            Certificate certificate = solution.certificate().orElseThrow();
            write(certificate);
            if (solution.proof() != Solution.Proof.COMPLETE) {
                extent = Extent.PARTIAL;
            }
            return Solution.claimed(program, certificate);
        }

        private void write(Certificate certificate) {
            try {
                CertificateText.write(certificate, text);
            } catch (IOException e) {
                throw new UncheckedIOException("Text can always be added to text in memory.", e);
            }
        }
    }

    /** Takes answers from a certificate instead of searching for them. */
    private static final class Reader {
        private final Words words;

        Reader(String certificate) {
            Check.given("certificate", certificate);
            words = new Words(new StringReader(certificate), certificate.length() / CHARACTERS_PER_WORD + 1);
        }

        Solution next(IntegerProgram program, int mostTies) {
            try {
                Certificate certificate = CertificateText.read(words, program.columns());
                Optional<String> fault = CertificateChecker.fault(program, certificate);
                if (fault.isPresent()) {
                    throw new IllegalArgumentException(
                            "The certificate must prove what it claims of this request but does not: " + fault.get()
                                    + "\nMaybe it is about another plan.");
                }
                return Solution.claimed(program, certificate);
            } catch (WordsException e) {
                throw new IllegalArgumentException("The certificate must be readable but is not: " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException("Text in memory can always be read.", e);
            }
        }

        void end() {
            try {
                if (words.nextLine()) {
                    throw new IllegalArgumentException(
                            "The certificate must end after what the request asks for but goes" + " on in line "
                                    + words.line() + ".");
                }
            } catch (WordsException e) {
                throw new IllegalArgumentException("The certificate must be readable but is not: " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException("Text in memory can always be read.", e);
            }
        }
    }
}
