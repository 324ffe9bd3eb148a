package io.github.cxstrategy.examples.offending;

import io.github.cxstrategy.internal.check.Check;

/** Uses an internal class: what the rule has to find. */
final class Burglar {
    private Burglar() {}

    static String breakIn() {
        return Check.given("booty", "silver");
    }
}
