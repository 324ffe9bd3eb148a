package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.readiness.rule.Check;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which KPIs a KPI moves, directly or by way of others. */
final class InfluencePaths {
    private final Facts plan;
    private final Map<Id<Kpi>, List<Influence>> from = new TreeMap<>();

    InfluencePaths(Facts plan) {
        this.plan = plan;
        plan.context()
                .plan()
                .scorecard()
                .influences()
                .forEach(influence -> from.computeIfAbsent(influence.from(), id -> new ArrayList<>())
                        .add(influence));
    }

    /** Whether a KPI moves a business KPI along influences of known sign. */
    Check toBusiness(Kpi kpi) {
        Optional<Id<Kpi>> sure =
                first(kpi, sign -> sign != Effect.Sign.UNKNOWN, to -> to.kind().equals(Optional.of(KpiKind.BUSINESS)));
        Optional<Id<Kpi>> perhaps =
                first(kpi, sign -> true, to -> to.kind().isEmpty() || to.kind().equals(Optional.of(KpiKind.BUSINESS)));
        String name = "path to a business metric";
        if (sure.isEmpty() && perhaps.isPresent()) {
            return Check.present(new io.github.cxstrategy.readiness.rule.Fact.Unknown(
                    kpi.id().value(), name));
        }
        return plan.present(PlanPart.INFLUENCES, kpi.id(), name, sure);
    }

    /** The first KPI by id that can be reached over allowed influences and will do; not the one where the way starts. */
    private Optional<Id<Kpi>> first(Kpi start, Predicate<Effect.Sign> allowed, Predicate<Kpi> wanted) {
        Set<Id<Kpi>> seen = new TreeSet<>(List.of(start.id()));
        Deque<Id<Kpi>> todo = new ArrayDeque<>(seen);
        Set<Id<Kpi>> found = new TreeSet<>();
        while (!todo.isEmpty()) {
            for (Influence influence : from.getOrDefault(todo.remove(), List.of())) {
                Effect.Sign sign = influence.effect().sign();
                if (sign != Effect.Sign.NONE && allowed.test(sign) && seen.add(influence.to())) {
                    todo.add(influence.to());
                    if (wanted.test(plan.context().plan().kpi(influence.to()))) {
                        found.add(influence.to());
                    }
                }
            }
        }
        return found.stream().findFirst();
    }
}
