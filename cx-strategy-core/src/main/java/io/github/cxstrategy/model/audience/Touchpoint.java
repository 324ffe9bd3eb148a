package io.github.cxstrategy.model.audience;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Map;
import java.util.Optional;

/**
 * A point of a journey at which the customer meets the organization.
 *
 * @param id the identifier
 * @param name what people call it
 * @param momentOfTruth whether it makes or breaks the relationship, if judged
 * @param dataUses the customer data it needs, and whether it asks for them
 */
public record Touchpoint(
        Id<Touchpoint> id, String name, Optional<Boolean> momentOfTruth, Map<Id<CustomerDataItem>, DataUse> dataUses) {
    /** How a touchpoint comes by customer data. */
    public enum DataUse {
        /** It asks the customer. */
        ASKED,
        /** It uses again what the customer has given elsewhere. */
        REUSED
    }

    /** Checks the name. */
    public Touchpoint {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("momentOfTruth", momentOfTruth);
        dataUses = Check.map("dataUses", dataUses);
    }

    /**
     * {@return a touchpoint of which no more is known}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Touchpoint of(Id<Touchpoint> id, String name) {
        return new Touchpoint(id, name, Optional.empty(), Map.of());
    }
}
