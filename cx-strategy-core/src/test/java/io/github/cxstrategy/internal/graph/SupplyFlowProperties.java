package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Beside all sets of supplies, one by one. */
class SupplyFlowProperties {

    /** Numbers that are small, or beyond a long. */
    private static final class Network {
        private final BigInteger[] demand;
        private final int[][] suppliers;
        private final BigInteger[] supply;

        Network(BigInteger[] demand, int[][] suppliers, BigInteger[] supply) {
            this.demand = demand;
            this.suppliers = suppliers;
            this.supply = supply;
        }

        static Network random(long seed, int demands, int supplies, boolean large) {
            Random random = new Random(seed);
            int[][] suppliers = IntStream.range(0, demands)
                    .mapToObj(i -> IntStream.range(0, supplies)
                            .filter(s -> random.nextInt(3) == 0)
                            .toArray())
                    .toArray(int[][]::new);
            return new Network(amounts(random, demands, 6, large), suppliers, amounts(random, supplies, 9, large));
        }

        private static BigInteger[] amounts(Random random, int count, int bound, boolean large) {
            return IntStream.range(0, count)
                    .mapToObj(i -> BigInteger.valueOf(random.nextInt(bound)).shiftLeft(large ? 70 : 0))
                    .toArray(BigInteger[]::new);
        }

        BigInteger lack(BitSet some) {
            BigInteger lack = BigInteger.ZERO;
            for (int i = 0; i < demand.length; i++) {
                if (Arrays.stream(suppliers[i]).allMatch(some::get)) {
                    lack = lack.add(demand[i]);
                }
            }
            for (int s = some.nextSetBit(0); s >= 0; s = some.nextSetBit(s + 1)) {
                lack = lack.subtract(supply[s]);
            }
            return lack;
        }

        BitSet[] subsets() {
            return IntStream.range(0, 1 << supply.length)
                    .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                    .toArray(BitSet[]::new);
        }
    }

    @Property(tries = 1000, seed = "20261126")
    void whatIsNotMetIsTheGreatestLackAndTheCutsAreItsLeastAndLargestSet(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 7) int demands,
            @ForAll @IntRange(min = 0, max = 6) int supplies,
            @ForAll boolean large) {
        Network network = Network.random(seed, demands, supplies, large);
        SupplyFlow flow = SupplyFlow.of(network.demand, network.suppliers, network.supply);

        BigInteger greatest = Arrays.stream(network.subsets())
                .map(network::lack)
                .max(BigInteger::compareTo)
                .orElseThrow();
        BitSet least = new BitSet();
        least.set(0, supplies);
        BitSet largest = new BitSet();
        for (BitSet some : network.subsets()) {
            if (network.lack(some).equals(greatest)) {
                least.and(some);
                largest.or(some);
            }
        }
        assertThat(flow.unmet()).isEqualTo(greatest);
        assertThat(flow.shortest()).isEqualTo(least);
        assertThat(flow.tight()).isEqualTo(largest);
    }

    @Property(tries = 300, seed = "20261126")
    void moreSupplyAndLessDemandMakeNothingShort(@ForAll long seed, @ForAll boolean supply) {
        Network before = Network.random(seed, 6, 5, false);
        Network after = Network.random(seed, 6, 5, false);
        Random random = new Random(seed);
        BigInteger[] changed = supply ? after.supply : after.demand;
        for (int k = 0; k < changed.length; k++) {
            BigInteger by = BigInteger.valueOf(random.nextInt(3));
            changed[k] = supply ? changed[k].add(by) : changed[k].subtract(by).max(BigInteger.ZERO);
        }
        BitSet left = SupplyFlow.of(after.demand, after.suppliers, after.supply).shortest();
        left.andNot(
                SupplyFlow.of(before.demand, before.suppliers, before.supply).shortest());
        assertThat(left.isEmpty()).isTrue();
    }

    /** Some hundred thousand edges in a long chain of supplies, each shared by two demands: no recursion, no square. */
    @Property(tries = 1)
    void aLongChainIsNoDanger() {
        int count = 50_000;
        BigInteger[] demand = new BigInteger[count];
        int[][] suppliers = new int[count][];
        BigInteger[] supply = new BigInteger[count];
        Arrays.fill(demand, BigInteger.TWO);
        Arrays.fill(supply, BigInteger.TWO);
        for (int i = 0; i < count; i++) {
            suppliers[i] = new int[] {i, (i + 1) % count};
        }
        supply[count - 1] = BigInteger.ONE;
        SupplyFlow flow = SupplyFlow.of(demand, suppliers, supply);
        assertThat(flow.unmet()).isEqualTo(BigInteger.ONE);
        assertThat(flow.shortest().cardinality()).isEqualTo(count);
    }
}
