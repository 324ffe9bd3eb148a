package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.add;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.decide;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.capability.Capability;
import io.github.cxstrategy.model.capability.CapabilityAssessment;
import io.github.cxstrategy.model.capability.MaturityLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Are there initiatives, with an owner, and do they serve what the strategy is after (P-01 to P-03, P-08 to P-11, P-17, P-19)? */
final class InitiativeRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("P-01", ALIGN_THE_ORGANIZATION)
                    .asks("There must be at least one initiative.")
                    .shows("the initiatives")
                    .mends(add(PlanPart.INITIATIVES, "List the CX improvement initiatives."))
                    .monotone()
                    .check(plan -> Check.compare(
                            plan.count(
                                    "plan",
                                    "initiatives",
                                    plan.plan().initiatives().size(),
                                    PlanPart.INITIATIVES),
                            Relation.AT_LEAST,
                            Facts.exactly("rule", "least number", BigDecimal.ONE))),
            blocker("P-02", ALIGN_THE_ORGANIZATION)
                    .asks("Every initiative must have a priority; the same for several declares that they are tied.")
                    .shows("the initiatives that are not ranked")
                    .mends(decide("Prioritize the initiatives."))
                    .checkEach(plan -> each(
                            plan,
                            initiative -> given(plan, initiative, "priorityRank", initiative.priorityRank())
                                    .saying("'%s' has no priority.", initiative.id()))),
            blocker("P-03", ALIGN_THE_ORGANIZATION, STRATEGIC_MANAGEMENT)
                    .asks("Every initiative must have exactly one accountable owner.")
                    .shows("the initiatives with none or several")
                    .mends(change("owners", "Name one accountable owner."))
                    .checkEach(plan -> each(
                            plan,
                            initiative -> oneOwner(plan, PlanPart.INITIATIVES, initiative.id(), initiative.owners()))),
            blocker("P-08", FIVE_STEPS)
                    .asks("Every initiative must be linked to an objective: no action without vision.")
                    .shows("the orphans")
                    .mends(supply("impacts", "Link the initiative to an objective or stop it."))
                    .checkEach(plan -> each(
                            plan,
                            initiative -> plan.links()
                                    .toObjective(initiative)
                                    .saying("'%s' is linked to no objective.", initiative.id())
                                    .mendedBy("Link '%s' to an objective or stop it.", initiative.id()))),
            blocker("P-09", FIVE_STEPS, STRATEGIC_MANAGEMENT)
                    .asks("Every objective must be served by an initiative: no vision without action.")
                    .shows("the objectives that are not served")
                    .mends(add(PlanPart.INITIATIVES, "Plan an initiative or drop the objective."))
                    .checkEach(InitiativeRules::allServed),
            warning("P-10", ALIGN_THE_ORGANIZATION)
                    .asks("Every success metric should be moved by an initiative.")
                    .shows("the metrics that nothing moves")
                    .mends(add(PlanPart.INITIATIVES, "Add an initiative for the metric or retire it."))
                    .checkEach(plan -> SuccessMetricRules.eachMetric(plan, metric -> moved(plan, metric))),
            warning("P-11", FIVE_STEPS)
                    .asks("Every initiative should say for which audience and which journey it is.")
                    .shows("the initiatives that do not")
                    .mends(supply("scope", "State whose journey it improves."))
                    .checkEach(plan -> each(
                            plan,
                            initiative -> Check.all(
                                    scoped(plan, initiative, "audiences", InitiativeScope::audiences),
                                    scoped(plan, initiative, "journeys", InitiativeScope::journeys)))),
            warning("P-17", FIVE_STEPS)
                    .asks("Every capability that falls short of what is required should be built by an initiative.")
                    .shows("the open gaps")
                    .mends(add(PlanPart.INITIATIVES, "Plan capability-building work."))
                    .checkEach(InitiativeRules::gapsClosed),
            advice("P-19", FIVE_STEPS)
                    .asks("Enough of the initiatives should serve the most important audiences.")
                    .shows("the share")
                    .mends(decide("Start small, with the most important audiences."))
                    .threshold("top", "how many audiences count as the most important", "3", "1", "100")
                    .share("share", "the least share of the initiatives that serve one of them; 0.5 means 50 %", "0.5")
                    .checkEach(InitiativeRules::servesTheTop));

    private InitiativeRules() {}

    static Check.ForEach each(Facts plan, Function<Initiative, Check> check) {
        return plan.each(PlanPart.INITIATIVES, plan.context().plan().initiatives(), Initiative::id, check);
    }

    static Check given(Facts plan, Initiative initiative, String name, Optional<?> value) {
        return plan.present(PlanPart.INITIATIVES, initiative.id(), name, value);
    }

    static Check scoped(
            Facts plan, Initiative initiative, String name, Function<InitiativeScope, Collection<?>> field) {
        return plan.present(
                PlanPart.INITIATIVES,
                initiative.id(),
                name,
                initiative.scope().<Collection<?>>map(field).orElse(List.of()));
    }

    /** Exactly one accountable person: more than one is nobody. */
    static Check oneOwner(Facts plan, PlanPart part, Object subject, Set<?> owners) {
        Quantity number = plan.count(subject, "owners", owners.size(), part);
        Quantity one = Facts.exactly("rule", "number", BigDecimal.ONE);
        return Facts.showing(
                        Check.all(
                                Check.compare(number, Relation.AT_LEAST, one),
                                Check.compare(number, Relation.AT_MOST, one)),
                        plan.context().fact(part, subject.toString(), "owned by", owners))
                .saying("'%s' must have exactly one owner but has %s.", subject, owners.size());
    }

    private static Check allServed(Facts plan) {
        return plan.each(
                PlanPart.OBJECTIVES,
                plan.context().plan().objectives(),
                Objective::id,
                objective -> plan.some(
                                PlanPart.INITIATIVES,
                                plan.links().candidates(objective.id()),
                                candidate -> candidate.initiative().id(),
                                Links.Candidate::serves)
                        .saying("No initiative serves '%s'.", objective.id())
                        .mendedBy("Plan an initiative for '%s' or drop it.", objective.id()));
    }

    private static Check moved(Facts plan, Kpi metric) {
        return plan.some(
                        PlanPart.INITIATIVES,
                        plan.context().plan().initiatives().stream()
                                .filter(initiative -> initiative.effects().stream()
                                        .anyMatch(effect -> effect.kpi().equals(metric.id())))
                                .toList(),
                        Initiative::id,
                        initiative -> new Check.Any(initiative.effects().stream()
                                .filter(effect -> effect.kpi().equals(metric.id()))
                                .map(effect -> moves(initiative, effect))
                                .toList()))
                .saying("No initiative moves '%s'.", metric.id());
    }

    /** Whether an initiative moves a KPI one way or the other. */
    static Check moves(Initiative initiative, KpiEffect effect) {
        String subject = initiative.id() + " on " + effect.kpi();
        Effect.Sign sign = effect.effect().sign();
        return sign == Effect.Sign.UNKNOWN
                ? Check.present(new Fact.Unknown(subject, "effect"))
                : Check.holds(new Fact.Known(subject, "effect", sign.toString()), sign != Effect.Sign.NONE);
    }

    private static Check gapsClosed(Facts plan) {
        return Facts.eachOf(
                PlanPart.CAPABILITIES,
                "capabilities that fall short",
                plan.open(PlanPart.CAPABILITIES),
                plan.plan().capabilities(),
                Capability::id,
                Facts.where(
                        capability -> Check.compare(
                                level(plan, capability, "required", capability.required()),
                                Relation.MORE_THAN,
                                level(
                                        plan,
                                        capability,
                                        "current",
                                        capability.current().map(CapabilityAssessment::level))),
                        capability -> plan.some(
                                        PlanPart.INITIATIVES,
                                        plan.context().plan().initiatives(),
                                        Initiative::id,
                                        initiative -> plan.contains(
                                                PlanPart.INITIATIVES,
                                                initiative.id(),
                                                "capabilities",
                                                initiative
                                                        .scope()
                                                        .map(InitiativeScope::capabilities)
                                                        .orElse(Set.of()),
                                                capability.id()))
                                .saying("No initiative builds '%s'.", capability.id())));
    }

    private static Quantity level(Facts plan, Capability capability, String name, Optional<MaturityLevel> level) {
        Optional<BigDecimal> number = level.map(
                found -> BigDecimal.valueOf(List.of(MaturityLevel.values()).indexOf(found)));
        return new Quantity(plan.fact(PlanPart.CAPABILITIES, capability.id(), name, level), number, number);
    }

    private static Check servesTheTop(Facts plan) {
        if (plan.open(PlanPart.INITIATIVES)) {
            return Check.present(Fact.rest(PlanPart.INITIATIVES.noun()));
        }
        List<Check> members = plan.context().plan().initiatives().stream()
                .<Check>map(initiative -> plan.some(
                        PlanPart.INITIATIVES,
                        plan.plan().audiences().stream()
                                .filter(audience -> initiative
                                        .scope()
                                        .map(scope -> scope.audiences().contains(audience.id()))
                                        .orElse(false))
                                .toList(),
                        Audience::id,
                        audience -> Check.compare(
                                plan.number(
                                        PlanPart.AUDIENCES,
                                        audience.id(),
                                        "rank",
                                        audience.rank().map(BigDecimal::valueOf)),
                                Relation.AT_MOST,
                                plan.limit("top"))))
                .toList();
        return Facts.share(
                        "plan",
                        "initiatives for the most important audiences",
                        false,
                        members,
                        Relation.AT_LEAST,
                        plan.ratio("share"))
                .saying(
                        "Of %s initiatives only %s are known to serve the most important audiences.",
                        members.size(),
                        members.stream()
                                .filter(member -> member.verdict() == Check.Verdict.PASS)
                                .count());
    }
}
