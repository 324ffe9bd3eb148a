package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.model.analysis.BusinessAnalysis;
import io.github.cxstrategy.model.analysis.ImpactAssessment;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.audience.CustomerDataItem;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.audience.LifecyclePhase;
import io.github.cxstrategy.model.audience.Touchpoint;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.capability.Capability;
import io.github.cxstrategy.model.capability.CapabilityAssessment;
import io.github.cxstrategy.model.capability.MaturityLevel;
import io.github.cxstrategy.model.communication.CommunicationPlan;
import io.github.cxstrategy.model.communication.Message;
import io.github.cxstrategy.model.communication.Reach;
import io.github.cxstrategy.model.communication.StakeholderGroup;
import io.github.cxstrategy.model.communication.Topic;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.initiative.Tolerance;
import io.github.cxstrategy.model.monitoring.AdkarScores;
import io.github.cxstrategy.model.monitoring.ReviewCalendar;
import io.github.cxstrategy.model.monitoring.StrategyReview;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.process.ProcessDesign;
import io.github.cxstrategy.model.process.Tool;
import io.github.cxstrategy.model.process.ToolStatus;
import io.github.cxstrategy.model.roadmap.ActionItem;
import io.github.cxstrategy.model.roadmap.ExecutionPlan;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.roadmap.RoadmapVersion;
import io.github.cxstrategy.model.role.DeliveryRecord;
import io.github.cxstrategy.model.role.Enablement;
import io.github.cxstrategy.model.role.Expectation;
import io.github.cxstrategy.model.role.JobDescription;
import io.github.cxstrategy.model.role.RecognitionCalendar;
import io.github.cxstrategy.model.role.RecognitionEvent;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.MeasurementPlan;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.strategy.CausalLink;
import io.github.cxstrategy.model.strategy.EnvironmentScan;
import io.github.cxstrategy.model.strategy.ExecutiveMandate;
import io.github.cxstrategy.model.strategy.FourPs;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.StrategicDriver;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.strategy.StrategyMap;
import io.github.cxstrategy.model.team.Assignment;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.DepartmentWorkload;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.model.workforce.Seniority;
import io.github.cxstrategy.model.workforce.Skill;
import io.github.cxstrategy.model.workforce.WorkforcePlan;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small plan that passes every rule of every gate: two initiatives, one after the other, that have been done and have
 * worked, and a third that was deferred. Every part is complete.
 */
final class SoundPlan {
    static final LocalDate AS_OF = LocalDate.parse("2027-12-15");
    private static final FiscalPeriod Q1 = FiscalPeriod.parse("2027-Q1");
    private static final Id<Person> ANN = Id.of("ann");
    private static final Id<Person> BOB = Id.of("bob");
    private static final Id<Person> DAN = Id.of("dan");
    private static final Id<Person> EVE = Id.of("eve");
    private static final Id<Initiative> CRM = Id.of("crm");
    private static final Id<Initiative> PORTAL = Id.of("portal");
    private static final Id<Initiative> CHAT = Id.of("chat");
    private static final Id<Objective> LOYALTY = Id.of("loyalty");
    private static final Id<Objective> SERVICE = Id.of("service");
    private static final Id<Kpi> NPS = Id.of("nps");
    private static final Id<Kpi> TURNOVER = Id.of("turnover");
    private static final Id<BudgetPool> POOL = Id.of("cx");

    private SoundPlan() {}

    static StrategicPlan plan() {
        StrategicPlan.Builder builder = StrategicPlan.builder(Id.of("plan"), "Plan")
                .date(day("2026-12-01"))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .strategy(strategy())
                .addDriver(new StrategicDriver(Id.of("growth"), "Growth", Set.of(LOYALTY)))
                .addObjective(new Objective(LOYALTY, "Loyalty", Optional.empty(), Optional.empty()))
                .addObjective(new Objective(SERVICE, "Service", Optional.empty(), Optional.empty()))
                .addAudience(Audience.builder(Id.of("home"), "Home users", AudienceKind.CUSTOMER)
                        .whyImportant("They buy.")
                        .rank(1)
                        .build())
                .addAudience(Audience.builder(Id.of("agents"), "Agents", AudienceKind.EMPLOYEE)
                        .whyImportant("They serve.")
                        .rank(2)
                        .build())
                .lifecycle(lifecycle())
                .addCapability(Capability.builder(Id.of("routing"), "Routing")
                        .addObjective(LOYALTY)
                        .addObjective(SERVICE)
                        .required(MaturityLevel.DEFINED)
                        .current(new CapabilityAssessment(MaturityLevel.INITIAL, List.of("audit"), Optional.empty()))
                        .build())
                .addDepartment(new Department(Id.of("it"), "IT"))
                .addDepartment(new Department(Id.of("sales"), "Sales"))
                .addPerson(person(ANN, "it", Seniority.MANAGER))
                .addPerson(person(BOB, "sales", Seniority.STAFF))
                .addPerson(person(DAN, "it", Seniority.EXECUTIVE))
                .addPerson(person(EVE, "sales", Seniority.EXECUTIVE))
                .workforce(WorkforcePlan.builder()
                        .date(day("2027-06-01"))
                        .addSkill(new Skill(Id.of("analysis"), "Analysis"))
                        .addWorkload(workload("it"))
                        .addWorkload(workload("sales"))
                        .build())
                .addTeam(team("steering", Team.Kind.STRATEGY_EXECUTION, ANN, BOB))
                .addTeam(team("coalition", Team.Kind.GUIDING_COALITION, DAN, EVE))
                .addTeam(team("crm-team", Team.Kind.IMPLEMENTATION, ANN, BOB).toBuilder()
                        .addInitiative(CRM)
                        .build())
                .addTeam(team("portal-team", Team.Kind.IMPLEMENTATION, ANN, BOB).toBuilder()
                        .addInitiative(PORTAL)
                        .build())
                .addRole(role("agent", "sales"))
                .addRole(role("engineer", "it"))
                .addProcess(ChangedProcess.builder(Id.of("care"), "Care")
                        .addRole(Id.of("agent"))
                        .addRole(Id.of("engineer"))
                        .owner(ANN)
                        .design(new ProcessDesign(
                                Set.of(ANN, BOB), List.of("interviews"), Optional.of(day("2027-02-20"))))
                        .build())
                .addTool(Tool.builder(Id.of("crm-tool"), "CRM")
                        .status(ToolStatus.LIVE)
                        .owner(ANN)
                        .itTool(true)
                        .build())
                .scorecard(scorecard())
                .addInitiative(initiative(CRM, 1, "2027-02-15", "2027-04-30")
                        .implementedOn(day("2027-05-01"))
                        .addImpact(LOYALTY, ImpactLevel.STRONG)
                        .addEffect(
                                new KpiEffect(TURNOVER, Effect.positive(Effect.Strength.WEAK), Optional.of(TURNOVER)))
                        .costCenter("c1")
                        .build())
                .addInitiative(initiative(PORTAL, 2, "2027-05-10", "2027-06-05")
                        .implementedOn(day("2027-06-10"))
                        .addImpact(SERVICE, ImpactLevel.STRONG)
                        .addPrerequisite(CRM)
                        .costCenter("c2")
                        .build())
                .addInitiative(initiative(CHAT, 3, "2027-06-10", "2027-06-25")
                        .addImpact(SERVICE, ImpactLevel.LOW)
                        .build())
                .roadmap(roadmap())
                .addAction(ActionItem.builder(Id.of("call"), "Call ten customers")
                        .addOwner(ANN)
                        .due(day("2027-03-01"))
                        .measure("ten notes")
                        .doneOn(day("2027-02-27"))
                        .build())
                .budget(Budget.of(BudgetPool.of(POOL, "CX", Q1, eur(300))).toBuilder()
                        .document("Minutes")
                        .build()
                        .approvedBy(EVE, day("2026-12-18")))
                .addDecision(funded(CRM))
                .addDecision(funded(PORTAL))
                .addDecision(AllocationDecision.builder(CHAT, FundingDecision.DEFERRED)
                        .decidedBy(EVE)
                        .decidedOn(day("2026-12-18"))
                        .build())
                .communication(communication())
                .recognition(recognition())
                .reviews(reviews())
                .surveys(List.of(
                        new Survey.Readiness(
                                Id.of("staff"), day("2027-11-20"), Map.of("clear", new java.math.BigDecimal("4"))),
                        new Survey.Readiness(
                                Id.of("units"), day("2027-11-20"), Map.of("clear", new java.math.BigDecimal("4"))),
                        new Survey.Adkar(Id.of("staff"), day("2027-11-20"), List.of(new AdkarScores(5, 4, 4, 4, 4))),
                        new Survey.Adkar(Id.of("units"), day("2027-11-20"), List.of(new AdkarScores(5, 4, 4, 4, 4))),
                        new Survey.Success(Id.of("agent"), day("2027-11-20"), 10, 9),
                        new Survey.Success(Id.of("engineer"), day("2027-11-20"), 10, 9)));
        for (PlanPart part : PlanPart.values()) {
            builder.addCoverage(part, Coverage.COMPLETE);
        }
        return builder.build();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Money eur(long euros) {
        return Money.of("EUR", euros);
    }

    private static Strategy strategy() {
        Map<EnvironmentScan.Factor, String> findings = new EnumMap<>(EnvironmentScan.Factor.class);
        for (EnvironmentScan.Factor factor : EnvironmentScan.Factor.values()) {
            findings.put(factor, "Looked at.");
        }
        Map<FourPs.Question, String> answers = new EnumMap<>(FourPs.Question.class);
        for (FourPs.Question question : FourPs.Question.values()) {
            answers.put(question, "Answered.");
        }
        ExecutiveMandate.Builder mandate = ExecutiveMandate.builder()
                .sponsor(EVE)
                .cxLead(new ExecutiveMandate.CxLead(
                        ANN, Optional.of("all of CX"), List.of("roadmap"), Optional.of(day("2026-11-01"))));
        for (Id<Person> leader : List.of(DAN, EVE)) {
            mandate.addJourneyWalk(
                    new ExecutiveMandate.JourneyWalk(leader, Id.of("buy"), Optional.of(day("2027-06-01"))));
            for (Id<Objective> objective : List.of(LOYALTY, SERVICE)) {
                mandate.addAgreement(new ExecutiveMandate.Agreement(leader, objective, Optional.of(day("2026-11-20"))));
            }
        }
        return Strategy.builder()
                .vision("Customers stay.")
                .horizon(DateSpan.of("2027-01-01", "2029-12-31"))
                .valueProposition("It works.")
                .brandPromise("We answer.")
                .businessModel("Subscriptions.")
                .version("1")
                .adoptedOn(day("2026-11-30"))
                .author(ANN)
                .environmentScan(new EnvironmentScan(Optional.of(day("2026-10-01")), findings))
                .fourPs(new FourPs(answers))
                .strategyMap(new StrategyMap(List.of(CausalLink.of(SERVICE, LOYALTY))))
                .mandate(mandate.build())
                .build();
    }

    private static CustomerLifecycle lifecycle() {
        return CustomerLifecycle.builder()
                .addPhase(LifecyclePhase.of(Id.of("discover"), "Discover"))
                .addPhase(LifecyclePhase.of(Id.of("use"), "Use"))
                .addJourney(Journey.builder(Id.of("buy"), "Buy")
                        .rank(1)
                        .addAudience(Id.of("home"))
                        .addPhase(Id.of("discover"))
                        .addPhase(Id.of("use"))
                        .addTouchpoint(new Touchpoint(
                                Id.of("shop"),
                                "Shop",
                                Optional.of(true),
                                Map.of(Id.of("email"), Touchpoint.DataUse.ASKED)))
                        .addTouchpoint(new Touchpoint(
                                Id.of("help"),
                                "Help",
                                Optional.of(true),
                                Map.of(Id.of("email"), Touchpoint.DataUse.REUSED)))
                        .build())
                .addJourney(Journey.builder(Id.of("work"), "Work")
                        .addAudience(Id.of("agents"))
                        .addTouchpoint(Touchpoint.of(Id.of("desk"), "Desk"))
                        .build())
                .addDataItem(new CustomerDataItem(Id.of("email"), "E-mail"))
                .build();
    }

    private static Person person(Id<Person> id, String department, Seniority seniority) {
        return Person.builder(id, id.value())
                .department(Id.of(department))
                .seniority(seniority)
                .addSkill(Id.of("analysis"))
                .addAvailability(Q1, Fte.ONE)
                .build();
    }

    private static DepartmentWorkload workload(String department) {
        return DepartmentWorkload.builder(Id.of(department), Q1)
                .capacity(Fte.of("10"))
                .businessAsUsual(Fte.of("6"))
                .freed(Fte.ZERO)
                .build();
    }

    @SafeVarargs
    private static Team team(String id, Team.Kind kind, Id<Person>... people) {
        Team.Builder team = Team.builder(Id.of(id), id, kind);
        for (Id<Person> person : people) {
            team.addMember(Assignment.builder(person)
                    .teamRole("member")
                    .responsibilities("a share of the work")
                    .skill(Id.of("analysis"))
                    .addAllocation(Q1, Fte.of("0.3"))
                    .acknowledgedOn(day("2027-01-10"))
                    .build());
        }
        return team.build();
    }

    private static Role role(String id, String department) {
        return Role.builder(Id.of(id), id)
                .department(Id.of(department))
                .addMetric(RoleMetric.of(NPS))
                .jobDescription(new JobDescription(Optional.of(day("2027-03-01")), Set.of(NPS)))
                .addExpectation(new Expectation(Cadence.DAILY, "calls"))
                .addExpectation(new Expectation(Cadence.WEEKLY, "notes"))
                .addExpectation(new Expectation(Cadence.MONTHLY, "a report"))
                .addEnablement(new Enablement("training", Optional.of(day("2027-04-01"))))
                .addDelivery(new DeliveryRecord(Q1, 10, 10))
                .build();
    }

    private static Scorecard scorecard() {
        return Scorecard.builder()
                .date(day("2026-12-05"))
                .addKpi(kpi("revenue", KpiKind.BUSINESS, Goal.increaseTo("110"), "100", "120"))
                .addKpi(kpi("nps", KpiKind.EXPERIENCE, Goal.increaseTo("50"), "40", "45"))
                .addKpi(kpi("engagement", KpiKind.EMPLOYEE, Goal.increaseTo("70"), "60", "65"))
                .addKpi(kpi("turnover", KpiKind.EMPLOYEE, Goal.decreaseTo("8"), "10", "10"))
                .addInfluence(new Influence(NPS, Id.of("revenue"), Effect.positive(Effect.Strength.MODERATE)))
                .addSuccessMetric(Id.of("revenue"))
                .addSuccessMetric(NPS)
                .addSuccessMetric(Id.of("engagement"))
                .build();
    }

    private static Kpi kpi(String id, KpiKind kind, Goal goal, String before, String now) {
        return Kpi.builder(Id.of(id), id)
                .kind(kind)
                .unit(Unit.of("points"))
                .goal(goal.dueBy(day("2029-12-31")))
                .baseline(Baseline.of(before, day("2026-11-01")))
                .definedBy(ANN)
                .addOwner(ANN)
                .addObjective(LOYALTY)
                .addObjective(SERVICE)
                .dimension(Kpi.Dimension.OUTCOME)
                .indicator(Kpi.Indicator.LAG)
                .measurementPlan(MeasurementPlan.of("warehouse", Cadence.QUARTERLY, day("2027-03-31")))
                .history(List.of(
                        Measurement.of("2027-03-31", before),
                        Measurement.of("2027-06-30", before),
                        Measurement.of("2027-09-30", now)))
                .inherited(true)
                .build();
    }

    private static Initiative.Builder initiative(Id<Initiative> id, int rank, String start, String end) {
        Initiative.Builder builder = Initiative.builder(id, id.value())
                .addOwner(ANN)
                .addDepartment(Id.of("it"))
                .addDepartment(Id.of("sales"))
                .schedule(DateSpan.of(start, end))
                .priorityRank(rank)
                .estimate(CostEstimate.vrom(eur(80), eur(100), eur(120))
                        .madeOn(day("2026-12-05"))
                        .refinedBy(ANN, day("2026-12-20")))
                .addOption(FundingOption.full(List.of(CostLine.of(POOL, Q1, eur(100)))).toBuilder()
                        .addDemand(Demand.ofSkill(Id.of("analysis"), Q1, Fte.of("0.5")))
                        .addDemand(Demand.ofDepartment(Id.of("it"), Q1, Fte.of("0.5")))
                        .build())
                .scope(InitiativeScope.builder()
                        .addAudience(Id.of("home"))
                        .addJourney(Id.of("buy"))
                        .addCapability(Id.of("routing"))
                        .addProcess(Id.of("care"))
                        .addTool(Id.of("crm-tool"))
                        .addRequiredTool(Id.of("crm-tool"))
                        .build())
                .businessAnalysis(BusinessAnalysis.of("case", day("2026-12-05")).reReviewedBy(ANN, day("2026-12-15")))
                .impactAssessment(ImpactAssessment.builder()
                        .addRole(Id.of("agent"))
                        .addDepartment(Id.of("sales"))
                        .build()
                        .reReviewedBy(ANN, day("2026-12-15")))
                .sideEffects(Initiative.SideEffects.LISTED)
                .itInvestment(true)
                .tolerance(Tolerance.of(Ratio.of("0.1"), 10, Id.of("engineer")))
                .actuals(new Actuals(
                        Optional.of(day("2027-06-30")),
                        Optional.of(day(start)),
                        Optional.of(eur(90)),
                        Optional.of(eur(95)),
                        Optional.of(day(end))));
        for (String kpi : List.of("nps", "revenue", "engagement")) {
            builder.addEffect(new KpiEffect(Id.of(kpi), Effect.positive(Effect.Strength.WEAK)));
        }
        return builder;
    }

    private static Roadmap roadmap() {
        Roadmap.Builder roadmap = Roadmap.builder()
                .addVersion(new RoadmapVersion("1.0", day("2026-12-01"), Optional.empty()))
                .addVersion(
                        new RoadmapVersion("1.1", day("2026-12-20"), Optional.of("The portal waits."), Set.of(PORTAL)))
                .addItem(RoadmapItem.of(CRM, DateSpan.of("2027-02-15", "2027-04-30"))
                        .goingLiveOn(day("2027-05-01")))
                .addItem(new RoadmapItem(PORTAL, DateSpan.of("2027-05-10", "2027-06-05"), Set.of(CRM))
                        .goingLiveOn(day("2027-06-10")))
                .addItem(RoadmapItem.of(CHAT, DateSpan.of("2027-06-10", "2027-06-25")));
        for (Id<Initiative> id : List.of(CRM, PORTAL)) {
            roadmap.addMilestone(Milestone.builder(Id.of(id + "-done"), "Done")
                            .initiative(id)
                            .due(day("2027-06-05"))
                            .addOwner(ANN)
                            .deliverable("It runs.")
                            .reachedOn(day("2027-06-05"))
                            .build())
                    .addExecutionPlan(new ExecutionPlan(
                            id, Optional.of("1"), List.of(new ExecutionPlan.BudgetPhase(Q1, eur(100)))));
        }
        return roadmap.build();
    }

    private static AllocationDecision funded(Id<Initiative> id) {
        return AllocationDecision.builder(id, FundingDecision.FUNDED)
                .option(Id.of("full"))
                .addAllotment(new Allotment(POOL, Q1, eur(100)))
                .decidedBy(EVE)
                .decidedOn(day("2026-12-18"))
                .build();
    }

    private static CommunicationPlan communication() {
        List<StakeholderGroup> groups = List.of(
                StakeholderGroup.builder(Id.of("all"), "All", StakeholderGroup.Kind.COMPANY)
                        .build(),
                StakeholderGroup.builder(Id.of("units"), "Units", StakeholderGroup.Kind.DEPARTMENT)
                        .build(),
                StakeholderGroup.builder(Id.of("staff"), "Staff", StakeholderGroup.Kind.EMPLOYEES)
                        .build(),
                StakeholderGroup.builder(Id.of("partners"), "Partners", StakeholderGroup.Kind.PARTNERS)
                        .build(),
                StakeholderGroup.builder(Id.of("customers"), "Customers", StakeholderGroup.Kind.CUSTOMERS)
                        .build(),
                StakeholderGroup.builder(Id.of("owners"), "Owners", StakeholderGroup.Kind.INITIATIVE_OWNERS)
                        .build());
        Message plan = Message.builder(Id.of("launch"), "The plan")
                .topics(List.of(Topic.values()))
                .groups(groups.stream().map(StakeholderGroup::id).toList())
                .sentOn(day("2026-12-10"))
                .addReceivedBy(ANN)
                .addReach(new Reach(Optional.empty(), 100, 90))
                .addReach(new Reach(Optional.of(Id.of("it")), 50, 45))
                .addReach(new Reach(Optional.of(Id.of("sales")), 50, 45))
                .build();
        Message change = Message.builder(Id.of("change"), "The portal waits")
                .addTopic(Topic.BUDGET_CHANGES)
                .addGroup(Id.of("owners"))
                .sentOn(day("2026-12-22"))
                .addInitiative(PORTAL)
                .addReceivedBy(ANN)
                .build();
        return new CommunicationPlan(groups, List.of(plan, change));
    }

    private static RecognitionCalendar recognition() {
        return RecognitionCalendar.of(
                Cadence.QUARTERLY,
                List.of(
                        event("past", "2027-09-20").toBuilder()
                                .heldOn(day("2027-09-20"))
                                .build(),
                        event("winter", "2028-01-20"),
                        event("spring", "2028-04-20"),
                        event("summer", "2028-07-20"),
                        event("autumn", "2028-10-20")));
    }

    private static RecognitionEvent event(String name, String scheduledOn) {
        return RecognitionEvent.builder(name, day(scheduledOn)).addReward(NPS).build();
    }

    private static ReviewCalendar reviews() {
        return ReviewCalendar.of(
                Cadence.QUARTERLY,
                EVE,
                List.of(
                        held("2027-03-15"),
                        held("2027-06-15"),
                        held("2027-09-15"),
                        held("2027-12-14"),
                        StrategyReview.scheduled(day("2028-03-15")),
                        StrategyReview.scheduled(day("2028-06-15")),
                        StrategyReview.scheduled(day("2028-09-15")),
                        StrategyReview.scheduled(day("2028-12-14"))));
    }

    private static StrategyReview held(String on) {
        return StrategyReview.scheduled(day(on)).held(day(on), Set.of(CRM, PORTAL), List.of("Ask earlier."));
    }
}
