package io.github.cxstrategy.readiness;

import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Citation;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.List;
import java.util.Set;

/** Makes the rules of the catalogue, by severity. */
final class CatalogueRule {
    private CatalogueRule() {}

    static Rule.Definition blocker(
            String id, Set<Gate> gates, List<Citation> sources, Rule.Words words, Rule.Formula formula) {
        return rule(RuleSeverity.BLOCKER, id, gates, sources, words, formula);
    }

    static Rule.Definition warning(
            String id, Set<Gate> gates, List<Citation> sources, Rule.Words words, Rule.Formula formula) {
        return rule(RuleSeverity.WARNING, id, gates, sources, words, formula);
    }

    static Rule.Definition advice(
            String id, Set<Gate> gates, List<Citation> sources, Rule.Words words, Rule.Formula formula) {
        return rule(RuleSeverity.ADVICE, id, gates, sources, words, formula);
    }

    private static Rule.Definition rule(
            RuleSeverity severity,
            String id,
            Set<Gate> gates,
            List<Citation> sources,
            Rule.Words words,
            Rule.Formula formula) {
        Rule.Definition rule =
                Rule.of(id, severity, gates, words.requirement(), formula).with(words);
        for (Citation source : sources) {
            rule = rule.with(source);
        }
        return rule;
    }
}
