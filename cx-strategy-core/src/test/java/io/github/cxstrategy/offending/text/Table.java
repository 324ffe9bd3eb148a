package io.github.cxstrategy.offending.text;

/** Harmless, but in a package without package-info. */
public record Table(String title) {}
