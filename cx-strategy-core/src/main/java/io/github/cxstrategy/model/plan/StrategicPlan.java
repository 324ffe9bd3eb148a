package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.capability.Capability;
import io.github.cxstrategy.model.communication.CommunicationPlan;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.Scenario;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.monitoring.ReviewCalendar;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.process.Tool;
import io.github.cxstrategy.model.roadmap.ActionItem;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.role.RecognitionCalendar;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.GateDecision;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.StrategicDriver;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.model.workforce.WorkforcePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A strategic plan as one value: everything that the organization has written down, every part optional but id and name.
 *
 * <p>Entities refer to each other by id; {@link ResolvedPlan} resolves the references. A plan may be incomplete or
 * contradictory: that is for validation to say. Immutable and thread-safe.
 *
 * @param id the identifier
 * @param name what people call it
 * @param date the day of this version of the plan, if known
 * @param referenceDate the day as of which the plan is to be judged, if fixed
 * @param calendar the fiscal calendar of all periods, if it matters
 * @param strategy the strategy, if written
 * @param drivers the strategic drivers
 * @param objectives the objectives
 * @param audiences the customer segments and employee audiences
 * @param lifecycle the customer lifecycle and the journeys along it, if mapped
 * @param capabilities the business capabilities that are there and those that are needed
 * @param departments the departments
 * @param people the people who own, decide and approve
 * @param workforce the workforce plan, if there is one
 * @param teams the teams that plan and carry out the strategy
 * @param roles the roles and their metrics
 * @param processes the processes that change
 * @param tools the tools that change or are needed
 * @param scorecard the scorecard, if there is one
 * @param initiatives the initiatives
 * @param roadmap the roadmap, if there is one
 * @param actions the action items
 * @param declaredValues what the initiatives are worth by votes or another tool's score, if that is to count instead of
 *     prioritizing by impacts
 * @param budget the budget, if there is one
 * @param fundingRules what funding must respect
 * @param decisions the recorded allocation decisions
 * @param scenarios the named changes to budget and rules that are to be tried
 * @param communication who is told what and when, if planned
 * @param recognition the calendar of recognition events, if there is one
 * @param reviews the calendar of strategy reviews and what was held, if there is one
 * @param surveys the surveys of readiness and success
 * @param tradeOffs the trade-offs that somebody has accepted
 * @param waivers the waivers of failed gate rules
 * @param riskAcceptances the accepted risks of undecided gate rules
 * @param evidence the evidence on file for the gates
 * @param gateDecisions what people decided at the gates
 * @param declaredCoverage how complete each part is, where the default does not say it
 */
public record StrategicPlan(
        Id<StrategicPlan> id,
        String name,
        Optional<LocalDate> date,
        Optional<LocalDate> referenceDate,
        Optional<FiscalCalendar> calendar,
        Optional<Strategy> strategy,
        List<StrategicDriver> drivers,
        List<Objective> objectives,
        List<Audience> audiences,
        Optional<CustomerLifecycle> lifecycle,
        List<Capability> capabilities,
        List<Department> departments,
        List<Person> people,
        Optional<WorkforcePlan> workforce,
        List<Team> teams,
        List<Role> roles,
        List<ChangedProcess> processes,
        List<Tool> tools,
        Optional<Scorecard> scorecard,
        List<Initiative> initiatives,
        Optional<Roadmap> roadmap,
        List<ActionItem> actions,
        Optional<StrategicValues> declaredValues,
        Optional<Budget> budget,
        List<FundingRule> fundingRules,
        List<AllocationDecision> decisions,
        List<Scenario> scenarios,
        Optional<CommunicationPlan> communication,
        Optional<RecognitionCalendar> recognition,
        Optional<ReviewCalendar> reviews,
        List<Survey> surveys,
        List<AcceptedTradeOff> tradeOffs,
        List<Waiver> waivers,
        List<RiskAcceptance> riskAcceptances,
        List<Evidence> evidence,
        List<GateDecision> gateDecisions,
        Map<PlanPart, Coverage> declaredCoverage) {

    /** Checks what must always hold. */
    public StrategicPlan {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("date", date);
        Check.given("referenceDate", referenceDate);
        Check.given("calendar", calendar);
        Check.given("strategy", strategy);
        drivers = Check.list("drivers", drivers);
        objectives = Check.list("objectives", objectives);
        audiences = Check.list("audiences", audiences);
        Check.given("lifecycle", lifecycle);
        capabilities = Check.list("capabilities", capabilities);
        departments = Check.list("departments", departments);
        people = Check.list("people", people);
        Check.given("workforce", workforce);
        teams = Check.list("teams", teams);
        roles = Check.list("roles", roles);
        processes = Check.list("processes", processes);
        tools = Check.list("tools", tools);
        Check.given("scorecard", scorecard);
        initiatives = Check.list("initiatives", initiatives);
        Check.given("roadmap", roadmap);
        actions = Check.list("actions", actions);
        Check.given("declaredValues", declaredValues);
        Check.given("budget", budget);
        fundingRules = Check.list("fundingRules", fundingRules);
        decisions = Check.list("decisions", decisions);
        scenarios = Check.list("scenarios", scenarios);
        Check.given("communication", communication);
        Check.given("recognition", recognition);
        Check.given("reviews", reviews);
        surveys = Check.list("surveys", surveys);
        tradeOffs = Check.list("tradeOffs", tradeOffs);
        waivers = Check.list("waivers", waivers);
        riskAcceptances = Check.list("riskAcceptances", riskAcceptances);
        evidence = Check.list("evidence", evidence);
        gateDecisions = Check.list("gateDecisions", gateDecisions);
        declaredCoverage = Check.map("declaredCoverage", declaredCoverage);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<StrategicPlan> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.date = date;
        builder.referenceDate = referenceDate;
        builder.calendar = calendar;
        builder.strategy = strategy;
        builder.drivers.addAll(drivers);
        builder.objectives.addAll(objectives);
        builder.audiences.addAll(audiences);
        builder.lifecycle = lifecycle;
        builder.capabilities.addAll(capabilities);
        builder.departments.addAll(departments);
        builder.people.addAll(people);
        builder.workforce = workforce;
        builder.teams.addAll(teams);
        builder.roles.addAll(roles);
        builder.processes.addAll(processes);
        builder.tools.addAll(tools);
        builder.scorecard = scorecard;
        builder.initiatives.addAll(initiatives);
        builder.roadmap = roadmap;
        builder.actions.addAll(actions);
        builder.declaredValues = declaredValues;
        builder.budget = budget;
        builder.fundingRules.addAll(fundingRules);
        builder.decisions.addAll(decisions);
        builder.scenarios.addAll(scenarios);
        builder.communication = communication;
        builder.recognition = recognition;
        builder.reviews = reviews;
        builder.surveys.addAll(surveys);
        builder.tradeOffs.addAll(tradeOffs);
        builder.waivers.addAll(waivers);
        builder.riskAcceptances.addAll(riskAcceptances);
        builder.evidence.addAll(evidence);
        builder.gateDecisions.addAll(gateDecisions);
        builder.declaredCoverage.putAll(declaredCoverage);
        return builder;
    }

    /**
     * How complete a part of this plan is: what was declared, else {@link Coverage#COMPLETE} where something is present
     * and {@link Coverage#NOT_SUPPLIED} where nothing is.
     *
     * @param part a part of the plan
     * @return how complete it is
     */
    public Coverage coverage(PlanPart part) {
        Coverage declared = declaredCoverage.get(part);
        if (declared != null) {
            return declared;
        }
        return part.isPresentIn(this) ? Coverage.COMPLETE : Coverage.NOT_SUPPLIED;
    }

    /**
     * The recorded decisions that hold: those that no later one on the same initiative replaces. There is one at most on
     * each initiative in a plan that can be resolved; what the others decided is history.
     *
     * @return these decisions, in the order of the plan
     */
    public List<AllocationDecision> decisionsInForce() {
        Map<Id<Initiative>, LocalDate> latest = new HashMap<>();
        for (AllocationDecision decision : decisions) {
            decision.decidedOn()
                    .ifPresent(day -> latest.merge(decision.initiative(), day, (a, b) -> a.isAfter(b) ? a : b));
        }
        return decisions.stream()
                .filter(decision -> decision.decidedOn().isEmpty()
                        || decision.decidedOn().get().equals(latest.get(decision.initiative())))
                .toList();
    }

    /** Builds a {@link StrategicPlan}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<StrategicPlan> id;
        private final String name;
        private Optional<LocalDate> date = Optional.empty();
        private Optional<LocalDate> referenceDate = Optional.empty();
        private Optional<FiscalCalendar> calendar = Optional.empty();
        private Optional<Strategy> strategy = Optional.empty();
        private final List<StrategicDriver> drivers = new ArrayList<>();
        private final List<Objective> objectives = new ArrayList<>();
        private final List<Audience> audiences = new ArrayList<>();
        private Optional<CustomerLifecycle> lifecycle = Optional.empty();
        private final List<Capability> capabilities = new ArrayList<>();
        private final List<Department> departments = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private Optional<WorkforcePlan> workforce = Optional.empty();
        private final List<Team> teams = new ArrayList<>();
        private final List<Role> roles = new ArrayList<>();
        private final List<ChangedProcess> processes = new ArrayList<>();
        private final List<Tool> tools = new ArrayList<>();
        private Optional<Scorecard> scorecard = Optional.empty();
        private final List<Initiative> initiatives = new ArrayList<>();
        private Optional<Roadmap> roadmap = Optional.empty();
        private final List<ActionItem> actions = new ArrayList<>();
        private Optional<StrategicValues> declaredValues = Optional.empty();
        private Optional<Budget> budget = Optional.empty();
        private final List<FundingRule> fundingRules = new ArrayList<>();
        private final List<AllocationDecision> decisions = new ArrayList<>();
        private final List<Scenario> scenarios = new ArrayList<>();
        private Optional<CommunicationPlan> communication = Optional.empty();
        private Optional<RecognitionCalendar> recognition = Optional.empty();
        private Optional<ReviewCalendar> reviews = Optional.empty();
        private final List<Survey> surveys = new ArrayList<>();
        private final List<AcceptedTradeOff> tradeOffs = new ArrayList<>();
        private final List<Waiver> waivers = new ArrayList<>();
        private final List<RiskAcceptance> riskAcceptances = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<GateDecision> gateDecisions = new ArrayList<>();
        private final Map<PlanPart, Coverage> declaredCoverage = new LinkedHashMap<>();

        private Builder(Id<StrategicPlan> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param date the day of this version of the plan
         */
        public Builder date(LocalDate date) {
            this.date = Optional.of(Check.given("date", date));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param referenceDate the day as of which the plan is to be judged
         */
        public Builder referenceDate(LocalDate referenceDate) {
            this.referenceDate = Optional.of(Check.given("referenceDate", referenceDate));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param calendar the fiscal calendar of all periods
         */
        public Builder calendar(FiscalCalendar calendar) {
            this.calendar = Optional.of(Check.given("calendar", calendar));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param strategy the strategy
         */
        public Builder strategy(Strategy strategy) {
            this.strategy = Optional.of(Check.given("strategy", strategy));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param driver a strategic driver
         */
        public Builder addDriver(StrategicDriver driver) {
            drivers.add(driver);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param drivers the strategic drivers; they replace those so far
         */
        public Builder drivers(Collection<StrategicDriver> drivers) {
            this.drivers.clear();
            this.drivers.addAll(drivers);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param objective an objective
         */
        public Builder addObjective(Objective objective) {
            objectives.add(objective);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param objectives the objectives; they replace those so far
         */
        public Builder objectives(Collection<Objective> objectives) {
            this.objectives.clear();
            this.objectives.addAll(objectives);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param audience a customer segment or employee audience
         */
        public Builder addAudience(Audience audience) {
            audiences.add(audience);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param audiences the customer segments and employee audiences; they replace those so far
         */
        public Builder audiences(Collection<Audience> audiences) {
            this.audiences.clear();
            this.audiences.addAll(audiences);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param lifecycle the customer lifecycle and the journeys along it
         */
        public Builder lifecycle(CustomerLifecycle lifecycle) {
            this.lifecycle = Optional.of(Check.given("lifecycle", lifecycle));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param capability a business capability
         */
        public Builder addCapability(Capability capability) {
            capabilities.add(capability);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param capabilities the business capabilities that are there and those that are needed; they replace those so far
         */
        public Builder capabilities(Collection<Capability> capabilities) {
            this.capabilities.clear();
            this.capabilities.addAll(capabilities);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param department a department
         */
        public Builder addDepartment(Department department) {
            departments.add(department);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param departments the departments; they replace those so far
         */
        public Builder departments(Collection<Department> departments) {
            this.departments.clear();
            this.departments.addAll(departments);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param person a person who owns, decides or approves
         */
        public Builder addPerson(Person person) {
            people.add(person);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param people the people who own, decide and approve; they replace those so far
         */
        public Builder people(Collection<Person> people) {
            this.people.clear();
            this.people.addAll(people);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param workforce the workforce plan
         */
        public Builder workforce(WorkforcePlan workforce) {
            this.workforce = Optional.of(Check.given("workforce", workforce));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param team a team
         */
        public Builder addTeam(Team team) {
            teams.add(team);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param teams the teams that plan and carry out the strategy; they replace those so far
         */
        public Builder teams(Collection<Team> teams) {
            this.teams.clear();
            this.teams.addAll(teams);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param role a role
         */
        public Builder addRole(Role role) {
            roles.add(role);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param roles the roles and their metrics; they replace those so far
         */
        public Builder roles(Collection<Role> roles) {
            this.roles.clear();
            this.roles.addAll(roles);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param process a process that changes
         */
        public Builder addProcess(ChangedProcess process) {
            processes.add(process);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param processes the processes that change; they replace those so far
         */
        public Builder processes(Collection<ChangedProcess> processes) {
            this.processes.clear();
            this.processes.addAll(processes);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tool a tool
         */
        public Builder addTool(Tool tool) {
            tools.add(tool);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tools the tools that change or are needed; they replace those so far
         */
        public Builder tools(Collection<Tool> tools) {
            this.tools.clear();
            this.tools.addAll(tools);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param scorecard the scorecard
         */
        public Builder scorecard(Scorecard scorecard) {
            this.scorecard = Optional.of(Check.given("scorecard", scorecard));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param initiative an initiative
         */
        public Builder addInitiative(Initiative initiative) {
            initiatives.add(initiative);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param initiatives the initiatives; they replace those so far
         */
        public Builder initiatives(Collection<Initiative> initiatives) {
            this.initiatives.clear();
            this.initiatives.addAll(initiatives);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param roadmap the roadmap
         */
        public Builder roadmap(Roadmap roadmap) {
            this.roadmap = Optional.of(Check.given("roadmap", roadmap));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param action an action item
         */
        public Builder addAction(ActionItem action) {
            actions.add(action);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param actions the action items; they replace those so far
         */
        public Builder actions(Collection<ActionItem> actions) {
            this.actions.clear();
            this.actions.addAll(actions);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param declaredValues what the initiatives are worth by votes or another tool's score
         */
        public Builder declaredValues(StrategicValues declaredValues) {
            this.declaredValues = Optional.of(Check.given("declaredValues", declaredValues));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param budget the budget
         */
        public Builder budget(Budget budget) {
            this.budget = Optional.of(Check.given("budget", budget));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param fundingRule a rule that funding must respect
         */
        public Builder addFundingRule(FundingRule fundingRule) {
            fundingRules.add(fundingRule);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param fundingRules what funding must respect; they replace those so far
         */
        public Builder fundingRules(Collection<FundingRule> fundingRules) {
            this.fundingRules.clear();
            this.fundingRules.addAll(fundingRules);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param decision a recorded allocation decision
         */
        public Builder addDecision(AllocationDecision decision) {
            decisions.add(decision);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param decisions the recorded allocation decisions; they replace those so far
         */
        public Builder decisions(Collection<AllocationDecision> decisions) {
            this.decisions.clear();
            this.decisions.addAll(decisions);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param scenario a scenario
         */
        public Builder addScenario(Scenario scenario) {
            scenarios.add(scenario);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param scenarios the named changes to budget and rules that are to be tried; they replace those so far
         */
        public Builder scenarios(Collection<Scenario> scenarios) {
            this.scenarios.clear();
            this.scenarios.addAll(scenarios);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param communication who is told what and when
         */
        public Builder communication(CommunicationPlan communication) {
            this.communication = Optional.of(Check.given("communication", communication));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param recognition the calendar of recognition events
         */
        public Builder recognition(RecognitionCalendar recognition) {
            this.recognition = Optional.of(Check.given("recognition", recognition));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param reviews the calendar of strategy reviews and what was held
         */
        public Builder reviews(ReviewCalendar reviews) {
            this.reviews = Optional.of(Check.given("reviews", reviews));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param survey a survey
         */
        public Builder addSurvey(Survey survey) {
            surveys.add(survey);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param surveys the surveys of readiness and success; they replace those so far
         */
        public Builder surveys(Collection<Survey> surveys) {
            this.surveys.clear();
            this.surveys.addAll(surveys);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tradeOff a trade-off that somebody has accepted
         */
        public Builder addTradeOff(AcceptedTradeOff tradeOff) {
            tradeOffs.add(tradeOff);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tradeOffs the trade-offs that somebody has accepted; they replace those so far
         */
        public Builder tradeOffs(Collection<AcceptedTradeOff> tradeOffs) {
            this.tradeOffs.clear();
            this.tradeOffs.addAll(tradeOffs);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param waiver a waiver of a failed gate rule
         */
        public Builder addWaiver(Waiver waiver) {
            waivers.add(waiver);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param waivers the waivers of failed gate rules; they replace those so far
         */
        public Builder waivers(Collection<Waiver> waivers) {
            this.waivers.clear();
            this.waivers.addAll(waivers);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param riskAcceptance an accepted risk of an undecided gate rule
         */
        public Builder addRiskAcceptance(RiskAcceptance riskAcceptance) {
            riskAcceptances.add(riskAcceptance);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param riskAcceptances the accepted risks of undecided gate rules; they replace those so far
         */
        public Builder riskAcceptances(Collection<RiskAcceptance> riskAcceptances) {
            this.riskAcceptances.clear();
            this.riskAcceptances.addAll(riskAcceptances);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param evidenceItem a piece of evidence
         */
        public Builder addEvidenceItem(Evidence evidenceItem) {
            evidence.add(evidenceItem);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param evidence the evidence on file for the gates; they replace those so far
         */
        public Builder evidence(Collection<Evidence> evidence) {
            this.evidence.clear();
            this.evidence.addAll(evidence);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param gateDecision a decision at a gate
         */
        public Builder addGateDecision(GateDecision gateDecision) {
            gateDecisions.add(gateDecision);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param gateDecisions what people decided at the gates; they replace those so far
         */
        public Builder gateDecisions(Collection<GateDecision> gateDecisions) {
            this.gateDecisions.clear();
            this.gateDecisions.addAll(gateDecisions);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param part a part of the plan
         * @param coverage how complete it is
         */
        public Builder addCoverage(PlanPart part, Coverage coverage) {
            declaredCoverage.put(part, coverage);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param declaredCoverage how complete each part is, where the default does not say it; they replace those so far
         */
        public Builder declaredCoverage(Map<PlanPart, Coverage> declaredCoverage) {
            this.declaredCoverage.clear();
            this.declaredCoverage.putAll(declaredCoverage);
            return this;
        }

        /** {@return the strategic plan} */
        public StrategicPlan build() {
            return new StrategicPlan(
                    id,
                    name,
                    date,
                    referenceDate,
                    calendar,
                    strategy,
                    drivers,
                    objectives,
                    audiences,
                    lifecycle,
                    capabilities,
                    departments,
                    people,
                    workforce,
                    teams,
                    roles,
                    processes,
                    tools,
                    scorecard,
                    initiatives,
                    roadmap,
                    actions,
                    declaredValues,
                    budget,
                    fundingRules,
                    decisions,
                    scenarios,
                    communication,
                    recognition,
                    reviews,
                    surveys,
                    tradeOffs,
                    waivers,
                    riskAcceptances,
                    evidence,
                    gateDecisions,
                    declaredCoverage);
        }
    }
}
