package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.HashMap;
import java.util.Map;

/** What people call the things that sentences speak of. */
final class Names {
    private final ConflictInput input;
    private final Map<Id<Initiative>, String> initiatives = new HashMap<>();
    private final Map<Id<Role>, String> roles = new HashMap<>();

    Names(ConflictInput input) {
        this.input = input;
        input.initiatives().forEach(initiative -> initiatives.put(initiative.id(), initiative.name()));
        input.roles().forEach(role -> roles.put(role.id(), role.name()));
    }

    String of(TradeOffSource source) {
        if (source instanceof TradeOffSource.Kpi kpi) {
            return of(kpi.id());
        }
        Id<Initiative> id = ((TradeOffSource.Initiative) source).id();
        return initiatives.getOrDefault(id, id.value());
    }

    String of(Id<Kpi> kpi) {
        return input.kpis().get(input.number(kpi)).name();
    }

    String ofObjective(Id<Objective> objective) {
        return input.objectives().stream()
                .filter(one -> one.id().equals(objective))
                .findFirst()
                .map(Objective::name)
                .orElse(objective.value());
    }

    String ofRole(Id<Role> role) {
        return roles.getOrDefault(role, role.value());
    }
}
