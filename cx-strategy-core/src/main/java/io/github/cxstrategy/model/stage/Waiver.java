package io.github.cxstrategy.model.stage;

import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * A failed gate rule that is let pass for a while; the rule stays failed and is marked.
 *
 * @param rule the id of the failed rule, for example {@code A-05}
 * @param subject the id of the one subject it is about; empty means the rule as a whole
 * @param reason why
 * @param signOff who asked, who granted it, and how long it holds
 */
public record Waiver(String rule, Optional<String> subject, String reason, SignOff signOff) {
    /** Checks the texts. */
    public Waiver {
        Check.text("rule", rule);
        Check.text("subject", subject);
        Check.text("reason", reason);
        Check.given("signOff", signOff);
    }
}
