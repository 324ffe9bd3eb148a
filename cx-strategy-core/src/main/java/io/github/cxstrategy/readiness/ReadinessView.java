package io.github.cxstrategy.readiness;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Readiness seen through one lens: what a group of rules says together. A view decides nothing at a gate.
 *
 * @param lens which group
 * @param verdict fails if a rule of it does, else is unknown if one is or is not in the rule set, else passes if one does
 * @param results what the rules say, by rule and subject
 * @param missing the rules of the group that are not in the rule set, by id
 */
public record ReadinessView(Lens lens, Verdict verdict, List<RuleResult> results, List<RuleId> missing) {

    /** A group of rules that belong together: the five competencies of strategic management, and the three capitals. */
    public enum Lens {
        /** Competency: the leadership team is aligned and acts as one company. */
        ONE_COMPANY("D-25", "A-35"),
        /** Competency: the strategy is grounded in reality. */
        GROUNDED_IN_REALITY("D-26", "A-36"),
        /** Competency: the strategy is agreed to, and there are both a strategy and a plan. */
        AGREED_STRATEGY("X-01", "X-02", "D-25"),
        /** Competency: it is clear what the chief customer officer does. */
        CLEAR_CCO_ROLE("D-24"),
        /** Competency: leaders take action and follow it up. */
        ACTION_WITH_LEADERSHIP("E-13", "M-02"),
        /** Capital: the skills and the people that the strategy needs. */
        HUMAN_CAPITAL("A-22"),
        /** Capital: the systems and the data that the strategy needs. */
        INFORMATION_CAPITAL("E-12"),
        /** Capital: a culture that is aware of the change and wants it. */
        ORGANIZATION_CAPITAL("A-34");

        private final ImmutableList<String> rules;

        Lens(String... rules) {
            this.rules = ImmutableList.copyOf(rules);
        }

        /** {@return the rules of the group} */
        public List<RuleId> rules() {
            return rules.stream().map(RuleId::of).toList();
        }

        /** {@return whether it is one of the five competencies, and not one of the three capitals} */
        public boolean isCompetency() {
            return compareTo(HUMAN_CAPITAL) < 0;
        }
    }

    /** Copies the lists. */
    public ReadinessView {
        Check.given("lens", lens);
        Check.given("verdict", verdict);
        results = Check.list("results", results);
        missing = Check.list("missing", missing);
    }

    static ReadinessView of(Lens lens, List<RuleResult> results, List<RuleId> missing) {
        List<Verdict> verdicts = Stream.concat(
                        results.stream().map(RuleResult::verdict),
                        missing.stream().map(rule -> Verdict.UNKNOWN))
                .toList();
        Verdict verdict = Stream.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)
                .filter(verdicts::contains)
                .findFirst()
                .orElse(Verdict.NOT_APPLICABLE);
        return new ReadinessView(lens, verdict, results, missing);
    }
}
