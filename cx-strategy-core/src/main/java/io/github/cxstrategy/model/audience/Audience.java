package io.github.cxstrategy.model.audience;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * A customer segment or employee audience that the strategy is for.
 *
 * @param id the identifier
 * @param name what people call it
 * @param kind customer or employee
 * @param whyImportant what makes it important, if that has been articulated
 * @param rank its place among the audiences, 1 for the most important, if ranked
 */
public record Audience(
        Id<Audience> id, String name, AudienceKind kind, Optional<String> whyImportant, Optional<Integer> rank) {
    /** Checks the texts and the rank. */
    public Audience {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("kind", kind);
        Check.text("whyImportant", whyImportant);
        Check.given("rank", rank)
                .ifPresent(r -> checkArgument(r >= 1, "'rank' of audience '%s' must be at least 1 but is %s.", id, r));
    }
}
