package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.analysis.ImpactAssessment;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** From which departments people come, and which departments an initiative affects. */
final class Departments {
    private final Facts plan;

    Departments(Facts plan) {
        this.plan = plan;
    }

    List<Person> people(Collection<Id<Person>> ids) {
        return ids.stream()
                .distinct()
                .sorted()
                .map(id -> plan.context().plan().person(id))
                .toList();
    }

    /** Whether one of the people is of a department; more people may come to light where the part they stand in is open. */
    Check represented(PlanPart part, String list, Collection<Id<Person>> members, Id<Department> department) {
        return new Check.Exists(
                part,
                list,
                plan.open(part),
                GateContext.items(people(members), Person::id, person -> isOf(person, department)));
    }

    Check isOf(Person person, Id<Department> department) {
        return plan.is(PlanPart.PEOPLE, person.id(), "department", person.department(), department::equals);
    }

    /** From how many departments people are; one whose department is missing may be from another one or not. */
    Quantity number(PlanPart part, Object subject, Collection<Id<Person>> members) {
        List<Person> people = people(members);
        Set<Id<Department>> known = new TreeSet<>();
        people.forEach(person -> person.department().ifPresent(known::add));
        long missing =
                people.stream().filter(person -> person.department().isEmpty()).count();
        BigDecimal low = BigDecimal.valueOf(known.size());
        Optional<BigDecimal> high =
                plan.open(part) ? Optional.empty() : Optional.of(BigDecimal.valueOf(known.size() + missing));
        return Facts.between(subject, "departments", Optional.of(low), high);
    }

    /** Every department that an initiative touches or is assessed to affect, as far as anybody has said. */
    static Set<Id<Department>> affected(Initiative initiative) {
        Set<Id<Department>> departments = new TreeSet<>(initiative.departments());
        initiative.impactAssessment().map(ImpactAssessment::departments).ifPresent(departments::addAll);
        return departments;
    }
}
