package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who owns what a result is about. Ids of different kinds may be equal, so all that could be meant count. A conflict is
 * owned by whoever owns a side of it or is held to one, a role by its holders, a team by the owners of what it works on.
 */
final class Owners {
    /** What stands between the ids in a subject that is made of several, where no report tells them. */
    private static final Pattern BETWEEN = Pattern.compile("->|[\\s:|()]+");

    private final Map<String, Set<Id<Person>>> owners = new HashMap<>();
    private final Map<String, Set<Id<Person>>> reported = new HashMap<>();

    private Owners() {}

    static Owners of(GateContext context) {
        StrategicPlan plan = context.plan().plan();
        Owners all = new Owners();
        plan.people().forEach(person -> all.add(person.id(), List.of(person.id())));
        plan.strategy().flatMap(Strategy::author).ifPresent(author -> {
            all.add(Id.of("vision"), List.of(author));
            all.add(Id.of("strategy"), List.of(author));
        });
        Map<Id<Initiative>, Set<Id<Person>>> ofInitiatives = new HashMap<>();
        plan.initiatives().forEach(initiative -> {
            all.add(initiative.id(), initiative.owners());
            ofInitiatives
                    .computeIfAbsent(initiative.id(), any -> new HashSet<>())
                    .addAll(initiative.owners());
        });
        plan.actions().forEach(action -> all.add(action.id(), action.owners()));
        plan.roles().forEach(role -> all.add(role.id(), role.holders()));
        plan.teams()
                .forEach(team -> team.initiatives()
                        .forEach(initiative -> all.add(team.id(), ofInitiatives.getOrDefault(initiative, Set.of()))));
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
        context.conflicts().ifPresent(all::addReport);
        return all;
    }

    private void add(Id<?> id, Collection<Id<Person>> people) {
        if (!people.isEmpty()) {
            owners.computeIfAbsent(id.value(), any -> new HashSet<>()).addAll(people);
        }
    }

    /** What a conflict report tells of is owned as its own objects say, not as its ids read: they join other ids. */
    private void addReport(ConflictReport report) {
        for (KpiConflict conflict : report.conflicts()) {
            Set<Id<Person>> sides = sides(conflict);
            addReported(conflict.id(), sides);
            for (KpiConflict.Carried carried : conflict.carried()) {
                String subject = ConflictRules.subject(conflict, carried);
                addReported(subject, sides);
                addReported(subject, of(carried.source()));
                addReported(subject, of(carried.target()));
            }
        }
        for (ConflictQuestion question : report.questions()) {
            addReported(question.id(), of(question.source()));
            addReported(question.id(), of(question.target()));
            addReported(question.id(), participants(question.participants()));
        }
        report.diagnostics()
                .forEach(diagnostic -> addReported(ConflictRules.subject(diagnostic), of(diagnostic.kpi())));
    }

    private void addReported(String subject, Set<Id<Person>> people) {
        reported.computeIfAbsent(subject, any -> new HashSet<>()).addAll(people);
    }

    /** Whether somebody owns what a subject names, or a part of it. */
    boolean owns(Id<Person> person, String subject) {
        if (owners.getOrDefault(subject, Set.of()).contains(person)) {
            return true;
        }
        Set<Id<Person>> sides = reported.get(subject);
        return sides == null
                ? BETWEEN.splitAsStream(subject)
                        .anyMatch(part -> owners.getOrDefault(part, Set.of()).contains(person))
                : sides.contains(person);
    }

    private Set<Id<Person>> sides(KpiConflict conflict) {
        Set<Id<Person>> people = new HashSet<>();
        conflict.source().ifPresent(source -> people.addAll(of(source)));
        conflict.target().ifPresent(target -> people.addAll(of(target)));
        conflict.among().ifPresent(parties -> people.addAll(parties(parties)));
        people.addAll(participants(conflict.participants()));
        return people;
    }

    private Set<Id<Person>> participants(List<Participant> participants) {
        Set<Id<Person>> people = new HashSet<>();
        for (Participant participant : participants) {
            if (participant instanceof Participant.RoleMetric metric) {
                people.addAll(of(metric.role()));
                people.addAll(of(metric.kpi()));
            }
        }
        return people;
    }

    private Set<Id<Person>> parties(Parties parties) {
        Set<Id<Person>> people = new HashSet<>();
        parties.kpis().forEach(kpi -> people.addAll(of(kpi)));
        parties.roles().forEach(role -> people.addAll(of(role)));
        parties.initiatives().forEach(initiative -> people.addAll(of(initiative)));
        parties.teams().forEach(team -> people.addAll(of(team)));
        return people;
    }

    private Set<Id<Person>> of(TradeOffSource source) {
        return source instanceof TradeOffSource.Kpi kpi ? of(kpi.id()) : of(((TradeOffSource.Initiative) source).id());
    }

    private Set<Id<Person>> of(Id<?> id) {
        return owners.getOrDefault(id.value(), Set.of());
    }
}
