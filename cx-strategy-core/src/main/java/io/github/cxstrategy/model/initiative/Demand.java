package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Skill;
import java.util.Optional;

/**
 * People's time that a funding option needs in a period.
 *
 * @param skill what they must be able to do; empty means anybody of the department
 * @param department where they must come from; empty means anywhere; given where no skill is
 * @param period when they are needed
 * @param fte how much of their time, on average over the period
 */
public record Demand(Optional<Id<Skill>> skill, Optional<Id<Department>> department, FiscalPeriod period, Fte fte) {
    /** Checks that it says of whom. */
    public Demand {
        Check.given("skill", skill);
        Check.given("department", department);
        Check.given("period", period);
        Check.given("fte", fte);
        checkArgument(
                skill.isPresent() || department.isPresent(),
                "'department' must be given where no skill is but the demand of %s in %s has neither.",
                fte,
                period);
    }

    /**
     * {@return time of people with a skill, wherever they work}
     *
     * @param skill what they must be able to do
     * @param period when they are needed
     * @param fte how much of their time
     */
    public static Demand ofSkill(Id<Skill> skill, FiscalPeriod period, Fte fte) {
        return new Demand(Optional.of(skill), Optional.empty(), period, fte);
    }

    /**
     * {@return time of people of a department, whatever they are able to do}
     *
     * @param department where they work
     * @param period when they are needed
     * @param fte how much of their time
     */
    public static Demand ofDepartment(Id<Department> department, FiscalPeriod period, Fte fte) {
        return new Demand(Optional.empty(), Optional.of(department), period, fte);
    }
}
