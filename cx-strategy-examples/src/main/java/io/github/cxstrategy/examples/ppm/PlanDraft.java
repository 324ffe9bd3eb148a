package io.github.cxstrategy.examples.ppm;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan in the making. Every part that gets something is marked partial: what a tool's export does not say is unknown.
 * Costs are to be paid from one pool that holds no money yet, since no export says the budget. Not thread-safe.
 */
public final class PlanDraft {
    /** The pool that every cost names. */
    public static final Id<BudgetPool> POOL = Id.of("budget");

    private final CostSpread spread;
    private final ImportNotes notes;
    private final Map<Id<Department>, Department> departments = new LinkedHashMap<>();
    private final Map<Id<Person>, Person> people = new LinkedHashMap<>();
    private final List<Initiative> initiatives = new ArrayList<>();
    private final List<RoadmapItem> items = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();

    /**
     * Starts with nothing.
     *
     * @param spread how costs are put into periods
     * @param notes where it is told that no budget is known
     */
    public PlanDraft(CostSpread spread, ImportNotes notes) {
        this.spread = spread;
        this.notes = notes;
    }

    /**
     * {@return the department of this name, which is added if it is new; the name is its id}
     *
     * @param name what people call it, at most 200 characters on one line
     */
    public Id<Department> department(String name) {
        Id<Department> id = Id.of(name);
        departments.computeIfAbsent(id, added -> new Department(added, name));
        return id;
    }

    /**
     * Adds a person, unless there is one of this id.
     *
     * @param person the person
     */
    public void add(Person person) {
        people.putIfAbsent(person.id(), person);
    }

    /**
     * Adds an initiative.
     *
     * @param initiative the initiative
     */
    public void add(Initiative initiative) {
        initiatives.add(initiative);
    }

    /**
     * Puts an initiative on the roadmap.
     *
     * @param item its days, and what must end before it starts
     */
    public void add(RoadmapItem item) {
        items.add(item);
    }

    /**
     * Adds a milestone to the roadmap.
     *
     * @param milestone the milestone
     */
    public void add(Milestone milestone) {
        milestones.add(milestone);
    }

    /**
     * Adds a team.
     *
     * @param team the team
     */
    public void add(Team team) {
        teams.add(team);
    }

    /**
     * {@return the option to fund all of an initiative, its cost put into periods by days}
     *
     * @param cost what it costs
     * @param days the days of the work, short enough for {@link CostSpread#canHold}
     */
    public FundingOption option(Money cost, DateSpan days) {
        return FundingOption.full(spread.over(POOL, cost, days));
    }

    /**
     * {@return the option to fund all of an initiative in one period}
     *
     * @param cost what it costs
     * @param period the period
     */
    public FundingOption option(Money cost, FiscalPeriod period) {
        return FundingOption.full(List.of(CostLine.of(POOL, period, cost)));
    }

    /**
     * {@return a builder of the plan so far}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public StrategicPlan.Builder toPlan(Id<StrategicPlan> id, String name) {
        StrategicPlan.Builder plan = StrategicPlan.builder(id, name)
                .calendar(spread.calendar())
                .departments(departments.values())
                .people(people.values())
                .initiatives(initiatives)
                .teams(teams)
                .addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL);
        if (!departments.isEmpty()) {
            plan.addCoverage(PlanPart.DEPARTMENTS, Coverage.PARTIAL);
        }
        if (!people.isEmpty()) {
            plan.addCoverage(PlanPart.PEOPLE, Coverage.PARTIAL);
        }
        if (!teams.isEmpty()) {
            plan.addCoverage(PlanPart.TEAMS, Coverage.PARTIAL);
        }
        if (!items.isEmpty() || !milestones.isEmpty()) {
            plan.roadmap(Roadmap.builder().items(items).milestones(milestones).build())
                    .addCoverage(PlanPart.ROADMAP, Coverage.PARTIAL);
        }
        if (initiatives.stream().anyMatch(initiative -> !initiative.options().isEmpty())) {
            notes.add("No budget is known: the pool '" + POOL + "', which is to pay all costs, holds no money yet");
            plan.budget(Budget.builder()
                            .addPool(new BudgetPool(POOL, "Budget", CarryOver.NONE, Map.of()))
                            .build())
                    .addCoverage(PlanPart.BUDGET, Coverage.PARTIAL);
        }
        return plan;
    }
}
