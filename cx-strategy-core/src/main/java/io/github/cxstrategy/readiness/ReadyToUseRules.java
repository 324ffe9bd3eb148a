package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.change;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.analysis.ImpactAssessment;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.process.Tool;
import io.github.cxstrategy.model.process.ToolStatus;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.role.Enablement;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Will people and tools be ready when an initiative needs them (E-07, E-12)? */
final class ReadyToUseRules {
    static final List<Rule> RULES = ImmutableList.of(
            warning("E-07", ALIGN_THE_ORGANIZATION)
                    .asks("Every role that a funded initiative affects should be enabled before it goes live.")
                    .shows("the roles and the days")
                    .mends(change(
                            "enablement", "Schedule the enablement of '{subject}' before the initiative goes live."))
                    .checkEach(ReadyToUseRules::enabled),
            warning("E-12", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Every IT tool that a funded initiative requires should be at least in pilot when it starts.")
                    .shows("the tools that are late")
                    .mends(change("status", "Bring '{subject}' forward, or move the start."))
                    .checkEach(ReadyToUseRules::toolsThere));

    private ReadyToUseRules() {}

    /** One item for each role that is affected. */
    private static Check enabled(Facts plan) {
        Map<Id<Initiative>, RoadmapItem> items = plan.items();
        Map<Id<Role>, List<Initiative>> affecting = new TreeMap<>();
        for (Initiative initiative : plan.funding().funded()) {
            initiative
                    .impactAssessment()
                    .map(ImpactAssessment::roles)
                    .orElse(Set.of())
                    .forEach(role -> affecting
                            .computeIfAbsent(role, id -> new ArrayList<>())
                            .add(initiative));
        }
        return Facts.each(
                PlanPart.ROLES,
                "affected roles",
                plan.funding().mayGoOn() || plan.open(PlanPart.INITIATIVES),
                affecting.keySet(),
                id -> id,
                id -> new Check.All(affecting.getOrDefault(id, List.of()).stream()
                        .map(initiative -> enabled(plan, plan.context().plan().role(id), initiative, items))
                        .toList()));
    }

    /** By what the impact assessment names of the role's enablement; by all of it where it names none of it. */
    private static Check enabled(Facts plan, Role role, Initiative initiative, Map<Id<Initiative>, RoadmapItem> items) {
        Set<Id<Enablement>> named =
                initiative.impactAssessment().map(ImpactAssessment::enablements).orElse(Set.of());
        List<Enablement> meant = role.enablement().stream()
                .filter(one -> one.id().map(named::contains).orElse(false))
                .toList();
        List<Enablement> all = meant.isEmpty() ? role.enablement() : meant;
        if (plan.open(PlanPart.ROLES, PlanPart.INITIATIVES)) {
            return Check.present(Fact.rest("steps of enablement of " + role.id()));
        }
        Optional<LocalDate> goLive = initiative
                .implementedOn()
                .or(() -> Optional.ofNullable(items.get(initiative.id())).flatMap(RoadmapItem::goLive));
        List<Check> checks = new ArrayList<>();
        checks.add(plan.present(
                PlanPart.ROLES,
                role.id(),
                "enablement",
                all.stream().map(Enablement::what).sorted().toList()));
        for (Enablement one : all) {
            checks.add(inTime(plan, role.id() + ": " + one.what(), initiative, goLive, one));
        }
        return new Check.All(checks)
                .saying(
                        "'%s' is not sure to be enabled before '%s' goes live%s.",
                        role.id(),
                        initiative.id(),
                        goLive.map(day -> " on " + day).orElse(""));
    }

    /** What is not done yet has to be due in time, and not overdue. */
    private static Check inTime(
            Facts plan, String subject, Initiative initiative, Optional<LocalDate> goLive, Enablement enablement) {
        Quantity day = plan.day(
                PlanPart.ROLES, subject, "done or due on", enablement.doneOn().or(enablement::due));
        Check early =
                Check.compare(plan.day(PlanPart.ROADMAP, initiative.id(), "goLive", goLive), Relation.MORE_THAN, day);
        return enablement.doneOn().isPresent()
                ? early
                : Check.all(early, Check.compare(day, Relation.AT_LEAST, plan.asOf()));
    }

    /** One item for each tool that is required. */
    private static Check toolsThere(Facts plan) {
        Map<Id<Tool>, Tool> tools = ExecutionRules.tools(plan);
        Map<Id<Initiative>, RoadmapItem> items = plan.items();
        Map<Id<Tool>, List<Initiative>> requiring = new TreeMap<>();
        for (Initiative initiative : plan.funding().funded()) {
            initiative
                    .scope()
                    .map(InitiativeScope::requiredTools)
                    .orElse(Set.of())
                    .forEach(tool -> requiring
                            .computeIfAbsent(tool, id -> new ArrayList<>())
                            .add(initiative));
        }
        return Facts.eachOf(
                PlanPart.TOOLS,
                "required IT tools",
                plan.funding().mayGoOn() || plan.open(PlanPart.INITIATIVES),
                requiring.keySet(),
                id -> id,
                Facts.where(
                        id -> plan.is(
                                PlanPart.TOOLS,
                                id,
                                "itTool",
                                Optional.ofNullable(tools.get(id)).flatMap(Tool::itTool),
                                itTool -> itTool),
                        id -> new Check.All(requiring.getOrDefault(id, List.of()).stream()
                                .map(initiative ->
                                        inTime(plan, Objects.requireNonNull(tools.get(id)), initiative, items))
                                .toList())));
    }

    private static Check inTime(Facts plan, Tool tool, Initiative initiative, Map<Id<Initiative>, RoadmapItem> items) {
        Optional<LocalDate> start =
                RoadmapRules.schedule(plan, initiative, items).map(DateSpan::start);
        Optional<LocalDate> usableFrom = Stream.of(ToolStatus.PILOT, ToolStatus.LIVE)
                .flatMap(status -> Optional.ofNullable(tool.statusDates().get(status)).stream())
                .min(LocalDate::compareTo);
        Check notRetired =
                Check.not(plan.is(PlanPart.TOOLS, tool.id(), "status", tool.status(), ToolStatus.RETIRED::equals));
        Check usable = plan.is(PlanPart.TOOLS, tool.id(), "status", tool.status(), ToolStatus::isUsable);
        Check usableThen = Check.compare(
                Facts.atMost(plan.day(PlanPart.TOOLS, tool.id(), "in pilot on", usableFrom), plan.open(PlanPart.TOOLS)),
                Relation.AT_MOST,
                plan.day(PlanPart.INITIATIVES, initiative.id(), "start", start));
        boolean started = start.map(day -> !day.isAfter(plan.today())).orElse(false);
        return Check.all(notRetired, started ? usable : Check.any(usable, usableThen))
                .saying("'%s' requires '%s', which is not in pilot when it starts.", initiative.id(), tool.id());
    }
}
