package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.check.CodePoints;

/** What a rule read, or wanted to read, of a plan. Ordered by subject, name and value. */
public sealed interface Fact extends Comparable<Fact> {

    /** {@return whom or what the fact is about, for example the id of an initiative, or {@code plan}} */
    String subject();

    /** {@return the name of the fact, for example {@code owners}} */
    String name();

    /** {@return the fact as a person reads it, for example {@code 'owners' of 'new-crm' is unknown}} */
    String sentence();

    /**
     * {@return what may be in a list that is not complete, beside what is written down}
     *
     * @param list what the list holds, for example {@code initiatives}
     */
    static Fact rest(String list) {
        return new Unknown("plan", "further " + list);
    }

    /**
     * {@return that there is nothing in a complete list beside what is written down}
     *
     * @param list what the list holds, for example {@code initiatives}
     */
    static Fact noMore(String list) {
        return new Absent("plan", "further " + list);
    }

    @Override
    default int compareTo(Fact other) {
        int bySubject = CodePoints.ORDER.compare(subject(), other.subject());
        int byName = bySubject != 0 ? bySubject : CodePoints.ORDER.compare(name(), other.name());
        return byName != 0 ? byName : CodePoints.ORDER.compare(told(this), told(other));
    }

    /** The one word of its sentence in which facts of the same subject and name differ. */
    private static String told(Fact fact) {
        return fact instanceof Known known ? known.value() : fact instanceof Absent ? "absent" : "unknown";
    }

    /**
     * A fact that the plan tells.
     *
     * @param subject whom or what it is about
     * @param name its name
     * @param value its value as text
     */
    record Known(String subject, String name, String value) implements Fact {
        /** Checks the texts. */
        public Known {
            Check.text("subject", subject);
            Check.text("name", name);
            Check.given("value", value);
        }

        @Override
        public String sentence() {
            return "'" + name + "' of '" + subject + "' is " + value;
        }
    }

    /**
     * A fact that does not exist: the part of the plan is complete and does not have it.
     *
     * @param subject whom or what it would be about
     * @param name its name
     */
    record Absent(String subject, String name) implements Fact {
        /** Checks the texts. */
        public Absent {
            Check.text("subject", subject);
            Check.text("name", name);
        }

        @Override
        public String sentence() {
            return "'" + name + "' of '" + subject + "' is absent";
        }
    }

    /**
     * A fact that may exist: the part of the plan was not supplied, or not all of it.
     *
     * @param subject whom or what it would be about
     * @param name its name
     */
    record Unknown(String subject, String name) implements Fact {
        /** Checks the texts. */
        public Unknown {
            Check.text("subject", subject);
            Check.text("name", name);
        }

        @Override
        public String sentence() {
            return "'" + name + "' of '" + subject + "' is unknown";
        }
    }
}
