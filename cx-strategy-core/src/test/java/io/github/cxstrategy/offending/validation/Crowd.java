package io.github.cxstrategy.offending.validation;

/** Not counted twice: the cases of a sealed interface and the builder of a record belong to the type around them. */
public sealed interface Crowd {
    /** A case. */
    record One() implements Crowd {}

    /** Another case. */
    record Two() implements Crowd {}
}
