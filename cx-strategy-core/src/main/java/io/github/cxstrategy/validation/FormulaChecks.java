package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.formula.FormulaUnits;
import io.github.cxstrategy.model.formula.UnitMismatch;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.HashMap;
import java.util.Map;

/** The units in the formula of a KPI go together and give that of the KPI. */
final class FormulaChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Map<Id<?>, Unit> units = new HashMap<>();
        for (Kpi kpi : plan.scorecard().kpis()) {
            if (plan.kpis(kpi.id()).size() == 1) {
                kpi.unit().ifPresent(unit -> units.put(kpi.id(), unit));
            }
        }
        for (Kpi kpi : plan.scorecard().kpis()) {
            kpi.formula().ifPresent(formula -> {
                for (UnitMismatch mismatch :
                        FormulaUnits.of(formula, units, kpi.unit()).mismatches()) {
                    found.add(
                            mismatch.certain() ? FindingCode.UNITS_DIFFER : FindingCode.UNITS_MAY_DIFFER,
                            Places.of(kpi, "formula"),
                            mismatch.cure(),
                            "%s",
                            mismatch.sentence());
                }
            });
        }
    }
}
