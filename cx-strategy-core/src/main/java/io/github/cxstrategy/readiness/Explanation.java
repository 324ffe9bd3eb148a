package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Remedy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a rule gave its verdict.
 *
 * @param message the reason in one sentence
 * @param remedy what would mend it; given for failures and for what is unknown
 * @param read the facts that were read
 * @param missing the facts that are absent or unknown
 * @param thresholds the parameters that the rule was evaluated with
 * @param why the facts that the verdict rests on: enough for it, and none of them can be left out
 * @param excess how far a failed comparison lies beyond its limit, more than 0 or, where more than the limit is wanted, at
 *     least 0; in the unit of the rule (money in minor units); empty if the failure is not one of one comparison
 */
public record Explanation(
        String message,
        Optional<Remedy> remedy,
        List<Fact> read,
        List<Fact> missing,
        Map<String, Ratio> thresholds,
        List<Fact> why,
        Optional<BigDecimal> excess) {
    /** Checks the texts and the names of the parameters. */
    public Explanation {
        Check.text("message", message);
        Check.given("remedy", remedy);
        read = facts("read", read);
        missing = facts("missing", missing);
        thresholds = Check.keyTexts("thresholds", thresholds);
        why = facts("why", why);
        excess = Check.decimal("excess", excess);
    }

    private static List<Fact> facts(String name, List<Fact> facts) {
        return facts instanceof Reading.Part ? facts : Check.list(name, facts);
    }
}
