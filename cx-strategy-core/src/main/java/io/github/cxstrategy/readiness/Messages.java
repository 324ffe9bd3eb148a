package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.communication.CommunicationPlan;
import io.github.cxstrategy.model.communication.Message;
import io.github.cxstrategy.model.communication.StakeholderGroup;
import io.github.cxstrategy.model.communication.Topic;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been told to whom: messages that are planned but not sent tell nobody anything. */
final class Messages {
    /** Groups that every employee belongs to. */
    static final Set<StakeholderGroup.Kind> EMPLOYEES =
            Set.of(StakeholderGroup.Kind.COMPANY, StakeholderGroup.Kind.EMPLOYEES);

    private final Facts plan;
    private final Map<Id<StakeholderGroup>, StakeholderGroup> groups = new HashMap<>();
    private final Map<Topic, List<Message>> byTopic = new EnumMap<>(Topic.class);

    Messages(Facts plan) {
        this.plan = plan;
        for (StakeholderGroup group : groups(plan)) {
            groups.put(group.id(), group);
        }
        for (Message message : all()) {
            for (Topic topic : message.topics()) {
                byTopic.computeIfAbsent(topic, any -> new ArrayList<>()).add(message);
            }
        }
    }

    static List<StakeholderGroup> groups(Facts plan) {
        return plan.plan().communication().map(CommunicationPlan::groups).orElse(List.of());
    }

    List<Message> all() {
        return plan.plan().communication().map(CommunicationPlan::messages).orElse(List.of());
    }

    /** The messages that speak of a topic, as far as anybody has said. */
    List<Message> about(Topic topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /** Whether a message went out, on the day of the assessment at the latest. */
    Check isSent(Message message) {
        return Check.all(
                plan.present(PlanPart.COMMUNICATION, message.id(), "sentOn", message.sentOn()),
                Check.compare(
                        plan.day(PlanPart.COMMUNICATION, message.id(), "sentOn", message.sentOn()),
                        Relation.AT_MOST,
                        plan.asOf()));
    }

    Check isFor(Message message, Set<StakeholderGroup.Kind> kinds) {
        return plan.some(
                PlanPart.COMMUNICATION,
                message.groups(),
                id -> id,
                id -> plan.is(
                        PlanPart.COMMUNICATION,
                        id,
                        "kind",
                        Optional.ofNullable(groups.get(id)).map(StakeholderGroup::kind),
                        kinds::contains));
    }

    /** Whether somebody is known to have received a message; who has acknowledged it has received it. */
    Check reached(Message message, Id<Person> person) {
        return Check.any(
                plan.contains(PlanPart.COMMUNICATION, message.id(), "receivedBy", message.receivedBy(), person),
                plan.contains(
                        PlanPart.COMMUNICATION, message.id(), "acknowledgedBy", message.acknowledgedBy(), person));
    }

    /** Whether a topic was told to one of the kinds of groups. */
    Check told(Topic topic, Set<StakeholderGroup.Kind> kinds) {
        return plan.some(
                PlanPart.COMMUNICATION,
                about(topic),
                Message::id,
                message -> Check.all(isSent(message), isFor(message, kinds)));
    }
}
