package io.github.cxstrategy.readiness;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import java.util.List;

/** What became of a waiver or a risk acceptance of the plan. */
public sealed interface ExemptionUse {
    /** {@return the id of the rule it names} */
    String rule();

    /** {@return who signed it, and how long it holds} */
    SignOff signOff();

    /** {@return what became of it} */
    Status status();

    /** {@return the subjects that it lets pass; {@code plan} stands for the plan as a whole} */
    List<String> covered();

    /** What can become of an exemption. */
    enum Status {
        /** It lets at least one result pass. */
        APPLIED,
        /** There is nothing to let pass: the rule has another verdict, or does not speak of that subject. */
        UNUSED,
        /** It has expired, and counts as if it were not there. */
        LAPSED,
        /** The rule has another version than the one that was waived. */
        RULE_CHANGED,
        /** What is measured lies further beyond the rule's limit than was waived, or cannot be measured any more. */
        EXCEEDED,
        /** It was signed for longer than the rule set allows. */
        TOO_LONG,
        /** Its first day is still to come. */
        NOT_YET_IN_FORCE,
        /** The rule cannot be waived. */
        NOT_WAIVABLE,
        /** Whoever approved it owns every subject that it would let pass. */
        APPROVED_BY_OWNER,
        /**
         * Its rule is not in the rule set, stands neither at this gate nor as a blocker at an earlier one, or was not
         * reached.
         */
        NOT_EVALUATED
    }

    /**
     * What became of a waiver.
     *
     * @param waiver the waiver
     * @param status what became of it
     * @param covered the subjects whose failure it lets pass
     */
    record OfWaiver(Waiver waiver, Status status, List<String> covered) implements ExemptionUse {
        /** Copies the list. */
        public OfWaiver {
            Check.given("waiver", waiver);
            Check.given("status", status);
            covered = Check.list("covered", covered);
        }

        @Override
        public String rule() {
            return waiver.rule();
        }

        @Override
        public SignOff signOff() {
            return waiver.signOff();
        }
    }

    /**
     * What became of a risk acceptance.
     *
     * @param riskAcceptance the risk acceptance
     * @param status what became of it
     * @param covered the subjects whose unknown it lets pass
     */
    record OfRiskAcceptance(RiskAcceptance riskAcceptance, Status status, List<String> covered)
            implements ExemptionUse {
        /** Copies the list. */
        public OfRiskAcceptance {
            Check.given("riskAcceptance", riskAcceptance);
            Check.given("status", status);
            covered = Check.list("covered", covered);
        }

        @Override
        public String rule() {
            return riskAcceptance.rule();
        }

        @Override
        public SignOff signOff() {
            return riskAcceptance.signOff();
        }
    }
}
