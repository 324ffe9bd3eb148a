package io.github.cxstrategy.model.workforce;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * People who join or leave a department, as planned.
 *
 * @param department the department
 * @param period the period from which on they are there, or no longer there
 * @param kind whether they join or leave
 * @param fte how many, at full-time equivalents; never negative, the kind tells the direction
 * @param skill what they are able to do, if it matters
 */
public record HeadcountChange(
        Id<Department> department, FiscalPeriod period, Kind kind, Fte fte, Optional<Id<Skill>> skill) {
    /** Whether people join or leave. */
    public enum Kind {
        /** They join. */
        HIRING,
        /** They leave. */
        ATTRITION
    }

    /** Checks that all are given. */
    public HeadcountChange {
        Check.given("department", department);
        Check.given("period", period);
        Check.given("kind", kind);
        Check.given("fte", fte);
        Check.given("skill", skill);
    }

    /**
     * {@return people who join}
     *
     * @param department the department
     * @param period the period from which on they are there
     * @param fte how many, at full-time equivalents
     */
    public static HeadcountChange hiring(Id<Department> department, FiscalPeriod period, Fte fte) {
        return new HeadcountChange(department, period, Kind.HIRING, fte, Optional.empty());
    }

    /**
     * {@return people who leave}
     *
     * @param department the department
     * @param period the period from which on they are no longer there
     * @param fte how many, at full-time equivalents
     */
    public static HeadcountChange attrition(Id<Department> department, FiscalPeriod period, Fte fte) {
        return new HeadcountChange(department, period, Kind.ATTRITION, fte, Optional.empty());
    }

    /**
     * {@return this change, of people who are able to do something}
     *
     * @param skill what they are able to do
     */
    public HeadcountChange withSkill(Id<Skill> skill) {
        return new HeadcountChange(department, period, kind, fte, Optional.of(skill));
    }
}
