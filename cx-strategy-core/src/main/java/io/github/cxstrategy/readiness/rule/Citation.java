package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * The article that a rule comes from.
 *
 * @param title the title of the article, as it stands in the article
 * @param author the author, if the article names one
 */
public record Citation(String title, Optional<String> author) {
    /** Checks the texts. */
    public Citation {
        Check.text("title", title);
        Check.text("author", author);
    }

    /**
     * {@return an article that names no author}
     *
     * @param title the title of the article
     */
    public static Citation of(String title) {
        return new Citation(title, Optional.empty());
    }
}
