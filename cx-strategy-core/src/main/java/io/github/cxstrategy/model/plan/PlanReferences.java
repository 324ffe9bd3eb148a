package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.internal.check.Similar;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.StrategicDriver;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks that every reference of a plan leads somewhere, that ids are unique and that prerequisites form no circle.
 *
 * <p>This is all that must hold before an engine can read a plan; everything else is for validation.
 */
public final class PlanReferences {
    private final StrategicPlan plan;
    private final Scorecard scorecard;
    private final List<Finding> findings = new ArrayList<>();

    private final Set<Id<Objective>> objectives;
    private final Set<Id<Audience>> audiences;
    private final Set<Id<Department>> departments;
    private final Set<Id<Person>> people;
    private final Set<Id<Role>> roles;
    private final Set<Id<Kpi>> kpis;
    private final Set<Id<Initiative>> initiatives;
    private final Set<Id<BudgetPool>> pools;

    private PlanReferences(StrategicPlan plan) {
        this.plan = plan;
        this.scorecard = plan.scorecard().orElse(Scorecard.EMPTY);
        objectives = define(PlanPart.OBJECTIVES, plan.objectives(), Objective::id);
        audiences = define(PlanPart.AUDIENCES, plan.audiences(), Audience::id);
        departments = define(PlanPart.DEPARTMENTS, plan.departments(), Department::id);
        people = define(PlanPart.PEOPLE, plan.people(), Person::id);
        roles = define(PlanPart.ROLES, plan.roles(), Role::id);
        kpis = define(PlanPart.SCORECARD, scorecard.kpis(), Kpi::id);
        initiatives = define(PlanPart.INITIATIVES, plan.initiatives(), Initiative::id);
        pools = define(PlanPart.BUDGET, plan.budget().map(Budget::pools).orElse(List.of()), BudgetPool::id);
        define(PlanPart.DRIVERS, plan.drivers(), StrategicDriver::id);
        define(PlanPart.PROCESSES, plan.processes(), ChangedProcess::id);
    }

    /**
     * {@return every dangling or duplicate id and every circle of prerequisites; empty if the plan can be resolved}
     *
     * @param plan any plan
     */
    public static Findings check(StrategicPlan plan) {
        PlanReferences check = new PlanReferences(plan);
        check.strategy();
        check.workforce();
        check.scorecard();
        plan.initiatives().forEach(check::initiative);
        check.budget();
        check.funding();
        check.gates();
        check.cycles();
        return Findings.of(check.findings);
    }

    /**
     * {@return where a funding rule stands: a rule has no id, so its initiatives name it}
     *
     * @param rule a funding rule
     */
    public static Place placeOf(FundingRule rule) {
        return Place.of(
                PlanPart.FUNDING_RULES.key(),
                rule.initiatives().stream().sorted().map(Id::value).collect(Collectors.joining(", ")));
    }

    /**
     * {@return where an influence stands, named by the two KPIs}
     *
     * @param influence how one KPI moves another
     */
    public static Place placeOf(Influence influence) {
        return Place.of(PlanPart.INFLUENCES.key(), influence.from() + " -> " + influence.to());
    }

    /**
     * {@return where an accepted trade-off stands, named by its source and target}
     *
     * @param tradeOff an accepted trade-off
     */
    public static Place placeOf(AcceptedTradeOff tradeOff) {
        Id<?> source = tradeOff.source() instanceof TradeOffSource.Kpi kpi
                ? kpi.id()
                : ((TradeOffSource.Initiative) tradeOff.source()).id();
        return Place.of(PlanPart.TRADE_OFFS.key(), source + " -> " + tradeOff.target());
    }

    /**
     * {@return where a waiver stands, named by its rule and subject}
     *
     * @param waiver a waiver
     */
    public static Place placeOf(Waiver waiver) {
        return exception(PlanPart.WAIVERS, waiver.rule(), waiver.subject());
    }

    /**
     * {@return where an accepted risk stands, named by its rule and subject}
     *
     * @param acceptance an accepted risk
     */
    public static Place placeOf(RiskAcceptance acceptance) {
        return exception(PlanPart.RISK_ACCEPTANCES, acceptance.rule(), acceptance.subject());
    }

    private static Place exception(PlanPart part, String rule, Optional<String> subject) {
        return Place.of(part.key(), rule + subject.map(s -> " for " + s).orElse(""));
    }

    private void strategy() {
        for (StrategicDriver driver : plan.drivers()) {
            known(
                    Place.of(PlanPart.DRIVERS.key(), driver.id(), "objectives"),
                    "objective",
                    driver.objectives(),
                    objectives);
        }
    }

    private void workforce() {
        for (Person person : plan.people()) {
            person.department()
                    .ifPresent(d -> known(
                            Place.of(PlanPart.PEOPLE.key(), person.id(), "department"),
                            "department",
                            Set.of(d),
                            departments));
        }
        for (Role role : plan.roles()) {
            role.department()
                    .ifPresent(d -> known(
                            Place.of(PlanPart.ROLES.key(), role.id(), "department"),
                            "department",
                            Set.of(d),
                            departments));
            Place metrics = Place.of(PlanPart.ROLES.key(), role.id(), "metrics");
            for (RoleMetric metric : role.metrics()) {
                known(metrics, "KPI", Set.of(metric.kpi()), kpis);
                metric.scope().ifPresent(scope -> known(metrics, "audience", scope.audiences(), audiences));
            }
        }
        for (ChangedProcess process : plan.processes()) {
            known(Place.of(PlanPart.PROCESSES.key(), process.id(), "roles"), "role", process.roles(), roles);
        }
    }

    private void scorecard() {
        for (Kpi kpi : scorecard.kpis()) {
            known(
                    Place.of(PlanPart.SCORECARD.key(), kpi.id(), "objectives"),
                    "objective",
                    kpi.objectives(),
                    objectives);
            kpi.definedBy()
                    .ifPresent(p -> known(
                            Place.of(PlanPart.SCORECARD.key(), kpi.id(), "definedBy"), "person", Set.of(p), people));
        }
        for (Influence influence : scorecard.influences()) {
            known(placeOf(influence), "KPI", List.of(influence.from(), influence.to()), kpis);
        }
        known(
                new Place(PlanPart.SCORECARD.key(), Optional.empty(), Optional.of("successMetrics")),
                "KPI",
                scorecard.successMetrics(),
                kpis);
    }

    private void initiative(Initiative initiative) {
        Function<String, Place> field = name -> Place.of(PlanPart.INITIATIVES.key(), initiative.id(), name);
        known(field.apply("owners"), "person", initiative.owners(), people);
        known(field.apply("departments"), "department", initiative.departments(), departments);
        known(field.apply("impacts"), "objective", initiative.impacts().keySet(), objectives);
        initiative.effects().forEach(effect -> known(field.apply("effects"), "KPI", Set.of(effect.kpi()), kpis));
        initiative
                .estimate()
                .flatMap(estimate -> estimate.refinement())
                .ifPresent(refinement -> known(field.apply("estimate"), "person", Set.of(refinement.by()), people));
        known(field.apply("prerequisites"), "initiative", initiative.prerequisites(), initiatives);
        known(field.apply("exclusions"), "initiative", initiative.exclusions(), initiatives);
        unique(field.apply("options"), initiative.options(), FundingOption::id);
        for (FundingOption option : initiative.options()) {
            for (CostLine line : option.costs()) {
                known(field.apply("options"), "budget pool", line.pools(), pools);
            }
        }
    }

    private void budget() {
        plan.budget()
                .flatMap(Budget::approval)
                .ifPresent(approval -> known(
                        new Place(PlanPart.BUDGET.key(), Optional.empty(), Optional.of("approval")),
                        "person",
                        Set.of(approval.by()),
                        people));
    }

    private void funding() {
        plan.declaredValues()
                .ifPresent(values -> known(
                        Place.of(PlanPart.DECLARED_VALUES.key()),
                        "initiative",
                        values.points().keySet(),
                        initiatives));
        for (FundingRule rule : plan.fundingRules()) {
            known(placeOf(rule), "initiative", rule.initiatives(), initiatives);
        }
        Set<Id<Initiative>> decided = new HashSet<>();
        for (AllocationDecision decision : plan.decisions()) {
            if (!decided.add(decision.initiative())) {
                findings.add(new Finding(
                        FindingCode.DUPLICATE_ID,
                        Place.of(PlanPart.DECISIONS.key(), decision.initiative()),
                        "Each initiative must have one recorded decision at most but '" + decision.initiative()
                                + "' has more than one.",
                        "Keep the one that holds."));
            }
            Function<String, Place> field = name -> Place.of(PlanPart.DECISIONS.key(), decision.initiative(), name);
            known(field.apply("initiative"), "initiative", Set.of(decision.initiative()), initiatives);
            decision.option()
                    .ifPresent(option -> known(
                            field.apply("option"), "funding option", Set.of(option), optionsOf(decision.initiative())));
            decision.allotments()
                    .forEach(allotment ->
                            known(field.apply("allotments"), "budget pool", Set.of(allotment.pool()), pools));
            decision.decidedBy().ifPresent(person -> known(field.apply("decidedBy"), "person", Set.of(person), people));
        }
    }

    private Set<Id<FundingOption>> optionsOf(Id<Initiative> id) {
        return plan.initiatives().stream()
                .filter(initiative -> initiative.id().equals(id))
                .flatMap(initiative -> initiative.options().stream())
                .map(FundingOption::id)
                .collect(Collectors.toSet());
    }

    private void gates() {
        for (AcceptedTradeOff tradeOff : plan.tradeOffs()) {
            Place place = placeOf(tradeOff);
            if (tradeOff.source() instanceof TradeOffSource.Kpi source) {
                known(place, "KPI", Set.of(source.id()), kpis);
            } else if (tradeOff.source() instanceof TradeOffSource.Initiative source) {
                known(place, "initiative", Set.of(source.id()), initiatives);
            }
            known(place, "KPI", Set.of(tradeOff.target()), kpis);
            known(place, "person", Set.of(tradeOff.owner()), people);
        }
        plan.waivers().forEach(waiver -> signOff(placeOf(waiver), waiver.signOff()));
        plan.riskAcceptances().forEach(acceptance -> signOff(placeOf(acceptance), acceptance.signOff()));
    }

    private void signOff(Place place, SignOff signOff) {
        known(place, "person", List.of(signOff.requester(), signOff.approver()), people);
    }

    private void cycles() {
        for (List<Id<Initiative>> cycle : PrerequisiteCycles.find(plan.initiatives())) {
            String circle = cycle.stream().map(Id::value).collect(Collectors.joining(" -> ")) + " -> " + cycle.get(0);
            findings.add(new Finding(
                    FindingCode.CYCLE,
                    Place.of(PlanPart.INITIATIVES.key(), cycle.get(0), "prerequisites"),
                    "Prerequisites must not form a circle but do: " + circle + ".",
                    "Remove one of these prerequisites."));
        }
    }

    private <E, T> Set<Id<T>> define(PlanPart part, List<E> entities, Function<E, Id<T>> id) {
        Set<Id<T>> seen = new HashSet<>();
        for (E entity : entities) {
            if (!seen.add(id.apply(entity))) {
                duplicate(Place.of(part.key(), id.apply(entity)), id.apply(entity));
            }
        }
        return seen;
    }

    private <E, T> void unique(Place place, List<E> entities, Function<E, Id<T>> id) {
        Set<Id<T>> seen = new HashSet<>();
        entities.stream().map(id).filter(one -> !seen.add(one)).forEach(one -> duplicate(place, one));
    }

    private void duplicate(Place place, Id<?> id) {
        findings.add(new Finding(
                FindingCode.DUPLICATE_ID,
                place,
                "Each id must be used once but '" + id + "' is used more than once.",
                "Give one of them another id, or remove it."));
    }

    private <T> void known(Place place, String kind, Collection<Id<T>> ids, Set<Id<T>> known) {
        for (Id<T> id : ids) {
            if (!known.contains(id)) {
                findings.add(new Finding(
                        FindingCode.DANGLING_REFERENCE,
                        place,
                        "Every " + kind + " that is named must be in the plan but '" + id + "' is not.",
                        Similar.to(id.value(), known.stream().map(Id::value).toList())
                                .map(similar -> "Maybe '" + similar + "' is meant.")
                                .orElse("Add the " + kind + " '" + id + "', or remove the reference.")));
            }
        }
    }
}
