package io.github.cxstrategy.model.stage;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;

/**
 * A harm that somebody has seen and accepts for a while: pursuing the source works against the target.
 *
 * @param source what is pursued
 * @param target the KPI that suffers
 * @param reason why that is acceptable
 * @param owner who answers for it
 * @param expiresOn the last day on which it holds
 */
public record AcceptedTradeOff(
        TradeOffSource source, Id<Kpi> target, String reason, Id<Person> owner, LocalDate expiresOn) {
    /** Checks the reason. */
    public AcceptedTradeOff {
        Check.given("source", source);
        Check.given("target", target);
        Check.text("reason", reason);
        Check.given("owner", owner);
        Check.given("expiresOn", expiresOn);
    }
}
