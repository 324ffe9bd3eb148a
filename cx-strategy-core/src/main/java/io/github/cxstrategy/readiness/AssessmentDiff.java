package io.github.cxstrategy.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has changed between two assessments of one gate, result by result.
 *
 * @param gate the gate
 * @param before the verdict of the earlier assessment
 * @param after the verdict of the later one
 * @param changes what is not {@link Kind#UNCHANGED}, by gate, rule and subject
 * @param unchanged how many results are
 */
public record AssessmentDiff(Gate gate, GateVerdict before, GateVerdict after, List<Change> changes, int unchanged) {

    /** What became of a result: the first that applies. */
    public enum Kind {
        /** One of the two was cut off before it reached the rule: nothing can be said. */
        NOT_COMPARED,
        /** The rule has another version, severity or threshold, or was not in both rule sets. */
        RULE_CHANGED,
        /** It fails or is unknown, and neither before. */
        NEW,
        /** It failed or was unknown, and neither now. */
        FIXED,
        /** It fails and was unknown; or more is measured beyond the limit; or it is no longer let pass. */
        WORSE,
        /** It is unknown and failed; or less is measured beyond the limit; or it is now let pass. */
        BETTER,
        /** As good as before, on other facts. */
        DATA_CHANGED,
        /** Verdict and facts are as they were. */
        UNCHANGED
    }

    /**
     * What became of the result of a rule for a subject.
     *
     * @param kind what became of it
     * @param gate the gate at which the rule was evaluated
     * @param rule the rule
     * @param subject the subject; empty means the plan as a whole
     * @param before the result in the earlier assessment, if there is one
     * @param after the result in the later one, if there is one
     */
    public record Change(
            Kind kind,
            Gate gate,
            RuleId rule,
            Optional<String> subject,
            Optional<RuleResult> before,
            Optional<RuleResult> after) {
        /** Checks that all are given. */
        public Change {
            Check.given("kind", kind);
            Check.given("gate", gate);
            Check.given("rule", rule);
            Check.text("subject", subject);
            Check.given("before", before);
            Check.given("after", after);
        }
    }

    /** Copies the list. */
    public AssessmentDiff {
        Check.given("gate", gate);
        Check.given("before", before);
        Check.given("after", after);
        changes = Check.list("changes", changes);
    }

    /**
     * {@return what has changed from one assessment to another}
     *
     * @param before the earlier assessment
     * @param after the later one, of the same gate
     * @throws IllegalArgumentException if they are of different gates
     */
    public static AssessmentDiff between(Assessment before, Assessment after) {
        checkArgument(
                before.gate() == after.gate(),
                "'after' must be of the gate %s as 'before' is, but is of %s.",
                before.gate(),
                after.gate());
        Map<Key, RuleResult> old = results(before);
        Map<Key, RuleResult> now = results(after);
        Set<Key> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        Comparison comparison = new Comparison(before, after);
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        for (Key key : keys) {
            @Nullable RuleResult was = old.get(key);
            @Nullable RuleResult is = now.get(key);
            Kind kind = comparison.kind(key, was, is);
            if (kind == Kind.UNCHANGED) {
                unchanged++;
            } else {
                changes.add(new Change(
                        kind, key.gate, key.rule, key.subject, Optional.ofNullable(was), Optional.ofNullable(is)));
            }
        }
        return new AssessmentDiff(before.gate(), before.verdict(), after.verdict(), changes, unchanged);
    }

    /**
     * {@return the changes of one kind}
     *
     * @param kind the kind
     */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    private static Map<Key, RuleResult> results(Assessment assessment) {
        Map<Key, RuleResult> results = new TreeMap<>();
        assessment.results().forEach(result -> results.put(Key.of(assessment.gate(), result), result));
        for (EarlierGate earlier : assessment.earlierGates()) {
            earlier.results().forEach(result -> results.put(Key.of(earlier.gate(), result), result));
        }
        return results;
    }

    private record Key(Gate gate, RuleId rule, Optional<String> subject) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::gate)
                .thenComparing(Key::rule)
                .thenComparing(key -> key.subject.isPresent())
                .thenComparing(key -> key.subject.orElse(""), CodePoints.ORDER);

        static Key of(Gate gate, RuleResult result) {
            return new Key(gate, result.rule(), result.subject());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Says what became of a result. */
    private static final class Comparison {
        private final Set<Assessment.Unreached> unreached = new HashSet<>();
        private final Map<RuleId, Assessment.UsedRule> rulesBefore;
        private final Map<RuleId, Assessment.UsedRule> rulesAfter;

        Comparison(Assessment before, Assessment after) {
            before.cutOff().ifPresent(cut -> unreached.addAll(cut.notEvaluated()));
            after.cutOff().ifPresent(cut -> unreached.addAll(cut.notEvaluated()));
            rulesBefore = rules(before);
            rulesAfter = rules(after);
        }

        private static Map<RuleId, Assessment.UsedRule> rules(Assessment assessment) {
            return assessment.audit().rules().stream()
                    .collect(Collectors.toMap(Assessment.UsedRule::rule, rule -> rule));
        }

        Kind kind(Key key, @Nullable RuleResult was, @Nullable RuleResult is) {
            if (unreached.contains(new Assessment.Unreached(key.gate, key.rule))) {
                return Kind.NOT_COMPARED;
            } else if (!Objects.equals(rulesBefore.get(key.rule), rulesAfter.get(key.rule))) {
                return Kind.RULE_CHANGED;
            } else if (isTrouble(was) != isTrouble(is)) {
                return isTrouble(is) ? Kind.NEW : Kind.FIXED;
            } else if (was == null || is == null) {
                return Kind.DATA_CHANGED;
            }
            int worse = Integer.signum(badness(is, was));
            if (worse != 0) {
                return worse > 0 ? Kind.WORSE : Kind.BETTER;
            }
            return was.verdict() == is.verdict() && facts(was).equals(facts(is)) ? Kind.UNCHANGED : Kind.DATA_CHANGED;
        }

        private static boolean isTrouble(@Nullable RuleResult result) {
            return result != null && (result.verdict() == Verdict.FAIL || result.verdict() == Verdict.UNKNOWN);
        }

        /** More than 0 if the one is worse than the other, both being in trouble. */
        private static int badness(RuleResult is, RuleResult was) {
            if (!isTrouble(is)) {
                return 0;
            }
            int verdict = Boolean.compare(is.verdict() == Verdict.FAIL, was.verdict() == Verdict.FAIL);
            if (verdict != 0) {
                return verdict;
            }
            Optional<BigDecimal> more = is.explanation().excess();
            Optional<BigDecimal> less = was.explanation().excess();
            int excess = more.flatMap(a -> less.map(a::compareTo)).orElse(0);
            return excess != 0 ? excess : Boolean.compare(was.isLetPass(), is.isLetPass());
        }

        private static List<Object> facts(RuleResult result) {
            return List.of(result.explanation().read(), result.explanation().missing());
        }
    }
}
