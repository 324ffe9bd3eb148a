package io.github.cxstrategy.conflict;

import java.util.List;

/**
 * What every finder of one run reads: the input, who wants what, what influences what, and from where on it counts.
 *
 * @param input the input, ordered and numbered
 * @param policy what to look for
 * @param limits the policy's figures
 * @param stances who wants what of each KPI
 * @param formulas how KPIs follow from others
 * @param aliases which KPIs are one quantity
 * @param net the influences
 * @param sources what is pursued
 * @param diagnostics where to say what limits the answer
 */
record Situation(
        ConflictInput input,
        ConflictPolicy policy,
        Limits limits,
        Stances stances,
        FormulaNet formulas,
        KpiAliases aliases,
        InfluenceNet net,
        List<Source> sources,
        Diagnostics diagnostics) {

    static Situation of(ConflictInput input, ConflictPolicy policy) {
        Diagnostics diagnostics = new Diagnostics();
        Stances stances = Stances.of(input, diagnostics);
        FormulaNet formulas = FormulaNet.of(input, diagnostics);
        KpiAliases aliases = KpiAliases.of(input, formulas);
        InfluenceNet net = InfluenceNet.of(input, stances, formulas, diagnostics);
        return new Situation(
                input,
                policy,
                Limits.of(policy),
                stances,
                formulas,
                aliases,
                net,
                Source.of(input, stances, aliases),
                diagnostics);
    }
}
