package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.act;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.audience.CustomerDataItem;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Touchpoint;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.process.ProcessDesign;
import io.github.cxstrategy.model.role.DeliveryRecord;
import io.github.cxstrategy.model.role.JobDescription;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does everybody know what is expected, and are customers spared what nobody needs (A-30, A-31, A-37, M-07)? */
final class RoleRules {
    static final List<Rule> RULES = ImmutableList.of(
            warning("A-30", ORGANIZATIONAL_ALIGNMENT)
                    .asks(
                            "Every metric of a role should be in its job description, updated since the process was designed.")
                    .shows("the stale descriptions")
                    .mends(change("jobDescription", "Update the job description of '{subject}'."))
                    .checkEach(RoleRules::inJobDescription),
            warning("A-31", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Every role should know what is expected of it day by day, week by week and month by month.")
                    .shows("what is not stated")
                    .mends(supply("expectations", "State what is expected of '{subject}' daily, weekly and monthly."))
                    .checkEach(plan -> plan.each(
                            PlanPart.ROLES,
                            plan.context().plan().roles(),
                            Role::id,
                            role -> Check.all(
                                    expected(plan, role, Cadence.DAILY),
                                    expected(plan, role, Cadence.WEEKLY),
                                    expected(plan, role, Cadence.MONTHLY)))),
            advice("A-37", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Customers should be asked for nothing twice.")
                    .shows("what is asked, and where")
                    .mends(act("Share the data instead of asking again."))
                    .checkEach(plan -> plan.each(
                            PlanPart.LIFECYCLE,
                            "data items that customers are asked for",
                            plan.plan()
                                    .lifecycle()
                                    .map(CustomerLifecycle::dataItems)
                                    .orElse(List.of()),
                            CustomerDataItem::id,
                            item -> askedOnce(plan, item))),
            warning("M-07", ORGANIZATIONAL_ALIGNMENT)
                    .asks("Every role should have met enough of the deliverables expected of it.")
                    .shows("the share")
                    .mends(act("Review the load of '{subject}' and what is expected of it."))
                    .share("share", "the least share of deliverables that are met; 0.9 means 90 %", "0.9")
                    .checkEach(plan -> plan.each(
                            PlanPart.ROLES, plan.context().plan().roles(), Role::id, role -> delivered(plan, role))));

    private RoleRules() {}

    /** The roles that are held to a metric, and those that may be. */
    static Check eachWithMetrics(Facts plan, java.util.function.Function<Role, Check> check) {
        return Facts.eachOf(
                PlanPart.ROLES,
                "roles with metrics",
                plan.open(PlanPart.ROLES),
                plan.context().plan().roles(),
                Role::id,
                Facts.where(
                        role -> plan.present(
                                PlanPart.ROLES,
                                role.id(),
                                "metrics",
                                role.metrics().stream()
                                        .map(RoleMetric::kpi)
                                        .sorted()
                                        .toList()),
                        check));
    }

    private static Check inJobDescription(Facts plan) {
        return eachWithMetrics(plan, role -> {
            Optional<JobDescription> description = role.jobDescription();
            Quantity updated =
                    plan.day(PlanPart.ROLES, role.id(), "updatedOn", description.flatMap(JobDescription::updatedOn));
            return Check.all(
                    plan.present(PlanPart.ROLES, role.id(), "jobDescription", description.map(written -> "there"))
                            .saying("'%s' has no job description.", role.id()),
                    plan.notAhead(
                            PlanPart.ROLES, role.id(), "updatedOn", description.flatMap(JobDescription::updatedOn)),
                    plan.each(
                            PlanPart.ROLES,
                            role.metrics(),
                            RoleMetric::kpi,
                            metric -> plan.contains(
                                            PlanPart.ROLES,
                                            role.id(),
                                            "metrics in the job description",
                                            description
                                                    .map(JobDescription::metrics)
                                                    .orElse(Set.of()),
                                            metric.kpi())
                                    .saying(
                                            "The job description of '%s' does not name '%s'.",
                                            role.id(), metric.kpi())),
                    plan.each(
                            PlanPart.PROCESSES,
                            plan.plan().processes().stream()
                                    .filter(process -> process.roles().contains(role.id()))
                                    .toList(),
                            ChangedProcess::id,
                            process -> Check.compare(
                                            updated,
                                            Relation.AT_LEAST,
                                            plan.day(
                                                    PlanPart.PROCESSES,
                                                    process.id(),
                                                    "designedOn",
                                                    process.design().flatMap(ProcessDesign::designedOn)))
                                    .saying(
                                            "The job description of '%s' is older than the design of '%s'.",
                                            role.id(), process.id())));
        });
    }

    private static Check expected(Facts plan, Role role, Cadence cadence) {
        return plan.present(
                PlanPart.ROLES,
                role.id(),
                Wording.words(cadence) + " expectations",
                role.expectations().stream()
                        .filter(expectation -> expectation.cadence() == cadence)
                        .map(expectation -> expectation.deliverable())
                        .sorted()
                        .toList());
    }

    private static Check askedOnce(Facts plan, CustomerDataItem item) {
        List<Id<Touchpoint>> asking = AudienceRules.journeys(plan).stream()
                .flatMap(journey -> journey.touchpoints().stream())
                .filter(touchpoint -> touchpoint.dataUses().get(item.id()) == Touchpoint.DataUse.ASKED)
                .map(Touchpoint::id)
                .distinct()
                .sorted()
                .toList();
        return Facts.showing(
                Check.compare(
                        plan.count(item.id(), "times asked", asking.size(), PlanPart.JOURNEYS),
                        Relation.AT_MOST,
                        Facts.exactly("rule", "largest number", BigDecimal.ONE)),
                "'" + item.id() + "' is asked for at "
                        + Wording.list(asking.stream().map(Id::value).toList()) + ".",
                plan.context().fact(PlanPart.JOURNEYS, item.id().value(), "asked at", asking));
    }

    private static Check delivered(Facts plan, Role role) {
        return Facts.share(
                        role.id(),
                        "deliverables met",
                        plan.open(PlanPart.ROLES),
                        role.deliveries().stream()
                                .mapToLong(DeliveryRecord::met)
                                .sum(),
                        role.deliveries().stream()
                                .mapToLong(DeliveryRecord::expected)
                                .sum(),
                        Relation.AT_LEAST,
                        plan.ratio("share"))
                .saying(
                        "'%s' has met %s of %s deliverables, which is less than the share of %s.",
                        role.id(),
                        role.deliveries().stream()
                                .mapToLong(DeliveryRecord::met)
                                .sum(),
                        role.deliveries().stream()
                                .mapToLong(DeliveryRecord::expected)
                                .sum(),
                        plan.ratio("share"));
    }
}
