package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Kpi.Dimension;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Perspective;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A plan for tests in few lines; departments appear as they are named. */
final class PlanSketch {
    final List<Kpi> kpis = new ArrayList<>();
    final List<Influence> influences = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<Initiative> initiatives = new ArrayList<>();
    final List<ChangedProcess> processes = new ArrayList<>();
    final List<Resource> resources = new ArrayList<>();
    final List<Objective> objectives = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    private final Set<String> departments = new TreeSet<>();

    PlanSketch kpi(String id, Goal goal, String baseline, String scale) {
        kpis.add(Kpi.builder(Id.of(id), id.replace('-', ' '))
                .goal(goal)
                .baseline(new Baseline(new BigDecimal(baseline), Optional.empty()))
                .scale(new BigDecimal(scale))
                .build());
        return this;
    }

    /** A KPI of which only the wanted direction is known, if that. */
    PlanSketch kpi(String id, Optional<Goal> goal) {
        Kpi.Builder kpi = Kpi.builder(Id.of(id), id.replace('-', ' '));
        goal.ifPresent(kpi::goal);
        kpis.add(kpi.build());
        return this;
    }

    PlanSketch formula(String id, String formula) {
        return kpi(id, kpi -> kpi.formula(Formula.parse(formula)));
    }

    PlanSketch resource(String id, String period, String capacity) {
        resources.add(Resource.builder(Id.of(id), id.replace('-', ' '))
                .addCapacity(FiscalPeriod.parse(period), new BigDecimal(capacity))
                .build());
        return this;
    }

    /** One unit of the KPI uses from low to high of the resource. */
    PlanSketch uses(String kpi, String resource, String low, String high) {
        return kpi(kpi, builder -> builder.addResourceUse(new Resource.Use(Id.of(resource), ValueRange.of(low, high))));
    }

    /** One unit of the KPI uses so much of any of these resources. */
    PlanSketch usesAny(String kpi, String perUnit, String resource, String... substitutes) {
        Set<Id<Resource>> others =
                Arrays.stream(substitutes).map(Id::<Resource>of).collect(Collectors.toSet());
        return kpi(
                kpi,
                builder -> builder.addResourceUse(
                        new Resource.Use(Id.of(resource), ValueRange.of(perUnit, perUnit), others)));
    }

    PlanSketch influence(String from, String to, Effect effect) {
        influences.add(new Influence(Id.of(from), Id.of(to), effect));
        return this;
    }

    PlanSketch role(String id, String department, RoleMetric... metrics) {
        departments.add(department);
        Role.Builder role = Role.builder(Id.of(id), id.replace('-', ' ')).department(Id.of(department));
        roles.add(role.metrics(List.of(metrics)).build());
        return this;
    }

    /** A role with five metrics of equal weight, the named one among them. */
    PlanSketch roleWithFive(String id, String department, String kpi) {
        List<RoleMetric> metrics = new ArrayList<>();
        metrics.add(RoleMetric.of(Id.of(kpi), Ratio.of("0.2")));
        for (int i = 2; i <= 5; i++) {
            String other = id + "-metric-" + i;
            kpi(other, Goal.increaseTo("60"), "50", "10");
            metrics.add(RoleMetric.of(Id.of(other), Ratio.of("0.2")));
        }
        return role(id, department, metrics.toArray(RoleMetric[]::new));
    }

    PlanSketch initiative(String id, String department, KpiEffect... effects) {
        departments.add(department);
        initiatives.add(Initiative.builder(Id.of(id), id.replace('-', ' '))
                .addDepartment(Id.of(department))
                .effects(List.of(effects))
                .build());
        return this;
    }

    PlanSketch process(String id, String... roleIds) {
        processes.add(new ChangedProcess(
                Id.of(id),
                id,
                new TreeSet<>(Arrays.stream(roleIds).map(Id::<Role>of).toList())));
        return this;
    }

    /** An objective of this weight that the KPIs measure. */
    PlanSketch objective(String id, String weight, String... measuredBy) {
        objectives.add(Objective.of(Id.of(id), id.replace('-', ' '), Perspective.CUSTOMER, Ratio.of(weight)));
        for (String kpi : measuredBy) {
            kpi(kpi, builder -> builder.addObjective(Id.of(id)));
        }
        return this;
    }

    PlanSketch dimension(String kpi, Dimension dimension) {
        return kpi(kpi, builder -> builder.dimension(dimension));
    }

    /** Changes a KPI that is there. */
    PlanSketch kpi(String id, UnaryOperator<Kpi.Builder> change) {
        kpis.replaceAll(kpi ->
                kpi.id().equals(Id.of(id)) ? change.apply(kpi.toBuilder()).build() : kpi);
        return this;
    }

    /** Says what a role that is there can move. */
    PlanSketch levers(String role, String... kpis) {
        return role(
                role,
                builder -> builder.levers(Arrays.stream(kpis).map(Id::<Kpi>of).toList()));
    }

    /** Lets pay of a role that is there hang on a KPI. */
    PlanSketch incentive(String role, String kpi, String share) {
        return role(
                role,
                builder -> builder.metrics(builder.build().metrics().stream()
                        .map(metric ->
                                metric.kpi().equals(Id.of(kpi)) ? metric.withIncentiveShare(Ratio.of(share)) : metric)
                        .toList()));
    }

    /** Changes a role that is there. */
    PlanSketch role(String id, UnaryOperator<Role.Builder> change) {
        roles.replaceAll(role ->
                role.id().equals(Id.of(id)) ? change.apply(role.toBuilder()).build() : role);
        return this;
    }

    static RoleMetric metric(String kpi, String weight) {
        return RoleMetric.of(Id.of(kpi), Ratio.of(weight));
    }

    static RoleMetric metric(String kpi) {
        return RoleMetric.of(Id.of(kpi));
    }

    static KpiEffect effect(String kpi, Effect effect) {
        return new KpiEffect(Id.of(kpi), effect);
    }

    StrategicPlan build() {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .departments(departments.stream()
                        .map(id -> new Department(Id.of(id), id))
                        .toList())
                .scorecard(Scorecard.builder()
                        .kpis(kpis)
                        .influences(influences)
                        .resources(resources)
                        .build())
                .roles(roles)
                .initiatives(initiatives)
                .processes(processes)
                .objectives(objectives)
                .teams(teams)
                .build();
    }

    ConflictReport detect() {
        return KpiConflictDetector.standard().detect(build());
    }
}
