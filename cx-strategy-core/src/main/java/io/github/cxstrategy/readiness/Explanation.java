package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Remedy;
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
 */
public record Explanation(
        String message, Optional<Remedy> remedy, List<Fact> read, List<Fact> missing, Map<String, Ratio> thresholds) {
    /** Checks the texts and the names of the parameters. */
    public Explanation {
        Check.text("message", message);
        Check.given("remedy", remedy);
        read = Check.list("read", read);
        missing = Check.list("missing", missing);
        thresholds = Check.keyTexts("thresholds", thresholds);
    }
}
