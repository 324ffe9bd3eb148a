package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.change.PlanChange;
import io.github.cxstrategy.change.PlanDiff;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The code of the guide to changes of a plan. */
final class PlanChangesGuide {
    private PlanChangesGuide() {}

    /** The plan as it was, with owners. */
    static StrategicPlan before(StrategicPlan plan) {
        List<Initiative> owned = new ArrayList<>();
        for (Initiative initiative : plan.initiatives()) {
            Id<Person> owner = Id.of(initiative.id().value().equals("callback") ? "bo" : "ann");
            owned.add(initiative.toBuilder().addOwner(owner).build());
        }
        return plan.toBuilder().initiatives(owned).build();
    }

    /** Its next version: less money, chat first and worth less, routing from another owner, a new initiative. */
    static StrategicPlan after(StrategicPlan before) {
        Initiative routing = before.initiatives().get(0).toBuilder()
                .owners(Set.of(Id.of("cy")))
                .build();
        Initiative chat = before.initiatives().get(1).toBuilder()
                .addImpact(Id.of("speed"), ImpactLevel.LOW)
                .build();
        Initiative portal =
                Initiative.builder(Id.of("portal"), "Self-service portal").build();
        BudgetPool service =
                BudgetPool.of(Id.of("service"), "Service", FiscalPeriod.ofYear(2027), Money.of("EUR", 60_000));
        return before.toBuilder()
                .initiatives(List.of(chat, routing, portal, before.initiatives().get(2)))
                .budget(Budget.of(service))
                .build();
    }

    static List<String> changes(StrategicPlan before, StrategicPlan after) {
        List<String> lines = new ArrayList<>();
        for (PlanChange change : PlanDiff.between(before, after).changes()) {
            if (change instanceof PlanChange.Added added) {
                lines.add("+ " + added.path() + ": " + added.value());
            } else if (change instanceof PlanChange.Removed removed) {
                lines.add("- " + removed.path() + ": " + removed.value());
            } else if (change instanceof PlanChange.Changed changed) {
                lines.add("~ " + changed.path() + ": " + changed.from() + " -> " + changed.to());
            } else if (change instanceof PlanChange.Moved moved) {
                lines.add("> " + moved.path() + ": " + moved.from() + " -> " + moved.to());
            }
        }
        return lines;
    }

    static List<String> newInitiatives(PlanDiff diff) {
        return diff.in(PlanPart.INITIATIVES).stream()
                .filter(PlanChange.Added.class::isInstance)
                .filter(change -> change.path().field().isEmpty())
                .map(change -> change.after().orElseThrow().as(Initiative.class))
                .map(Initiative::name)
                .toList();
    }

    static Set<Id<Person>> whomToTell(StrategicPlan before, StrategicPlan after) {
        Set<Id<Initiative>> touched = new TreeSet<>();
        for (PlanChange change : PlanDiff.between(before, after).in(PlanPart.INITIATIVES)) {
            if (!(change instanceof PlanChange.Moved)) {
                change.path().place().entity().ifPresent(id -> touched.add(Id.of(id)));
            }
        }
        Set<Id<Person>> owners = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(plan -> plan.initiatives().stream())
                .filter(initiative -> touched.contains(initiative.id()))
                .forEach(initiative -> owners.addAll(initiative.owners()));
        return owners;
    }

    static StrategicPlan withoutTheCut(StrategicPlan before, PlanDiff diff) {
        PlanDiff rest = diff.only(change -> !change.path().part().equals(Optional.of(PlanPart.BUDGET)));
        return rest.applyTo(before);
    }

    static StrategicPlan undone(StrategicPlan after, PlanDiff diff) {
        return diff.reversed().applyTo(after);
    }

    static StrategicPlan fromTheRecords(StrategicPlan before, PlanDiff diff) {
        StrategyJson json = StrategyJson.standard();
        byte[] stored = json.writeBytes(diff);
        return json.read(PlanDiff.class, stored).applyTo(before);
    }
}
