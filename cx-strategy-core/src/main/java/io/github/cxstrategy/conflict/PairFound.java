package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.model.workforce.Department;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found of a source and a target along influences; there may be millions, of which few are ever reported. */
abstract class PairFound implements Ranked {
    private final PairOrder.Pair pair;
    private final SeverityScore severity;
    private final double confidence;
    private int place = Integer.MAX_VALUE;
    private @Nullable Draft draft;

    PairFound(PairOrder.Pair pair, SeverityScore severity, double confidence) {
        this.pair = pair;
        this.severity = severity;
        this.confidence = confidence;
    }

    /** How the ids of its kind begin, such as K3. */
    abstract String family();

    /** Works the conflict out. */
    abstract Draft worked();

    final Source source() {
        return pair.source();
    }

    final Stance target() {
        return pair.target();
    }

    final long key() {
        return source().keyWith(target());
    }

    /** How many of its kind are before it, once all are ranked. */
    final int place() {
        return place;
    }

    final void rankedAt(int newPlace) {
        place = newPlace;
    }

    @Override
    public final String id() {
        return family() + ":" + source().label() + "->" + pair.order().label(target());
    }

    @Override
    public final SeverityScore severity() {
        return severity;
    }

    @Override
    public final double confidence() {
        return confidence;
    }

    @Override
    public final Object about() {
        return target().kpi().id();
    }

    @Override
    public final Set<Id<Department>> sourceDepartments() {
        return pair.order().departments(pair.sourceNumber());
    }

    @Override
    public final Set<Id<Department>> targetDepartments() {
        return pair.order().departments(target());
    }

    @Override
    public final Draft draft() {
        Draft done = draft;
        if (done == null) {
            done = worked();
            draft = done;
        }
        return done;
    }

    /** In the order of their ids, which is that of the sources' labels and then of the targets': none begins another. */
    static int compareIds(PairFound one, PairFound other) {
        int bySource = Integer.compare(one.pair.sourceRank(), other.pair.sourceRank());
        return bySource != 0 ? bySource : Integer.compare(one.pair.targetRank(), other.pair.targetRank());
    }
}
