package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictPolicy;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.ConflictResolution;
import io.github.cxstrategy.conflict.ConflictResolutions;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The code of the guide to conflicts. */
final class ConflictGuide {
    private ConflictGuide() {}

    static ConflictReport twoGoals() {
        Kpi cases = Kpi.builder(Id.of("cases"), "Cases per hour").build();
        Role manager = Role.builder(Id.of("manager"), "Contact center manager")
                .addMetric(RoleMetric.of(Id.of("cases")).withGoal(Goal.increaseTo("9")))
                .build();
        Role quality = Role.builder(Id.of("quality"), "Quality lead")
                .addMetric(RoleMetric.of(Id.of("cases")).withGoal(Goal.decreaseTo("6")))
                .build();
        Scorecard scorecard = Scorecard.of(List.of(cases), List.of());
        return KpiConflictDetector.standard().detect(scorecard, List.of(manager, quality));
    }

    static List<String> read(StrategicPlan plan) {
        ConflictReport report = KpiConflictDetector.standard().detect(plan);
        List<String> lines = new ArrayList<>();
        for (KpiConflict conflict : report.atLeast(ConflictSeverity.MAJOR)) {
            lines.add(conflict.severity().severity() + " " + conflict.kind() + ": " + conflict.id());
            conflict.resolutions().forEach(resolution -> lines.add("-> " + resolution.sentence()));
        }
        report.questions().forEach(question -> lines.add("? " + question.sentence()));
        report.notEvaluated().forEach((kind, why) -> lines.add("not looked for: " + kind + ", " + why));
        return lines;
    }

    static ConflictReport twoWays() {
        List<Kpi> kpis = List.of(
                Kpi.of(Id.of("speed"), "Cases per hour", Goal.increase()),
                Kpi.of(Id.of("focus"), "Hours without interruption", Goal.increase()),
                Kpi.of(Id.of("quality"), "Cases solved at once", Goal.increase()));
        List<Influence> influences = List.of(
                new Influence(
                        Id.of("speed"),
                        Id.of("quality"),
                        Effect.negative(Strength.MODERATE).delayedBy(0)),
                new Influence(
                        Id.of("speed"),
                        Id.of("focus"),
                        Effect.positive(Strength.STRONG).delayedBy(30)),
                new Influence(
                        Id.of("focus"),
                        Id.of("quality"),
                        Effect.positive(Strength.STRONG).delayedBy(60)));
        Role agent = Role.of(Id.of("agent"), "Agent", RoleMetric.of(Id.of("speed")), RoleMetric.of(Id.of("quality")));
        ConflictPolicy policy = ConflictPolicy.builder()
                .only(List.of(ConflictKind.CONTESTED_EFFECT, ConflictKind.TEMPORAL_REVERSAL))
                .build();
        return KpiConflictDetector.of(policy).detect(Scorecard.of(kpis, influences), List.of(agent));
    }

    static ConflictReport afterTheFirstChange(StrategicPlan plan) {
        KpiConflictDetector detector = KpiConflictDetector.standard();
        KpiConflict gravest = detector.detect(plan).conflicts().get(0);
        ConflictResolution.Change change = gravest.resolutions().stream()
                .filter(ConflictResolution.Change.class::isInstance)
                .map(ConflictResolution.Change.class::cast)
                .findFirst()
                .orElseThrow();
        return detector.detect(ConflictResolutions.apply(plan, change));
    }

    static ConflictReport targetsWithoutASolution() {
        Kpi revenue = Kpi.of(Id.of("revenue"), "Revenue", Goal.decreaseTo("100"));
        Kpi cost = Kpi.of(Id.of("cost"), "Cost", Goal.increaseTo("80"));
        Kpi margin = Kpi.builder(Id.of("margin"), "Margin")
                .goal(Goal.increaseTo("30"))
                .formula(Formula.parse("revenue - cost"))
                .build();
        Role lead = Role.of(
                Id.of("lead"),
                "Lead",
                RoleMetric.of(revenue.id()),
                RoleMetric.of(cost.id()),
                RoleMetric.of(margin.id()));
        return KpiConflictDetector.standard().detect(Scorecard.of(revenue, cost, margin), List.of(lead));
    }

    static ConflictReport moreThanAnHourHas() {
        Kpi cases = Kpi.of(Id.of("cases"), "Cases per hour", Goal.increaseTo("9"));
        Kpi fields = Kpi.of(Id.of("fields"), "Fields per case", Goal.increaseTo("14"));
        Kpi handling = Kpi.builder(Id.of("handling"), "Minutes of work in an hour")
                .formula(Formula.parse("cases * (4 + 0.5 * fields)"))
                .addResourceUse(new Resource.Use(Id.of("minutes"), ValueRange.of("1", "1")))
                .build();
        Resource minutes = Resource.builder(Id.of("minutes"), "Minutes of an agent's hour")
                .addCapacity(FiscalPeriod.ofYear(2027), new BigDecimal("60"))
                .build();
        Scorecard scorecard = Scorecard.builder()
                .kpis(List.of(cases, fields, handling))
                .addResource(minutes)
                .build();
        Role operations = Role.of(Id.of("operations"), "Operations", RoleMetric.of(cases.id()));
        Role data = Role.of(Id.of("data"), "Data", RoleMetric.of(fields.id()));
        return KpiConflictDetector.standard().detect(scorecard, List.of(operations, data));
    }

    static ConflictReport moreThanAgentsAndPartnersHave() {
        Resource.Use anybody = new Resource.Use(Id.of("agents"), ValueRange.of("1", "1"), Set.of(Id.of("partners")));
        Resource.Use onlyAgents = new Resource.Use(Id.of("agents"), ValueRange.of("1", "1"));
        Kpi calls = Kpi.builder(Id.of("calls"), "Calls")
                .goal(Goal.increaseTo("90"))
                .addResourceUse(anybody)
                .build();
        Kpi visits = Kpi.builder(Id.of("visits"), "Visits")
                .goal(Goal.increaseTo("20"))
                .addResourceUse(onlyAgents)
                .build();
        Scorecard scorecard = Scorecard.builder()
                .kpis(List.of(calls, visits))
                .addResource(Resource.builder(Id.of("agents"), "Agents")
                        .addCapacity(FiscalPeriod.ofYear(2027), new BigDecimal("50"))
                        .build())
                .addResource(Resource.builder(Id.of("partners"), "Partners")
                        .addCapacity(FiscalPeriod.ofYear(2027), new BigDecimal("40"))
                        .build())
                .build();
        Role service = Role.of(Id.of("service"), "Service", RoleMetric.of(calls.id()));
        Role sales = Role.of(Id.of("sales"), "Sales", RoleMetric.of(visits.id()));
        return KpiConflictDetector.standard().detect(scorecard, List.of(service, sales));
    }
}
