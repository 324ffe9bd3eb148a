package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.act;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.communication.Message;
import io.github.cxstrategy.model.communication.Reach;
import io.github.cxstrategy.model.communication.StakeholderGroup;
import io.github.cxstrategy.model.communication.Topic;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Has everybody been told what the plan is and what it means for them? */
final class MessageRules {
    private static final List<StakeholderGroup.Kind> AUDIENCES = ImmutableList.of(
            StakeholderGroup.Kind.COMPANY,
            StakeholderGroup.Kind.CUSTOMERS,
            StakeholderGroup.Kind.DEPARTMENT,
            StakeholderGroup.Kind.EMPLOYEES,
            StakeholderGroup.Kind.PARTNERS);

    static final List<Rule> RULES = ImmutableList.of(
            blocker("A-13", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "Employees must have been told of segments, lifecycle focus, brand promise and success metrics.")
                    .shows("the missing topics")
                    .mends(act("Communicate the missing elements."))
                    .check(plan -> employeesTold(
                            plan,
                            Topic.TARGET_SEGMENTS,
                            Topic.LIFECYCLE_FOCUS,
                            Topic.BRAND_PROMISE,
                            Topic.SUCCESS_METRICS)),
            blocker("A-14", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "The company, its departments and employees, its partners and its customers must have been told what"
                                    + " the change means.")
                    .shows("who has not been told")
                    .mends(act("Tell them what the change means for them."))
                    .check(plan -> new Check.ForEach(
                            PlanPart.COMMUNICATION,
                            "audiences",
                            false,
                            AUDIENCES.stream()
                                    .map(kind -> new Item(Wording.words(kind), meaningTold(plan, kind)))
                                    .toList())),
            warning("A-15", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "Employees should have been told of the roadmap, the owners, how and when they are involved, and"
                                    + " what they gain.")
                    .shows("the missing topics")
                    .mends(act("Describe roadmap, owners, involvement, impact and benefits."))
                    .check(plan -> employeesTold(
                            plan, Topic.ROADMAP, Topic.OWNERS, Topic.INVOLVEMENT, Topic.IMPACT_AND_BENEFIT)),
            warning("A-16", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "Employees should have been told how performance reviews and compensation follow the outcomes.")
                    .shows("the message")
                    .mends(act("Explain how reviews and compensation correspond to outcomes."))
                    .monotone()
                    .check(plan -> employeesTold(plan, Topic.REVIEWS_AND_COMPENSATION)),
            warning("A-17", ALIGN_THE_ORGANIZATION)
                    .asks("Enough people should have acknowledged each message to employees, in all and in every"
                            + " department.")
                    .shows("the reach by department")
                    .mends(act("Repeat the message where it has not reached enough people."))
                    .share("overall", "the least share of all people who acknowledge; 0.8 means 80 %", "0.8")
                    .share("department", "the least share in each department; 0.6 means 60 %", "0.6")
                    .checkEach(MessageRules::reached));

    private MessageRules() {}

    private static Check employeesTold(Facts plan, Topic... topics) {
        Messages messages = plan.messages();
        List<Check> checks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Topic topic : topics) {
            Check told = messages.told(topic, Messages.EMPLOYEES);
            checks.add(told);
            if (Facts.fails(told)) {
                missing.add(words(topic));
            }
        }
        String words = Wording.list(missing);
        return new Check.All(checks)
                .saying("Employees have not been told of %s.", words)
                .mendedBy("Communicate to employees: %s.", words);
    }

    private static Check meaningTold(Facts plan, StakeholderGroup.Kind kind) {
        return plan.messages()
                .told(Topic.MEANING_OF_CHANGE, Set.of(kind))
                .saying("Nobody has told %s what the change means.", words(kind))
                .mendedBy("Tell %s what the change means for them.", words(kind));
    }

    private static String words(StakeholderGroup.Kind kind) {
        return switch (kind) {
            case COMPANY -> "the company";
            case CUSTOMERS -> "customers";
            case DEPARTMENT -> "departments";
            case EMPLOYEES -> "employees";
            case PARTNERS -> "partners";
            default -> Wording.words(kind);
        };
    }

    private static String words(Topic topic) {
        return switch (topic) {
            case TARGET_SEGMENTS -> "target segments";
            case LIFECYCLE_FOCUS -> "the lifecycle focus";
            case BRAND_PROMISE -> "the brand promise";
            case SUCCESS_METRICS -> "success metrics";
            case ROADMAP -> "the roadmap";
            case OWNERS -> "the owners of initiatives";
            case INVOLVEMENT -> "how and when they are involved";
            case IMPACT_AND_BENEFIT -> "what changes for them and what they gain";
            case REVIEWS_AND_COMPENSATION -> "how reviews and compensation follow the outcomes";
            default -> Wording.words(topic);
        };
    }

    private static Check reached(Facts plan) {
        Messages messages = plan.messages();
        return Facts.eachOf(
                PlanPart.COMMUNICATION,
                "messages sent to employees",
                plan.open(PlanPart.COMMUNICATION),
                messages.all(),
                Message::id,
                Facts.where(
                        message -> Check.all(messages.isSent(message), messages.isFor(message, Messages.EMPLOYEES)),
                        message -> reached(plan, message)));
    }

    private static Check reached(Facts plan, Message message) {
        List<Reach> byDepartment = message.reach().stream()
                .filter(reach -> reach.department().isPresent())
                .toList();
        List<Reach> overall = message.reach().stream()
                .filter(reach -> reach.department().isEmpty())
                .toList();
        List<Check> checks = new ArrayList<>();
        if (message.reach().isEmpty()) {
            return Check.holds(
                    plan.context().missing(PlanPart.COMMUNICATION, message.id().value(), "reach"), false);
        }
        if (overall.isEmpty()) {
            checks.add(enough(plan, message, "overall", byDepartment, plan.open(PlanPart.COMMUNICATION)));
        }
        overall.forEach(reach -> checks.add(enough(plan, message, "overall", List.of(reach), false)));
        byDepartment.stream()
                .sorted(Comparator.comparing((Reach reach) -> reach.department().orElseThrow())
                        .thenComparingInt(Reach::audience)
                        .thenComparingInt(Reach::acknowledged))
                .forEach(reach -> checks.add(enough(plan, message, "department", List.of(reach), false)));
        if (byDepartment.isEmpty()) {
            checks.add(Check.holds(
                    plan.context().missing(PlanPart.COMMUNICATION, message.id().value(), "reach by department"),
                    false));
        }
        if (plan.open(PlanPart.COMMUNICATION)) {
            checks.add(Check.present(Fact.rest("figures on the reach of " + message.id())));
        }
        return new Check.All(checks);
    }

    private static Check enough(Facts plan, Message message, String parameter, List<Reach> reach, boolean open) {
        long audience = reach.stream().mapToLong(Reach::audience).sum();
        long acknowledged = reach.stream().mapToLong(Reach::acknowledged).sum();
        long more = plan.ratio(parameter)
                        .value()
                        .multiply(BigDecimal.valueOf(audience))
                        .setScale(0, RoundingMode.UP)
                        .longValueExact()
                - acknowledged;
        String where = reach.size() == 1
                ? reach.get(0).department().map(id -> "in '" + id + "'").orElse("overall")
                : "overall";
        return Facts.share(
                        message.id(),
                        "acknowledged " + where,
                        open,
                        acknowledged,
                        audience,
                        Relation.AT_LEAST,
                        plan.ratio(parameter))
                .saying("'%s' has been acknowledged by %s of %s %s.", message.id(), acknowledged, audience, where)
                .mendedBy("Repeat '%s' %s: %s more to reach.", message.id(), where, more);
    }
}
