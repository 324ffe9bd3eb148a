package io.github.cxstrategy.text;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.strategy.CausalLink;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.StrategyMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Conflicts and the strategy map as a flowchart in the language of Mermaid. */
final class ConflictPicture {
    private final ResolvedPlan plan;
    private final List<KpiConflict> told;
    private final Map<Object, String> nodes = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>(List.of("flowchart LR"));

    private ConflictPicture(ResolvedPlan plan, ConflictReport report) {
        this.plan = plan;
        told = report.atLeast(ConflictSeverity.MINOR);
    }

    static String of(ResolvedPlan plan, ConflictReport report) {
        ConflictPicture picture = new ConflictPicture(plan, report);
        picture.strategyMap();
        picture.kpis();
        picture.told.forEach(picture::conflict);
        return String.join("\n", picture.lines) + "\n";
    }

    private void strategyMap() {
        List<Objective> objectives = plan.objectives().stream()
                .sorted(Comparator.comparing(Objective::id))
                .toList();
        if (objectives.isEmpty()) {
            return;
        }
        lines.add("  subgraph strategy[\"Strategy map\"]");
        objectives.forEach(objective -> node("    ", objective.id(), "([", objective.name(), "])"));
        List<CausalLink> links = plan.plan()
                .strategy()
                .flatMap(strategy -> strategy.strategyMap())
                .map(StrategyMap::links)
                .orElse(List.of());
        links.forEach(link -> lines.add("    " + nodes.get(link.from()) + " --> " + nodes.get(link.to())));
        lines.add("  end");
    }

    /** The KPIs of the conflicts, each with who answers for it, and the objectives that they measure. */
    private void kpis() {
        Set<Id<Kpi>> kpis = new TreeSet<>();
        told.forEach(conflict -> {
            conflict.source().ifPresent(source -> {
                if (source instanceof TradeOffSource.Kpi kpi) {
                    kpis.add(kpi.id());
                }
            });
            conflict.target().ifPresent(kpis::add);
            conflict.among().ifPresent(parties -> kpis.addAll(parties.kpis()));
        });
        for (Id<Kpi> id : kpis) {
            String owners = plan.roles().stream()
                    .filter(role -> role.metrics().stream()
                            .anyMatch(metric -> metric.kpi().equals(id)))
                    .map(role -> role.name())
                    .sorted()
                    .collect(Collectors.joining(", "));
            node("  ", id, "[", plan.kpi(id).name() + (owners.isEmpty() ? "" : " - " + owners), "]");
            plan.kpi(id).objectives().stream()
                    .filter(nodes::containsKey)
                    .forEach(objective -> lines.add("  " + nodes.get(id) + " -.-> " + nodes.get(objective)));
        }
    }

    /** An arrow from source to target, or a knot that joins all between whom the conflict is. */
    private void conflict(KpiConflict conflict) {
        String label =
                conflict.severity().severity() + " " + conflict.kind().family() + " " + Figures.words(conflict.kind());
        boolean ofOneKpi = conflict.source().equals(conflict.target().map(TradeOffSource.Kpi::new));
        if (conflict.source().isPresent() && !ofOneKpi) {
            lines.add("  " + source(conflict.source().get()) + " == \"" + label + "\" ==> "
                    + nodes.get(conflict.target().orElseThrow()));
            return;
        }
        node("  ", conflict.id(), "{{", label, "}}");
        String knot = nodes.get(conflict.id());
        Set<String> joined = new TreeSet<>();
        conflict.target().ifPresent(kpi -> joined.add(nodes.getOrDefault(kpi, "")));
        conflict.among().ifPresent(parties -> {
            parties.kpis().forEach(kpi -> joined.add(nodes.getOrDefault(kpi, "")));
            parties.objectives().forEach(objective -> joined.add(nodes.getOrDefault(objective, "")));
        });
        joined.remove("");
        joined.forEach(node -> lines.add("  " + knot + " === " + node));
        String who = conflict.participants().stream()
                .filter(Participant.RoleMetric.class::isInstance)
                .map(participant ->
                        plan.role(((Participant.RoleMetric) participant).role()).name())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!who.isEmpty()) {
            node("  ", conflict.id() + " who", "[/", who, "/]");
            lines.add("  " + nodes.get(conflict.id() + " who") + " --- " + knot);
        }
    }

    private String source(TradeOffSource source) {
        if (source instanceof TradeOffSource.Kpi kpi) {
            return nodes.getOrDefault(kpi.id(), "");
        }
        Id<Initiative> id = ((TradeOffSource.Initiative) source).id();
        if (!nodes.containsKey(source)) {
            node("  ", source, "[[", plan.initiative(id).name(), "]]");
        }
        return nodes.getOrDefault(source, "");
    }

    private void node(String indent, Object key, String open, String text, String close) {
        String name = "n" + nodes.size();
        nodes.put(key, name);
        lines.add(indent + name + open + "\"" + escaped(text) + "\"" + close);
    }

    /** Quotes and what opens markup, written as Mermaid reads it. */
    private static String escaped(String text) {
        return Columns.oneLine(text)
                .replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("&", "#amp;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("`", "#96;");
    }
}
