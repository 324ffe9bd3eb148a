package io.github.cxstrategy.model.stage;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decided at a gate, on the record; what the rules say of the plan is a verdict and no decision.
 *
 * @param gate the gate
 * @param outcome what was decided
 * @param by who decided
 * @param on when
 * @param rationale why, if recorded
 */
public record GateDecision(Gate gate, Outcome outcome, Id<Person> by, LocalDate on, Optional<String> rationale) {

    /** What can be decided at a gate. */
    public enum Outcome {
        /** The next stage begins. */
        GO,
        /** Nothing goes on for now; the decision is taken again later. */
        HOLD,
        /** The stage that ends here is to be worked over. */
        RECYCLE,
        /** It ends here. */
        KILL
    }

    /** Checks the text. */
    public GateDecision {
        Check.given("gate", gate);
        Check.given("outcome", outcome);
        Check.given("by", by);
        Check.given("on", on);
        Check.text("rationale", rationale);
    }

    /**
     * {@return a decision without recorded reason}
     *
     * @param gate the gate
     * @param outcome what was decided
     * @param by who decided
     * @param on when
     */
    public static GateDecision of(Gate gate, Outcome outcome, Id<Person> by, LocalDate on) {
        return new GateDecision(gate, outcome, by, on, Optional.empty());
    }

    /**
     * {@return this decision with the reason for it}
     *
     * @param rationale why
     */
    public GateDecision because(String rationale) {
        return new GateDecision(gate, outcome, by, on, Optional.of(rationale));
    }
}
