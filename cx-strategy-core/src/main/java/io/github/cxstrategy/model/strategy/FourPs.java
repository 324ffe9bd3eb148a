package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.internal.check.Check;
import java.util.Map;

/**
 * The new four Ps of a strategy: platforms, purpose, people and planet.
 *
 * @param answers the answer to each question; a question that is not named is open
 */
public record FourPs(Map<Question, String> answers) {
    /** One of the four questions to the organization. */
    public enum Question {
        /** How digital platforms change the way it works and meets its customers. */
        PLATFORMS,
        /** Why it exists, and what sets it apart from others. */
        PURPOSE,
        /** How it gets on better with customers and with the communities it lives in. */
        PEOPLE,
        /** What good and what harm it does to the planet. */
        PLANET
    }

    /** Checks the texts. */
    public FourPs {
        answers = Check.texts("answers", answers);
    }
}
