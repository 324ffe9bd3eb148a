package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.CarriedConflicts.Sorted;
import io.github.cxstrategy.conflict.ConflictReport.NotEvaluated;
import io.github.cxstrategy.conflict.TradeOffFinder.Found;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.quality.ScorecardFlaw;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.workforce.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Compares the metrics of all roles, and the effects of all initiatives, and reports those that work against each other.
 *
 * <p>What it computes: the kinds of {@link ConflictKind}: what arithmetic proves of goals, formulas and capacities, what
 * follows along declared influences, what history shows, and what the measures and rewards of roles leave open. It also
 * reports the pairs of which the plan does not tell, the kinds of conflict it did not look for, and the flaws of the
 * scorecard itself. A KPI counts as targeted as soon as a direction is wanted of it, with or without a value to reach.
 *
 * <p>Bound: a few best-first searches for each KPI that a role is held to, each role and each initiative, each O(touched log
 * touched) in what lies above its floor; for each of the hundred gravest conflicts of a kind a few searches more, to find
 * which influence would have to be weakened, and by how much; for history, one comparison for each pair of KPIs and lag. The
 * work on targets that depend on each other and on loops is bounded; what it does not suffice for is said.
 *
 * <p>When to use another: whether a plan may pass a gate with these conflicts is for readiness to judge.
 *
 * <p>Paper: influence with evidence for and against, never netted, after P. Giorgini, J. Mylopoulos, E. Nicchiarelli and
 * R. Sebastiani, "Reasoning with Goal Models", ER 2002, <a
 * href="https://doi.org/10.1007/3-540-45816-6_22">doi:10.1007/3-540-45816-6_22</a>; the rules are those of this library.
 *
 * <p>Holds policy, never working state: immutable and thread-safe. Equal plans give equal reports.
 */
public final class KpiConflictDetector {
    private static final int MOST_MITIGATED = 100;
    private static final KpiConflictDetector STANDARD = new KpiConflictDetector(ConflictPolicy.standard());

    private final ConflictPolicy policy;

    private KpiConflictDetector(ConflictPolicy policy) {
        this.policy = policy;
    }

    /** {@return the detector with the standard policy} */
    public static KpiConflictDetector standard() {
        return STANDARD;
    }

    /**
     * {@return a detector}
     *
     * @param policy what it looks for, and from where on that counts
     */
    public static KpiConflictDetector of(ConflictPolicy policy) {
        return new KpiConflictDetector(Check.given("policy", policy));
    }

    /** {@return what it looks for} */
    public ConflictPolicy policy() {
        return policy;
    }

    /**
     * Finds the conflicts of a plan.
     *
     * @param plan a plan
     * @return the report
     * @throws io.github.cxstrategy.model.plan.UnresolvedPlanException if references of the plan lead nowhere
     */
    public ConflictReport detect(StrategicPlan plan) {
        return detect(ResolvedPlan.of(plan));
    }

    /**
     * Finds the conflicts of a plan.
     *
     * @param plan a plan whose references are resolved
     * @return the report
     */
    public ConflictReport detect(ResolvedPlan plan) {
        return detect(ConflictInput.of(plan)).on(plan);
    }

    /**
     * Finds the conflicts between the metrics of roles, without a plan around them.
     *
     * @param scorecard the KPIs and their influences
     * @param roles the roles and their metrics
     * @return the report
     * @throws IllegalArgumentException if an id is there twice, or a metric or an influence names a KPI that the scorecard
     *     does not have
     */
    public ConflictReport detect(Scorecard scorecard, List<Role> roles) {
        return detect(ConflictInput.of(scorecard, roles));
    }

    private ConflictReport detect(ConflictInput input) {
        Situation situation = Situation.of(input, policy);
        Found found = TradeOffFinder.find(situation);
        Map<ConflictKind, NotEvaluated> notEvaluated = notEvaluated(input);
        Predicate<ConflictKind> lookedFor = kind -> !notEvaluated.containsKey(kind);
        Sorted sorted = new CarriedConflicts(found.only(lookedFor), situation).sort();
        List<Ranked> ranked = new ArrayList<>(sorted.own());
        Proven proven = Proven.find(situation, found, lookedFor);
        ranked.addAll(proven.drafts());
        ranked.addAll(others(situation, found, lookedFor));
        if (!input.complete().contains(PlanPart.INFLUENCES)) {
            // looked for, to say of which metrics it is unknown, but silence about others is no all-clear
            notEvaluated.putIfAbsent(ConflictKind.UNCONTROLLABLE_MEASURE, NotEvaluated.INPUT_MISSING);
        }
        ranked.sort(Ranked.BY_RANK);
        sayPlaces(ranked);
        List<Ranked> kept = withoutTheManyMinor(ranked);
        List<Draft> reported = drafts(kept.subList(0, Math.min(policy.mostConflicts(), kept.size())));

        kept.subList(reported.size(), kept.size())
                .forEach(draft -> notEvaluated.put(draft.kind(), NotEvaluated.CUT_OFF));
        Set<ConflictKind> evaluated = EnumSet.allOf(ConflictKind.class);
        evaluated.removeAll(notEvaluated.keySet());
        QuestionFinder questionFinder = new QuestionFinder(situation);
        List<ConflictQuestion> questions = new ArrayList<>(
                found.contested().stream().map(ContestedFinder::question).toList());
        questions.addAll(proven.questions());
        questions.addAll(questionFinder.unknownSigns(situation.sources()));
        questions.addAll(questionFinder.notCompared());
        questions.sort(Comparator.comparing(ConflictQuestion::id, CodePoints.ORDER));
        return new ConflictReport(
                finished(reported, sorted, situation),
                evaluated,
                notEvaluated,
                questions,
                situation.diagnostics().all(),
                flaws(situation),
                new SummaryMaker(situation).make(reported, sorted.carriedCount(), ranked.size() - kept.size()));
    }

    /** What is wrong with the scorecard itself, by kind, then by what it is about. */
    private static List<ScorecardFlaw> flaws(Situation situation) {
        List<ScorecardFlaw> flaws = new ArrayList<>(CoverageFlaws.find(situation));
        flaws.addAll(BasisFlaws.find(situation));
        flaws.sort(Comparator.comparing(ScorecardFlaw::kind)
                .thenComparing(flaw -> flaw.kpis().toString(), CodePoints.ORDER)
                .thenComparing(flaw -> flaw.objectives().toString(), CodePoints.ORDER)
                .thenComparing(flaw -> flaw.roles().toString(), CodePoints.ORDER)
                .thenComparing(ScorecardFlaw::sentence, CodePoints.ORDER));
        return flaws;
    }

    private static void sayPlaces(List<Ranked> ranked) {
        Map<ConflictKind, Integer> places = new EnumMap<>(ConflictKind.class);
        for (Ranked one : ranked) {
            int place = places.merge(one.kind(), 1, Integer::sum) - 1;
            if (one instanceof PairFound found) {
                found.rankedAt(place);
            }
        }
    }

    /** Works out what is reported, source by source: what they share is searched once. */
    private static List<Draft> drafts(List<Ranked> reported) {
        reported.stream()
                .filter(PairFound.class::isInstance)
                .map(PairFound.class::cast)
                .sorted(Comparator.comparingInt(found -> found.source().node()))
                .forEach(PairFound::draft);
        return reported.stream().map(Ranked::draft).toList();
    }

    /** What the finders of all other kinds find, one line for each. */
    private static List<Ranked> others(Situation situation, Found found, Predicate<ConflictKind> lookedFor) {
        Map<Supplier<? extends List<? extends Ranked>>, ConflictKind> finders = new LinkedHashMap<>();
        finders.put(() -> ContestedFinder.find(situation, found.contested()), ConflictKind.CONTESTED_EFFECT);
        finders.put(() -> ReversalFinder.find(situation), ConflictKind.TEMPORAL_REVERSAL);
        finders.put(() -> UnpairedFinder.find(situation), ConflictKind.UNPAIRED_MEASURE);
        finders.put(() -> ControlFinder.find(situation), ConflictKind.UNCONTROLLABLE_MEASURE);
        finders.put(() -> RewardFinder.find(situation), ConflictKind.REWARD_MISALIGNMENT);
        finders.put(() -> UnrewardedFinder.find(situation), ConflictKind.REWARD_MISALIGNMENT);
        finders.put(() -> LoopFinder.find(situation), ConflictKind.FEEDBACK_TRAP);
        List<Ranked> drafts = OppositionFinder.find(situation).stream()
                .filter(draft -> lookedFor.test(draft.kind()))
                .collect(Collectors.toCollection(ArrayList::new));
        finders.forEach((finder, kind) -> {
            if (lookedFor.test(kind)) {
                drafts.addAll(finder.get());
            }
        });
        return drafts;
    }

    private static List<KpiConflict> finished(List<Draft> reported, Sorted sorted, Situation situation) {
        ResolutionProposer proposer = new ResolutionProposer(situation);
        Map<String, Harm> harms = new HashMap<>();
        sorted.own().forEach(harm -> harms.put(harm.id(), harm));
        List<KpiConflict> conflicts = new ArrayList<>();
        Map<ConflictKind, Integer> places = new EnumMap<>(ConflictKind.class);
        for (Draft draft : reported) {
            int place = places.merge(draft.kind(), 1, Integer::sum);
            Harm harm = harms.get(draft.id());
            List<ConflictResolution> resolutions = draft.evidence() instanceof ConflictEvidence.Opposition opposition
                    ? proposer.forOpposition(opposition)
                    : harm == null ? List.of() : proposer.forHarm(harm, place <= MOST_MITIGATED);
            List<KpiConflict.Carried> carried =
                    harm == null ? List.of() : sorted.carried().getOrDefault(harm.key(), List.of());
            conflicts.add(draft.finished(carried, resolutions, situation.input().tradeOffs()));
        }
        return conflicts;
    }

    /** Keeps all of MAJOR and more, and of the rest the first few for each target and each pair of departments. */
    private List<Ranked> withoutTheManyMinor(List<Ranked> ranked) {
        Map<Object, Integer> perTarget = new HashMap<>();
        Map<List<Set<Id<Department>>>, Integer> perDepartments = new HashMap<>();
        List<Ranked> few = new ArrayList<>();
        for (Ranked one : ranked) {
            if (one.severity().severity().isAtLeast(ConflictSeverity.MAJOR)) {
                few.add(one);
                continue;
            }
            Object target = one.about();
            if (perTarget.getOrDefault(target, 0) >= policy.mostPerTarget()) {
                continue;
            }
            Set<Id<Department>> from = one.sourceDepartments();
            Set<Id<Department>> to = one.targetDepartments();
            List<Set<Id<Department>>> between = List.of(from, to);
            boolean known = !from.isEmpty() && !to.isEmpty() && !from.equals(to);
            if (!known || perDepartments.getOrDefault(between, 0) < policy.mostPerDepartments()) {
                perTarget.merge(target, 1, Integer::sum);
                perDepartments.merge(between, 1, Integer::sum);
                few.add(one);
            }
        }
        return few;
    }

    /** What was not looked for, and why: a kind for which the plan has no input is not all-clear. */
    private Map<ConflictKind, NotEvaluated> notEvaluated(ConflictInput input) {
        Map<ConflictKind, NotEvaluated> reasons = new EnumMap<>(ConflictKind.class);
        for (ConflictKind kind : ConflictKind.values()) {
            if (!policy.looksFor(kind)) {
                reasons.put(kind, NotEvaluated.OFF);
            } else if (needs(kind).stream().anyMatch(input.missing()::contains) || !hasFigures(kind, input)) {
                reasons.put(kind, NotEvaluated.INPUT_MISSING);
            }
        }
        return reasons;
    }

    private static Set<PlanPart> needs(ConflictKind kind) {
        return switch (kind) {
            case INITIATIVE_SIDE_EFFECT -> EnumSet.of(PlanPart.SCORECARD, PlanPart.INITIATIVES);
            case CAUSAL_TRADE_OFF,
                    GUARD_AT_RISK,
                    CONTESTED_EFFECT,
                    TEMPORAL_REVERSAL,
                    UNCONTROLLABLE_MEASURE,
                    FEEDBACK_TRAP -> EnumSet.of(PlanPart.SCORECARD, PlanPart.ROLES, PlanPart.INFLUENCES);
            case REWARD_MISALIGNMENT -> EnumSet.of(PlanPart.SCORECARD, PlanPart.ROLES, PlanPart.OBJECTIVES);
            default -> EnumSet.of(PlanPart.SCORECARD, PlanPart.ROLES);
        };
    }

    /** Whether the parts that a kind needs say what it reads of them: formulas, tags, levers, incentives, delays. */
    private static boolean hasFigures(ConflictKind kind, ConflictInput input) {
        return switch (kind) {
            case TARGET_INFEASIBLE -> TargetFinder.hasConditions(input);
            case TEMPORAL_REVERSAL -> ReversalFinder.hasDelays(input);
            case CAPACITY_CONTENTION, NEAR_CAPACITY -> CapacityFinder.hasCapacities(input);
            case STATISTICAL_CONFLICT -> HistoryFinder.hasHistory(input);
            case UNPAIRED_MEASURE -> UnpairedFinder.hasTags(input);
            case UNCONTROLLABLE_MEASURE -> ControlFinder.hasLevers(input);
            case REWARD_MISALIGNMENT -> RewardFinder.hasIncentives(input);
            default -> true;
        };
    }
}
