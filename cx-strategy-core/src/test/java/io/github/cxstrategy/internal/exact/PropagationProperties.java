package io.github.cxstrategy.internal.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.internal.exact.IntervalProgram.Op;
import io.github.cxstrategy.internal.exact.IntervalProgram.Rule;
import io.github.cxstrategy.internal.exact.IntervalProgram.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class PropagationProperties {

    /** Three leaves with values, terms over them, and two equalities that hold for these values if they are to. */
    private static final class Drawn {
        final IntervalProgram program = new IntervalProgram();
        final List<Optional<Fraction>> values = new ArrayList<>();

        Drawn(Random random, boolean solvable) {
            for (int i = 0; i < 3; i++) {
                int value = random.nextInt(9) - 3;
                values.add(Optional.of(Fraction.of(value)));
                BigDecimal low = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(value - random.nextInt(3));
                BigDecimal high = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(value + random.nextInt(3));
                program.addLeaf(low, high);
            }
            for (int i = 0; i < 4; i++) {
                Op op = List.of(Op.values()).get(1 + random.nextInt(4));
                int left = random.nextInt(values.size());
                int right = random.nextInt(values.size());
                program.add(op, left, right);
                values.add(value(op, values.get(left), values.get(right)));
            }
            for (int i = 3; i < 7; i++) {
                Optional<Fraction> value = values.get(i);
                if (value.isPresent() && random.nextBoolean()) {
                    Fraction at = solvable ? value.get() : Fraction.of(random.nextInt(12) - 4);
                    BigDecimal low = at.toDecimal(new MathContext(5, RoundingMode.FLOOR));
                    BigDecimal high = at.toDecimal(new MathContext(5, RoundingMode.CEILING));
                    program.equate(i, program.addLeaf(low, high));
                }
            }
        }

        /** Whether the values are a solution: no term divides by 0. */
        boolean isSolution() {
            return values.stream().allMatch(Optional::isPresent);
        }

        private static Optional<Fraction> value(Op op, Optional<Fraction> one, Optional<Fraction> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            return switch (op) {
                case SUM -> Optional.of(one.get().plus(other.get()));
                case PRODUCT -> Optional.of(one.get().times(other.get()));
                case QUOTIENT ->
                    other.get().signum() == 0
                            ? Optional.empty()
                            : Optional.of(one.get().over(other.get()));
                case MINIMUM -> Optional.of(one.get().min(other.get()));
                case LEAF -> throw new IllegalArgumentException();
            };
        }
    }

    @Property(seed = "5111", tries = 500)
    void aSolutionIsNeverLost(@ForAll @IntRange(max = 1_000_000) int seed) {
        Drawn drawn = new Drawn(new Random(seed), true);
        if (!drawn.isSolution()) {
            return;
        }
        Propagation.Result result = Propagation.run(drawn.program);
        assertThat(result.isRefuted()).isFalse();
        for (int i = 0; i < drawn.values.size(); i++) {
            assertThat(result.ranges().get(i).contains(drawn.values.get(i).orElseThrow()))
                    .isTrue();
        }
    }

    @Property(seed = "5112", tries = 500)
    void whatIsRefutedIsRefutedForTheChecker(@ForAll @IntRange(max = 1_000_000) int seed) {
        Drawn drawn = new Drawn(new Random(seed), false);
        Propagation.Result result = Propagation.run(drawn.program);
        Statistics.label("refuted").collect(result.isRefuted());
        if (result.isRefuted()) {
            assertThat(TraceChecker.proves(drawn.program, result.refutation())).isTrue();
        }
    }

    @Property(seed = "5113", tries = 500)
    void noTraceProvesWhatHasASolution(@ForAll @IntRange(max = 1_000_000) int seed) {
        Random random = new Random(seed);
        Drawn drawn = new Drawn(random, true);
        if (!drawn.isSolution()) {
            return;
        }
        List<Step> steps = new ArrayList<>();
        Drawn other = new Drawn(new Random(seed), false);
        steps.addAll(Propagation.run(other.program).refutation());
        for (int i = 0; i < 5; i++) {
            BigDecimal low = BigDecimal.valueOf(random.nextInt(9) - 4);
            steps.add(new Step(
                    random.nextInt(7),
                    List.of(Rule.values()).get(random.nextInt(4)),
                    random.nextInt(7),
                    low,
                    low.add(BigDecimal.valueOf(random.nextInt(4) - 1))));
        }
        List<Step> known = steps.stream()
                .filter(step -> step.term() < drawn.program.terms().size()
                        && step.because() < drawn.program.terms().size())
                .toList();
        for (int length = 1; length <= known.size(); length++) {
            assertThat(TraceChecker.proves(drawn.program, known.subList(0, length)))
                    .isFalse();
        }
    }

    @Test
    void aStepThatClaimsTooMuchIsRefused() {
        IntervalProgram program = new IntervalProgram();
        int cases = program.addLeaf(new BigDecimal("9"), null);
        int minutes = program.addLeaf(new BigDecimal("7"), null);
        int product = program.add(Op.PRODUCT, cases, minutes);
        program.equate(product, program.addLeaf(null, new BigDecimal("60")));
        List<Step> steps = Propagation.run(program).refutation();
        assertThat(TraceChecker.proves(program, steps)).isTrue();

        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<Step> changed = new ArrayList<>(steps);
            changed.set(i, new Step(step.term(), step.rule(), step.because(), new BigDecimal("1000"), step.high()));
            assertThat(TraceChecker.proves(program, changed)).isFalse();
        }
        assertThat(TraceChecker.proves(program, List.of())).isFalse();
    }
}
