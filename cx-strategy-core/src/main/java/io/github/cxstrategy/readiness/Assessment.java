package io.github.cxstrategy.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a plan is ready for a gate, and why.
 *
 * @param gate the gate that was asked for
 * @param asOf the day as of which the plan was judged
 * @param verdict whether it is ready
 * @param results what each rule of the gate says, by rule and subject
 * @param earlierGates what the blockers of the earlier gates say of today's data, in the order of the gates
 * @param exemptions what became of each waiver, then of each risk acceptance of the plan, by rule and subject
 * @param lapsing those of them that let something pass now and lapse within {@link ReadinessChecker#LAPSE_NOTICE_DAYS}
 * @param evidence the plan's evidence on file for this gate, by title
 * @param notSelected the rules that were taken out of the rule set, by id
 * @param cutOff what was not evaluated because the limit was reached; empty if everything was
 * @param audit what it was judged by
 */
public record Assessment(
        Gate gate,
        LocalDate asOf,
        GateVerdict verdict,
        List<RuleResult> results,
        List<EarlierGate> earlierGates,
        List<ExemptionUse> exemptions,
        List<ExemptionUse> lapsing,
        List<Evidence> evidence,
        List<RuleId> notSelected,
        Optional<CutOff> cutOff,
        AuditTrail audit) {

    /**
     * What was not evaluated because the limit was reached.
     *
     * @param byTime whether a deadline or a stop signal could end the work, so that another run may get further or less far
     * @param notEvaluated the rules that were not reached, by gate and id
     */
    public record CutOff(boolean byTime, List<Unreached> notEvaluated) {
        /** Checks that there is one. */
        public CutOff {
            notEvaluated = Check.list("notEvaluated", notEvaluated);
            checkArgument(!notEvaluated.isEmpty(), "'notEvaluated' must name a rule but is empty.");
        }
    }

    /**
     * A rule that was not reached.
     *
     * @param gate the gate at which it stands
     * @param rule the rule
     */
    public record Unreached(Gate gate, RuleId rule) {
        /** Checks that both are given. */
        public Unreached {
            Check.given("gate", gate);
            Check.given("rule", rule);
        }
    }

    /**
     * What a plan was judged by, so that the judgment can be repeated. Which waivers and risk acceptances were applied, had
     * lapsed or were unused stands in {@link Assessment#exemptions()}.
     *
     * @param ruleSet the digest of the rule set, see {@link RuleSet#digest()}
     * @param rules the rules that the assessment looked at, by id
     * @param input the digest of the input, if the caller has given it
     */
    public record AuditTrail(String ruleSet, List<UsedRule> rules, Optional<String> input) {
        /** Checks the texts. */
        public AuditTrail {
            Check.text("ruleSet", ruleSet);
            rules = Check.list("rules", rules);
            Check.text("input", input);
        }
    }

    /**
     * A rule as it was used.
     *
     * @param rule the rule
     * @param version its version
     * @param severity how much it mattered
     * @param parameters its thresholds
     */
    public record UsedRule(RuleId rule, int version, RuleSeverity severity, Map<String, Ratio> parameters) {
        /** Checks the names of the parameters. */
        public UsedRule {
            Check.given("rule", rule);
            Check.given("severity", severity);
            parameters = Check.keyTexts("parameters", parameters);
        }
    }

    /** Copies the lists. */
    public Assessment {
        Check.given("gate", gate);
        Check.given("asOf", asOf);
        Check.given("verdict", verdict);
        results = Check.list("results", results);
        earlierGates = Check.list("earlierGates", earlierGates);
        exemptions = Check.list("exemptions", exemptions);
        lapsing = Check.list("lapsing", lapsing);
        evidence = Check.list("evidence", evidence);
        notSelected = Check.list("notSelected", notSelected);
        Check.given("cutOff", cutOff);
        Check.given("audit", audit);
    }

    /**
     * {@return this assessment with the digest of what was judged}
     *
     * @param digest what identifies the plan and whatever else went in, for example a SHA-256
     */
    public Assessment ofInput(String digest) {
        return new Assessment(
                gate,
                asOf,
                verdict,
                results,
                earlierGates,
                exemptions,
                lapsing,
                evidence,
                notSelected,
                cutOff,
                new AuditTrail(audit.ruleSet(), audit.rules(), Optional.of(digest)));
    }

    /** {@return the results of this gate, then those of the earlier ones} */
    public List<RuleResult> allResults() {
        return Stream.concat(results.stream(), earlierGates.stream().flatMap(earlier -> earlier.results().stream()))
                .toList();
    }

    /** {@return the results, of this gate and earlier ones, that stand in the way} */
    public List<RuleResult> blocking() {
        return allResults().stream().filter(RuleResult::blocks).toList();
    }

    /**
     * {@return what a rule says of each of its subjects, by subject}
     *
     * @param rule a rule of this gate
     */
    public List<RuleResult> resultsOf(RuleId rule) {
        return results.stream().filter(result -> result.rule().equals(rule)).toList();
    }

    /**
     * What a rule says of all its subjects together: fails if it fails for one, else is unknown if it is for one, else
     * passes if it does for one.
     *
     * @param rule a rule
     * @return the verdict; empty if the rule does not stand at this gate
     */
    public Optional<Verdict> verdictOf(RuleId rule) {
        List<Verdict> verdicts =
                resultsOf(rule).stream().map(RuleResult::verdict).toList();
        return Stream.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS, Verdict.NOT_APPLICABLE)
                .filter(verdicts::contains)
                .findFirst();
    }
}
