package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.audience.LifecyclePhase;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.capability.Capability;
import io.github.cxstrategy.model.funding.Scenario;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.process.Tool;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.StrategicDriver;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Things of one kind differ in name (apart from case and blanks) and in rank; the smallest id may keep it. */
final class RepetitionChecks implements PlanCheck {
    private static final Kind NAME = new Kind(FindingCode.DUPLICATE_NAME, "name");
    private static final Kind RANK = new Kind(FindingCode.DUPLICATE_RANK, "rank");

    /** What is used twice. */
    private record Kind(FindingCode code, String word) {}

    @Override
    public void check(PlanIndex index, FindingSink found) {
        StrategicPlan plan = index.plan();
        names(PlanPart.DRIVERS, plan.drivers(), StrategicDriver::id, StrategicDriver::name, found);
        names(PlanPart.OBJECTIVES, plan.objectives(), Objective::id, Objective::name, found);
        names(PlanPart.AUDIENCES, plan.audiences(), Audience::id, Audience::name, found);
        names(PlanPart.DEPARTMENTS, plan.departments(), Department::id, Department::name, found);
        names(PlanPart.PEOPLE, plan.people(), Person::id, Person::name, found);
        names(PlanPart.ROLES, plan.roles(), Role::id, Role::name, found);
        names(PlanPart.PROCESSES, plan.processes(), ChangedProcess::id, ChangedProcess::name, found);
        names(PlanPart.SCORECARD, index.scorecard().kpis(), Kpi::id, Kpi::name, found);
        names(PlanPart.INITIATIVES, plan.initiatives(), Initiative::id, Initiative::name, found);
        names(PlanPart.CAPABILITIES, plan.capabilities(), Capability::id, Capability::name, found);
        names(PlanPart.TEAMS, plan.teams(), Team::id, Team::name, found);
        names(PlanPart.TOOLS, plan.tools(), Tool::id, Tool::name, found);
        names(PlanPart.SCENARIOS, plan.scenarios(), Scenario::id, Scenario::name, found);
        List<Journey> journeys =
                plan.lifecycle().map(CustomerLifecycle::journeys).orElse(List.of());
        names(PlanPart.JOURNEYS, journeys, Journey::id, Journey::name, found);
        names(PlanPart.BUDGET, index.pools(), BudgetPool::id, BudgetPool::name, found);
        List<Entry> phases = new ArrayList<>();
        for (LifecyclePhase phase :
                plan.lifecycle().map(CustomerLifecycle::phases).orElse(List.of())) {
            Place place = Place.of(PlanPart.LIFECYCLE.key(), phase.id(), "name").in("phases");
            phases.add(new Entry(place, phase.id(), key(phase.name()), "'" + phase.name() + "'"));
        }
        repeated(NAME, phases, found);
        for (Initiative initiative : plan.initiatives()) {
            List<Entry> options = new ArrayList<>();
            for (FundingOption option : initiative.options()) {
                options.add(new Entry(
                        Places.of(initiative, "options"), option.id(), key(option.name()), "'" + option.name() + "'"));
            }
            repeated(NAME, options, found);
        }
        repeated(
                RANK,
                ranks(
                        PlanPart.INITIATIVES,
                        "priorityRank",
                        plan.initiatives(),
                        Initiative::id,
                        Initiative::priorityRank),
                found);
        repeated(RANK, ranks(PlanPart.AUDIENCES, "rank", plan.audiences(), Audience::id, Audience::rank), found);
        repeated(RANK, ranks(PlanPart.JOURNEYS, "rank", journeys, Journey::id, Journey::rank), found);
    }

    private static <E> void names(
            PlanPart part, List<E> entities, Function<E, Id<?>> id, Function<E, String> name, FindingSink found) {
        List<Entry> entries = new ArrayList<>();
        for (E entity : entities) {
            Place place = Place.of(part.key(), id.apply(entity), "name");
            entries.add(new Entry(
                    part == PlanPart.SCORECARD ? place.in("kpis") : place,
                    id.apply(entity),
                    key(name.apply(entity)),
                    "'" + name.apply(entity) + "'"));
        }
        repeated(NAME, entries, found);
    }

    private static <E> List<Entry> ranks(
            PlanPart part, String field, List<E> entities, Function<E, Id<?>> id, Function<E, Optional<Integer>> rank) {
        List<Entry> entries = new ArrayList<>();
        for (E entity : entities) {
            Place place = Place.of(part.key(), id.apply(entity), field);
            rank.apply(entity)
                    .map(String::valueOf)
                    .ifPresent(r -> entries.add(new Entry(place, id.apply(entity), r, r)));
        }
        return entries;
    }

    /** One use of a name or rank; two uses are the same if their keys are. */
    private record Entry(Place place, Id<?> id, String key, String shown) {}

    private static void repeated(Kind kind, List<Entry> entries, FindingSink found) {
        Map<String, Id<?>> first = new TreeMap<>();
        for (Entry entry : entries) {
            first.merge(entry.key(), entry.id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        for (Entry entry : entries) {
            Id<?> other = first.getOrDefault(entry.key(), entry.id());
            if (!other.equals(entry.id())) {
                found.add(
                        kind.code(),
                        entry.place(),
                        "Give one of them another " + kind.word() + ".",
                        "Each %s must be used once but '%s' has the %s %s of '%s' as well.",
                        kind.word(),
                        entry.id(),
                        kind.word(),
                        entry.shown(),
                        other);
            }
        }
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
