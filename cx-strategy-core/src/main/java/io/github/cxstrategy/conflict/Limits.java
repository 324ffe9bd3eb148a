package io.github.cxstrategy.conflict;

/**
 * The figures of a policy as the searches need them.
 *
 * @param floor how strong a walk must be to count
 * @param contestedShare from which share of the stronger side on the weaker one makes an effect contested
 * @param control how strongly levers must reach what a role is held to
 */
record Limits(double floor, double contestedShare, double control) {
    static Limits of(ConflictPolicy policy) {
        return new Limits(
                policy.floor().value().doubleValue(),
                policy.contestedShare().value().doubleValue(),
                policy.control().value().doubleValue());
    }
}
