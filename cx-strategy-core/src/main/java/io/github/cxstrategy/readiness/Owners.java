package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.workforce.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who owns what, by id; ids of different kinds may be equal, so all that could be meant count. */
final class Owners {
    private final Map<String, Set<Id<Person>>> owners = new HashMap<>();

    private Owners() {}

    static Map<String, Set<Id<Person>>> of(StrategicPlan plan) {
        Owners all = new Owners();
        plan.people().forEach(person -> all.add(person.id(), List.of(person.id())));
        plan.initiatives().forEach(initiative -> all.add(initiative.id(), initiative.owners()));
        plan.actions().forEach(action -> all.add(action.id(), action.owners()));
        plan.processes()
                .forEach(process ->
                        all.add(process.id(), process.owner().stream().toList()));
        plan.tools().forEach(tool -> all.add(tool.id(), tool.owner().stream().toList()));
        plan.roadmap().ifPresent(roadmap -> {
            for (Milestone milestone : roadmap.milestones()) {
                all.add(milestone.id(), milestone.owners());
            }
        });
        plan.scorecard().ifPresent(scorecard -> {
            for (Kpi kpi : scorecard.kpis()) {
                all.add(kpi.id(), kpi.owners());
                all.add(kpi.id(), kpi.definedBy().map(List::of).orElse(List.of()));
            }
        });
        return all.owners;
    }

    private void add(Id<?> id, Collection<Id<Person>> people) {
        if (!people.isEmpty()) {
            owners.computeIfAbsent(id.value(), any -> new HashSet<>()).addAll(people);
        }
    }
}
