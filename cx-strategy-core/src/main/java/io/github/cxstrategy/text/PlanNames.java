package io.github.cxstrategy.text;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names that a plan, and an earlier one, give to ids; what neither knows is told by its id. */
final class PlanNames {
    private final ResolvedPlan plan;
    private final List<ResolvedPlan> plans;

    PlanNames(ResolvedPlan plan, Optional<ResolvedPlan> before) {
        this.plan = plan;
        this.plans = Stream.concat(Stream.of(plan), before.stream()).toList();
    }

    boolean isInPlan(Id<Initiative> id) {
        return plan.initiatives().stream().anyMatch(i -> i.id().equals(id));
    }

    /** {@return a plan that knows these initiatives} */
    Optional<ResolvedPlan> knowing(Collection<Id<Initiative>> ids) {
        return plans.stream()
                .filter(one -> ids.stream()
                        .allMatch(id -> initiatives(one, id).findAny().isPresent()))
                .findFirst();
    }

    String initiative(Id<Initiative> id) {
        return first(id, one -> initiatives(one, id).map(Initiative::name));
    }

    /** An option that the earlier plan may have had alone. */
    String option(Id<Initiative> initiative, Id<FundingOption> id) {
        return first(
                id,
                one -> initiatives(one, initiative)
                        .flatMap(i -> i.options().stream())
                        .filter(option -> option.id().equals(id))
                        .map(FundingOption::name));
    }

    String pool(Id<BudgetPool> id) {
        return first(
                id,
                one -> one.plan().budget().stream()
                        .map(Budget::pools)
                        .flatMap(List::stream)
                        .filter(pool -> pool.id().equals(id))
                        .map(BudgetPool::name));
    }

    String person(Id<Person> id) {
        return first(
                id,
                one -> one.plan().people().stream()
                        .filter(person -> person.id().equals(id))
                        .map(Person::name));
    }

    String department(Id<Department> id) {
        return first(
                id,
                one -> one.plan().departments().stream()
                        .filter(department -> department.id().equals(id))
                        .map(Department::name));
    }

    /** What was decided, in words. */
    String decision(AllocationDecision decision) {
        return Figures.words(decision.decision())
                + decision.option()
                        .map(option -> " as " + option(decision.initiative(), option))
                        .orElse("");
    }

    private static Stream<Initiative> initiatives(ResolvedPlan plan, Id<Initiative> id) {
        return plan.initiatives().stream().filter(i -> i.id().equals(id));
    }

    private String first(Id<?> id, Function<ResolvedPlan, Stream<String>> names) {
        return plans.stream().flatMap(names).findFirst().map(Columns::oneLine).orElse(id.value());
    }
}
