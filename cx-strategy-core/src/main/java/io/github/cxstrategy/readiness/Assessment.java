package io.github.cxstrategy.readiness;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
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
        List<RuleId> notSelected) {
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
    }

    /** {@return the results, of this gate and earlier ones, that stand in the way} */
    public List<RuleResult> blocking() {
        return Stream.concat(results.stream(), earlierGates.stream().flatMap(earlier -> earlier.results().stream()))
                .filter(RuleResult::blocks)
                .toList();
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
