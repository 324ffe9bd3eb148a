package io.github.cxstrategy.internal.stats;

/**
 * Random numbers that are looked up instead of drawn one after the other: each follows from the seed, a stream and a
 * position alone.
 *
 * <p>So a stream that comes or goes changes no other, and the order of questions shows nowhere. Integer arithmetic only.
 * Bound: constant. Use a generator with a state where millions of numbers of one stream are needed.
 * The mixing function is that of SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014, <a href="https://doi.org/10.1145/2660193.2660195">doi:10.1145/2660193.2660195</a>.
 */
public final class Draws {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long HASH_START = 0xcbf29ce484222325L;
    private static final long HASH_PRIME = 0x100000001b3L;
    private static final double STEP = 0x1p-53;

    private final long seed;

    /** Draws of a seed. */
    public Draws(long seed) {
        this.seed = mix(seed + GOLDEN);
    }

    /** {@return a stream that belongs to a name} */
    public static long stream(String name) {
        long hash = HASH_START;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * HASH_PRIME;
        }
        return mix(hash);
    }

    /** {@return a number between 0 and 1, both exclusive, evenly distributed} */
    public double uniform(long stream, long position) {
        long bits = mix(mix(seed ^ stream) + GOLDEN * (position + 1));
        return ((double) (bits >>> 11) + 0.5) * STEP;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
