package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Do the recorded decisions on funding make sense for each initiative? */
final class AllocationRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("A-08", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "What a funded initiative is allotted must cover the refined low estimate, in proportion to the funded option.")
                    .shows("the shortfalls")
                    .mends(Remedy.change("allotted", "Raise the allotment of '{subject}' or reduce its scope."))
                    .checkEach(plan -> plan.funding()
                            .forEachFunded(
                                    initiative -> new CostCover(plan.context(), plan.funding(), initiative).check())),
            blocker("A-09", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "Every prioritized initiative must have a recorded decision, FUNDED, DEFERRED or CUT, with its day and decider.")
                    .shows("the undecided initiatives")
                    .mends(Remedy.decide("Decide on '{subject}': fund, defer or cut."))
                    .checkEach(AllocationRules::decided),
            blocker("A-11", ALIGN_THE_ORGANIZATION)
                    .asks("Every prerequisite of a funded initiative must be funded or done.")
                    .shows("the missing prerequisites")
                    .mends(Remedy.decide("Fund the prerequisite or defer both."))
                    .checkEach(plan -> plan.funding()
                            .forEachFunded(
                                    initiative -> prerequisitesMet(plan.context(), plan.funding(), initiative))));

    private AllocationRules() {}

    private static Check decided(Facts plan) {
        return Facts.each(
                PlanPart.INITIATIVES,
                "prioritized initiatives",
                plan.open(PlanPart.INITIATIVES),
                plan.context().plan().initiatives().stream()
                        .filter(initiative -> initiative.priorityRank().isPresent())
                        .toList(),
                Initiative::id,
                initiative -> decided(plan, initiative));
    }

    private static Check decided(Facts plan, Initiative initiative) {
        Optional<AllocationDecision> decision = plan.context().plan().decision(initiative.id());
        return Check.all(
                plan.present(
                                PlanPart.DECISIONS,
                                initiative.id(),
                                "decision",
                                decision.map(AllocationDecision::decision))
                        .saying("Nobody has decided on '%s'.", initiative.id()),
                plan.present(
                        PlanPart.DECISIONS,
                        initiative.id(),
                        "decidedBy",
                        decision.flatMap(AllocationDecision::decidedBy)),
                plan.done(
                        PlanPart.DECISIONS,
                        initiative.id(),
                        "decidedOn",
                        decision.flatMap(AllocationDecision::decidedOn)));
    }

    private static Check prerequisitesMet(GateContext context, Funding funding, Initiative initiative) {
        List<Initiative> prerequisites = initiative.prerequisites().stream()
                .map(id -> context.plan().initiative(id))
                .toList();
        return context.forEach(
                PlanPart.INITIATIVES,
                prerequisites,
                Initiative::id,
                prerequisite -> Check.any(funding.isFunded(prerequisite.id()), isDone(context, prerequisite))
                        .saying(
                                "'%s' is funded but its prerequisite '%s' is neither funded nor done.",
                                initiative.id(), prerequisite.id())
                        .mendedBy("Fund '%s' or defer '%s' with it.", prerequisite.id(), initiative.id()));
    }

    /** Whether an initiative went live on or before the day of the assessment. */
    static Check isDone(GateContext context, Initiative initiative) {
        Optional<LocalDate> day = initiative.implementedOn();
        Id<Initiative> id = initiative.id();
        Fact fact = context.fact(PlanPart.INITIATIVES, id.value(), "implementedOn", day);
        return day.isPresent() ? Check.holds(fact, !day.get().isAfter(context.asOf())) : Check.present(fact);
    }
}
