package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells what would make a plan ready: for each result that fails or is unknown the smallest sets of repairs, which missing
 * facts would settle most, and which initiatives to defer where there is too little money or time.
 *
 * <p>What is computed: minimal sets of parts of a rule's formula that, repaired, make it pass, each evaluated again; the
 * missing facts by the number of results that are decided whatever the fact turns out to be; the smallest sets of funded
 * initiatives that, deferred in a copy of the plan, keep a rule from failing, each judged again by the rule itself.
 *
 * <p>Bound: repairs and questions are polynomial in the size of the formulas. Deferrals try sets by size: exponential in the
 * size of the smallest one, with those that cannot free enough left out; hence the limit.
 *
 * <p>When to use another: what an allocation should look like instead is for
 * {@link io.github.cxstrategy.allocation.BudgetAllocator}; this one only finds the least to take back.
 *
 * <p>Paper: R. Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32 (1987),
 * <a href="https://doi.org/10.1016/0004-3702(87)90062-2">doi:10.1016/0004-3702(87)90062-2</a>, for minimal sets of repairs.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReadinessAdvisor {
    private final RuleSet rules;

    private ReadinessAdvisor(RuleSet rules) {
        this.rules = Check.given("rules", rules);
    }

    /**
     * What to do about a gate.
     *
     * @param gate the gate
     * @param mendings what would mend each result that fails or is unknown, in the order of the assessment
     * @param questions the missing facts, those that settle most first
     * @param complete whether the limit sufficed to look at everything
     */
    public record Advice(Gate gate, List<Mending> mendings, List<Question> questions, boolean complete) {
        /** Copies the lists. */
        public Advice {
            Check.given("gate", gate);
            mendings = Check.list("mendings", mendings);
            questions = Check.list("questions", questions);
        }
    }

    /**
     * What would mend a result.
     *
     * @param gate the gate at which the rule was evaluated
     * @param rule the rule
     * @param subject the subject; empty means the plan as a whole
     * @param severity how much the rule matters
     * @param verdict what the rule says now, FAIL or UNKNOWN
     * @param remedy what the rule says would mend it
     * @param alternatives sets of repairs, the smallest first: each makes the rule pass, and no proper part of it does; empty
     *     if none could be computed
     */
    public record Mending(
            Gate gate,
            RuleId rule,
            Optional<String> subject,
            RuleSeverity severity,
            Verdict verdict,
            Optional<Remedy> remedy,
            List<List<Remedy>> alternatives) {
        /** Copies the lists. */
        public Mending {
            Check.given("gate", gate);
            Check.given("rule", rule);
            Check.text("subject", subject);
            Check.given("severity", severity);
            Check.given("verdict", verdict);
            Check.given("remedy", remedy);
            alternatives = Check.list("alternatives", alternatives).stream()
                    .map(one -> Check.list("alternatives", one))
                    .toList();
        }
    }

    /**
     * A missing fact that is worth asking for.
     *
     * @param fact the fact, absent or unknown
     * @param blockersSettled how many results of blockers are decided once it is known, whatever it turns out to be
     * @param settled how many results of any rule are
     * @param asked how many results lack it
     * @param rules the rules that these results are of
     */
    public record Question(Fact fact, int blockersSettled, int settled, int asked, Set<RuleId> rules)
            implements Comparable<Question> {
        private static final Comparator<Question> ORDER = Comparator.comparingInt(Question::blockersSettled)
                .thenComparingInt(Question::settled)
                .thenComparingInt(Question::asked)
                .reversed()
                .thenComparing(Question::fact);

        /** Copies the set. */
        public Question {
            Check.given("fact", fact);
            rules = Check.set("rules", rules);
        }

        @Override
        public int compareTo(Question other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The smallest sets of funded initiatives that have to be deferred to keep a rule from failing.
     *
     * @param rule the rule
     * @param sets the sets, all of the same size, in the order of their ids; one empty set if the rule does not fail; none if
     *     no deferral helps
     * @param complete whether all smallest sets are told: there is neither a smaller nor another one
     */
    public record Deferrals(RuleId rule, List<Set<Id<Initiative>>> sets, boolean complete) {
        /** Copies the sets. */
        public Deferrals {
            Check.given("rule", rule);
            sets = Check.list("sets", sets).stream()
                    .map(set -> Check.set("sets", set))
                    .toList();
        }
    }

    /** {@return an advisor on every rule of the catalogue} */
    public static ReadinessAdvisor standard() {
        return of(RuleSet.full());
    }

    /**
     * {@return an advisor on these rules}
     *
     * @param rules the rules
     */
    public static ReadinessAdvisor of(RuleSet rules) {
        return new ReadinessAdvisor(rules);
    }

    /**
     * {@return what would mend each result that fails or is unknown, and what to ask first}
     *
     * @param context the plan, the date, the conflict report
     * @param gate the gate
     * @param limit how long it may take; a unit of work is one look at a formula
     */
    public Advice advise(GateContext context, Gate gate, SearchLimit limit) {
        Check.given("context", context);
        Check.given("gate", gate);
        Meter meter = new Meter(Check.given("limit", limit));
        Lookups lookups = new Lookups(context);
        List<Mending> mendings = new ArrayList<>();
        Map<Fact, Tally> tallies = new TreeMap<>();
        for (RuleSet.At at : rules.before(gate)) {
            io.github.cxstrategy.readiness.rule.Check check = RuleRun.check(at.selected(), lookups, at.gate());
            RuleRun run = new RuleRun(at.selected());
            check.bySubject().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(RuleRun.SUBJECTS))
                    .filter(entry -> isTrouble(entry.getValue().verdict()))
                    .forEach(entry -> {
                        RuleResult result = run.result(entry.getKey(), entry.getValue());
                        mendings.add(mending(at.gate(), result, entry.getValue(), meter));
                        if (result.verdict() == Verdict.UNKNOWN) {
                            ask(result, entry.getValue(), tallies, meter);
                        }
                    });
        }
        List<Question> questions =
                tallies.entrySet().stream().map(Tally::question).sorted().toList();
        return new Advice(gate, mendings, questions, !meter.isExhausted());
    }

    private static boolean isTrouble(Verdict verdict) {
        return verdict == Verdict.FAIL || verdict == Verdict.UNKNOWN;
    }

    private static Mending mending(
            Gate gate, RuleResult result, io.github.cxstrategy.readiness.rule.Check check, Meter meter) {
        List<List<Remedy>> alternatives = Repairs.minimal(check, meter).stream()
                .map(set -> set.stream().map(Repairs::remedy).toList())
                .toList();
        return new Mending(
                gate,
                result.rule(),
                result.subject(),
                result.severity(),
                result.verdict(),
                result.explanation().remedy(),
                alternatives);
    }

    private static void ask(
            RuleResult result, io.github.cxstrategy.readiness.rule.Check check, Map<Fact, Tally> tallies, Meter meter) {
        for (Fact fact : Questions.missing(check)) {
            if (meter.isExhausted()) {
                return;
            }
            meter.spend(1);
            tallies.computeIfAbsent(fact, any -> new Tally()).count(result, Questions.settles(fact, check));
        }
    }

    /**
     * {@return the smallest sets of funded initiatives whose deferral keeps a rule from failing}
     *
     * @param context the plan, with its recorded decisions
     * @param gate the gate
     * @param rule a rule on what the recorded decisions use, for example {@code A-07}
     * @param limit how long it may take; a unit of work is a result that the rule gives for a set that is tried, or an
     *     initiative that is weighed for one
     * @throws IllegalArgumentException if the rule set does not have the rule
     */
    public Deferrals deferrals(GateContext context, Gate gate, RuleId rule, SearchLimit limit) {
        return new DeferralSearch(rules.selected(rule), context, gate, new Meter(Check.given("limit", limit))).search();
    }

    /** Counts what a fact settles. For one thread. */
    private static final class Tally {
        private final Set<RuleId> rules = new TreeSet<>();
        private int blockersSettled;
        private int settled;
        private int asked;

        void count(RuleResult result, boolean settles) {
            rules.add(result.rule());
            asked++;
            if (settles) {
                settled++;
                blockersSettled += result.severity() == RuleSeverity.BLOCKER ? 1 : 0;
            }
        }

        static Question question(Map.Entry<Fact, Tally> entry) {
            Tally tally = entry.getValue();
            return new Question(entry.getKey(), tally.blockersSettled, tally.settled, tally.asked, tally.rules);
        }
    }
}
