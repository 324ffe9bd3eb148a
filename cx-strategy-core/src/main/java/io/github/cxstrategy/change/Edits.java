package io.github.cxstrategy.change;

import io.github.cxstrategy.change.PlanPath.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes sorted by their paths into a tree: what is to be done at one place and below it. */
final class Edits {
    private final List<PlanChange> here = new ArrayList<>();
    private final Map<String, Edits> components = new LinkedHashMap<>();
    private final Map<String, Edits> elements = new LinkedHashMap<>();

    static Edits of(List<PlanChange> changes) {
        Edits root = new Edits();
        for (PlanChange change : changes) {
            Edits at = root;
            for (Step step : change.path().steps()) {
                at = at.components.computeIfAbsent(step.component(), name -> new Edits());
                if (step.element().isPresent()) {
                    at = at.elements.computeIfAbsent(step.element().get(), name -> new Edits());
                }
            }
            at.here.add(change);
        }
        return root;
    }

    /** What is to be done at the place itself. */
    List<PlanChange> here() {
        return here;
    }

    /** What is to be done in the components of the record at this place. */
    Map<String, Edits> components() {
        return components;
    }

    /** What is to be done with the elements of the collection at this place. */
    Map<String, Edits> elements() {
        return elements;
    }

    /** Whether all there is to do is one change at the place itself. */
    boolean isOneChange() {
        return here.size() == 1 && components.isEmpty() && elements.isEmpty();
    }

    boolean isNothing() {
        return here.isEmpty() && components.isEmpty() && elements.isEmpty();
    }

    /** The same but for one change at the place itself. */
    Edits without(PlanChange change) {
        Edits rest = new Edits();
        rest.here.addAll(here);
        rest.here.remove(change);
        rest.components.putAll(components);
        rest.elements.putAll(elements);
        return rest;
    }

    /** Every change at the place and below it. */
    List<PlanChange> all() {
        List<PlanChange> all = new ArrayList<>(here);
        components.values().forEach(below -> all.addAll(below.all()));
        elements.values().forEach(below -> all.addAll(below.all()));
        return all;
    }
}
