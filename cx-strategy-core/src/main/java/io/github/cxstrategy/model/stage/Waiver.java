package io.github.cxstrategy.model.stage;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A failed gate rule that is let pass for a while; the rule stays failed and is marked.
 *
 * @param rule the id of the failed rule, for example {@code A-05}
 * @param subject the id of the one subject it is about; empty means the rule as a whole
 * @param reason why
 * @param signOff who asked, who granted it, and how long it holds
 * @param ruleVersion the version of the rule that was waived, from 1; empty means 1. Another version is not waived
 * @param limit how far the measured amount may lie beyond the rule's limit, at least 0, in the unit of the rule (money in
 *     minor units); beyond that it is not waived. Empty means however far
 */
public record Waiver(
        String rule,
        Optional<String> subject,
        String reason,
        SignOff signOff,
        Optional<Integer> ruleVersion,
        Optional<BigDecimal> limit) {
    /** Checks the texts and the numbers. */
    public Waiver {
        Check.text("rule", rule);
        Check.text("subject", subject);
        Check.text("reason", reason);
        Check.given("signOff", signOff);
        Check.given("ruleVersion", ruleVersion)
                .ifPresent(
                        version -> checkArgument(version >= 1, "'ruleVersion' must be at least 1 but is %s.", version));
        limit = Check.decimal("limit", limit);
        if (limit.isPresent()) {
            checkArgument(
                    limit.get().signum() >= 0,
                    "'limit' must be at least 0 but is %s.",
                    limit.get().toPlainString());
        }
    }

    /**
     * A waiver of the first version of a rule, without limit.
     *
     * @param rule the id of the failed rule, for example {@code A-05}
     * @param subject the id of the one subject it is about; empty means the rule as a whole
     * @param reason why
     * @param signOff who asked, who granted it, and how long it holds
     */
    public Waiver(String rule, Optional<String> subject, String reason, SignOff signOff) {
        this(rule, subject, reason, signOff, Optional.empty(), Optional.empty());
    }

    /**
     * {@return this waiver for another version of the rule}
     *
     * @param version the version of the rule that was waived, from 1
     */
    public Waiver ofVersion(int version) {
        return new Waiver(rule, subject, reason, signOff, Optional.of(version), limit);
    }

    /**
     * {@return this waiver with a limit}
     *
     * @param most how far the measured amount may lie beyond the rule's limit, at least 0
     */
    public Waiver upTo(BigDecimal most) {
        return new Waiver(rule, subject, reason, signOff, ruleVersion, Optional.of(most));
    }
}
