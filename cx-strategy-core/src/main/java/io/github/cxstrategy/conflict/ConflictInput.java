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
import io.github.cxstrategy.model.role.RecognitionCalendar;
import io.github.cxstrategy.model.role.RecognitionEvent;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.team.Team;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What conflict detection reads, ordered by id and numbered, so that permuted input is the same input. */
record ConflictInput(
        List<Kpi> kpis,
        Map<Id<Kpi>, Integer> kpiNumbers,
        List<Influence> influences,
        List<Role> roles,
        List<Initiative> initiatives,
        List<ChangedProcess> processes,
        List<Objective> objectives,
        List<Team> teams,
        List<RecognitionEvent> recognition,
        List<AcceptedTradeOff> tradeOffs,
        Optional<LocalDate> scorecardDate,
        Set<PlanPart> missing,
        Set<PlanPart> complete,
        List<Resource> resources,
        FiscalCalendar calendar) {

    /** The parts of a plan whose coverage matters here. */
    private static final List<PlanPart> READ = List.of(
            PlanPart.SCORECARD,
            PlanPart.ROLES,
            PlanPart.INFLUENCES,
            PlanPart.INITIATIVES,
            PlanPart.OBJECTIVES,
            PlanPart.RECOGNITION);

    static ConflictInput of(ResolvedPlan resolved) {
        StrategicPlan plan = resolved.plan();
        Set<PlanPart> missing = EnumSet.noneOf(PlanPart.class);
        for (PlanPart part : READ) {
            if (plan.coverage(part) == Coverage.NOT_SUPPLIED) {
                missing.add(part);
            }
        }
        return sorted(resolved.scorecard(), plan, missing);
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
                use.anyOf()
                        .forEach(id -> checkArgument(
                                resources.contains(id),
                                "The resource must be in the scorecard but '%s' of KPI '%s' is not.",
                                id,
                                kpi.id()));
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
        Set<PlanPart> missing = EnumSet.of(PlanPart.INITIATIVES, PlanPart.OBJECTIVES, PlanPart.RECOGNITION);
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
                scorecard,
                StrategicPlan.builder(Id.of("metrics"), "Metrics").roles(roles).build(),
                missing);
    }

    private static void checkKnown(Set<Id<Kpi>> known, Id<?> kpi, String where) {
        checkArgument(known.contains(kpi), "The KPI must be in the scorecard but '%s' of %s is not.", kpi, where);
    }

    private static ConflictInput sorted(Scorecard scorecard, StrategicPlan plan, Set<PlanPart> missing) {
        List<Kpi> kpis =
                scorecard.kpis().stream().sorted(Comparator.comparing(Kpi::id)).toList();
        Map<Id<Kpi>, Integer> numbers = new HashMap<>();
        kpis.forEach(kpi -> numbers.put(kpi.id(), numbers.size()));
        Set<PlanPart> complete = EnumSet.noneOf(PlanPart.class);
        for (PlanPart part : READ) {
            if (!missing.contains(part) && plan.coverage(part) != Coverage.PARTIAL) {
                complete.add(part);
            }
        }
        return new ConflictInput(
                kpis,
                ImmutableMap.copyOf(numbers),
                scorecard.influences(),
                byId(plan.roles(), Role::id),
                byId(plan.initiatives(), Initiative::id),
                byId(plan.processes(), ChangedProcess::id),
                byId(plan.objectives(), Objective::id),
                byId(plan.teams(), Team::id),
                plan.recognition().map(RecognitionCalendar::events).orElse(List.of()),
                plan.tradeOffs().stream()
                        .sorted(Comparator.comparing((AcceptedTradeOff tradeOff) ->
                                        tradeOff.target().map(Id::value).orElse(""))
                                .thenComparing(tradeOff -> tradeOff.source().toString())
                                .thenComparing(AcceptedTradeOff::expiresOn)
                                .thenComparing(AcceptedTradeOff::owner)
                                .thenComparing(AcceptedTradeOff::reason)
                                .thenComparing(tradeOff -> tradeOff.startsOn().toString())
                                .thenComparing(tradeOff -> tradeOff.among().toString()))
                        .toList(),
                scorecard.date(),
                Set.copyOf(missing),
                Set.copyOf(complete),
                byId(scorecard.resources(), Resource::id),
                plan.calendar().orElse(FiscalCalendar.CALENDAR_YEAR));
    }

    private static <T> List<T> byId(List<T> things, Function<T, Id<T>> id) {
        return things.stream().sorted(Comparator.comparing(id)).toList();
    }

    /** The weights of those objectives that somebody has weighed. */
    Map<Id<Objective>, Ratio> objectiveWeights() {
        Map<Id<Objective>, Ratio> weights = new HashMap<>();
        objectives.forEach(objective -> objective.weight().ifPresent(weight -> weights.put(objective.id(), weight)));
        return weights;
    }

    /** The number of a KPI; formulas know it by an id of anything. */
    int number(Id<?> kpi) {
        return Objects.requireNonNull(kpiNumbers.get(kpi));
    }
}
