package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something that must hold, should hold or would help at one or more gates.
 *
 * <p>A rule is stateless and pure: the same arguments give the same formula. It reads the plan through the
 * {@link GateContext}, so that what is missing is told apart as absent or unknown; it throws nothing on purpose, and if it
 * does, its result is unknown with the cause. {@link #of} makes one of a formula; {@link RuleContract} tries whether it
 * keeps all this.
 */
public interface Rule {
    /** {@return the identifier} */
    RuleId id();

    /** {@return the version, from 1; it grows whenever the rule can give another verdict on the same data} */
    int version();

    /** {@return the gates at which it stands, at least one} */
    Set<Gate> gates();

    /** {@return how much it matters, unless the rule set says otherwise} */
    RuleSeverity severity();

    /** {@return the thresholds that a user may set} */
    List<Parameter> parameters();

    /** {@return the verdicts that a result of it can have} */
    default Set<Verdict> verdicts() {
        return Set.of(Verdict.values());
    }

    /** {@return whether more evidence can only improve the verdict} */
    boolean evidenceMonotone();

    /** {@return the articles it comes from} */
    List<Citation> sources();

    /** {@return what must hold, in one sentence} */
    String requirement();

    /** {@return what a result shows as evidence, in a few words} */
    String evidence();

    /** {@return the template of what would mend a failure} */
    Remedy remedy();

    /** {@return whether a failure may be waived} */
    default boolean waivable() {
        return true;
    }

    /**
     * {@return the formula that decides the rule on this plan}
     *
     * @param context the plan, the date and the conflict report
     * @param gate the gate that is asked for, one of {@link #gates()}
     * @param parameters the thresholds
     */
    Check check(GateContext context, Gate gate, Parameters parameters);

    /** How a rule is decided. */
    @FunctionalInterface
    interface Formula {
        /**
         * {@return the formula that decides the rule on this plan}
         *
         * @param context the plan, the date and the conflict report
         * @param gate the gate that is asked for
         * @param parameters the thresholds
         */
        Check check(GateContext context, Gate gate, Parameters parameters);
    }

    /** What sets a rule apart from most others. */
    enum Trait {
        /** More evidence can only improve the verdict. */
        EVIDENCE_MONOTONE,
        /** A failure must not be waived. */
        NOT_WAIVABLE
    }

    /**
     * {@return a rule in its first version, from no article and without thresholds, that declares every verdict}
     *
     * @param id the identifier
     * @param severity how much it matters
     * @param gates the gates at which it stands, at least one
     * @param requirement what must hold, in one sentence
     * @param formula how it is decided
     */
    static Definition of(String id, RuleSeverity severity, Set<Gate> gates, String requirement, Formula formula) {
        return new Definition(
                RuleId.of(id),
                1,
                gates,
                severity,
                List.of(),
                Set.of(Verdict.values()),
                Set.of(),
                List.of(),
                new Words(requirement, "what was read", Remedy.act("See to it that this holds: " + requirement)),
                formula);
    }

    /**
     * What a rule says to people.
     *
     * @param requirement what must hold, in one sentence
     * @param evidence what a result shows as evidence, in a few words
     * @param remedy the template of what would mend a failure
     */
    record Words(String requirement, String evidence, Remedy remedy) {
        /** Checks the texts. */
        public Words {
            io.github.cxstrategy.internal.check.Check.text("requirement", requirement);
            io.github.cxstrategy.internal.check.Check.text("evidence", evidence);
            io.github.cxstrategy.internal.check.Check.given("remedy", remedy);
        }
    }

    /**
     * A rule that is made of a formula.
     *
     * @param id the identifier
     * @param version the version, from 1
     * @param gates the gates at which it stands, at least one
     * @param severity how much it matters
     * @param parameters the thresholds that a user may set
     * @param verdicts the verdicts that a result of it can have
     * @param traits what sets it apart
     * @param sources the articles it comes from
     * @param words what it says to people
     * @param formula how it is decided
     */
    record Definition(
            RuleId id,
            int version,
            Set<Gate> gates,
            RuleSeverity severity,
            List<Parameter> parameters,
            Set<Verdict> verdicts,
            Set<Trait> traits,
            List<Citation> sources,
            Words words,
            Formula formula)
            implements Rule {
        /** Copies the lists. */
        public Definition {
            io.github.cxstrategy.internal.check.Check.given("id", id);
            gates = io.github.cxstrategy.internal.check.Check.set("gates", gates);
            io.github.cxstrategy.internal.check.Check.given("severity", severity);
            parameters = io.github.cxstrategy.internal.check.Check.list("parameters", parameters);
            verdicts = io.github.cxstrategy.internal.check.Check.set("verdicts", verdicts);
            traits = io.github.cxstrategy.internal.check.Check.set("traits", traits);
            sources = io.github.cxstrategy.internal.check.Check.list("sources", sources);
            io.github.cxstrategy.internal.check.Check.given("words", words);
            io.github.cxstrategy.internal.check.Check.given("formula", formula);
        }

        /**
         * {@return this rule in another version}
         *
         * @param newVersion the version, from 1
         */
        public Definition withVersion(int newVersion) {
            return new Definition(
                    id, newVersion, gates, severity, parameters, verdicts, traits, sources, words, formula);
        }

        /**
         * {@return this rule with one more threshold}
         *
         * @param parameter a threshold
         */
        public Definition with(Parameter parameter) {
            return new Definition(
                    id,
                    version,
                    gates,
                    severity,
                    and(parameters, parameter),
                    verdicts,
                    traits,
                    sources,
                    words,
                    formula);
        }

        /**
         * {@return this rule with the verdicts that a result of it can have}
         *
         * @param some the verdicts
         */
        public Definition declaring(Verdict... some) {
            return new Definition(
                    id, version, gates, severity, parameters, Set.of(some), traits, sources, words, formula);
        }

        /**
         * {@return this rule with one more trait}
         *
         * @param trait what sets it apart
         */
        public Definition with(Trait trait) {
            return new Definition(
                    id,
                    version,
                    gates,
                    severity,
                    parameters,
                    verdicts,
                    Set.copyOf(and(List.copyOf(traits), trait)),
                    sources,
                    words,
                    formula);
        }

        /**
         * {@return this rule with one more article}
         *
         * @param source an article that it comes from
         */
        public Definition with(Citation source) {
            return new Definition(
                    id, version, gates, severity, parameters, verdicts, traits, and(sources, source), words, formula);
        }

        /**
         * {@return this rule with another remedy}
         *
         * @param remedy the template of what would mend a failure
         */
        public Definition with(Remedy remedy) {
            return with(new Words(words.requirement(), words.evidence(), remedy));
        }

        /**
         * {@return this rule in other words}
         *
         * @param newWords what it says to people
         */
        public Definition with(Words newWords) {
            return new Definition(
                    id, version, gates, severity, parameters, verdicts, traits, sources, newWords, formula);
        }

        private static <T> List<T> and(List<T> some, T more) {
            List<T> all = new ArrayList<>(some);
            all.add(more);
            return all;
        }

        @Override
        public boolean evidenceMonotone() {
            return traits.contains(Trait.EVIDENCE_MONOTONE);
        }

        @Override
        public boolean waivable() {
            return !traits.contains(Trait.NOT_WAIVABLE);
        }

        @Override
        public String requirement() {
            return words.requirement();
        }

        @Override
        public String evidence() {
            return words.evidence();
        }

        @Override
        public Remedy remedy() {
            return words.remedy();
        }

        @Override
        public Check check(GateContext context, Gate gate, Parameters given) {
            return formula.check(context, gate, given);
        }
    }
}
