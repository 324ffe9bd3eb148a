package io.github.cxstrategy.validation;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.workforce.Person;
import java.util.List;

/** A plan that may have dangling and duplicate ids, with a look-up that returns all entities of an id, or none. */
final class PlanIndex {
    private final StrategicPlan plan;
    private final Scorecard scorecard;
    private final List<BudgetPool> pools;
    private final ImmutableListMultimap<Id<Initiative>, Initiative> initiatives;
    private final ImmutableListMultimap<Id<BudgetPool>, BudgetPool> poolsById;
    private final ImmutableListMultimap<Id<Kpi>, Kpi> kpis;
    private final ImmutableListMultimap<Id<Person>, Person> people;

    PlanIndex(StrategicPlan plan) {
        this.plan = plan;
        scorecard = plan.scorecard().orElse(Scorecard.EMPTY);
        pools = plan.budget().map(Budget::pools).orElse(List.of());
        initiatives = Multimaps.index(plan.initiatives(), Initiative::id);
        poolsById = Multimaps.index(pools, BudgetPool::id);
        kpis = Multimaps.index(scorecard.kpis(), Kpi::id);
        people = Multimaps.index(plan.people(), Person::id);
    }

    StrategicPlan plan() {
        return plan;
    }

    Scorecard scorecard() {
        return scorecard;
    }

    List<BudgetPool> pools() {
        return pools;
    }

    List<Initiative> initiatives(Id<Initiative> id) {
        return initiatives.get(id);
    }

    List<BudgetPool> pools(Id<BudgetPool> id) {
        return poolsById.get(id);
    }

    List<Kpi> kpis(Id<Kpi> id) {
        return kpis.get(id);
    }

    List<Person> people(Id<Person> id) {
        return people.get(id);
    }

    /** Whether something that this part does not say is absent rather than unknown. */
    boolean isComplete(PlanPart part) {
        return plan.coverage(part) == Coverage.COMPLETE;
    }

    /** Whether the initiative is done, so that it needs no funding to serve as a prerequisite. */
    boolean isImplemented(Id<Initiative> id) {
        return initiatives(id).stream().anyMatch(i -> i.implementedOn().isPresent());
    }
}
