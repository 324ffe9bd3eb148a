package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.act;
import static io.github.cxstrategy.readiness.rule.Remedy.add;
import static io.github.cxstrategy.readiness.rule.Remedy.change;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.RecognitionCalendar;
import io.github.cxstrategy.model.role.RecognitionEvent;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Is what gets rewarded what is wanted (A-32, A-33, M-08)? */
final class RecognitionRules {
    /** How far ahead the calendar is looked at. */
    private static final int MONTHS_AHEAD = 12;

    static final List<Rule> RULES = ImmutableList.of(
            warning("A-32", ORGANIZATIONAL_ALIGNMENT)
                    .asks("In the year to come, events that reward metrics of roles should be scheduled often enough.")
                    .shows("the gaps")
                    .mends(add(PlanPart.RECOGNITION, "Schedule recognition events that reward metrics of roles."))
                    .threshold("months", "in how many months there is to be at least one event", "3", "1", "12")
                    .check(RecognitionRules::oftenEnough),
            warning("A-33", ORGANIZATIONAL_ALIGNMENT)
                    .asks("What is rewarded should be on the scorecard and in no conflict that nobody has accepted.")
                    .shows("the rewards that are not, or are")
                    .mends(change("rewards", "Reward the intended metric: what gets rewarded gets repeated."))
                    .checkEach(RecognitionRules::rewardsIntended),
            warning("M-08", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Enough of the recognition events that were scheduled should have been held.")
                    .shows("the events that were missed")
                    .mends(act("Hold the events that were missed."))
                    .share("share", "the least share of scheduled events that were held; 0.8 means 80 %", "0.8")
                    .checkEach(RecognitionRules::held));

    private RecognitionRules() {}

    private static List<RecognitionEvent> events(Facts plan) {
        return plan.plan().recognition().map(RecognitionCalendar::events).orElse(List.of());
    }

    /**
     * One window after the other, each so many months long, of the year that begins with the day of the assessment. An event
     * whose rewards may be a metric of a role leaves its window unknown.
     */
    private static Check oftenEnough(Facts plan) {
        Set<Id<Kpi>> metrics = new HashSet<>();
        plan.context()
                .plan()
                .roles()
                .forEach(role -> role.metrics().stream().map(RoleMetric::kpi).forEach(metrics::add));
        List<Check> windows = new ArrayList<>();
        long length = plan.whole("months");
        for (long month = 0; month + length <= MONTHS_AHEAD; month += length) {
            LocalDate from = plan.today().plusMonths(month);
            LocalDate to = plan.today().plusMonths(month + length);
            List<Item> inside = events(plan).stream()
                    .filter(event -> !event.scheduledOn().isBefore(from)
                            && event.scheduledOn().isBefore(to))
                    .map(event -> new Item(event.name(), rewardsMetric(plan, event, metrics)))
                    .sorted((a, b) -> Id.of(a.subject()).compareTo(Id.of(b.subject())))
                    .toList();
            String window = "from " + from + " to " + to.minusDays(1);
            windows.add(
                    new Check.Exists(PlanPart.RECOGNITION, "events " + window, plan.open(PlanPart.RECOGNITION), inside)
                            .saying("No event %s rewards a metric of a role.", window)
                            .mendedBy("Schedule a recognition event %s.", window));
        }
        return new Check.All(windows);
    }

    private static Check rewardsMetric(Facts plan, RecognitionEvent event, Set<Id<Kpi>> metrics) {
        boolean sure = event.rewards().stream().anyMatch(metrics::contains);
        boolean open = plan.open(PlanPart.RECOGNITION)
                || (plan.open(PlanPart.ROLES) && !event.rewards().isEmpty());
        Fact fact = sure || !open
                ? new Fact.Known(event.name(), "rewards", event.rewards().toString())
                : new Fact.Unknown(event.name(), "rewards a metric of a role");
        return Check.holds(fact, sure);
    }

    private static Check rewardsIntended(Facts plan) {
        Set<Id<Kpi>> rewarded = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (RecognitionEvent event : events(plan)) {
            rewarded.addAll(event.rewards());
            others.addAll(event.otherRewards());
        }
        List<Item> items = new ArrayList<>();
        Optional<ConflictRules> conflicts =
                plan.context().conflicts().map(report -> new ConflictRules(plan.context(), report));
        rewarded.forEach(kpi -> items.add(new Item(kpi.value(), inNoConflict(conflicts, kpi))));
        others.forEach(reward -> items.add(new Item(
                reward,
                Check.holds(new Fact.Known(reward, "on the scorecard", "no"), false)
                        .saying("'%s' is rewarded but is no KPI of the scorecard.", reward))));
        return new Check.ForEach(PlanPart.RECOGNITION, "rewards", plan.open(PlanPart.RECOGNITION), items);
    }

    private static Check inNoConflict(Optional<ConflictRules> conflicts, Id<Kpi> kpi) {
        return conflicts
                .map(rules -> rules.unreconciled(kpi))
                .orElseGet(() -> Check.present(new Fact.Unknown("plan", "conflict report")));
    }

    private static boolean wasHeld(Facts plan, RecognitionEvent event) {
        return event.heldOn().filter(day -> !day.isAfter(plan.today())).isPresent();
    }

    private static Check held(Facts plan) {
        List<RecognitionEvent> due = events(plan).stream()
                .filter(event -> !event.scheduledOn().isAfter(plan.today()))
                .toList();
        String missed = due.stream()
                .filter(event -> !wasHeld(plan, event))
                .map(event -> "'" + event.name() + "' of " + event.scheduledOn())
                .sorted()
                .collect(Collectors.joining(", "));
        return Facts.share(
                        "recognition",
                        "events held",
                        plan.open(PlanPart.RECOGNITION),
                        due.stream().filter(event -> wasHeld(plan, event)).count(),
                        due.size(),
                        Relation.AT_LEAST,
                        plan.ratio("share"))
                .saying("These events were scheduled but not held: %s.", missed);
    }
}
