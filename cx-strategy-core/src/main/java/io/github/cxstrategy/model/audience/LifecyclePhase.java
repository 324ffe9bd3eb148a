package io.github.cxstrategy.model.audience;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * A phase of the customer lifecycle, for example to learn of the product, to buy it or to use it.
 *
 * @param id the identifier
 * @param name what people call it
 * @param outOfScopeBecause why the strategy leaves it alone, if it has been declared out of scope
 */
public record LifecyclePhase(Id<LifecyclePhase> id, String name, Optional<String> outOfScopeBecause) {
    /** Checks the texts. */
    public LifecyclePhase {
        Check.given("id", id);
        Check.text("name", name);
        Check.text("outOfScopeBecause", outOfScopeBecause);
    }

    /**
     * {@return a phase that is in scope}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static LifecyclePhase of(Id<LifecyclePhase> id, String name) {
        return new LifecyclePhase(id, name, Optional.empty());
    }

    /**
     * {@return a phase that the strategy leaves alone}
     *
     * @param id the identifier
     * @param name what people call it
     * @param because why it does
     */
    public static LifecyclePhase outOfScope(Id<LifecyclePhase> id, String name, String because) {
        return new LifecyclePhase(id, name, Optional.of(because));
    }

    /** {@return whether the strategy leaves it alone} */
    public boolean isOutOfScope() {
        return outOfScopeBecause.isPresent();
    }
}
