package io.github.cxstrategy.model.stage;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who asked for an exception, who granted it, and from when to when it holds.
 *
 * @param requester who asked for it
 * @param approver who granted it, somebody else
 * @param approvedOn the first day on which it holds
 * @param expiresOn the last day on which it holds, at most 365 days later
 */
public record SignOff(Id<Person> requester, Id<Person> approver, LocalDate approvedOn, LocalDate expiresOn) {
    private static final int MAX_DAYS = 365;

    /** Checks that two people are involved and that it expires in time. */
    public SignOff {
        Check.given("requester", requester);
        Check.given("approver", approver);
        Check.given("approvedOn", approvedOn);
        Check.given("expiresOn", expiresOn);
        checkArgument(
                !requester.equals(approver),
                "'approver' must be somebody else than the requester but both are '%s'.",
                approver);
        long days = ChronoUnit.DAYS.between(approvedOn, expiresOn);
        checkArgument(
                days >= 0 && days <= MAX_DAYS,
                "'expiresOn' must lie within %s days from the approval on %s but is %s.",
                MAX_DAYS,
                approvedOn,
                expiresOn);
    }

    /** {@return how many days lie between the approval and the last day, 0 to 365} */
    public int days() {
        return (int) ChronoUnit.DAYS.between(approvedOn, expiresOn);
    }

    /**
     * {@return whether it holds on this day}
     *
     * @param day a day
     */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(approvedOn) && !day.isAfter(expiresOn);
    }
}
