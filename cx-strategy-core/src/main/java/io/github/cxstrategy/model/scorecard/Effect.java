package io.github.cxstrategy.model.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * How a rise of one thing moves a KPI: which way, how strongly, how late, and how sure we are.
 *
 * @param sign which way, or recorded as none, or unknown
 * @param strength how strongly; given for {@link Sign#POSITIVE} and {@link Sign#NEGATIVE}, never for {@link Sign#NONE}
 * @param delayDays after how many days the effect shows, if declared
 * @param confidence how sure we are, more than 0 and at most 1
 */
public record Effect(Sign sign, Optional<Strength> strength, Optional<Integer> delayDays, Ratio confidence) {

    /** Which way an effect goes. */
    public enum Sign {
        /** The KPI rises. */
        POSITIVE,
        /** The KPI falls. */
        NEGATIVE,
        /** Somebody has looked and found no effect. */
        NONE,
        /** There is an effect, and nobody knows which way. */
        UNKNOWN
    }

    /** How strong an effect is, in the KPI's scale units for one scale unit of its source. */
    public enum Strength {
        /** About 0.2. */
        WEAK,
        /** About 0.5. */
        MODERATE,
        /** About 0.8. */
        STRONG
    }

    /** Checks that strength and sign fit, and the ranges of delay and confidence. */
    public Effect {
        Check.given("sign", sign);
        Check.given("strength", strength);
        checkArgument(
                strength.isPresent() ? sign != Sign.NONE : sign == Sign.NONE || sign == Sign.UNKNOWN,
                "'strength' must be given for POSITIVE and NEGATIVE and not for NONE, but the sign is %s and the"
                        + " strength is %s.",
                sign,
                strength.isPresent() ? "given" : "missing");
        Check.given("delayDays", delayDays)
                .ifPresent(days -> checkArgument(
                        days >= 0 && days <= 36_500, "'delayDays' must lie between 0 and 36500 but is %s.", days));
        Check.given("confidence", confidence);
        checkArgument(
                confidence.compareTo(Ratio.ZERO) > 0 && confidence.compareTo(Ratio.ONE) <= 0,
                "'confidence' must be more than 0 and at most 1 but is %s.",
                confidence);
    }

    /**
     * {@return an effect that raises the KPI, delay not declared, confidence 1}
     *
     * @param strength how strongly
     */
    public static Effect positive(Strength strength) {
        return new Effect(Sign.POSITIVE, Optional.of(strength), Optional.empty(), Ratio.ONE);
    }

    /**
     * {@return an effect that lowers the KPI, delay not declared, confidence 1}
     *
     * @param strength how strongly
     */
    public static Effect negative(Strength strength) {
        return new Effect(Sign.NEGATIVE, Optional.of(strength), Optional.empty(), Ratio.ONE);
    }

    /** {@return the record that somebody has looked and found no effect} */
    public static Effect none() {
        return new Effect(Sign.NONE, Optional.empty(), Optional.empty(), Ratio.ONE);
    }

    /** {@return an effect of which nobody knows which way it goes} */
    public static Effect unknown() {
        return new Effect(Sign.UNKNOWN, Optional.empty(), Optional.empty(), Ratio.ONE);
    }

    /**
     * {@return this effect, showing after so many days}
     *
     * @param days 0 to 36,500
     */
    public Effect delayedBy(int days) {
        return new Effect(sign, strength, Optional.of(days), confidence);
    }

    /**
     * {@return this effect, held with this confidence}
     *
     * @param confidence more than 0 and at most 1
     */
    public Effect withConfidence(Ratio confidence) {
        return new Effect(sign, strength, delayDays, confidence);
    }
}
