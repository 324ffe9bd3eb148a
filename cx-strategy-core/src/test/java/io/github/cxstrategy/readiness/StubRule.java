package io.github.cxstrategy.readiness;

import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Citation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Parameter;
import io.github.cxstrategy.readiness.rule.Parameters;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.List;
import java.util.Set;

/** A rule that says what it is told to say. */
record StubRule(RuleId id, RuleSeverity severity, Set<Gate> gates, boolean waivable, Check answer) implements Rule {

    static StubRule blocker(String id, Verdict verdict) {
        return of(id, RuleSeverity.BLOCKER, Gate.ALIGN_TO_PLAN_EXECUTION, verdict);
    }

    static StubRule of(String id, RuleSeverity severity, Gate gate, Verdict verdict) {
        return new StubRule(RuleId.of(id), severity, Set.of(gate), true, saying(verdict));
    }

    static Check saying(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Check.present(new Fact.Known("plan", "fact", "there"));
            case FAIL -> Check.present(new Fact.Absent("plan", "fact"));
            case UNKNOWN -> Check.present(new Fact.Unknown("plan", "fact"));
            case NOT_APPLICABLE -> new Check.NotApplicable("There is nothing to judge.");
        };
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean evidenceMonotone() {
        return false;
    }

    @Override
    public List<Citation> sources() {
        return List.of();
    }

    @Override
    public String requirement() {
        return "The stub must say so.";
    }

    @Override
    public String evidence() {
        return "none";
    }

    @Override
    public Remedy remedy() {
        return Remedy.act("Change the stub.");
    }

    @Override
    public Check check(GateContext context, Gate gate, Parameters parameters) {
        return answer;
    }
}
