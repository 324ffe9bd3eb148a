package io.github.cxstrategy.offending.validation;

/** Ten nested types that each count, beside this one and Crowd. */
public final class Guests {
    private Guests() {}

    /** Guest 1. */
    public record Guest1() {}

    /** Guest 2. */
    public record Guest2() {}

    /** Guest 3. */
    public record Guest3() {}

    /** Guest 4. */
    public record Guest4() {}

    /** Guest 5. */
    public record Guest5() {}

    /** Guest 6. */
    public record Guest6() {}

    /** Guest 7. */
    public record Guest7() {}

    /** Guest 8. */
    public record Guest8() {}

    /** Guest 9. */
    public record Guest9() {}

    /** Guest 10. */
    public record Guest10() {}
}
