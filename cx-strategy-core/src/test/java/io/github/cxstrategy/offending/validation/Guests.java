package io.github.cxstrategy.offending.validation;

/** One type too many where one is allowed; its nested type does not count. */
public final class Guests {
    private Guests() {}

    /** Read with the type around it. */
    public record Guest1() {}
}
