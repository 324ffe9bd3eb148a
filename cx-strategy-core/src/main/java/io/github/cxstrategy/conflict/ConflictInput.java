package io.github.cxstrategy.conflict;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What conflict detection reads, ordered by id and numbered, so that permuted input is the same input. */
record ConflictInput(
        List<Kpi> kpis,
        Map<Id<Kpi>, Integer> kpiNumbers,
        List<Influence> influences,
        List<Role> roles,
        List<Initiative> initiatives,
        List<ChangedProcess> processes,
        Map<Id<Objective>, Ratio> objectiveWeights,
        List<AcceptedTradeOff> tradeOffs,
        Set<PlanPart> missing,
        List<Resource> resources,
        FiscalCalendar calendar) {

    static ConflictInput of(ResolvedPlan resolved) {
        StrategicPlan plan = resolved.plan();
        Map<Id<Objective>, Ratio> weights = new HashMap<>();
        resolved.objectives()
                .forEach(objective -> objective.weight().ifPresent(weight -> weights.put(objective.id(), weight)));
        Set<PlanPart> missing = EnumSet.noneOf(PlanPart.class);
        for (PlanPart part : List.of(PlanPart.SCORECARD, PlanPart.ROLES, PlanPart.INFLUENCES, PlanPart.INITIATIVES)) {
            if (plan.coverage(part) == Coverage.NOT_SUPPLIED) {
                missing.add(part);
            }
        }
        return sorted(
                resolved.scorecard(),
                plan.roles(),
                plan.initiatives(),
                plan.processes(),
                weights,
                plan.tradeOffs(),
                missing,
                plan.calendar().orElse(FiscalCalendar.CALENDAR_YEAR));
    }

    static ConflictInput of(Scorecard scorecard, List<Role> roles) {
        Set<Id<Kpi>> known = new HashSet<>();
        for (Kpi kpi : scorecard.kpis()) {
            checkArgument(
                    known.add(kpi.id()), "Each KPI must have an id of its own but '%s' is there twice.", kpi.id());
        }
        Set<Id<Resource>> resources =
                scorecard.resources().stream().map(Resource::id).collect(Collectors.toSet());
        for (Kpi kpi : scorecard.kpis()) {
            kpi.formula()
                    .ifPresent(formula ->
                            formula.kpis().forEach(id -> checkKnown(known, id, "the formula of '" + kpi.id() + "'")));
            for (Resource.Use use : kpi.resourceUses()) {
                checkArgument(
                        resources.contains(use.resource()),
                        "The resource must be in the scorecard but '%s' of KPI '%s' is not.",
                        use.resource(),
                        kpi.id());
            }
        }
        for (Influence influence : scorecard.influences()) {
            checkKnown(known, influence.from(), "an influence");
            checkKnown(known, influence.to(), "an influence");
        }
        Set<Id<Role>> seen = new HashSet<>();
        for (Role role : roles) {
            checkArgument(
                    seen.add(role.id()), "Each role must have an id of its own but '%s' is there twice.", role.id());
            for (RoleMetric metric : role.metrics()) {
                checkKnown(known, metric.kpi(), "role '" + role.id() + "'");
            }
        }
        Set<PlanPart> missing = EnumSet.of(PlanPart.INITIATIVES);
        if (scorecard.kpis().isEmpty()) {
            missing.add(PlanPart.SCORECARD);
        }
        if (scorecard.influences().isEmpty()) {
            missing.add(PlanPart.INFLUENCES);
        }
        if (roles.isEmpty()) {
            missing.add(PlanPart.ROLES);
        }
        return sorted(
                scorecard, roles, List.of(), List.of(), Map.of(), List.of(), missing, FiscalCalendar.CALENDAR_YEAR);
    }

    private static void checkKnown(Set<Id<Kpi>> known, Id<?> kpi, String where) {
        checkArgument(known.contains(kpi), "The KPI must be in the scorecard but '%s' of %s is not.", kpi, where);
    }

    private static ConflictInput sorted(
            Scorecard scorecard,
            List<Role> roles,
            List<Initiative> initiatives,
            List<ChangedProcess> processes,
            Map<Id<Objective>, Ratio> objectiveWeights,
            List<AcceptedTradeOff> tradeOffs,
            Set<PlanPart> missing,
            FiscalCalendar calendar) {
        List<Kpi> kpis =
                scorecard.kpis().stream().sorted(Comparator.comparing(Kpi::id)).toList();
        Map<Id<Kpi>, Integer> numbers = new HashMap<>();
        kpis.forEach(kpi -> numbers.put(kpi.id(), numbers.size()));
        return new ConflictInput(
                kpis,
                ImmutableMap.copyOf(numbers),
                scorecard.influences(),
                roles.stream().sorted(Comparator.comparing(Role::id)).toList(),
                initiatives.stream()
                        .sorted(Comparator.comparing(Initiative::id))
                        .toList(),
                processes.stream()
                        .sorted(Comparator.comparing(ChangedProcess::id))
                        .toList(),
                ImmutableMap.copyOf(objectiveWeights),
                tradeOffs.stream()
                        .filter(tradeOff -> tradeOff.target().isPresent())
                        .sorted(Comparator.comparing((AcceptedTradeOff tradeOff) ->
                                        tradeOff.target().orElseThrow())
                                .thenComparing(tradeOff -> tradeOff.source().toString())
                                .thenComparing(AcceptedTradeOff::expiresOn)
                                .thenComparing(AcceptedTradeOff::owner)
                                .thenComparing(AcceptedTradeOff::reason)
                                .thenComparing(tradeOff -> tradeOff.startsOn().toString()))
                        .toList(),
                Set.copyOf(missing),
                scorecard.resources().stream()
                        .sorted(Comparator.comparing(Resource::id))
                        .toList(),
                calendar);
    }

    /** The number of a KPI; formulas know it by an id of anything. */
    int number(Id<?> kpi) {
        return Objects.requireNonNull(kpiNumbers.get(kpi));
    }
}
