package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.INTEGRATION;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.act;
import static io.github.cxstrategy.readiness.rule.Remedy.sign;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.strategy.ExecutiveMandate;
import io.github.cxstrategy.model.strategy.ExecutiveMandate.CxLead;
import io.github.cxstrategy.model.strategy.ExecutiveMandate.JourneyWalk;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.model.workforce.Seniority;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Do executives own the strategy (D-21, D-24 to D-26)? A leader is a person of executive level. */
final class LeadershipRules {
    private static final String MANDATE = "mandate";

    static final List<Rule> RULES = ImmutableList.of(
            blocker("D-21", INTEGRATION, ORGANIZATIONAL_ALIGNMENT)
                    .asks("There must be a sponsor of executive level.")
                    .shows("the sponsor and the level")
                    .mends(sign("Name an executive who owns the customer experience."))
                    .monotone()
                    .check(LeadershipRules::sponsored),
            warning("D-24", STRATEGIC_MANAGEMENT)
                    .asks(
                            "Who leads customer experience should have a scope and decision rights, confirmed by the chief"
                                    + " executive.")
                    .shows("what is missing")
                    .mends(
                            sign(
                                    "Have the chief executive say what the role does and how it goes together with the other teams."))
                    .monotone()
                    .check(LeadershipRules::leadConfirmed),
            warning("D-25", STRATEGIC_MANAGEMENT)
                    .asks("Every leader should have agreed to every objective.")
                    .shows("the objectives that a leader has not agreed to")
                    .mends(sign("Obtain agreement: one company, one leadership."))
                    .checkEach(LeadershipRules::agreed),
            advice("D-26", STRATEGIC_MANAGEMENT)
                    .asks("Every leader should have walked through a ranked journey lately.")
                    .shows("the leaders who have not")
                    .mends(act("Walk through the customer journey, to be grounded in reality."))
                    .threshold("months", "how many months ago that may be at most", "12", "1", "60")
                    .checkEach(LeadershipRules::walked));

    private LeadershipRules() {}

    private static Optional<ExecutiveMandate> mandate(Facts plan) {
        return plan.plan().strategy().flatMap(Strategy::mandate);
    }

    static Check isExecutive(Facts plan, Person person) {
        return plan.is(PlanPart.PEOPLE, person.id(), "seniority", person.seniority(), Seniority.EXECUTIVE::equals);
    }

    private static Check sponsored(Facts plan) {
        Optional<Id<Person>> sponsor = mandate(plan).flatMap(ExecutiveMandate::sponsor);
        Check named = plan.present(PlanPart.MANDATE, MANDATE, "sponsor", sponsor);
        return sponsor.map(id -> plan.context().plan().person(id))
                .map(person -> Check.all(
                        named,
                        isExecutive(plan, person)
                                .saying("'%s' is the sponsor but not of executive level.", person.id())))
                .orElse(named);
    }

    private static Check leadConfirmed(Facts plan) {
        Optional<CxLead> lead = mandate(plan).flatMap(ExecutiveMandate::cxLead);
        return Check.all(
                plan.present(PlanPart.MANDATE, MANDATE, "cxLead", lead.map(CxLead::person)),
                plan.present(PlanPart.MANDATE, MANDATE, "scope", lead.flatMap(CxLead::scope)),
                plan.present(
                        PlanPart.MANDATE,
                        MANDATE,
                        "decisionRights",
                        lead.map(CxLead::decisionRights).orElse(List.of())),
                plan.done(PlanPart.MANDATE, MANDATE, "confirmedByCeoOn", lead.flatMap(CxLead::confirmedByCeoOn)));
    }

    /** One item for each leader. */
    private static Check eachLeader(Facts plan, Function<Person, Check> check) {
        return Facts.eachOf(
                PlanPart.PEOPLE,
                "leaders",
                plan.open(PlanPart.PEOPLE),
                plan.plan().people(),
                Person::id,
                Facts.where(person -> isExecutive(plan, person), check));
    }

    private static Check agreed(Facts plan) {
        Map<Id<Person>, List<ExecutiveMandate.Agreement>> agreements = mandate(plan).stream()
                .flatMap(mandate -> mandate.agreements().stream())
                .collect(Collectors.groupingBy(ExecutiveMandate.Agreement::leader));
        return eachLeader(
                plan,
                leader -> plan.each(
                        PlanPart.OBJECTIVES,
                        plan.context().plan().objectives(),
                        Objective::id,
                        objective -> agreedTo(
                                        plan,
                                        leader,
                                        objective,
                                        agreements.getOrDefault(leader.id(), List.of()).stream()
                                                .filter(agreement ->
                                                        agreement.objective().equals(objective.id()))
                                                .toList())
                                .saying("'%s' has not agreed to '%s'.", leader.id(), objective.id())
                                .mendedBy("Obtain the agreement of '%s' to '%s'.", leader.id(), objective.id())));
    }

    /** By a record that is not dated ahead; of several, one will do, and where more may follow, one of those. */
    private static Check agreedTo(
            Facts plan, Person leader, Objective objective, List<ExecutiveMandate.Agreement> agreements) {
        String name = "agreement to " + objective.id();
        if (agreements.isEmpty()) {
            return plan.present(PlanPart.MANDATE, leader.id(), name, Optional.empty());
        }
        List<Check> members = new ArrayList<>();
        agreements.stream()
                .sorted(Comparator.comparing(
                        agreement -> agreement.on().map(LocalDate::toString).orElse("")))
                .forEach(agreement ->
                        members.add(plan.there(PlanPart.MANDATE, leader.id(), name, true, agreement.on())));
        if (plan.open(PlanPart.MANDATE)) {
            members.add(Check.present(new Fact.Unknown(leader.id().value(), name)));
        }
        return new Check.Any(members);
    }

    private static Check walked(Facts plan) {
        Map<Id<Journey>, Journey> journeys = AudienceRules.journeys(plan).stream()
                .collect(Collectors.toMap(Journey::id, Function.identity(), (a, b) -> a));
        return eachLeader(
                plan,
                leader -> new Check.Exists(
                                PlanPart.MANDATE,
                                "journeys that " + leader.id() + " has walked through",
                                plan.open(PlanPart.MANDATE),
                                GateContext.items(
                                        mandate(plan).stream()
                                                .flatMap(mandate -> mandate.journeyWalks().stream())
                                                .filter(walk -> walk.leader().equals(leader.id()))
                                                .toList(),
                                        JourneyWalk::journey,
                                        walk -> lately(
                                                plan, walk, Objects.requireNonNull(journeys.get(walk.journey())))))
                        .saying("'%s' has walked through no ranked journey lately.", leader.id()));
    }

    private static Check lately(Facts plan, JourneyWalk walk, Journey journey) {
        String subject = walk.leader() + " in " + walk.journey();
        return Check.all(
                plan.present(PlanPart.JOURNEYS, journey.id(), "rank", journey.rank()),
                Check.compare(
                        plan.day(PlanPart.MANDATE, subject, "on", walk.on()),
                        Relation.AT_LEAST,
                        Facts.day(subject, "earliest", plan.monthsAgo("months"))),
                Check.compare(plan.day(PlanPart.MANDATE, subject, "on", walk.on()), Relation.AT_MOST, plan.asOf()));
    }
}
