package io.github.cxstrategy.model.audience;

import io.github.cxstrategy.internal.check.Check;
import java.util.List;

/**
 * What an audience is after and what stands in its way, in its own words where possible.
 *
 * @param goals what it wants to achieve
 * @param needs what it needs for that
 * @param painPoints what makes it hard today
 */
public record AudienceNeeds(List<String> goals, List<String> needs, List<String> painPoints) {
    /** Checks the texts. */
    public AudienceNeeds {
        goals = Check.texts("goals", goals);
        needs = Check.texts("needs", needs);
        painPoints = Check.texts("painPoints", painPoints);
    }
}
