package io.github.cxstrategy.readiness;

import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.List;

/** The verdict of a gate from the results of its blockers. */
final class GateVerdicts {
    private GateVerdicts() {}

    static GateVerdict of(List<RuleResult> results, boolean cutOff) {
        List<RuleResult> blockers = results.stream()
                .filter(result -> result.severity() == RuleSeverity.BLOCKER)
                .toList();
        if (blockers.stream().anyMatch(result -> result.verdict() == Verdict.FAIL && !result.isLetPass())) {
            return GateVerdict.NOT_READY;
        }
        if (cutOff || blockers.stream().anyMatch(RuleResult::blocks)) {
            return GateVerdict.UNDECIDED;
        }
        return blockers.stream().anyMatch(RuleResult::isLetPass) ? GateVerdict.READY_WITH_WAIVERS : GateVerdict.READY;
    }
}
