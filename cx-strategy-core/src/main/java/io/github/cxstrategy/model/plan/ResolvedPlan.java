package io.github.cxstrategy.model.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plan whose references all lead somewhere: what the engines read. Lookups by id never fail for an id that the plan
 * itself names; collections are ordered by id. Immutable and thread-safe.
 */
public final class ResolvedPlan {
    private final StrategicPlan plan;
    private final Scorecard scorecard;
    private final Map<Id<Objective>, Objective> objectives;
    private final Map<Id<Department>, Department> departments;
    private final Map<Id<Person>, Person> people;
    private final Map<Id<Role>, Role> roles;
    private final Map<Id<Kpi>, Kpi> kpis;
    private final Map<Id<Initiative>, Initiative> initiatives;
    private final Map<Id<BudgetPool>, BudgetPool> pools;
    private final Map<Id<Initiative>, AllocationDecision> decisions;
    private @Nullable String metricsDigest; // worked out when first asked for; the same whoever does it

    private ResolvedPlan(StrategicPlan plan) {
        this.plan = plan;
        this.scorecard = plan.scorecard().orElse(Scorecard.EMPTY);
        objectives = byId(plan.objectives(), Objective::id);
        departments = byId(plan.departments(), Department::id);
        people = byId(plan.people(), Person::id);
        roles = byId(plan.roles(), Role::id);
        kpis = byId(scorecard.kpis(), Kpi::id);
        initiatives = byId(plan.initiatives(), Initiative::id);
        pools = byId(plan.budget().map(Budget::pools).orElse(List.of()), BudgetPool::id);
        decisions = byId(plan.decisionsInForce(), AllocationDecision::initiative);
    }

    /** In the order of the ids, and found by hashing. */
    private static <E, T> Map<Id<T>, E> byId(List<E> entities, Function<E, Id<T>> id) {
        List<E> sorted = new ArrayList<>(entities);
        sorted.sort((a, b) -> id.apply(a).compareTo(id.apply(b)));
        ImmutableMap.Builder<Id<T>, E> map = ImmutableMap.builderWithExpectedSize(sorted.size());
        for (E entity : sorted) {
            map.put(id.apply(entity), entity);
        }
        return map.buildOrThrow();
    }

    /**
     * Resolves the references of a plan.
     *
     * @param plan any plan
     * @return the plan, ready to be read by engines
     * @throws UnresolvedPlanException with every dangling or duplicate id and every circle of prerequisites
     */
    public static ResolvedPlan of(StrategicPlan plan) {
        Findings findings = PlanReferences.check(plan);
        if (!findings.all().isEmpty()) {
            throw new UnresolvedPlanException(findings);
        }
        return new ResolvedPlan(plan);
    }

    /** {@return the plan as it was written} */
    public StrategicPlan plan() {
        return plan;
    }

    /**
     * {@return the SHA-256, in hexadecimal digits, of what the plan tells of its metrics: the scorecard, who is held to it
     * and rewarded for it, what initiatives do to it, and which trade-offs are accepted; the order of lists does not count}
     */
    public String metricsDigest() {
        String known = metricsDigest;
        if (known == null) {
            known = MetricsDigest.of(this);
            metricsDigest = known;
        }
        return known;
    }

    /** {@return the scorecard; an empty one if the plan has none} */
    public Scorecard scorecard() {
        return scorecard;
    }

    /** {@return the objectives, by id} */
    public Collection<Objective> objectives() {
        return objectives.values();
    }

    /** {@return the departments, by id} */
    public Collection<Department> departments() {
        return departments.values();
    }

    /** {@return the roles, by id} */
    public Collection<Role> roles() {
        return roles.values();
    }

    /** {@return the KPIs, by id} */
    public Collection<Kpi> kpis() {
        return kpis.values();
    }

    /** {@return the initiatives, by id} */
    public Collection<Initiative> initiatives() {
        return initiatives.values();
    }

    /** {@return the budget pools, by id} */
    public Collection<BudgetPool> pools() {
        return pools.values();
    }

    /**
     * {@return the objective}
     *
     * @param id the id of an objective of this plan
     * @throws IllegalArgumentException if there is none
     */
    public Objective objective(Id<Objective> id) {
        return get("objective", objectives, id);
    }

    /**
     * {@return the department}
     *
     * @param id the id of a department of this plan
     * @throws IllegalArgumentException if there is none
     */
    public Department department(Id<Department> id) {
        return get("department", departments, id);
    }

    /**
     * {@return the person}
     *
     * @param id the id of a person of this plan
     * @throws IllegalArgumentException if there is none
     */
    public Person person(Id<Person> id) {
        return get("person", people, id);
    }

    /**
     * {@return the role}
     *
     * @param id the id of a role of this plan
     * @throws IllegalArgumentException if there is none
     */
    public Role role(Id<Role> id) {
        return get("role", roles, id);
    }

    /**
     * {@return the KPI}
     *
     * @param id the id of a KPI of this plan
     * @throws IllegalArgumentException if there is none
     */
    public Kpi kpi(Id<Kpi> id) {
        return get("KPI", kpis, id);
    }

    /**
     * {@return the initiative}
     *
     * @param id the id of an initiative of this plan
     * @throws IllegalArgumentException if there is none
     */
    public Initiative initiative(Id<Initiative> id) {
        return get("initiative", initiatives, id);
    }

    /**
     * {@return the budget pool}
     *
     * @param id the id of a pool of this plan
     * @throws IllegalArgumentException if there is none
     */
    public BudgetPool pool(Id<BudgetPool> id) {
        return get("budget pool", pools, id);
    }

    /**
     * {@return the recorded decision on an initiative that holds, if there is one}
     *
     * @param id the id of an initiative
     */
    public Optional<AllocationDecision> decision(Id<Initiative> id) {
        return Optional.ofNullable(decisions.get(id));
    }

    private static <E, T> E get(String kind, Map<Id<T>, E> entities, Id<T> id) {
        E entity = entities.get(id);
        checkArgument(entity != null, "The %s must be in the plan but '%s' is not.", kind, id);
        return java.util.Objects.requireNonNull(entity);
    }
}
