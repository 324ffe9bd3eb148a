package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.RecognitionCalendar;
import io.github.cxstrategy.model.role.RecognitionEvent;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.team.Team;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** The digest of what a plan tells of its metrics: a line for each thing, sorted, since the order of lists says nothing. */
final class MetricsDigest {
    private static final List<PlanPart> PARTS = List.of(
            PlanPart.SCORECARD,
            PlanPart.ROLES,
            PlanPart.INFLUENCES,
            PlanPart.INITIATIVES,
            PlanPart.OBJECTIVES,
            PlanPart.RECOGNITION);

    /** Stands in for the formula of a KPI, which is told apart. */
    private static final Formula FORMULA = Formula.parse("0");

    private final List<String> lines = new ArrayList<>();

    private MetricsDigest() {}

    static String of(ResolvedPlan resolved) {
        MetricsDigest digest = new MetricsDigest();
        StrategicPlan plan = resolved.plan();
        PARTS.forEach(part -> digest.add(part.key(), plan.coverage(part)));
        digest.add("calendar", plan.calendar());
        digest.add("date", resolved.scorecard().date());
        resolved.kpis().forEach(digest::add);
        digest.add("influence", resolved.scorecard().influences());
        digest.add("resource", resolved.scorecard().resources());
        resolved.roles().forEach(digest::add);
        resolved.initiatives().forEach(digest::add);
        plan.processes().forEach(digest::add);
        digest.add("objective", resolved.objectives());
        plan.teams().forEach(digest::add);
        digest.add(
                "recognition",
                plan.recognition().map(RecognitionCalendar::events).orElse(List.of()).stream()
                        .map(MetricsDigest::told)
                        .toList());
        digest.add("tradeOff", plan.tradeOffs());
        return digest.sha256();
    }

    private void add(Kpi kpi) {
        Kpi plain = kpi.toBuilder()
                .history(List.of())
                .resourceUses(List.of())
                .formula(FORMULA)
                .build();
        add("kpi", plain + " " + kpi.formula().map(Formula::key));
        add("measurement " + kpi.id(), kpi.history());
        add("use " + kpi.id(), kpi.resourceUses());
    }

    private static String told(RecognitionEvent event) {
        return event.toBuilder().otherRewards(List.of()).build() + " " + new TreeSet<>(event.otherRewards());
    }

    private void add(Role role) {
        add("role", List.of(List.of(role.id(), role.name(), role.department(), role.holders(), role.levers())));
        add("metric " + role.id(), role.metrics());
    }

    private void add(Initiative initiative) {
        add("initiative", List.of(List.of(initiative.id(), initiative.name(), initiative.departments())));
        add("effect " + initiative.id(), initiative.effects());
    }

    private void add(ChangedProcess process) {
        add("process", List.of(List.of(process.id(), process.name(), process.roles())));
    }

    private void add(Team team) {
        add("team " + team.id(), team.members());
    }

    private void add(String what, Collection<?> things) {
        things.forEach(thing -> add(what, thing));
    }

    private void add(String what, Object thing) {
        lines.add(what + " " + thing + "\n");
    }

    private String sha256() {
        Collections.sort(lines);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256 but this one has not.", e);
        }
    }
}
