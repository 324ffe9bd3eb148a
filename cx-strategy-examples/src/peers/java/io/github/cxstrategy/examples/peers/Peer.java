package io.github.cxstrategy.examples.peers;

import java.util.Optional;

/** A solver of 0/1 programs, one thread. */
interface Peer {
    /**
     * What a solver says.
     *
     * @param isOptimal whether it calls its answer optimal
     * @param bound its upper bound, if it tells one
     * @param answer its answer, if it has one
     */
    record Answer(boolean isOptimal, Optional<Double> bound, Optional<long[]> answer) {}

    /** {@return what it says after so many seconds at most} */
    Answer solve(Program program, double seconds);

    /** {@return the solver of this name} */
    static Peer named(String name) {
        return switch (name) {
            case "cx" -> new OwnSolver();
            case "cp-sat" -> new CpSat();
            case "scip", "cbc", "highs" -> new LinearSolver(name);
            case "ojalgo" -> new OjAlgo();
            default ->
                throw new IllegalArgumentException(
                        "'solver' must be cx, scip, cbc, highs, cp-sat or ojalgo but is '" + name + "'.");
        };
    }
}
