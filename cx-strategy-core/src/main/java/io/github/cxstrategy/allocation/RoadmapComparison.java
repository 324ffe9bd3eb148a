package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.adjustment.Grant;
import io.github.cxstrategy.allocation.adjustment.RoadmapMismatch;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares a roadmap with what an allocation funds. */
final class RoadmapComparison {
    private final ResolvedPlan plan;
    private final Set<Id<Initiative>> funded;
    private final Map<Id<Initiative>, Grant> grants;

    RoadmapComparison(ResolvedPlan plan, Set<Id<Initiative>> funded, Map<Id<Initiative>, Grant> grants) {
        this.plan = plan;
        this.funded = funded;
        this.grants = grants;
    }

    List<RoadmapMismatch> mismatches() {
        List<RoadmapMismatch> mismatches = new ArrayList<>();
        Optional<Roadmap> roadmap = plan.plan().roadmap();
        if (roadmap.isEmpty()) {
            return mismatches;
        }
        Set<Id<Initiative>> scheduled = new TreeSet<>();
        for (RoadmapItem item : roadmap.get().items()) {
            scheduled.add(item.initiative());
            if (!funded.contains(item.initiative())) {
                if (!isDone(item.initiative())) {
                    mismatches.add(new RoadmapMismatch.NotFunded(item.initiative(), item.schedule()));
                }
            } else {
                start(item).ifPresent(mismatches::add);
                waits(item).ifPresent(mismatches::add);
            }
        }
        if (plan.plan().coverage(PlanPart.ROADMAP) == Coverage.COMPLETE) {
            funded.stream()
                    .filter(id -> !scheduled.contains(id))
                    .forEach(id -> mismatches.add(new RoadmapMismatch.NotScheduled(id)));
        }
        mismatches.sort(Comparator.comparing(RoadmapMismatch::initiative));
        return List.copyOf(mismatches);
    }

    private boolean isDone(Id<Initiative> id) {
        return plan.initiative(id).implementedOn().isPresent();
    }

    private Optional<RoadmapMismatch> start(RoadmapItem item) {
        Optional<FiscalPeriod> money =
                Optional.ofNullable(grants.get(item.initiative())).flatMap(Grant::start);
        return plan.plan()
                .calendar()
                .flatMap(calendar -> money.filter(period ->
                        !calendar.spanOf(period).contains(item.schedule().start())))
                .map(period -> new RoadmapMismatch.OtherStart(item.initiative(), item.schedule(), period));
    }

    private Optional<RoadmapMismatch> waits(RoadmapItem item) {
        Set<Id<Initiative>> missing = new TreeSet<>(item.predecessors());
        missing.removeIf(id -> funded.contains(id) || isDone(id));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new RoadmapMismatch.WaitsForUnfunded(item.initiative(), missing));
    }
}
