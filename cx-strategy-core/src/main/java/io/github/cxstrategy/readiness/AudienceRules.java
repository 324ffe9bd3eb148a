package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.INTEGRATION;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.add;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.audience.LifecyclePhase;
import io.github.cxstrategy.model.audience.Touchpoint;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.List;
import java.util.Optional;

/** For whom is the strategy, and along which journeys (D-03 to D-09)? */
final class AudienceRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("D-03", ALIGN_THE_ORGANIZATION)
                    .asks("There must be at least one target customer segment.")
                    .shows("the segments")
                    .mends(add(PlanPart.AUDIENCES, "Name at least one target customer segment."))
                    .monotone()
                    .check(plan ->
                            ofKind(plan, AudienceKind.CUSTOMER).failingWith("There is no target customer segment.")),
            blocker("D-04", FIVE_STEPS)
                    .asks("It must be said of every audience what makes it important.")
                    .shows("the audiences of which nobody has said it")
                    .mends(supply("whyImportant", "Articulate what makes each audience important."))
                    .checkEach(plan -> plan.each(
                            PlanPart.AUDIENCES,
                            plan.plan().audiences(),
                            Audience::id,
                            audience -> plan.present(
                                    PlanPart.AUDIENCES, audience.id(), "whyImportant", audience.whyImportant()))),
            warning("D-05", FIVE_STEPS)
                    .asks("Every audience should have a rank of its own.")
                    .shows("the audiences that are tied or not ranked")
                    .mends(change("rank", "Rank the audiences."))
                    .checkEach(plan -> plan.each(
                            PlanPart.AUDIENCES,
                            plan.plan().audiences(),
                            Audience::id,
                            audience -> ownRank(plan, audience))),
            warning("D-06", FIVE_STEPS)
                    .asks("There should be at least one employee audience.")
                    .shows("the kinds of the audiences")
                    .mends(add(PlanPart.AUDIENCES, "Identify the most important employee audience too."))
                    .monotone()
                    .check(plan -> ofKind(plan, AudienceKind.EMPLOYEE).failingWith("There is no employee audience.")),
            blocker("D-07", ALIGN_THE_ORGANIZATION, INTEGRATION)
                    .asks("The customer lifecycle must have enough phases, in order and none of them twice.")
                    .shows("the phases")
                    .mends(supply("phases", "Define the phases of the customer lifecycle, in order."))
                    .threshold("phases", "the least number of phases", "2", "2", "100")
                    .check(AudienceRules::phasesInOrder),
            warning("D-08", FIVE_STEPS)
                    .asks("Every ranked audience should have a journey, and every journey a touchpoint.")
                    .shows("the audiences and journeys without")
                    .mends(add(PlanPart.JOURNEYS, "Map the most important journeys and their key touchpoints."))
                    .checkEach(AudienceRules::journeysMapped),
            advice("D-09", INTEGRATION, ALIGN_THE_ORGANIZATION)
                    .asks("Every phase of the lifecycle should be covered by a journey or declared out of scope.")
                    .shows("the phases that are not covered")
                    .mends(add(PlanPart.JOURNEYS, "Cover the phase with a journey or declare it out of scope."))
                    .checkEach(plan -> plan.each(
                            PlanPart.LIFECYCLE, phases(plan), LifecyclePhase::id, phase -> covered(plan, phase))));

    private AudienceRules() {}

    static List<Journey> journeys(Facts plan) {
        return plan.plan().lifecycle().map(CustomerLifecycle::journeys).orElse(List.of());
    }

    private static List<LifecyclePhase> phases(Facts plan) {
        return plan.plan().lifecycle().map(CustomerLifecycle::phases).orElse(List.of());
    }

    private static Check ofKind(Facts plan, AudienceKind kind) {
        return plan.some(
                PlanPart.AUDIENCES,
                plan.plan().audiences(),
                Audience::id,
                audience ->
                        plan.is(PlanPart.AUDIENCES, audience.id(), "kind", Optional.of(audience.kind()), kind::equals));
    }

    private static Check ownRank(Facts plan, Audience audience) {
        List<Audience> others = plan.plan().audiences().stream()
                .filter(other -> !other.id().equals(audience.id()))
                .filter(other -> other.rank().isPresent() || plan.open(PlanPart.AUDIENCES))
                .toList();
        Check tied = plan.some(
                PlanPart.AUDIENCES,
                others,
                Audience::id,
                other -> plan.is(
                        PlanPart.AUDIENCES,
                        other.id(),
                        "rank",
                        other.rank(),
                        rank -> Optional.of(rank).equals(audience.rank())));
        return Check.all(
                plan.present(PlanPart.AUDIENCES, audience.id(), "rank", audience.rank())
                        .saying("'%s' is not ranked.", audience.id()),
                Check.not(tied)
                        .saying(
                                "'%s' shares rank %s with another audience.",
                                audience.id(),
                                audience.rank().map(Object::toString).orElse("")));
    }

    private static Check phasesInOrder(Facts plan) {
        List<LifecyclePhase> phases = phases(plan);
        List<String> names = phases.stream().map(LifecyclePhase::name).toList();
        Check distinct = plan.each(
                PlanPart.LIFECYCLE,
                phases,
                LifecyclePhase::id,
                phase -> plan.is(
                                PlanPart.LIFECYCLE,
                                phase.id(),
                                "name",
                                Optional.of(phase.name()),
                                name -> names.indexOf(name) == names.lastIndexOf(name))
                        .saying("The phase '%s' stands in the lifecycle twice.", phase.name()));
        return Check.all(
                Check.compare(
                        plan.count("lifecycle", "phases", phases.size(), PlanPart.LIFECYCLE),
                        Relation.AT_LEAST,
                        plan.limit("phases")),
                distinct);
    }

    private static Check journeysMapped(Facts plan) {
        Check.ForEach audiences = Facts.eachOf(
                PlanPart.AUDIENCES,
                "ranked audiences",
                plan.open(PlanPart.AUDIENCES),
                plan.plan().audiences(),
                Audience::id,
                Facts.where(
                        audience -> plan.present(PlanPart.AUDIENCES, audience.id(), "rank", audience.rank()),
                        audience -> plan.some(
                                        PlanPart.JOURNEYS,
                                        journeys(plan),
                                        Journey::id,
                                        journey -> plan.contains(
                                                PlanPart.JOURNEYS,
                                                journey.id(),
                                                "audiences",
                                                journey.audiences(),
                                                audience.id()))
                                .saying("No journey of '%s' has been mapped.", audience.id())));
        Check.ForEach journeys = plan.each(
                PlanPart.JOURNEYS,
                journeys(plan),
                Journey::id,
                journey -> plan.present(
                        PlanPart.JOURNEYS,
                        journey.id(),
                        "touchpoints",
                        journey.touchpoints().stream().map(Touchpoint::id).toList()));
        return Facts.joined("ranked audiences and journeys", audiences, journeys);
    }

    private static Check covered(Facts plan, LifecyclePhase phase) {
        return Check.any(
                        plan.present(PlanPart.LIFECYCLE, phase.id(), "outOfScopeBecause", phase.outOfScopeBecause()),
                        plan.some(
                                PlanPart.JOURNEYS,
                                journeys(plan),
                                Journey::id,
                                journey -> plan.contains(
                                        PlanPart.JOURNEYS, journey.id(), "phases", journey.phases(), phase.id())))
                .saying("No journey covers '%s', and it is not declared out of scope.", phase.id());
    }
}
