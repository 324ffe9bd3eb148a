package io.github.cxstrategy.examples.ppm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds links that close a circle, by a walk in depth. */
public final class Circles {
    private static final int MOST_SHOWN = 20;

    private Circles() {}

    /**
     * A link that closes a circle.
     *
     * @param <T> what is linked
     * @param from where the link starts
     * @param to where it leads
     * @param circle the circle: it starts with {@code to}, and each leads to the next; cut after twenty
     */
    public record Closing<T>(T from, T to, List<T> circle) {
        /** Copies the list. */
        public Closing {
            circle = List.copyOf(circle);
        }
    }

    /**
     * The links that must go so that no circle is left. Linear in the number of links; not the fewest possible.
     *
     * @param <T> what is linked
     * @param links the links from each, in the order in which they are to be looked at
     * @return the links that close a circle, in the order in which they were met
     */
    public static <T> List<Closing<T>> closing(Map<T, ? extends Collection<T>> links) {
        Walk<T> walk = new Walk<>(links);
        links.keySet().forEach(walk::from);
        return walk.found;
    }

    /** One step of the walk: where it stands, and the links that it has yet to follow. */
    private record Step<T>(T at, Iterator<T> rest) {}

    /** The walk so far; the path is kept in a list and not on the stack, however long it is. */
    private static final class Walk<T> {
        private final Map<T, ? extends Collection<T>> links;
        private final List<Step<T>> path = new ArrayList<>();
        private final Map<T, Integer> placeOnPath = new HashMap<>();
        private final Set<T> done = new HashSet<>();
        private final List<Closing<T>> found = new ArrayList<>();

        Walk(Map<T, ? extends Collection<T>> links) {
            this.links = links;
        }

        void from(T start) {
            if (done.contains(start)) {
                return;
            }
            enter(start);
            while (!path.isEmpty()) {
                Step<T> step = path.get(path.size() - 1);
                if (step.rest().hasNext()) {
                    follow(step, step.rest().next());
                } else {
                    path.remove(path.size() - 1);
                    placeOnPath.remove(step.at());
                    done.add(step.at());
                }
            }
        }

        private void follow(Step<T> step, T next) {
            Integer place = placeOnPath.get(next);
            if (place != null) {
                List<T> circle = path.subList(place, Math.min(path.size(), place + MOST_SHOWN)).stream()
                        .map(Step::at)
                        .toList();
                found.add(new Closing<>(step.at(), next, circle));
            } else if (!done.contains(next)) {
                enter(next);
            }
        }

        private void enter(T at) {
            Collection<T> next = links.get(at);
            placeOnPath.put(at, path.size());
            path.add(new Step<>(at, (next == null ? List.<T>of() : List.copyOf(next)).iterator()));
        }
    }
}
