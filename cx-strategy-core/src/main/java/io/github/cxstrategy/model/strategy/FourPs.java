package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.internal.check.Check;
import java.util.Map;

/**
 * The new four Ps of a strategy: platforms, purpose, people and planet.
 *
 * @param answers the answer to each question; a question that is not named is open
 */
public record FourPs(Map<Question, String> answers) {
    /** One of the four questions. */
    public enum Question {
        /** On which platforms the organization meets its customers. */
        PLATFORMS,
        /** What it aims at beyond its profit. */
        PURPOSE,
        /** Who its employees and customers are, and what it does for them. */
        PEOPLE,
        /** What it does to the planet, and for it. */
        PLANET
    }

    /** Checks the texts. */
    public FourPs {
        answers = Check.texts("answers", answers);
    }
}
