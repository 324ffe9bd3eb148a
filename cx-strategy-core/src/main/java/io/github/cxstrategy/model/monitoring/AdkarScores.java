package io.github.cxstrategy.model.monitoring;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How ready one person is for a change, by the five elements of ADKAR, each from 1 (not at all) to 5 (fully).
 *
 * @param awareness knows why the change is needed, 1 to 5
 * @param desire wants to take part in it, 1 to 5
 * @param knowledge knows how to change, 1 to 5
 * @param ability is able to do it, 1 to 5
 * @param reinforcement is kept at it, 1 to 5
 */
public record AdkarScores(int awareness, int desire, int knowledge, int ability, int reinforcement) {
    private static final int LEAST = 1;
    private static final int MOST = 5;

    /** Checks the range of each score. */
    public AdkarScores {
        check("awareness", awareness);
        check("desire", desire);
        check("knowledge", knowledge);
        check("ability", ability);
        check("reinforcement", reinforcement);
    }

    private static void check(String name, int score) {
        checkArgument(
                score >= LEAST && score <= MOST,
                "'%s' must lie between %s and %s but is %s.",
                name,
                LEAST,
                MOST,
                score);
    }
}
