package io.github.cxstrategy.model.audience;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;

/**
 * Something that customers are asked for, for example their date of birth.
 *
 * @param id the identifier
 * @param name what people call it
 */
public record CustomerDataItem(Id<CustomerDataItem> id, String name) {
    /** Checks the name. */
    public CustomerDataItem {
        Check.given("id", id);
        Check.text("name", name);
    }
}
