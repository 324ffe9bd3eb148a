package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Does the scorecard measure what the strategy wants, and does everybody have a metric? */
final class ScorecardRules {
    private static final String SCORECARD = "scorecard";

    static final List<Rule> RULES = ImmutableList.of(
            blocker("A-24", ALIGN_THE_ORGANIZATION)
                    .asks("The scorecard must hold a business KPI and an experience KPI and be newer than the plan.")
                    .shows("the kinds of KPIs and the dates")
                    .mends(Remedy.add(PlanPart.SCORECARD, "Update the business and customer-experience scorecard."))
                    .check(ScorecardRules::upToDate),
            warning("A-25", ALIGN_THE_ORGANIZATION)
                    .asks("Every KPI that was carried over should have a history of some periods.")
                    .shows("the length of each history")
                    .mends(Remedy.supply("history", "Load the historical data of '{subject}'."))
                    .threshold("periods", "the least number of measurements", "3", "1", "1000")
                    .checkEach(plan -> Facts.eachOf(
                            PlanPart.SCORECARD,
                            "KPIs that were carried over",
                            plan.open(PlanPart.SCORECARD),
                            plan.context().plan().kpis(),
                            Kpi::id,
                            Facts.where(
                                    kpi -> plan.is(
                                            PlanPart.SCORECARD, kpi.id(), "inherited", kpi.inherited(), yes -> yes),
                                    kpi -> Check.compare(
                                                    plan.count(
                                                            kpi.id(),
                                                            "measurements",
                                                            MonitoringRules.history(plan, kpi).stream()
                                                                    .map(Measurement::on)
                                                                    .distinct()
                                                                    .count(),
                                                            PlanPart.SCORECARD),
                                                    Relation.AT_LEAST,
                                                    plan.limit("periods"))
                                            .failingWith(tooShort(plan, kpi))))),
            blocker("A-26", ALIGN_THE_ORGANIZATION)
                    .asks("The owner of every funded initiative must have defined at least one KPI.")
                    .shows("the initiatives whose owner has defined none")
                    .mends(Remedy.add(PlanPart.SCORECARD, "Have the owner of '{subject}' define or refine KPIs."))
                    .checkEach(plan ->
                            plan.funding().forEachFunded(initiative -> ownerDefinedKpi(plan.context(), initiative))),
            blocker("A-27", ALIGN_THE_ORGANIZATION)
                    .asks("Every KPI must measure an objective, be a success metric, or be known to influence one.")
                    .shows("the KPIs that are not aligned")
                    .mends(Remedy.supply("objectives", "Align or drop '{subject}'."))
                    .checkEach(plan -> plan.context()
                            .forEach(
                                    PlanPart.SCORECARD,
                                    plan.context().plan().kpis(),
                                    Kpi::id,
                                    kpi -> aligned(plan.context(), kpi))),
            blocker("A-28", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Every role in a changed process must have at least one metric.")
                    .shows("the roles without metric")
                    .mends(Remedy.supply("metrics", "Develop a metric for '{subject}'."))
                    .checkEach(plan -> rolesMeasured(plan.context())));

    private ScorecardRules() {}

    private static String tooShort(Facts plan, Kpi kpi) {
        long days = MonitoringRules.history(plan, kpi).stream()
                .map(Measurement::on)
                .distinct()
                .count();
        return "The history of '" + kpi.id() + "' has " + Wording.count(days, "measurement") + ", fewer than "
                + plan.ratio("periods") + ".";
    }

    private static Check upToDate(Facts plan) {
        GateContext context = plan.context();
        return Check.all(
                holdsKind(context, KpiKind.BUSINESS),
                holdsKind(context, KpiKind.EXPERIENCE),
                newerThanPlan(context),
                plan.notAhead(
                        PlanPart.SCORECARD,
                        SCORECARD,
                        "date",
                        context.plan().scorecard().date()));
    }

    private static Check holdsKind(GateContext context, KpiKind kind) {
        return context.<Kpi>exists(
                        PlanPart.SCORECARD,
                        context.plan().kpis(),
                        Kpi::id,
                        kpi -> Check.holds(
                                context.fact(PlanPart.SCORECARD, kpi.id().value(), "kind", kpi.kind()),
                                kpi.kind().equals(Optional.of(kind))))
                .saying("The scorecard must hold %s KPI but has none.", words(kind));
    }

    private static String words(KpiKind kind) {
        return switch (kind) {
            case BUSINESS -> "a business";
            case EMPLOYEE -> "an employee";
            case EXPERIENCE -> "an experience";
        };
    }

    private static Check newerThanPlan(GateContext context) {
        Optional<LocalDate> scorecard = context.plan().scorecard().date();
        Optional<LocalDate> plan = context.plan().plan().date();
        Quantity updated = date(context.fact(PlanPart.SCORECARD, SCORECARD, "date", scorecard), scorecard);
        Fact planDate = plan.<Fact>map(day -> new Fact.Known("plan", "date", day.toString()))
                .orElseGet(() -> new Fact.Unknown("plan", "date"));
        return Check.compare(updated, Relation.MORE_THAN, date(planDate, plan))
                .saying(
                        "The scorecard must be newer than the plan%s%s.",
                        scorecard.map(day -> " but is of " + day).orElse(""),
                        plan.map(day -> " and the plan of " + day).orElse(""));
    }

    private static Quantity date(Fact fact, Optional<LocalDate> day) {
        Optional<BigDecimal> number = day.map(LocalDate::toEpochDay).map(BigDecimal::valueOf);
        return new Quantity(fact, number, number);
    }

    private static Check ownerDefinedKpi(GateContext context, Initiative initiative) {
        String subject = initiative.id().value();
        Fact owners = context.fact(PlanPart.INITIATIVES, subject, "owners", initiative.owners());
        Check someKpi = context.exists(
                PlanPart.SCORECARD, context.plan().kpis(), Kpi::id, kpi -> definedByOwner(context, initiative, kpi));
        return Check.all(
                Check.present(owners).saying("'%s' has no owner who could define a KPI.", subject),
                someKpi.saying("The owner of '%s' has defined no KPI.", subject)
                        .mendedBy("Have the owner of '%s' define or refine a KPI.", subject));
    }

    /** Where owners may be missing, a KPI that somebody else defined may be an owner's. */
    private static Check definedByOwner(GateContext context, Initiative initiative, Kpi kpi) {
        Fact definedBy = context.fact(PlanPart.SCORECARD, kpi.id().value(), "definedBy", kpi.definedBy());
        if (kpi.definedBy().isEmpty()) {
            return Check.present(definedBy);
        }
        boolean known = initiative.owners().contains(kpi.definedBy().get());
        return known || context.isComplete(PlanPart.INITIATIVES)
                ? Check.holds(definedBy, known)
                : Check.present(new Fact.Unknown(initiative.id().value(), "further owners"));
    }

    private static Check aligned(GateContext context, Kpi kpi) {
        String subject = kpi.id().value();
        Check influences = context.exists(
                PlanPart.INFLUENCES,
                context.plan().scorecard().influences().stream()
                        .filter(influence -> influence.from().equals(kpi.id()))
                        .toList(),
                Influence::to,
                influence -> Check.all(
                        knownSign(influence),
                        isSuccessMetric(context, influence.to().value())));
        return Check.any(
                        Check.present(context.fact(PlanPart.SCORECARD, subject, "objectives", kpi.objectives())),
                        isSuccessMetric(context, subject),
                        influences)
                .saying("'%s' measures no objective, is no success metric and influences none.", subject)
                .mendedBy("Name the objective that '%s' measures, or drop it.", subject);
    }

    private static Check knownSign(Influence influence) {
        String subject = influence.from() + " -> " + influence.to();
        Effect.Sign sign = influence.effect().sign();
        return sign == Effect.Sign.UNKNOWN
                ? Check.present(new Fact.Unknown(subject, "sign"))
                : Check.holds(new Fact.Known(subject, "sign", sign.toString()), sign != Effect.Sign.NONE);
    }

    private static Check isSuccessMetric(GateContext context, String kpi) {
        boolean named = context.plan().scorecard().successMetrics().stream()
                .anyMatch(id -> id.value().equals(kpi));
        return Check.present(
                context.fact(PlanPart.SCORECARD, kpi, "success metric", named ? Optional.of("yes") : Optional.empty()));
    }

    private static Check rolesMeasured(GateContext context) {
        List<Role> roles = context.plan().plan().processes().stream()
                .flatMap(process -> process.roles().stream())
                .distinct()
                .map(id -> context.plan().role(id))
                .toList();
        return new Check.ForEach(
                PlanPart.ROLES,
                "roles in a changed process",
                !context.isComplete(PlanPart.PROCESSES),
                GateContext.items(
                        roles,
                        Role::id,
                        role -> Check.present(context.fact(
                                        PlanPart.ROLES,
                                        role.id().value(),
                                        "metrics",
                                        role.metrics().stream()
                                                .map(RoleMetric::kpi)
                                                .sorted()
                                                .toList()))
                                .saying("'%s' works in a changed process but has no metric.", role.id())
                                .mendedBy("Develop a metric for '%s'.", role.id())));
    }
}
