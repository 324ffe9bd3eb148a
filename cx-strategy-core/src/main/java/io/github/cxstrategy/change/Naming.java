package io.github.cxstrategy.change;

/** How values of a type take part in the name of a record without an id. */
enum Naming {
    /** One id. */
    ID,
    /** Several ids; they name a record only in front. */
    IDS,
    /** A fiscal period or a day. */
    TIME,
    /** A text of free words; one names a record, and an optional one behind it says more. */
    WORDS,
    /** A constant; one names a record, if it has nothing better. */
    LABEL,
    /** Amounts, and whatever else says how much and not which one. */
    NOTHING
}
