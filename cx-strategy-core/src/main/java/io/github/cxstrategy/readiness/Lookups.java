package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What takes a walk over the plan, looked up once for all rules of an assessment, when the first of them asks. For one
 * thread.
 */
final class Lookups {
    private final GateContext context;
    private final Quantity asOf;
    private @Nullable Funding funding;
    private @Nullable Links links;
    private @Nullable Messages messages;
    private @Nullable Map<Id<Initiative>, List<Team>> teams;
    private @Nullable Map<Id<Initiative>, RoadmapItem> items;

    Lookups(GateContext context) {
        this.context = context;
        asOf = Facts.day("plan", "asOf", context.asOf());
    }

    GateContext context() {
        return context;
    }

    /** The day as of which is judged. */
    Quantity asOf() {
        return asOf;
    }

    Funding funding() {
        if (funding == null) {
            funding = new Funding(context);
        }
        return funding;
    }

    Links links() {
        if (links == null) {
            links = new Links(context);
        }
        return links;
    }

    Messages messages(Facts plan) {
        if (messages == null) {
            messages = new Messages(plan);
        }
        return messages;
    }

    /** The teams that say they are for an initiative, in the order of the plan. */
    List<Team> teamsOf(Id<Initiative> initiative) {
        if (teams == null) {
            teams = new HashMap<>();
            for (Team team : context.plan().plan().teams()) {
                for (Id<Initiative> id : team.initiatives()) {
                    teams.computeIfAbsent(id, any -> new ArrayList<>()).add(team);
                }
            }
        }
        return teams.getOrDefault(initiative, List.of());
    }

    /** The item of each initiative that is on the roadmap; of several the one that starts first. */
    Map<Id<Initiative>, RoadmapItem> items() {
        if (items == null) {
            items = new HashMap<>();
            for (RoadmapItem item :
                    context.plan().plan().roadmap().map(Roadmap::items).orElse(List.of())) {
                RoadmapItem other = items.putIfAbsent(item.initiative(), item);
                if (other != null
                        && other.schedule().start().isAfter(item.schedule().start())) {
                    items.put(item.initiative(), item);
                }
            }
        }
        return items;
    }
}
