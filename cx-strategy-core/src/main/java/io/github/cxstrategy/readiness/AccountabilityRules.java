package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.add;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.decide;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.analysis.BusinessAnalysis;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.monitoring.ReviewCalendar;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.ActionItem;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does somebody answer for everything, and is work begun for a reason and looked at all year (C-04 to C-07)? */
final class AccountabilityRules {
    private static final int MONTHS_IN_YEAR = 12;

    static final List<Rule> RULES = ImmutableList.of(
            warning("C-04", STRATEGIC_MANAGEMENT)
                    .fromPlanningOn()
                    .asks("Not too many initiatives should be without objective or started before they were analysed.")
                    .shows("the share and the initiatives")
                    .mends(decide("Ask why time is spent on them: stop or justify."))
                    .share("share", "the largest share of such initiatives; 0.2 means 20 %", "0.2")
                    .checkEach(AccountabilityRules::notReactive),
            blocker("C-05", STRATEGIC_MANAGEMENT)
                    .fromPlanningOn()
                    .asks("Every action, KPI and milestone must have one named accountable person.")
                    .shows("what nobody or several people own")
                    .mends(change("owners", "Make one person accountable for '{subject}'."))
                    .checkEach(AccountabilityRules::owned),
            warning("C-06", STRATEGIC_MANAGEMENT)
                    .fromPlanningOn()
                    .asks(
                            "Every action should have an owner, a due day and a measure, and none should be long overdue without"
                                    + " a decision.")
                    .shows("the vague and the overdue actions")
                    .mends(change("due", "No 'take a look': add due day and measure to '{subject}'."))
                    .threshold("days", "how many days an action may be overdue", "30", "0", "366")
                    .checkEach(plan -> plan.each(
                            PlanPart.ACTIONS, plan.plan().actions(), ActionItem::id, action -> notVague(plan, action))),
            warning("C-07", STRATEGIC_MANAGEMENT)
                    .fromPlanningOn()
                    .asks(
                            "The plan should be reviewed often enough in a year, and initiatives should not all start with the"
                                    + " fiscal year.")
                    .shows("the reviews, and the starts near the turn of the fiscal year")
                    .mends(add(PlanPart.REVIEWS, "Review the plan every quarter; unlink starts from the annual cycle."))
                    .threshold("reviews", "the least number of reviews in twelve months", "4", "1", "52")
                    .share(
                            "boundaryShare",
                            "the share of starts near the turn of the fiscal year that is too much; 0.8 means 80 %",
                            "0.8")
                    .threshold(
                            "boundaryDays",
                            "how many days from the turn of the fiscal year count as near",
                            "14",
                            "0",
                            "90")
                    .check(plan -> Check.all(reviewedAllYear(plan), startsSpread(plan))));

    private AccountabilityRules() {}

    private static Check notReactive(Facts plan) {
        return plan.fewAre(
                "reactive",
                "reactive initiatives",
                PlanPart.INITIATIVES,
                plan.context().plan().initiatives(),
                Initiative::id,
                initiative ->
                        Check.any(Check.not(plan.links().toObjective(initiative)), startedUnanalysed(plan, initiative)),
                "Too many initiatives are reactive");
    }

    private static Check startedUnanalysed(Facts plan, Initiative initiative) {
        Optional<LocalDate> started = initiative.actuals().flatMap(Actuals::startedOn);
        Optional<BusinessAnalysis> analysis = initiative.businessAnalysis();
        return Check.all(
                InitiativeRules.given(plan, initiative, "startedOn", started),
                Check.any(
                        Check.not(InitiativeRules.given(
                                plan, initiative, "businessAnalysis", analysis.map(made -> "there"))),
                        Check.compare(
                                plan.day(
                                        PlanPart.INITIATIVES,
                                        initiative.id(),
                                        "analysed on",
                                        analysis.flatMap(BusinessAnalysis::date)),
                                Relation.MORE_THAN,
                                plan.day(PlanPart.INITIATIVES, initiative.id(), "startedOn", started))));
    }

    private static Check owned(Facts plan) {
        return Facts.joined(
                "actions, KPIs and milestones",
                plan.each(
                        PlanPart.ACTIONS,
                        plan.plan().actions(),
                        ActionItem::id,
                        action -> InitiativeRules.oneOwner(plan, PlanPart.ACTIONS, action.id(), action.owners())),
                plan.each(
                        PlanPart.SCORECARD,
                        plan.context().plan().kpis(),
                        Kpi::id,
                        kpi -> InitiativeRules.oneOwner(plan, PlanPart.SCORECARD, kpi.id(), kpi.owners())),
                plan.each(
                        PlanPart.ROADMAP,
                        plan.plan().roadmap().map(Roadmap::milestones).orElse(List.of()),
                        Milestone::id,
                        milestone ->
                                InitiativeRules.oneOwner(plan, PlanPart.ROADMAP, milestone.id(), milestone.owners())));
    }

    private static Check notVague(Facts plan, ActionItem action) {
        Check settled = Check.any(
                plan.done(PlanPart.ACTIONS, action.id(), "doneOn", action.doneOn()),
                plan.present(PlanPart.ACTIONS, action.id(), "decision", action.decision()),
                Check.compare(
                        plan.day(PlanPart.ACTIONS, action.id(), "due", action.due()),
                        Relation.AT_LEAST,
                        Facts.day("rule", "earliest day", plan.today().minusDays(plan.whole("days")))));
        return Check.all(
                plan.present(PlanPart.ACTIONS, action.id(), "owners", action.owners())
                        .saying("Nobody owns '%s'.", action.id()),
                plan.present(PlanPart.ACTIONS, action.id(), "due", action.due())
                        .saying("'%s' has no due day.", action.id()),
                plan.present(PlanPart.ACTIONS, action.id(), "measure", action.measure())
                        .saying("'%s' has no measure.", action.id()),
                settled.saying("'%s' is overdue and nobody has decided what becomes of it.", action.id())
                        .mendedBy("Decide what becomes of '%s': do it, drop it or postpone it.", action.id()));
    }

    /**
     * In twelve months in a row around the day of the assessment, the best of them: reviews that were held, and those to
     * come. A strategy that has not begun yet is looked at from its first day as well. When outcomes are reviewed, only the
     * reviews count that were held in the twelve months up to that day.
     */
    private static Check reviewedAllYear(Facts plan) {
        boolean heldOnly = plan.gate() == Gate.OUTCOME_REVIEW;
        List<LocalDate> days = plan.plan().reviews().map(ReviewCalendar::reviews).orElse(List.of()).stream()
                .filter(review -> review.heldOn()
                                .filter(day -> !day.isAfter(plan.today()))
                                .isPresent()
                        || (!heldOnly && !review.scheduledOn().isBefore(plan.today())))
                .map(review -> review.heldOn()
                        .filter(day -> !day.isAfter(plan.today()))
                        .orElse(review.scheduledOn()))
                .sorted()
                .toList();
        LocalDate earliest = plan.today().minusMonths(MONTHS_IN_YEAR).plusDays(1);
        LocalDate best = heldOnly ? earliest : plan.today();
        for (LocalDate from : starts(plan, days)) {
            if (!heldOnly && !from.isBefore(earliest) && inYear(days, from) > inYear(days, best)) {
                best = from;
            }
        }
        LocalDate to = best.plusMonths(MONTHS_IN_YEAR).minusDays(1);
        String name = "reviews from " + best + " to " + to;
        // Where the first day of the strategy may still be told, another year may have more of them.
        PlanPart strategy = heldOnly || horizon(plan).isPresent() ? PlanPart.REVIEWS : PlanPart.STRATEGY;
        return Check.compare(
                        plan.count("reviews", name, inYear(days, best), PlanPart.REVIEWS, strategy),
                        Relation.AT_LEAST,
                        plan.limit("reviews"))
                .saying(
                        "From %s to %s the plan has %s, fewer than %s.",
                        best, to, Wording.count(inYear(days, best), "review"), plan.ratio("reviews"))
                .mendedBy("Put more reviews of the plan in the calendar, for example one every quarter.");
    }

    /** The days from which the twelve months can begin: what changes the number of reviews is only where one comes in. */
    private static List<LocalDate> starts(Facts plan, List<LocalDate> days) {
        List<LocalDate> starts = new ArrayList<>(
                days.stream().filter(day -> !day.isAfter(plan.today())).toList());
        horizon(plan)
                .map(DateSpan::start)
                .filter(day -> day.isAfter(plan.today()))
                .ifPresent(starts::add);
        return starts;
    }

    private static Optional<DateSpan> horizon(Facts plan) {
        return plan.plan().strategy().flatMap(Strategy::horizon);
    }

    private static long inYear(List<LocalDate> days, LocalDate from) {
        LocalDate to = from.plusMonths(MONTHS_IN_YEAR);
        return days.stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(to))
                .count();
    }

    private static Check startsSpread(Facts plan) {
        if (plan.open(PlanPart.INITIATIVES)) {
            return Check.present(Fact.rest(PlanPart.INITIATIVES.noun()));
        }
        Map<Id<Initiative>, RoadmapItem> items = plan.items();
        List<Check> members = plan.context().plan().initiatives().stream()
                .map(initiative -> startsAtTheTurn(
                        plan,
                        initiative,
                        RoadmapRules.schedule(plan, initiative, items).map(DateSpan::start)))
                .toList();
        return Check.not(Facts.share(
                        "plan",
                        "starts near the turn of the fiscal year",
                        false,
                        members,
                        Relation.AT_LEAST,
                        plan.ratio("boundaryShare")))
                .failingWith(
                        "Nearly all initiatives start with the fiscal year.",
                        "Unlink the starts from the annual cycle.");
    }

    private static Check startsAtTheTurn(Facts plan, Initiative initiative, Optional<LocalDate> start) {
        Optional<FiscalCalendar> calendar = plan.plan().calendar();
        if (calendar.isEmpty() || start.isEmpty()) {
            Fact missing = start.isEmpty()
                    ? plan.context()
                            .missing(PlanPart.INITIATIVES, initiative.id().value(), "start")
                    : new Fact.Unknown("plan", "calendar");
            return Check.holds(missing, false);
        }
        long days = plan.whole("boundaryDays");
        LocalDate day = start.get();
        FiscalPeriod year = calendar.get().periodOf(day, FiscalPeriod.Length.YEAR);
        DateSpan span = calendar.get().spanOf(year);
        boolean near = ChronoUnit.DAYS.between(span.start(), day) <= days
                || ChronoUnit.DAYS.between(day, span.endInclusive().plusDays(1)) <= days;
        return Check.holds(new Fact.Known(initiative.id().value(), "start", day.toString()), near);
    }
}
