package io.github.cxstrategy.readiness;

import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Citation;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Parameter;
import io.github.cxstrategy.readiness.rule.Parameters;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.List;
import java.util.Set;

/** A rule of the catalogue: its words and its formula. */
record CatalogueRule(
        RuleId id,
        Set<Gate> gates,
        RuleSeverity severity,
        List<Parameter> parameters,
        Traits traits,
        List<Citation> sources,
        Words words,
        Formula formula)
        implements Rule {

    /** What sets a rule apart from most others. */
    enum Traits {
        NONE,
        EVIDENCE_MONOTONE,
        NOT_WAIVABLE
    }

    record Words(String requirement, String evidence, String remedy) {}

    /** How the rule is decided. */
    interface Formula {
        Check check(GateContext context, Gate gate, Parameters parameters);
    }

    static CatalogueRule blocker(String id, Set<Gate> gates, List<Citation> sources, Words words, Formula formula) {
        return new CatalogueRule(
                RuleId.of(id), gates, RuleSeverity.BLOCKER, List.of(), Traits.NONE, sources, words, formula);
    }

    static CatalogueRule warning(String id, Set<Gate> gates, List<Citation> sources, Words words, Formula formula) {
        return new CatalogueRule(
                RuleId.of(id), gates, RuleSeverity.WARNING, List.of(), Traits.NONE, sources, words, formula);
    }

    CatalogueRule with(Traits newTraits) {
        return new CatalogueRule(id, gates, severity, parameters, newTraits, sources, words, formula);
    }

    CatalogueRule with(Parameter parameter) {
        return new CatalogueRule(id, gates, severity, List.of(parameter), traits, sources, words, formula);
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean evidenceMonotone() {
        return traits == Traits.EVIDENCE_MONOTONE;
    }

    @Override
    public boolean waivable() {
        return traits != Traits.NOT_WAIVABLE;
    }

    @Override
    public String requirement() {
        return words.requirement();
    }

    @Override
    public String evidence() {
        return words.evidence();
    }

    @Override
    public String remedy() {
        return words.remedy();
    }

    @Override
    public Check check(GateContext context, Gate gate, Parameters given) {
        return formula.check(context, gate, given);
    }
}
