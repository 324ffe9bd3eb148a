package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Tries whether a rule keeps the laws that every rule of a gate must keep, on plans of its author.
 *
 * <p>Each plan is judged as it is, and in variants: in another order, 400 years earlier and later, and with one thing after
 * another left out. What a rule does not read on these plans is not tried, so take plans that have what the rule is about.
 * A broken law is proved by the variant that its sentence tells of; that none is found proves nothing.
 *
 * <p>Needs no test library: call {@link #broken} in a test and expect an empty list. The same arguments give the same
 * answer. Thread-safe.
 */
public final class RuleContract {
    private static final int OMISSIONS = 90;

    /** What every rule of a gate must keep to. */
    public enum Law {
        /** It throws nothing: not as a whole, and not for one subject. */
        THROWS_NOTHING,
        /** The same plan gives the same formula. */
        SAYS_THE_SAME_TWICE,
        /** The day is that of the context: moved together with all days of the plan by 400 years, it changes no verdict. */
        READS_NO_CLOCK,
        /** The order of a list that stands for a set changes nothing. */
        IGNORES_ORDER,
        /** What is decided on a plan that says less stays so when it says all: nothing that is unknown is taken for known. */
        STANDS_WHEN_MORE_IS_KNOWN,
        /** The same facts give the same verdict: nothing decides that is not shown. */
        SHOWS_WHAT_IT_READS,
        /** If more evidence can only improve the verdict, what passes with less passes with more. */
        IS_EVIDENCE_MONOTONE,
        /** It gives no verdict but those that it declares. */
        DECLARES_ITS_VERDICTS
    }

    /**
     * A law that was broken.
     *
     * @param law the law
     * @param gate the gate at which the rule was asked
     * @param subject the subject of the result; empty means the plan as a whole
     * @param sentence how it was broken, in one sentence
     */
    public record Breach(Law law, Gate gate, Optional<String> subject, String sentence) {
        /** Checks the texts. */
        public Breach {
            io.github.cxstrategy.internal.check.Check.given("law", law);
            io.github.cxstrategy.internal.check.Check.given("gate", gate);
            io.github.cxstrategy.internal.check.Check.text("subject", subject);
            io.github.cxstrategy.internal.check.Check.text("sentence", sentence);
        }
    }

    private static final Comparator<Optional<String>> SUBJECTS = Comparator.<Optional<String>, Boolean>comparing(
                    Optional::isPresent)
            .thenComparing(subject -> subject.orElse(""), CodePoints.ORDER);

    private final Rule rule;
    private final Gate gate;
    private final Parameters parameters;
    private final Map<Law, Breach> breaches = new EnumMap<>(Law.class);
    private final Map<String, Verdict> verdictsByFacts = new TreeMap<>();

    private RuleContract(Rule rule, Gate gate) {
        this.rule = rule;
        this.gate = gate;
        parameters = Parameters.standard(rule.parameters());
    }

    /**
     * {@return the laws that a rule breaks at one of its gates, each once for each gate, by gate and law; empty if none was
     * found broken}
     *
     * @param rule the rule, with its thresholds at their standards
     * @param contexts plans that have what the rule is about
     * @param seed decides which variants are tried
     */
    public static List<Breach> broken(Rule rule, List<GateContext> contexts, long seed) {
        return broken(List.of(rule), contexts, seed).getOrDefault(rule.id(), List.of());
    }

    /**
     * {@return the laws that rules break, by rule; without those that break none. Faster than one rule after the other}
     *
     * @param rules the rules, each with an id of its own
     * @param contexts plans that have what the rules are about
     * @param seed decides which variants are tried
     */
    public static Map<RuleId, List<Breach>> broken(List<Rule> rules, List<GateContext> contexts, long seed) {
        List<RuleContract> contracts = new ArrayList<>();
        for (Rule rule : rules) {
            rule.gates().stream().sorted().forEach(gate -> contracts.add(new RuleContract(rule, gate)));
        }
        Random random = new Random(seed);
        for (GateContext context : contexts) {
            Variants variants = Variants.of(context, random);
            contracts.forEach(contract -> contract.trial(variants));
        }
        Map<RuleId, List<Breach>> broken = new TreeMap<>();
        for (RuleContract contract : contracts) {
            if (!contract.breaches.isEmpty()) {
                broken.computeIfAbsent(contract.rule.id(), id -> new ArrayList<>())
                        .addAll(contract.breaches.values());
            }
        }
        return broken;
    }

    /** A plan and the others to try with it. */
    private record Variants(
            GateContext whole,
            GateContext shuffled,
            GateContext earlier,
            GateContext later,
            List<PlanOmissions.Less> less) {
        static Variants of(GateContext context, Random random) {
            PlanOmissions omissions = new PlanOmissions(context);
            List<PlanOmissions.Less> less = new ArrayList<>();
            for (int turn = 0; turn < OMISSIONS; turn++) {
                omissions.less(turn, random).ifPresent(less::add);
            }
            return new Variants(
                    context,
                    PlanVariants.shuffled(context, random),
                    PlanVariants.shifted(context, -1),
                    PlanVariants.shifted(context, 1),
                    less);
        }
    }

    private void trial(Variants variants) {
        Map<Optional<String>, Check> whole = parts(variants.whole);
        if (!whole.equals(parts(variants.whole))) {
            breach(Law.SAYS_THE_SAME_TWICE, Optional.empty(), "The same plan gave two formulas.");
        }
        if (!text(whole).equals(text(parts(variants.shuffled)))) {
            breach(Law.IGNORES_ORDER, Optional.empty(), "Another order of the lists gave another formula.");
        }
        List<Verdict> verdicts = verdicts(whole);
        if (!verdicts.equals(verdicts(parts(variants.earlier))) || !verdicts.equals(verdicts(parts(variants.later)))) {
            breach(Law.READS_NO_CLOCK, Optional.empty(), "Moving all days by 400 years gave other verdicts.");
        }
        variants.less.forEach(less -> compare(less, whole));
    }

    private void compare(PlanOmissions.Less less, Map<Optional<String>, Check> whole) {
        parts(less.partial()).forEach((subject, check) -> stands(less, subject, check.verdict(), whole));
        if (!rule.evidenceMonotone()) {
            return;
        }
        Map<Optional<String>, Check> complete = parts(less.complete());
        if (all(complete) == Verdict.PASS && all(whole) != Verdict.PASS) {
            breach(
                    Law.IS_EVIDENCE_MONOTONE,
                    Optional.empty(),
                    "It passes without one thing in '" + less.what() + "' and is " + all(whole) + " with it.");
        }
    }

    private void stands(
            PlanOmissions.Less less, Optional<String> subject, Verdict verdict, Map<Optional<String>, Check> whole) {
        if (verdict == Verdict.UNKNOWN) {
            return;
        }
        boolean stands = (verdict == Verdict.NOT_APPLICABLE && subject.isEmpty())
                ? all(whole) == Verdict.NOT_APPLICABLE
                : whole.containsKey(subject)
                        && Objects.requireNonNull(whole.get(subject)).verdict() == verdict;
        if (!stands) {
            breach(
                    Law.STANDS_WHEN_MORE_IS_KNOWN,
                    subject,
                    "It is " + verdict + " while it is unknown whether there is more in '" + less.what()
                            + "', and is not when there is.");
        }
    }

    /** What a rule says of all subjects together. */
    private static Verdict all(Map<Optional<String>, Check> parts) {
        return Check.all(List.copyOf(parts.values())).verdict();
    }

    private static List<Verdict> verdicts(Map<Optional<String>, Check> parts) {
        return parts.values().stream().map(Check::verdict).toList();
    }

    private static String text(Map<Optional<String>, Check> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach((subject, check) -> text.append(subject)
                .append(check.verdict())
                .append(check.facts())
                .append('\n'));
        return text.toString();
    }

    /** Asks the rule, and looks at each answer by itself. */
    private Map<Optional<String>, Check> parts(GateContext context) {
        Map<Optional<String>, Check> parts = new TreeMap<>(SUBJECTS);
        try {
            parts.putAll(rule.check(context, gate, parameters).bySubject());
        } catch (RuntimeException e) {
            parts.put(Optional.empty(), GateContext.broken(e));
        }
        parts.forEach((subject, check) -> {
            broken(check).ifPresent(cause -> breach(Law.THROWS_NOTHING, subject, "It threw " + cause + "."));
            Verdict verdict = check.verdict();
            if (!rule.verdicts().contains(verdict)) {
                breach(
                        Law.DECLARES_ITS_VERDICTS,
                        subject,
                        "It is " + verdict + " and declares "
                                + rule.verdicts().stream().sorted().toList() + ".");
            }
            Verdict other = verdictsByFacts.putIfAbsent(context.asOf() + " " + subject + " " + check.facts(), verdict);
            if (other != null && other != verdict) {
                breach(Law.SHOWS_WHAT_IT_READS, subject, "The same facts gave " + other + " and " + verdict + ".");
            }
        });
        return parts;
    }

    private static Optional<String> broken(Check check) {
        if (check instanceof Check.Broken broken) {
            return Optional.of(broken.cause());
        }
        return check.members().stream()
                .map(RuleContract::broken)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void breach(Law law, Optional<String> subject, String sentence) {
        breaches.putIfAbsent(law, new Breach(law, gate, subject, sentence));
    }
}
