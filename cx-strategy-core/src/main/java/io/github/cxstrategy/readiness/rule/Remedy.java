package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.plan.PlanPart;
import java.util.Optional;
import java.util.function.Function;

/**
 * What would mend a result: what kind of thing is to be done, to what, and one sentence for people.
 *
 * <p>A rule gives a template. In its texts <code>{subject}</code> stands for the id of what the result is about, and
 * <code>{name}</code> for the value of the parameter or of the fact of that name that the result has read; a result
 * carries it filled. A name that the result does not know is told as a word: <code>{gap}</code> as {@code the gap}.
 */
public sealed interface Remedy {
    /** Where the id of what a result is about goes. */
    String SUBJECT = "{subject}";

    /** {@return what is to be done, in one sentence} */
    String sentence();

    /**
     * {@return the same in other words}
     *
     * @param sentence what is to be done, in one sentence
     */
    Remedy saying(String sentence);

    /**
     * {@return this template with values in the place of names}
     *
     * @param values the value of a name, if it has one
     */
    Remedy filled(Function<String, Optional<String>> values);

    /**
     * Give a field a value, or more of them.
     *
     * @param subject the id of what has the field
     * @param field the name of the field, as facts call it
     * @param sentence what is to be done, in one sentence
     */
    record Supply(String subject, String field, String sentence) implements Remedy {
        /** Checks the texts. */
        public Supply {
            Check.text("subject", subject);
            Check.text("field", field);
            Check.text("sentence", sentence);
        }

        @Override
        public Remedy saying(String words) {
            return new Supply(subject, field, words);
        }

        @Override
        public Remedy filled(Function<String, Optional<String>> values) {
            return new Supply(RemedyTemplate.fill(subject, values), field, RemedyTemplate.fill(sentence, values));
        }
    }

    /**
     * Give a field another value: an amount, a day, an order.
     *
     * @param subject the id of what has the field
     * @param field the name of the field, as facts call it
     * @param sentence what is to be done, in one sentence
     */
    record Change(String subject, String field, String sentence) implements Remedy {
        /** Checks the texts. */
        public Change {
            Check.text("subject", subject);
            Check.text("field", field);
            Check.text("sentence", sentence);
        }

        @Override
        public Remedy saying(String words) {
            return new Change(subject, field, words);
        }

        @Override
        public Remedy filled(Function<String, Optional<String>> values) {
            return new Change(RemedyTemplate.fill(subject, values), field, RemedyTemplate.fill(sentence, values));
        }
    }

    /**
     * Add an entity to a part of the plan.
     *
     * @param part the part
     * @param sentence what is to be done, in one sentence
     */
    record Add(PlanPart part, String sentence) implements Remedy {
        /** Checks the sentence. */
        public Add {
            Check.given("part", part);
            Check.text("sentence", sentence);
        }

        @Override
        public Remedy saying(String words) {
            return new Add(part, words);
        }

        @Override
        public Remedy filled(Function<String, Optional<String>> values) {
            return new Add(part, RemedyTemplate.fill(sentence, values));
        }
    }

    /**
     * Decide something and record it: fund, defer, stop, rank.
     *
     * @param subject the id of what is to be decided on
     * @param sentence what is to be done, in one sentence
     */
    record Decide(String subject, String sentence) implements Remedy {
        /** Checks the texts. */
        public Decide {
            Check.text("subject", subject);
            Check.text("sentence", sentence);
        }

        @Override
        public Remedy saying(String words) {
            return new Decide(subject, words);
        }

        @Override
        public Remedy filled(Function<String, Optional<String>> values) {
            return new Decide(RemedyTemplate.fill(subject, values), RemedyTemplate.fill(sentence, values));
        }
    }

    /**
     * Have somebody agree, approve or sign.
     *
     * @param subject the id of what is to be signed
     * @param sentence what is to be done, in one sentence
     */
    record Sign(String subject, String sentence) implements Remedy {
        /** Checks the texts. */
        public Sign {
            Check.text("subject", subject);
            Check.text("sentence", sentence);
        }

        @Override
        public Remedy saying(String words) {
            return new Sign(subject, words);
        }

        @Override
        public Remedy filled(Function<String, Optional<String>> values) {
            return new Sign(RemedyTemplate.fill(subject, values), RemedyTemplate.fill(sentence, values));
        }
    }

    /**
     * Do something that no entry in a plan can replace: tell people, ask them, train them, deliver.
     *
     * @param sentence what is to be done, in one sentence
     */
    record Act(String sentence) implements Remedy {
        /** Checks the sentence. */
        public Act {
            Check.text("sentence", sentence);
        }

        @Override
        public Remedy saying(String words) {
            return new Act(words);
        }

        @Override
        public Remedy filled(Function<String, Optional<String>> values) {
            return new Act(RemedyTemplate.fill(sentence, values));
        }
    }

    /**
     * {@return a field of the subject is to be given a value}
     *
     * @param field the name of the field, as facts call it
     * @param sentence what is to be done, in one sentence
     */
    static Remedy supply(String field, String sentence) {
        return new Supply(SUBJECT, field, sentence);
    }

    /**
     * {@return a field of the subject is to be given another value}
     *
     * @param field the name of the field, as facts call it
     * @param sentence what is to be done, in one sentence
     */
    static Remedy change(String field, String sentence) {
        return new Change(SUBJECT, field, sentence);
    }

    /**
     * {@return an entity is to be added}
     *
     * @param part the part of the plan it belongs to
     * @param sentence what is to be done, in one sentence
     */
    static Remedy add(PlanPart part, String sentence) {
        return new Add(part, sentence);
    }

    /**
     * {@return something is to be decided on the subject}
     *
     * @param sentence what is to be done, in one sentence
     */
    static Remedy decide(String sentence) {
        return new Decide(SUBJECT, sentence);
    }

    /**
     * {@return somebody is to agree to the subject}
     *
     * @param sentence what is to be done, in one sentence
     */
    static Remedy sign(String sentence) {
        return new Sign(SUBJECT, sentence);
    }

    /**
     * {@return something is to be done that no entry in a plan can replace}
     *
     * @param sentence what is to be done, in one sentence
     */
    static Remedy act(String sentence) {
        return new Act(sentence);
    }
}
