package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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

    /** Each of them once, by id. */
    List<Person> people(Collection<Id<Person>> ids) {
        List<Person> people = new ArrayList<>();
        for (Id<Person> id : new TreeSet<>(ids)) {
            people.add(plan.context().plan().person(id));
        }
        return people;
    }

    /** Whether one of the people is of a department; more people may come to light where the part they stand in is open. */
    Check represented(PlanPart part, String list, Collection<Person> members, Id<Department> department) {
        return new Check.Exists(
                part,
                list,
                plan.open(part),
                GateContext.items(members, Person::id, person -> isOf(person, department)));
    }

    Check isOf(Person person, Id<Department> department) {
        return plan.is(PlanPart.PEOPLE, person.id(), "department", person.department(), department::equals);
    }

    /** From how many departments people are; one whose department is missing may be from another one or not. */
    Quantity number(PlanPart part, Object subject, Collection<Person> members) {
        Set<Id<Department>> known = new HashSet<>();
        int missing = 0;
        for (Person person : members) {
            if (person.department().isPresent()) {
                known.add(person.department().get());
            } else {
                missing++;
            }
        }
        Optional<BigDecimal> high =
                plan.open(part) ? Optional.empty() : Optional.of(BigDecimal.valueOf(known.size() + (long) missing));
        return Facts.between(subject, "departments", Optional.of(BigDecimal.valueOf(known.size())), high);
    }

    /** Every department that an initiative touches or is assessed to affect, as far as anybody has said. */
    static Set<Id<Department>> affected(Initiative initiative) {
        Set<Id<Department>> departments = new TreeSet<>(initiative.departments());
        if (initiative.impactAssessment().isPresent()) {
            departments.addAll(initiative.impactAssessment().get().departments());
        }
        return departments;
    }
}
