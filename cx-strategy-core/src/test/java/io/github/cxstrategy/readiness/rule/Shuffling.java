package io.github.cxstrategy.readiness.rule;

import java.util.Random;

/** Lets the tests of the engine shuffle plans as the contract of rules does. */
public final class Shuffling {
    private Shuffling() {}

    /** The same plan with every list that is no sequence in another order. */
    public static GateContext of(GateContext context, Random random) {
        return PlanVariants.shuffled(context, random);
    }
}
