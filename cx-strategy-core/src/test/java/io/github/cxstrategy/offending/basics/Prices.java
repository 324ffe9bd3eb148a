package io.github.cxstrategy.offending.basics;

import java.util.List;

/** Floating point in a field, an array and a type argument. */
public final class Prices {

    private final float secret = 1.5f;

    /** Shows an array. */
    public double[] list() {
        return new double[] {secret};
    }

    /** Shows a type argument. */
    public List<Double> boxed() {
        return List.of();
    }
}
