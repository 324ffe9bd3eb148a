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
 * @param needs its goals, needs and pain points, if known
 */
public record Audience(
        Id<Audience> id,
        String name,
        AudienceKind kind,
        Optional<String> whyImportant,
        Optional<Integer> rank,
        Optional<AudienceNeeds> needs) {
    /** Checks the texts and the rank. */
    public Audience {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("kind", kind);
        Check.text("whyImportant", whyImportant);
        Check.given("rank", rank)
                .ifPresent(r -> checkArgument(r >= 1, "'rank' of audience '%s' must be at least 1 but is %s.", id, r));
        Check.given("needs", needs);
    }

    /**
     * An audience whose needs are unknown.
     *
     * @param id the identifier
     * @param name what people call it
     * @param kind customer or employee
     * @param whyImportant what makes it important, if that has been articulated
     * @param rank its place among the audiences, 1 for the most important, if ranked
     */
    public Audience(
            Id<Audience> id, String name, AudienceKind kind, Optional<String> whyImportant, Optional<Integer> rank) {
        this(id, name, kind, whyImportant, rank, Optional.empty());
    }

    /**
     * {@return an audience that is not ranked and whose needs are unknown}
     *
     * @param id the identifier
     * @param name what people call it
     * @param kind customer or employee
     * @param whyImportant what makes it important
     */
    public static Audience of(Id<Audience> id, String name, AudienceKind kind, String whyImportant) {
        return new Audience(id, name, kind, Optional.of(whyImportant), Optional.empty());
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     * @param kind customer or employee
     */
    public static Builder builder(Id<Audience> id, String name, AudienceKind kind) {
        return new Builder(id, name, kind);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name, kind);
        builder.whyImportant = whyImportant;
        builder.rank = rank;
        builder.needs = needs;
        return builder;
    }

    /** Builds an {@link Audience}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Audience> id;
        private final String name;
        private final AudienceKind kind;
        private Optional<String> whyImportant = Optional.empty();
        private Optional<Integer> rank = Optional.empty();
        private Optional<AudienceNeeds> needs = Optional.empty();

        private Builder(Id<Audience> id, String name, AudienceKind kind) {
            this.id = id;
            this.name = name;
            this.kind = kind;
        }

        /**
         * {@return this builder}
         *
         * @param whyImportant what makes it important
         */
        public Builder whyImportant(String whyImportant) {
            this.whyImportant = Optional.of(Check.given("whyImportant", whyImportant));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param rank its place among the audiences, 1 for the most important
         */
        public Builder rank(Integer rank) {
            this.rank = Optional.of(Check.given("rank", rank));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param needs its goals, needs and pain points
         */
        public Builder needs(AudienceNeeds needs) {
            this.needs = Optional.of(Check.given("needs", needs));
            return this;
        }

        /** {@return the audience} */
        public Audience build() {
            return new Audience(id, name, kind, whyImportant, rank, needs);
        }
    }
}
