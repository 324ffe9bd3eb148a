package io.github.cxstrategy.offending.attic;

/** Lives in a room without a floor. */
public record Lodger(String name) {}
