package io.github.cxstrategy.readiness;

import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.List;

/** The verdict of a gate from the results of its blockers. */
final class GateVerdicts {
    private GateVerdicts() {}

    static GateVerdict of(List<RuleResult> results, boolean cutOff) {
        boolean undecided = cutOff;
        boolean letPass = false;
        for (RuleResult result : results) {
            if (result.severity() == RuleSeverity.BLOCKER) {
                if (result.verdict() == Verdict.FAIL && !result.isLetPass()) {
                    return GateVerdict.NOT_READY;
                }
                undecided |= result.blocks();
                letPass |= result.isLetPass();
            }
        }
        if (undecided) {
            return GateVerdict.UNDECIDED;
        }
        return letPass ? GateVerdict.READY_WITH_WAIVERS : GateVerdict.READY;
    }
}
