package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.rule.Remedy.act;
import static io.github.cxstrategy.readiness.rule.Remedy.change;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.analysis.BusinessAnalysis;
import io.github.cxstrategy.model.analysis.ImpactAssessment;
import io.github.cxstrategy.model.analysis.ReReview;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetApproval;
import io.github.cxstrategy.model.communication.Message;
import io.github.cxstrategy.model.communication.Topic;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapVersion;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Do the owners know the plan, and have they made it theirs? */
final class OwnerRules {
    private static final String ROADMAP = "roadmap";
    private static final String REFINED = "refined estimate";

    static final List<Rule> RULES = ImmutableList.of(
            blocker("A-02", ALIGN_THE_ORGANIZATION)
                    .asks("Every owner of an initiative must have received the strategic plan.")
                    .shows("the owners who have not")
                    .mends(act("Communicate the strategic plan to the owner."))
                    .checkEach(OwnerRules::informed),
            blocker("A-03", ALIGN_THE_ORGANIZATION)
                    .asks("The owner must have gone through analysis and impact assessment again, knowing the strategic"
                            + " plan.")
                    .shows("the days of the re-reviews")
                    .mends(act("Have the owner re-review the analysis and the impact assessment."))
                    .checkEach(plan -> InitiativeRules.each(plan, initiative -> reReviewed(plan, initiative))),
            blocker("A-04", ALIGN_THE_ORGANIZATION)
                    .asks("The owner must have refined the estimate, not before the re-reviews.")
                    .shows("the missing or stale estimates")
                    .mends(act("Have the owner submit a refined estimate."))
                    .checkEach(plan -> InitiativeRules.each(plan, initiative -> refined(plan, initiative))),
            blocker("A-12", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "The roadmap must be as new as the latest budget decision, and the owners of what it changes must"
                                    + " have been told.")
                    .shows("the versions, and the owners who have not been told")
                    .mends(change("versions", "Adjust the roadmap and tell the owners what has changed."))
                    .check(OwnerRules::roadmapAdjusted));

    private OwnerRules() {}

    private static Check informed(Facts plan) {
        Messages messages = plan.messages();
        Set<Id<Person>> owners = new TreeSet<>();
        plan.context().plan().initiatives().forEach(initiative -> owners.addAll(initiative.owners()));
        return Facts.each(
                PlanPart.INITIATIVES,
                "owners",
                plan.open(PlanPart.INITIATIVES),
                owners,
                id -> id,
                owner -> plan.some(
                                PlanPart.COMMUNICATION,
                                messages.about(Topic.STRATEGIC_PLAN),
                                Message::id,
                                message -> Check.all(messages.isSent(message), messages.reached(message, owner)))
                        .saying("'%s' has not received the strategic plan.", owner)
                        .mendedBy("Communicate the strategic plan to '%s'.", owner));
    }

    private static Check reReviewed(Facts plan, Initiative initiative) {
        return Check.all(
                reReviewed(plan, initiative, Again.OF_ANALYSIS), reReviewed(plan, initiative, Again.OF_ASSESSMENT));
    }

    /** What an owner goes through again. */
    private enum Again {
        OF_ANALYSIS("business analysis"),
        OF_ASSESSMENT("impact assessment");

        private final String what;
        private final String fact;

        Again(String what) {
            this.what = what;
            fact = "re-review of the " + what;
        }

        Optional<ReReview> of(Initiative initiative) {
            return this == OF_ANALYSIS
                    ? initiative.businessAnalysis().flatMap(BusinessAnalysis::reReview)
                    : initiative.impactAssessment().flatMap(ImpactAssessment::reReview);
        }
    }

    private static Check reReviewed(Facts plan, Initiative initiative, Again again) {
        Optional<ReReview> review = again.of(initiative);
        Optional<LocalDate> day = review.map(ReReview::on);
        Check there = plan.done(PlanPart.INITIATIVES, initiative.id(), again.fact, day)
                .saying("Nobody has gone through the %s of '%s' again%s.", again.what, initiative.id(), ahead(day));
        if (review.isEmpty()) {
            return there;
        }
        Id<Person> by = review.get().by();
        return Check.all(
                there,
                byOwner(plan, initiative, again.fact, by),
                Check.compare(
                                plan.day(PlanPart.INITIATIVES, initiative.id(), again.fact, day),
                                Relation.AT_LEAST,
                                firstTold(plan, by))
                        .saying(
                                "The owner went through the %s of '%s' before knowing the strategic plan.",
                                again.what, initiative.id()));
    }

    private static String ahead(Optional<LocalDate> day) {
        return day.isPresent() ? ", which is to be on " + day.get() : "";
    }

    private static Check byOwner(Facts plan, Initiative initiative, String what, Id<Person> by) {
        return plan.contains(PlanPart.INITIATIVES, initiative.id(), "owners", initiative.owners(), by)
                .saying("The %s of '%s' is by '%s', who does not own it.", what, initiative.id(), by);
    }

    /** The day on which somebody was first sent the strategic plan; where messages may be missing, that day at the latest. */
    private static Quantity firstTold(Facts plan, Id<Person> person) {
        Messages messages = plan.messages();
        Optional<LocalDate> first = messages.about(Topic.STRATEGIC_PLAN).stream()
                .filter(message -> messages.reached(message, person).verdict() == Check.Verdict.PASS)
                .flatMap(message -> message.sentOn().stream())
                .min(Comparator.naturalOrder());
        return Facts.atMost(
                plan.day(PlanPart.COMMUNICATION, person, "received the strategic plan on", first),
                plan.open(PlanPart.COMMUNICATION));
    }

    private static Check refined(Facts plan, Initiative initiative) {
        Optional<CostEstimate.Refinement> refinement = initiative.estimate().flatMap(CostEstimate::refinement);
        Optional<LocalDate> day = refinement.map(CostEstimate.Refinement::on);
        Check there = plan.done(PlanPart.INITIATIVES, initiative.id(), REFINED, day)
                .saying("The estimate of '%s' has not been refined%s.", initiative.id(), ahead(day));
        if (refinement.isEmpty()) {
            return there;
        }
        Quantity refined = Facts.day(initiative.id(), REFINED, refinement.get().on());
        return Check.all(
                there,
                byOwner(plan, initiative, REFINED, refinement.get().by()),
                notBefore(plan, initiative, refined, Again.OF_ANALYSIS),
                notBefore(plan, initiative, refined, Again.OF_ASSESSMENT));
    }

    private static Check notBefore(Facts plan, Initiative initiative, Quantity refined, Again again) {
        Optional<LocalDate> reviewed = again.of(initiative).map(ReReview::on);
        return Check.compare(
                        refined,
                        Relation.AT_LEAST,
                        plan.day(PlanPart.INITIATIVES, initiative.id(), again.fact, reviewed))
                .saying("The estimate of '%s' is older than the re-review of its %s.", initiative.id(), again.what);
    }

    private static Check roadmapAdjusted(Facts plan) {
        List<RoadmapVersion> versions = plan.plan().roadmap().map(Roadmap::versions).orElse(List.of()).stream()
                .filter(version -> !version.date().isAfter(plan.today()))
                .sorted(Comparator.comparing(RoadmapVersion::date).thenComparing(RoadmapVersion::label))
                .toList();
        Optional<RoadmapVersion> made =
                versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        boolean open = plan.open(PlanPart.ROADMAP);
        Quantity day = plan.day(PlanPart.ROADMAP, ROADMAP, "version of", made.map(RoadmapVersion::date));
        Check newEnough = Check.compare(Facts.atLeast(day, open), Relation.AT_LEAST, latestDecision(plan))
                .failingWith("The roadmap is older than the latest budget decision.");
        List<Initiative> changed = open
                ? List.of()
                : made.map(RoadmapVersion::changedInitiatives).orElse(Set.of()).stream()
                        .map(id -> plan.context().plan().initiative(id))
                        // where nobody owns it, nobody is to be told
                        .filter(initiative -> !initiative.owners().isEmpty() || plan.open(PlanPart.INITIATIVES))
                        .toList();
        return Facts.with(
                Facts.each(
                        PlanPart.ROADMAP,
                        "initiatives that the roadmap changes",
                        open,
                        changed,
                        Initiative::id,
                        initiative -> toldOfChange(plan, initiative, made.orElseThrow())),
                ROADMAP,
                newEnough);
    }

    /** The day of the latest decision on the budget or on an allocation; a decision without day may be of any day. */
    private static Quantity latestDecision(Facts plan) {
        List<Optional<LocalDate>> days = new ArrayList<>();
        plan.plan().decisionsInForce().stream()
                .map(AllocationDecision::decidedOn)
                .forEach(days::add);
        plan.plan()
                .budget()
                .flatMap(Budget::approval)
                .map(BudgetApproval::on)
                .ifPresent(on -> days.add(Optional.of(on)));
        Optional<LocalDate> latest = days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
        boolean known =
                !plan.open(PlanPart.DECISIONS, PlanPart.BUDGET) && days.stream().allMatch(Optional::isPresent);
        return Facts.atLeast(plan.day(PlanPart.DECISIONS, "budget", "latest decision", latest), !known);
    }

    private static Check toldOfChange(Facts plan, Initiative initiative, RoadmapVersion version) {
        Messages messages = plan.messages();
        return plan.each(
                PlanPart.INITIATIVES,
                initiative.owners(),
                id -> id,
                owner -> plan.some(
                                PlanPart.COMMUNICATION,
                                messages.all().stream()
                                        .filter(message -> message.topics().contains(Topic.ROADMAP)
                                                || message.topics().contains(Topic.BUDGET_CHANGES))
                                        .toList(),
                                Message::id,
                                message -> Check.all(
                                        messages.isSent(message),
                                        Check.compare(
                                                plan.day(
                                                        PlanPart.COMMUNICATION,
                                                        message.id(),
                                                        "sentOn",
                                                        message.sentOn()),
                                                Relation.AT_LEAST,
                                                Facts.day(ROADMAP, "version of", version.date())),
                                        plan.contains(
                                                PlanPart.COMMUNICATION,
                                                message.id(),
                                                "initiatives",
                                                message.initiatives(),
                                                initiative.id()),
                                        messages.reached(message, owner)))
                        .saying("'%s' has not been told that the roadmap changes '%s'.", owner, initiative.id())
                        .mendedBy("Tell '%s' what has changed for '%s'.", owner, initiative.id()));
    }
}
