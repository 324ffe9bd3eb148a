package io.github.cxstrategy.validation;

import static io.github.cxstrategy.validation.ExpectedFindings.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas of KPIs, and substitutes of resources, that cannot be right. */
class BrokenFormulasTest {

    private static StrategicPlan.Builder plan(Kpi.Builder... kpis) {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .scorecard(Scorecard.of(Stream.of(kpis).map(Kpi.Builder::build).toList(), List.of()));
    }

    private static Kpi.Builder kpi(String id, String formula) {
        return Kpi.builder(Id.of(id), "KPI " + id).formula(Formula.parse(formula));
    }

    private static Kpi.Builder measured(String id, String unit) {
        return Kpi.builder(Id.of(id), "KPI " + id).unit(Unit.of(unit));
    }

    @Test
    void a_kpi_that_is_not_there() {
        assertFindings(
                plan(kpi("profit", "revenue - cots"), measured("revenue", "EUR"), measured("costs", "EUR")), """
                ERROR DANGLING_REFERENCE at scorecard.kpis[profit].formula: Every KPI that is named must be in the plan but 'cots' is not. Maybe 'costs' is meant.
                """);
    }

    @Test
    void kpis_that_follow_from_each_other() {
        assertFindings(plan(kpi("a", "2 * b"), kpi("b", "a / 2"), kpi("c", "c + 1")), """
                ERROR FORMULA_CYCLE at scorecard.kpis[a].formula: KPIs must not follow from each other in a circle but do: a -> b -> a. Remove one of these formulas, or let it read something else.
                ERROR FORMULA_CYCLE at scorecard.kpis[c].formula: KPIs must not follow from each other in a circle but do: c -> c. Remove one of these formulas, or let it read something else.
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "revenue + hours,      , UNITS_DIFFER",
        "revenue / hours,  EUR , UNITS_DIFFER",
        "revenue / hours,  EUR/h ,",
        "revenue + costs,  EUR ,",
        "revenue + vague,  EUR ,",
        "calls * 5,        min , UNITS_MAY_DIFFER"
    })
    void units(String formula, String unit, FindingCode code) {
        Kpi.Builder result = kpi("result", formula);
        if (unit != null) {
            result.unit(Unit.of(unit));
        }
        StrategicPlan plan = plan(
                        result,
                        measured("revenue", "EUR"),
                        measured("costs", "EUR"),
                        measured("hours", "h"),
                        measured("calls", "calls"),
                        Kpi.builder(Id.of("vague"), "Vague"))
                .build();

        assertThat(PlanValidator.standard().validate(plan).all().stream().map(finding -> finding.code()))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_substitute_in_another_unit() {
        Resource hours =
                Resource.builder(Id.of("hours"), "Hours").unit(Unit.of("h")).build();
        Resource money =
                Resource.builder(Id.of("money"), "Money").unit(Unit.of("EUR")).build();
        Resource vague = Resource.builder(Id.of("vague"), "Vague").build();
        Kpi calls = Kpi.builder(Id.of("calls"), "Calls")
                .addResourceUse(new Resource.Use(hours.id(), ValueRange.of("1", "1"), Set.of(money.id(), vague.id())))
                .build();
        assertFindings(
                StrategicPlan.builder(Id.of("plan"), "Plan")
                        .scorecard(Scorecard.builder()
                                .kpis(List.of(calls))
                                .resources(List.of(hours, money, vague))
                                .build()),
                """
                ERROR UNITS_DIFFER at scorecard.kpis[calls].resourceUses: A substitute must be counted in the unit of what it stands in for but 'money' is in EUR and 'hours' in h. Correct a unit, or remove the substitute.
                """);
    }
}
