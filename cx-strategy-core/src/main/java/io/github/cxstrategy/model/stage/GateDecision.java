package io.github.cxstrategy.model.stage;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person decided at a gate, on the record; what the rules say of the plan is a verdict and no decision.
 *
 * @param gate the gate
 * @param outcome what was decided
 * @param by who decided
 * @param on when
 * @param rationale why, if recorded
 * @param acceptedConflicts the conflicts between KPIs that were known then and taken as they were, each by its id in the
 *     conflict report: the accepted baseline for later reports; empty means that none is on record. No engine reads it
 *     yet
 */
public record GateDecision(
        Gate gate,
        Outcome outcome,
        Id<Person> by,
        LocalDate on,
        Optional<String> rationale,
        List<String> acceptedConflicts) {

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

    /** Checks the texts. */
    public GateDecision {
        Check.given("gate", gate);
        Check.given("outcome", outcome);
        Check.given("by", by);
        Check.given("on", on);
        Check.text("rationale", rationale);
        acceptedConflicts = Check.texts("acceptedConflicts", acceptedConflicts);
    }

    /**
     * A decision without accepted conflicts.
     *
     * @param gate the gate
     * @param outcome what was decided
     * @param by who decided
     * @param on when
     * @param rationale why, if recorded
     */
    public GateDecision(Gate gate, Outcome outcome, Id<Person> by, LocalDate on, Optional<String> rationale) {
        this(gate, outcome, by, on, rationale, List.of());
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
        return new GateDecision(gate, outcome, by, on, Optional.of(rationale), acceptedConflicts);
    }

    /**
     * {@return this decision with the conflicts that were taken as they were}
     *
     * @param conflicts their ids in the conflict report
     */
    public GateDecision accepting(List<String> conflicts) {
        return new GateDecision(gate, outcome, by, on, rationale, conflicts);
    }
}
