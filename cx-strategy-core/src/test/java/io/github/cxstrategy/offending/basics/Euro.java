package io.github.cxstrategy.offending.basics;

/** Money that loses cents. */
public record Euro(double amount) {}
