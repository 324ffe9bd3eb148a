package io.github.cxstrategy.readiness;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.stage.Gate;
import java.util.List;

/**
 * What the blockers of an earlier gate say of today's data; they count at the gate that is asked for.
 *
 * @param gate the earlier gate
 * @param status whether it could be checked
 * @param results what its blockers say, by rule and subject; a rule that also stands at the gate asked for is not repeated
 */
public record EarlierGate(Gate gate, Status status, List<RuleResult> results) {

    /** Whether an earlier gate could be checked. */
    public enum Status {
        /** The rule set has blockers for it. */
        CHECKED,
        /** The rule set has no blocker for it: nothing can be said. */
        NOT_CHECKED,
        /** The limit was reached before all its blockers were checked: what is told of it is a part, or nothing. */
        CUT_OFF
    }

    /** Copies the list. */
    public EarlierGate {
        Check.given("gate", gate);
        Check.given("status", status);
        results = Check.list("results", results);
    }
}
