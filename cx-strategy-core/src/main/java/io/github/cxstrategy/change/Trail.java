package io.github.cxstrategy.change;

import io.github.cxstrategy.change.PlanPath.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from the plan to where a comparison is; becomes a path only where there is a change to tell. */
final class Trail {
    static final Trail START = new Trail(null, null);

    private final @Nullable Trail parent;
    private final @Nullable Step step;

    private Trail(@Nullable Trail parent, @Nullable Step step) {
        this.parent = parent;
        this.step = step;
    }

    Trail component(String name) {
        return new Trail(this, new Step(name, Optional.empty()));
    }

    /** Goes on to an element of the component that the last step led to. */
    Trail element(String name) {
        if (step == null) {
            throw new IllegalStateException("A component must come before its element '" + name + "'.");
        }
        return new Trail(parent, new Step(step.component(), Optional.of(name)));
    }

    PlanPath path() {
        List<Step> steps = new ArrayList<>();
        for (Trail at = this; at != null && at.step != null; at = at.parent) {
            steps.add(at.step);
        }
        Collections.reverse(steps);
        return new PlanPath(steps);
    }
}
