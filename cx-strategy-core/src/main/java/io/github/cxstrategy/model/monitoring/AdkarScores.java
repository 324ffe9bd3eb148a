package io.github.cxstrategy.model.monitoring;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How ready one person is for a change, by the five elements of ADKAR, each from 1 (not at all) to 5 (fully). At least
 * one of them was asked; what was not asked or not answered is empty.
 *
 * @param awareness knows why the change is needed, 1 to 5, if known
 * @param desire wants to take part in it, 1 to 5, if known
 * @param knowledge knows how to change, 1 to 5, if known
 * @param ability is able to do it, 1 to 5, if known
 * @param reinforcement is kept at it, 1 to 5, if known
 */
public record AdkarScores(
        Optional<Integer> awareness,
        Optional<Integer> desire,
        Optional<Integer> knowledge,
        Optional<Integer> ability,
        Optional<Integer> reinforcement) {
    private static final int LEAST = 1;
    private static final int MOST = 5;

    /** Checks the range of each score, and that there is one. */
    public AdkarScores {
        check("awareness", awareness);
        check("desire", desire);
        check("knowledge", knowledge);
        check("ability", ability);
        check("reinforcement", reinforcement);
        checkArgument(
                Stream.of(awareness, desire, knowledge, ability, reinforcement).anyMatch(Optional::isPresent),
                "'awareness' must be given, or one of the other four scores, but all are missing.");
    }

    /**
     * All five scores.
     *
     * @param awareness knows why the change is needed, 1 to 5
     * @param desire wants to take part in it, 1 to 5
     * @param knowledge knows how to change, 1 to 5
     * @param ability is able to do it, 1 to 5
     * @param reinforcement is kept at it, 1 to 5
     */
    public AdkarScores(int awareness, int desire, int knowledge, int ability, int reinforcement) {
        this(
                Optional.of(awareness),
                Optional.of(desire),
                Optional.of(knowledge),
                Optional.of(ability),
                Optional.of(reinforcement));
    }

    private static void check(String name, Optional<Integer> given) {
        Check.given(name, given)
                .ifPresent(score -> checkArgument(
                        score >= LEAST && score <= MOST,
                        "'%s' must lie between %s and %s but is %s.",
                        name,
                        LEAST,
                        MOST,
                        score));
    }
}
