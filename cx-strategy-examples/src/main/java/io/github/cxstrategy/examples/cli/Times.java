package io.github.cxstrategy.examples.cli;

import java.util.Locale;

/** How long a command took, told on standard error, so that answers stay the same from run to run. */
final class Times {
    private final long begin = System.nanoTime();
    private long read = begin;

    /** Says that the input is read. */
    void inputRead() {
        read = System.nanoTime();
    }

    void tell(Console console) {
        console.err()
                .printf(
                        Locale.ROOT,
                        "Read in %.2f s, answered in %.2f s.\n",
                        seconds(begin, read),
                        seconds(read, System.nanoTime()));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
