package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.model.stage.Gate;
import java.util.List;
import java.util.Set;

/**
 * Something that must hold, should hold or would help at one or more gates.
 *
 * <p>A rule is stateless and pure: the same arguments give the same formula. It reads the plan through the
 * {@link GateContext}, so that what is missing is told apart as absent or unknown; it throws nothing on purpose, and if it
 * does, its result is unknown with the cause.
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

    /** {@return whether more evidence can only improve the verdict} */
    boolean evidenceMonotone();

    /** {@return the articles it comes from} */
    List<Citation> sources();

    /** {@return what must hold, in one sentence} */
    String requirement();

    /** {@return what a result shows as evidence, in a few words} */
    String evidence();

    /** {@return what would mend a failure, in one sentence} */
    String remedy();

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
}
