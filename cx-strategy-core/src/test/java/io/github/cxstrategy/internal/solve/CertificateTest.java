package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random small programs against the enumeration of all assignments: answers, ties and certificates. */
class CertificateTest {
    private static final int PROGRAMS = Integer.getInteger("solve.programs", 2_000);
    private static final int MUTANTS = 10_000;
    private static final int ROOM = 1 << 20;
    private static final int MOST_TIES = 20;

    private static Solution solve(IntegerProgram program, Random random) {
        return BranchAndBound.solve(program, options(random), random.nextBoolean() ? 0 : random.nextInt(8));
    }

    /** Half of the runs are asked for ties, a quarter is cut after some steps. */
    private static SolveOptions options(Random random) {
        long work = random.nextInt(4) == 0 ? random.nextInt(40) : 1_000_000;
        int room = random.nextInt(4) == 0 ? 20 + random.nextInt(400) : ROOM;
        return SolveOptions.of(work, () -> false).withProof(room).withTies(random.nextBoolean() ? MOST_TIES : 0);
    }

    @Test
    void answersAndTiesAreThoseOfEnumerationAndEveryCertificateIsAccepted() {
        for (int k = 0; k < PROGRAMS; k++) {
            check(k);
        }
    }

    static void check(int k) {
        Random random = new Random(k);
        IntegerProgram program = RandomPrograms.of(random, k % RandomPrograms.STYLES);
        SolveOptions options = options(random);
        Solution solution = BranchAndBound.solve(program, options, random.nextInt(30));
        List<long[]> optima = RandomPrograms.optima(program);
        assertThat(faults(program, options, solution, optima))
                .as("program %s", k)
                .isEmpty();
    }

    private static String faults(IntegerProgram program, SolveOptions options, Solution solution, List<long[]> optima) {
        StringBuilder faults = new StringBuilder();
        boolean enough = options.maxWork() > 40;
        long best = optima.isEmpty() ? Long.MIN_VALUE : program.objective(optima.get(0));
        boolean right = switch (solution.status()) {
            case OPTIMAL -> solution.value() == best && solution.bound() == best;
            case INFEASIBLE -> optima.isEmpty();
            case FEASIBLE -> !enough && solution.value() <= best && best <= solution.bound();
            case UNKNOWN -> !enough && best <= solution.bound();
        };
        faults.append(right ? "" : "wrong: " + solution + " instead of " + best + "\n");
        boolean present = solution.assignment().isPresent();
        if (present) {
            long[] x = solution.assignment().orElseThrow();
            boolean holds = program.isFeasible(x) && program.objective(x) == solution.value();
            faults.append(holds ? "" : "infeasible answer\n");
        }
        if (!solution.ties().isEmpty() || (options.mostTies() > 0 && enough && optima.size() <= MOST_TIES)) {
            boolean same = sorted(optima)
                            .equals(solution.ties().stream()
                                    .map(Arrays::toString)
                                    .toList())
                    || (optima.isEmpty() && solution.ties().isEmpty());
            faults.append(same ? "" : "ties are wrong: " + solution.ties().size() + " of " + optima.size() + "\n");
        }
        Certificate certificate = solution.certificate().orElseThrow();
        CertificateChecker.fault(program, certificate)
                .ifPresent(fault -> faults.append(fault).append('\n'));
        if (options.proofSize() == ROOM && solution.proof() != Solution.Proof.COMPLETE) {
            faults.append("the certificate is not complete\n");
        }
        if (!holds(program, certificate, optima)) {
            faults.append("what the certificate claims is untrue\n");
        }
        return faults.toString();
    }

    private static List<String> sorted(List<long[]> optima) {
        return optima.stream()
                .sorted((a, b) -> Arrays.compare(b, a))
                .map(Arrays::toString)
                .toList();
    }

    /** Whether a claim is true by enumeration. */
    private static boolean holds(IntegerProgram program, Certificate c, List<long[]> optima) {
        if (optima.isEmpty()) {
            return c.claim == Certificate.Claim.INFEASIBLE || c.claim == Certificate.Claim.UNKNOWN;
        }
        long best = program.objective(optima.get(0));
        return switch (c.claim) {
            case OPTIMAL -> c.bound == best && program.objective(c.answers[0]) == best;
            case RESOLVED -> c.bound == best && c.answers.length == optima.size();
            case FEASIBLE, UNKNOWN -> best <= c.bound;
            case INFEASIBLE -> false;
        };
    }

    @Test
    void theSearchIsTheSameWithAndWithoutACertificate() {
        for (int k = 0; k < 300; k++) {
            IntegerProgram program = RandomPrograms.of(new Random(k), k % RandomPrograms.STYLES);
            SolveOptions plain = SolveOptions.of(100, () -> false);
            Solution without = BranchAndBound.solve(program, plain);
            Solution with = BranchAndBound.solve(program, plain.withProof(ROOM));
            assertThat(with).hasToString(without.toString());
            assertThat(without.proof()).isEqualTo(Solution.Proof.NONE);
        }
    }

    @Test
    void theCheckerAgreesWithThePlainEvaluatorOnMutants() {
        int invalid = 0;
        int mutants = 0;
        Map<String, Integer> elements = new TreeMap<>();
        for (int k = 0; mutants < MUTANTS; k++) {
            Random random = new Random(k);
            IntegerProgram program = RandomPrograms.of(random, k % RandomPrograms.STYLES);
            if (program.columns > 8) {
                continue;
            }
            List<long[]> optima = RandomPrograms.optima(program);
            Certificate added = addedUp(program, optima, random);
            Certificate good = PlainEvaluator.accepts(program, added)
                    ? added
                    : solve(program, random).certificate().orElseThrow();
            assertThat(PlainEvaluator.accepts(program, good)).isTrue();
            elements(good).forEach(e -> elements.merge(e, 1, Integer::sum));
            for (int m = 0; m < 10 && mutants < MUTANTS; m++) {
                mutants++;
                Certificate mutant = CertificateMutants.of(good, program, random);
                boolean valid = PlainEvaluator.accepts(program, mutant);
                assertThat(CertificateChecker.fault(program, mutant).isEmpty())
                        .as("program %s, mutant %s", k, m)
                        .isEqualTo(valid);
                if (valid) {
                    assertThat(holds(program, mutant, optima)).isTrue();
                } else {
                    invalid++;
                }
            }
        }
        assertThat(invalid).isGreaterThan(MUTANTS * 3 / 10).isLessThan(MUTANTS);
        assertThat(elements.keySet()).containsExactly("cover", "knapsack", "rounded cut");
        assertThat(elements.values()).allMatch(n -> n >= 10, "ten certificates or more: " + elements);
    }

    /** A certificate that goes through some rows, added up at random: what it claims is true, but rarely proved so. */
    private static Certificate addedUp(IntegerProgram program, List<long[]> optima, Random random) {
        SumList arguments = new SumList();
        for (int i = 0; i < program.rows; i++) {
            if (random.nextBoolean()) {
                boolean upper = program.rowUpper[i] != IntegerProgram.NO_UPPER;
                arguments.add(i, (upper ? 1L : -1L) * (1 + random.nextInt(3)));
            }
        }
        arguments.end(0);
        Certificate.Sums none = new SumList().toSums();
        long[] tree = {Certificate.word(Certificate.KNAPSACK, 0), Certificate.word(Certificate.CLOSED, 0)};
        if (optima.isEmpty()) {
            return new Certificate(
                    Certificate.Claim.INFEASIBLE, Long.MIN_VALUE, new long[0][], arguments.toSums(), none, tree);
        }
        long best = program.objective(optima.get(0));
        return new Certificate(
                Certificate.Claim.OPTIMAL, best, new long[][] {optima.get(0)}, arguments.toSums(), none, tree);
    }

    /** What a certificate has beside arguments over rows. */
    private static Set<String> elements(Certificate c) {
        Set<String> elements = new TreeSet<>();
        for (long argument : c.cuts.head) {
            int k = (int) argument;
            elements.add(c.arguments.head[k] == 0 ? "cover" : "rounded cut");
        }
        for (int at = 0; at < c.tree.length; at++) {
            int code = (int) (c.tree[at] & 7);
            if (code == Certificate.KNAPSACK) {
                elements.add("knapsack");
            }
            at += code == Certificate.SPLIT ? 1 : 0;
        }
        return elements;
    }
}
