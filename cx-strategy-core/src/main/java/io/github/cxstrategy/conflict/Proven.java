package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.TradeOffFinder.Found;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.model.stage.AcceptedTradeOff.Parties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Conflicts that need arithmetic or history, each with what would settle it, and pairs that stay open. */
final class Proven {
    private final List<Draft> drafts = new ArrayList<>();
    private final List<ConflictQuestion> questions = new ArrayList<>();

    /** Finds them, as far as these kinds are looked for. */
    static Proven find(Situation situation, Found found, Predicate<ConflictKind> lookedFor) {
        Proven proven = new Proven();
        ConflictInput input = situation.input();
        FormulaNet formulas = situation.formulas();
        FormulaSigns.compare(situation);
        List<Target> targets = Target.all(input, situation.stances());
        if (lookedFor.test(ConflictKind.TARGET_INFEASIBLE)) {
            new TargetConflicts(situation, new TargetFinder(situation, formulas), targets).find(proven);
        }
        if (lookedFor.test(ConflictKind.CAPACITY_CONTENTION) || lookedFor.test(ConflictKind.NEAR_CAPACITY)) {
            new CapacityConflicts(situation, formulas, new CapacityFinder(situation, formulas, targets), targets)
                    .find(proven);
        }
        if (lookedFor.test(ConflictKind.STATISTICAL_CONFLICT)) {
            new HistoryConflicts(situation, new HistoryFinder(situation, formulas), found).find(proven);
        }
        proven.drafts.removeIf(draft -> !lookedFor.test(draft.kind()));
        return proven;
    }

    void add(Draft draft) {
        drafts.add(draft);
    }

    void ask(ConflictQuestion question) {
        questions.add(question);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<ConflictQuestion> questions() {
        return questions;
    }

    /**
     * The two sides of a conflict among several targets: the KPI that counts most pursues, the one that counts least suffers,
     * and whoever is held to another one stands on the pursuing side.
     */
    record Sides(List<Target> members) {
        Sides {
            members = members.stream().sorted(Target.BY_IMPORTANCE).toList();
        }

        Target first() {
            return members.get(0);
        }

        Target last() {
            return members.get(members.size() - 1);
        }

        Parties parties() {
            return Parties.ofKpis(
                    members.stream().map(member -> member.kpi().id()).collect(Collectors.toSet()));
        }

        List<Participant> pursuing() {
            return participants(member -> isOneKpi() || member.node() != last().node());
        }

        List<Participant> suffering() {
            return participants(member -> !isOneKpi() && member.node() == last().node());
        }

        boolean isOneKpi() {
            return first().node() == last().node();
        }

        private List<Participant> participants(Predicate<Target> which) {
            return members.stream()
                    .filter(which)
                    .flatMap(member -> member.participants().stream())
                    .distinct()
                    .toList();
        }

        /** Of the two KPIs that count most; of one, itself. */
        SeverityScore severity(double magnitude) {
            double second = members.stream()
                    .filter(member -> member.node() != first().node())
                    .map(Target::importance)
                    .max(Comparator.naturalOrder())
                    .orElse(first().importance());
            return SeverityScore.of(first().importance(), second, magnitude);
        }

        Set<Mark> marks(boolean borderline) {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            if (borderline) {
                marks.add(Mark.BORDERLINE);
            }
            return Draft.withSilo(marks, pursuing(), suffering(), isOneRoleHeldToAll());
        }

        private boolean isOneRoleHeldToAll() {
            Set<Object> common = new HashSet<>(first().roles());
            members.forEach(member -> common.retainAll(member.roles()));
            return !common.isEmpty();
        }
    }
}
