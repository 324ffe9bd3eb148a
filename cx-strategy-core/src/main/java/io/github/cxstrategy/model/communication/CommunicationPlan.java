package io.github.cxstrategy.model.communication;

import io.github.cxstrategy.internal.check.Check;
import java.util.List;

/**
 * The communication plan: who has to be told what, when and how.
 *
 * @param groups the stakeholder groups
 * @param messages the messages, planned and sent
 */
public record CommunicationPlan(List<StakeholderGroup> groups, List<Message> messages) {
    /** Copies the lists. */
    public CommunicationPlan {
        groups = Check.list("groups", groups);
        messages = Check.list("messages", messages);
    }
}
