package io.github.cxstrategy.offending.validation;

/** One type; its cases are read with it. */
public sealed interface Crowd {
    /** A case. */
    record One() implements Crowd {}

    /** Another case. */
    record Two() implements Crowd {}
}
