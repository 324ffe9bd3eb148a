package io.github.cxstrategy.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.Optional;

/**
 * What a rule says of one subject, or of the plan as a whole. Ordered by rule, then subject.
 *
 * @param rule the rule
 * @param version the version of the rule
 * @param severity how much the rule matters here
 * @param subject the id of the initiative, objective, pool and period, ... it is about; empty means the plan as a whole
 * @param verdict what the rule says
 * @param explanation why
 * @param waiver the waiver that lets a failure pass; the verdict stays {@link Verdict#FAIL}
 * @param riskAcceptance the acceptance that lets the unknown pass; the verdict stays {@link Verdict#UNKNOWN}
 */
public record RuleResult(
        RuleId rule,
        int version,
        RuleSeverity severity,
        Optional<String> subject,
        Verdict verdict,
        Explanation explanation,
        Optional<Waiver> waiver,
        Optional<RiskAcceptance> riskAcceptance)
        implements Comparable<RuleResult> {
    /** Checks that only a failure is waived and only the risk of the unknown accepted. */
    public RuleResult {
        Check.given("rule", rule);
        Check.given("severity", severity);
        Check.text("subject", subject);
        Check.given("verdict", verdict);
        Check.given("explanation", explanation);
        checkArgument(
                Check.given("waiver", waiver).isEmpty() || verdict == Verdict.FAIL,
                "'waiver' must be empty unless the verdict is FAIL, but the verdict of %s is %s.",
                rule,
                verdict);
        checkArgument(
                Check.given("riskAcceptance", riskAcceptance).isEmpty() || verdict == Verdict.UNKNOWN,
                "'riskAcceptance' must be empty unless the verdict is UNKNOWN, but the verdict of %s is %s.",
                rule,
                verdict);
    }

    /** {@return the reason in one sentence} */
    public String message() {
        return explanation.message();
    }

    /** {@return whether somebody has signed that the failure or the unknown may pass for now} */
    public boolean isLetPass() {
        return waiver.isPresent() || riskAcceptance.isPresent();
    }

    /** {@return whether it is a blocker that has failed or is unknown, and nobody has signed that this may pass} */
    public boolean blocks() {
        return severity == RuleSeverity.BLOCKER
                && (verdict == Verdict.FAIL || verdict == Verdict.UNKNOWN)
                && !isLetPass();
    }

    @Override
    public int compareTo(RuleResult other) {
        int byRule = rule.compareTo(other.rule);
        return byRule != 0 ? byRule : RuleRun.SUBJECTS.compare(subject, other.subject);
    }
}
