package io.github.cxstrategy.model.budget;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The money that is available for the strategy: pools, what is approved in each, and who approved it.
 *
 * @param pools the pools of money
 * @param document where the decision on the available budget is documented, if it is
 * @param approval who approved the budget and when, if it is approved
 */
public record Budget(List<BudgetPool> pools, Optional<String> document, Optional<BudgetApproval> approval) {

    /** Checks what must always hold. */
    public Budget {
        pools = Check.list("pools", pools);
        Check.text("document", document);
        Check.given("approval", approval);
    }

    /**
     * {@return a budget of which neither a document nor an approval is known}
     *
     * @param pools the pools of money
     */
    public static Budget of(BudgetPool... pools) {
        return builder().pools(List.of(pools)).build();
    }

    /**
     * {@return this budget, approved}
     *
     * @param person who approved it
     * @param day when
     */
    public Budget approvedBy(Id<Person> person, LocalDate day) {
        return new Budget(pools, document, Optional.of(new BudgetApproval(person, day)));
    }

    /**
     * {@return a builder}
     *
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.pools.addAll(pools);
        builder.document = document;
        builder.approval = approval;
        return builder;
    }

    /** Builds a {@link Budget}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final List<BudgetPool> pools = new ArrayList<>();
        private Optional<String> document = Optional.empty();
        private Optional<BudgetApproval> approval = Optional.empty();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param pool a pool of money
         */
        public Builder addPool(BudgetPool pool) {
            pools.add(pool);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param pools the pools of money; they replace those so far
         */
        public Builder pools(Collection<BudgetPool> pools) {
            this.pools.clear();
            this.pools.addAll(pools);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param document where the decision on the available budget is documented
         */
        public Builder document(String document) {
            this.document = Optional.of(Check.given("document", document));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param approval who approved the budget and when
         */
        public Builder approval(BudgetApproval approval) {
            this.approval = Optional.of(Check.given("approval", approval));
            return this;
        }

        /** {@return the budget} */
        public Budget build() {
            return new Budget(pools, document, approval);
        }
    }
}
