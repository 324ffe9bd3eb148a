package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.ConflictReport.NotEvaluated;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Do the metrics of roles work against each other (A-29, M-09)?
 *
 * <p>One item for each conflict that counts, one for each question among role metrics, one for what limits the detector,
 * one for the kinds that were looked for, and one for what the plan leaves out. So the rule fails if a conflict stands, else is unknown if anything is open,
 * else passes; and waiving a failure leaves what is unknown unknown.
 */
final class ConflictRules {
    private static final Set<String> FAMILIES = ImmutableSet.of("K1", "K2", "K3", "K5", "K6", "K11", "K12");

    /** Says what an initiative does, which is never a conflict among role metrics. */
    private static final ConflictKind OF_INITIATIVES = ConflictKind.INITIATIVE_SIDE_EFFECT;

    /** What a plan must hold in full before all metrics of roles can have been compared. */
    private static final List<PlanPart> COMPARED =
            ImmutableList.of(PlanPart.SCORECARD, PlanPart.INFLUENCES, PlanPart.ROLES, PlanPart.PROCESSES);

    private static final String REPORT = "conflict report";

    static final List<Rule> RULES = ImmutableList.of(
            blocker("A-29", ORGANIZATIONAL_ALIGNMENT)
                    .asks("No two metrics of roles may be in conflict, unless somebody has accepted that for now.")
                    .shows("the conflicting pairs with the reason")
                    .mends(Remedy.act("Reconcile the metrics: change a direction, weight, target or owner."))
                    .check(plan -> plan.context()
                            .conflicts()
                            .map(report -> new ConflictRules(plan.context(), report).check(conflict -> true))
                            .orElseGet(() -> Check.present(new Fact.Unknown("plan", REPORT)))),
            warning("M-09", ORGANIZATIONAL_ALIGNMENT)
                    .asks(
                            "No two metrics of roles should be in conflict, but for what was known and accepted as it was.")
                    .shows("the new conflicts")
                    .mends(Remedy.act("Reconcile the metrics: change a direction, weight, target or owner."))
                    .check(plan -> plan.context()
                            .conflicts()
                            .map(report -> sinceAccepted(plan.context(), report))
                            .orElseGet(() -> Check.present(new Fact.Unknown("plan", REPORT)))));

    private static Check sinceAccepted(GateContext context, ConflictReport report) {
        return new ConflictRules(context, report)
                .check(conflict -> !context.acceptedConflicts().contains(conflict.id()));
    }

    private final GateContext context;
    private final ConflictReport report;
    private final Set<Id<Kpi>> owned;

    ConflictRules(GateContext context, ConflictReport report) {
        this.context = context;
        this.report = report;
        owned = context.plan().roles().stream()
                .flatMap(role -> role.metrics().stream())
                .map(RoleMetric::kpi)
                .collect(Collectors.toSet());
    }

    /** Whether a KPI is in no conflict that counts, as far as the report can tell. */
    Check unreconciled(Id<Kpi> kpi) {
        return check(conflict -> conflict.involvesKpi(kpi));
    }

    private Check check(Predicate<KpiConflict> wanted) {
        if (!report.isOn(context.plan())) {
            return new Check.ForEach(
                    PlanPart.ROLES,
                    "conflicts among role metrics",
                    false,
                    List.of(new Item(
                            REPORT,
                            open(
                                    REPORT,
                                    "report on this plan",
                                    report.input().isEmpty()
                                            ? "The conflict report does not say that it is the whole one on this plan."
                                            : "The conflict report is on another plan, or on another state of this one.",
                                    "Detect the conflicts of this plan as it stands."))));
        }
        Map<String, Check> checks = new TreeMap<>(CodePoints.ORDER);
        for (KpiConflict conflict : report.conflicts()) {
            if (wanted.test(conflict)
                    && FAMILIES.contains(conflict.kind().family())
                    && conflict.certainty().isAtLeast(ConflictCertainty.MODELED)) {
                conflict(conflict, checks);
            }
        }
        report.questions().stream()
                .filter(ConflictQuestion::isAmongRoleMetrics)
                .forEach(question -> checks.put(
                        question.id(),
                        open(
                                question.id(),
                                "answer",
                                "The plan leaves a question open: " + question.sentence(),
                                "Record the answer among the influences, 'no effect' if there is none.")));
        report.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().leavesVerdictsOpen())
                .filter(diagnostic -> owned.contains(diagnostic.kpi()))
                .forEach(diagnostic -> {
                    String subject = subject(diagnostic);
                    checks.put(
                            subject,
                            open(
                                    subject,
                                    "what it takes",
                                    diagnostic.sentence() + " So it is unknown whether it is in conflict.",
                                    "Supply what is missing of '" + diagnostic.kpi() + "'."));
                });
        checks.put(REPORT, kindsEvaluated());
        notWrittenDown().ifPresent(check -> checks.put("plan", check));
        List<Item> items = new ArrayList<>();
        checks.forEach((subject, check) -> items.add(new Item(subject, check)));
        return new Check.ForEach(PlanPart.ROLES, "conflicts among role metrics", false, items);
    }

    /** What the plan leaves out was compared with nothing. */
    private Optional<Check> notWrittenDown() {
        List<Check> rest = COMPARED.stream()
                .filter(part -> !context.isComplete(part))
                .map(part -> Check.present(Fact.rest(part.noun())))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Check.All(rest));
    }

    private static Check open(String subject, String missing, String reason, String remedy) {
        return new Check.Undecided(reason, remedy, List.of(new Fact.Unknown(subject, missing)));
    }

    private void conflict(KpiConflict conflict, Map<String, Check> checks) {
        boolean counts =
                conflict.isAmongRoleMetrics() && isGrave(conflict.severity().severity());
        Optional<AcceptedTradeOff> accepted = inForce(conflict.acceptedTradeOffs());
        if (counts) {
            checks.put(conflict.id(), verdict(conflict, conflict.id(), accepted, sides(conflict)));
        }
        if (counts && accepted.isEmpty()) {
            return;
        }
        for (KpiConflict.Carried carried : conflict.carried()) {
            if (isGrave(carried.severity().severity()) && isAmongRoleMetrics(carried)) {
                String sides = sides(carried.source(), carried.target());
                Optional<AcceptedTradeOff> own = inForce(context.plan().plan().tradeOffs().stream()
                        .filter(tradeOff -> tradeOff.covers(carried.source(), carried.target()))
                        .toList());
                String subject = subject(conflict, carried);
                checks.put(subject, verdict(conflict, subject, own, sides));
            }
        }
    }

    /** What a result on a pair that a conflict carries is about. */
    static String subject(KpiConflict conflict, KpiConflict.Carried carried) {
        return conflict.id() + " carrying " + sides(carried.source(), carried.target());
    }

    /** What a result on a diagnostic is about. */
    static String subject(ConflictDiagnostic diagnostic) {
        return diagnostic.kpi() + " " + diagnostic.code();
    }

    private static boolean isGrave(ConflictSeverity severity) {
        return severity.isAtLeast(ConflictSeverity.MAJOR);
    }

    private boolean isAmongRoleMetrics(KpiConflict.Carried carried) {
        return carried.source() instanceof TradeOffSource.Kpi source
                && owned.contains(source.id())
                && owned.contains(carried.target());
    }

    private static String sides(KpiConflict conflict) {
        return conflict.among()
                .map(parties -> parties.kpis().stream().map(Id::value).collect(Collectors.joining(" and ")))
                .orElseGet(() ->
                        sides(conflict.source().orElseThrow(), conflict.target().orElseThrow()));
    }

    private static String sides(TradeOffSource source, Id<Kpi> target) {
        String from = source instanceof TradeOffSource.Kpi kpi
                ? kpi.id().value()
                : ((TradeOffSource.Initiative) source).id().value();
        return from + " and " + target;
    }

    private static String conflict(KpiConflict conflict, String sides) {
        ConflictEvidence evidence = conflict.evidence();
        if (evidence instanceof ConflictEvidence.UnpairedMeasure measure) {
            return "Nothing keeps " + measure.kpi() + " of role " + measure.role() + " honest";
        } else if (evidence instanceof ConflictEvidence.UncontrollableMeasure measure) {
            return "Role " + measure.role() + " is held to " + measure.kpi() + " and can hardly move it";
        } else if (evidence instanceof ConflictEvidence.MisalignedReward reward) {
            List<String> who = reward.contributions().stream()
                    .filter(contribution -> contribution.effect() < 0)
                    .map(contribution -> contribution.role().value())
                    .distinct()
                    .toList();
            return "What " + String.join(" and ", who) + (who.size() > 1 ? " are" : " is")
                    + " paid for works against objective " + reward.objective();
        } else if (evidence instanceof ConflictEvidence.UnrewardedObjective objective) {
            return "Nobody is rewarded for objective " + objective.objective();
        }
        return switch (conflict.kind()) {
            case DIRECT_OPPOSITION, OPPOSED_DIRECTIONS ->
                "Roles pull " + oneSide(conflict, sides) + " in opposite directions";
            case TARGET_INFEASIBLE -> "The targets on " + sides + " cannot all be met";
            case CAPACITY_CONTENTION -> "The targets on " + sides + " need more of a resource than there is";
            case NEAR_CAPACITY -> "A resource is so busy that " + oneSide(conflict, sides) + " suffers";
            case FEEDBACK_TRAP -> "A change feeds on itself through " + sides;
            case CONTESTED_EFFECT -> "One of " + sides + " both helps and harms the other";
            case STATISTICAL_CONFLICT -> sides + " have improved at each other's expense";
            default -> "The metrics " + sides + " work against each other";
        };
    }

    private static String oneSide(KpiConflict conflict, String sides) {
        boolean isAlias = conflict.evidence() instanceof ConflictEvidence.Opposition opposition
                && !opposition.aliases().isEmpty();
        return isAlias
                ? sides + ", which are one quantity,"
                : conflict.target().map(Id::value).orElse(sides);
    }

    private static Check verdict(
            KpiConflict conflict, String subject, Optional<AcceptedTradeOff> accepted, String sides) {
        Fact trade = accepted.<Fact>map(tradeOff -> new Fact.Known(
                        subject, "accepted trade-off", "by " + tradeOff.owner() + " until " + tradeOff.expiresOn()))
                .orElseGet(() -> new Fact.Absent(subject, "accepted trade-off"));
        List<Fact> evidence = new ArrayList<>(List.of(
                new Fact.Known(
                        subject,
                        "kind",
                        conflict.kind() + " (" + conflict.kind().family() + ")"),
                new Fact.Known(subject, "certainty", conflict.certainty().toString()),
                new Fact.Known(
                        subject, "severity", conflict.severity().severity().toString()),
                new Fact.Known(subject, "sides", sides)));
        conflict.carried()
                .forEach(carried ->
                        evidence.add(new Fact.Known(subject, "carries", sides(carried.source(), carried.target()))));
        String remedy = conflict.resolutions().stream()
                .findFirst()
                .map(resolution -> resolution.sentence())
                .orElse("Reconcile " + sides + ": change a direction, weight, target or owner.");
        return new Check.Explained(
                Check.present(trade),
                conflict(conflict, sides) + " (" + conflict.kind().family() + ") and nobody has accepted that.",
                Optional.of(remedy),
                evidence);
    }

    private Optional<AcceptedTradeOff> inForce(List<AcceptedTradeOff> tradeOffs) {
        return tradeOffs.stream()
                .filter(tradeOff -> tradeOff.isInForceOn(context.asOf()))
                .max((a, b) -> a.expiresOn().compareTo(b.expiresOn()));
    }

    /** Kinds that were not looked for leave it unknown whether there is such a conflict. */
    private Check kindsEvaluated() {
        List<Fact> evaluated = new ArrayList<>();
        Map<String, List<ConflictKind>> notEvaluated = new LinkedHashMap<>();
        for (ConflictKind kind : ConflictKind.values()) {
            if (!FAMILIES.contains(kind.family()) || kind == OF_INITIATIVES) {
                continue;
            }
            NotEvaluated reason = report.notEvaluated().get(kind);
            if (reason == null && report.evaluatedKinds().contains(kind)) {
                evaluated.add(new Fact.Known(REPORT, name(kind), "evaluated"));
            } else {
                notEvaluated
                        .computeIfAbsent(why(reason), why -> new ArrayList<>())
                        .add(kind);
            }
        }
        List<Check> checks = new ArrayList<>();
        evaluated.forEach(fact -> checks.add(Check.present(fact)));
        if (!notEvaluated.isEmpty()) {
            checks.add(notLookedFor(notEvaluated));
        }
        return new Check.All(checks);
    }

    private static String why(@Nullable NotEvaluated reason) {
        if (reason == null) {
            return "The conflict report does not tell whether it looked for ";
        }
        return switch (reason) {
            case INPUT_MISSING -> "The plan lacks what it takes to look for ";
            case OFF -> "The detector was told not to look for ";
            case CUT_OFF -> "There are too many conflicts for one report, which may leave out ";
        };
    }

    private static Check notLookedFor(Map<String, List<ConflictKind>> kinds) {
        String reason = kinds.entrySet().stream()
                .map(entry -> entry.getKey()
                        + entry.getValue().stream().map(ConflictRules::words).collect(Collectors.joining("; ")) + ".")
                .collect(Collectors.joining(" "));
        return new Check.Undecided(
                reason + " So it is unknown whether metrics are in conflict that way.",
                "Supply what it takes, or compare the metrics for that by hand and record the accepted risk.",
                kinds.values().stream()
                        .flatMap(List::stream)
                        .<Fact>map(kind -> new Fact.Unknown(REPORT, name(kind)))
                        .toList());
    }

    private static String name(ConflictKind kind) {
        return kind.family() + " " + kind;
    }

    /** What a kind of conflict is, for a person who does not know its code. */
    private static String words(ConflictKind kind) {
        String words = switch (kind) {
            case DIRECT_OPPOSITION -> "goals on one KPI that have no value in common";
            case OPPOSED_DIRECTIONS -> "roles that pull one KPI in opposite directions";
            case TARGET_INFEASIBLE -> "targets that cannot be met together";
            case CAUSAL_TRADE_OFF -> "metrics whose pursuit harms another metric";
            case GUARD_AT_RISK -> "KPIs that are pushed out of their range";
            case TEMPORAL_REVERSAL -> "effects that turn into their opposite later";
            case CAPACITY_CONTENTION -> "targets that need more of a resource than there is";
            case NEAR_CAPACITY -> "resources so nearly used up that speed suffers";
            case REWARD_MISALIGNMENT -> "rewards that work against an objective";
            case FEEDBACK_TRAP -> "loops of influences that run away from their targets";
            default -> kind.toString();
        };
        return words + " (" + kind.family() + ")";
    }
}
