package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Searches the smallest sets of funded initiatives that keep a rule from failing when they are deferred.
 *
 * <p>The rule is asked once for each initiative what deferring it alone takes off each measured excess. Only sets that
 * together take off enough are tried, by size; the rule itself judges each. So nothing is known here of what the rule sums
 * up, and a set that is told is right even where amounts do not add up.
 */
final class DeferralSearch {
    private static final int MOST = 10;

    private final RuleSet.Selected rule;
    private final GateContext context;
    private final Gate gate;
    private final Meter meter;
    private final List<Id<Initiative>> candidates = new ArrayList<>();
    /** What deferring each candidate takes off each excess. */
    private final List<Map<Optional<String>, BigDecimal>> relief = new ArrayList<>();

    private final List<Set<Id<Initiative>>> found = new ArrayList<>();

    DeferralSearch(RuleSet.Selected rule, GateContext context, Gate gate, Meter meter) {
        this.rule = rule;
        this.context = context;
        this.gate = gate;
        this.meter = meter;
    }

    ReadinessAdvisor.Deferrals search() {
        Map<Optional<String>, Check> failing = failing(Set.of());
        if (failing.isEmpty()) {
            return answer(List.of(Set.of()), true);
        }
        Map<Optional<String>, BigDecimal> excess = new TreeMap<>(RuleRun.SUBJECTS);
        failing.forEach((subject, check) -> Core.of(check).excess().ifPresent(more -> excess.put(subject, more)));
        for (Id<Initiative> candidate : funded()) {
            if (meter.isExhausted()) {
                return answer(List.of(), false);
            }
            Map<Optional<String>, BigDecimal> less = relief(excess, failing(Set.of(candidate)));
            if (excess.size() < failing.size() || less.values().stream().anyMatch(more -> more.signum() > 0)) {
                candidates.add(candidate);
                relief.add(less);
            }
        }
        for (int size = 1; size <= candidates.size() && found.isEmpty() && !meter.isExhausted(); size++) {
            extend(new ArrayDeque<>(), 0, size, excess);
        }
        return answer(found.stream().limit(MOST).toList(), !meter.isExhausted() && found.size() <= MOST);
    }

    private ReadinessAdvisor.Deferrals answer(List<Set<Id<Initiative>>> sets, boolean complete) {
        return new ReadinessAdvisor.Deferrals(rule.rule().id(), sets, complete);
    }

    private static Map<Optional<String>, BigDecimal> relief(
            Map<Optional<String>, BigDecimal> excess, Map<Optional<String>, Check> after) {
        Map<Optional<String>, BigDecimal> relief = new TreeMap<>(RuleRun.SUBJECTS);
        excess.forEach((subject, before) -> {
            Optional<BigDecimal> left = Optional.ofNullable(after.get(subject))
                    .map(check -> Core.of(check).excess().orElse(before));
            relief.put(subject, before.subtract(left.orElse(BigDecimal.ZERO)));
        });
        return relief;
    }

    private void extend(Deque<Integer> chosen, int from, int missing, Map<Optional<String>, BigDecimal> excess) {
        if (meter.isExhausted() || found.size() > MOST) {
            return;
        }
        if (missing == 0) {
            tryOut(chosen);
            return;
        }
        for (int next = from; next <= candidates.size() - missing; next++) {
            chosen.addLast(next);
            if (canSuffice(chosen, next + 1, missing - 1, excess)) {
                extend(chosen, next + 1, missing - 1, excess);
            }
            chosen.removeLast();
        }
    }

    /** Whether the chosen ones with the best of the later ones can take off enough of every excess. */
    private boolean canSuffice(Deque<Integer> chosen, int from, int missing, Map<Optional<String>, BigDecimal> excess) {
        meter.spend(1L + (missing > 0 ? candidates.size() - from : 0));
        return excess.entrySet().stream().allMatch(entry -> {
            BigDecimal off =
                    chosen.stream().map(index -> off(index, entry.getKey())).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal best = BigDecimal.ZERO;
            for (int index = from; missing > 0 && index < candidates.size(); index++) {
                best = best.max(off(index, entry.getKey()));
            }
            return off.add(best.multiply(BigDecimal.valueOf(missing))).compareTo(entry.getValue()) >= 0;
        });
    }

    private BigDecimal off(int candidate, Optional<String> subject) {
        return relief.get(candidate).getOrDefault(subject, BigDecimal.ZERO);
    }

    private void tryOut(Deque<Integer> chosen) {
        Set<Id<Initiative>> set = new TreeSet<>();
        chosen.forEach(index -> set.add(candidates.get(index)));
        if (failing(set).isEmpty()) {
            found.add(set);
        }
    }

    private List<Id<Initiative>> funded() {
        return context.plan().initiatives().stream()
                .map(Initiative::id)
                .filter(id -> context.plan()
                        .decision(id)
                        .filter(decision -> decision.decision() == FundingDecision.FUNDED)
                        .isPresent())
                .sorted()
                .toList();
    }

    /** What fails when these are deferred. */
    private Map<Optional<String>, Check> failing(Set<Id<Initiative>> deferred) {
        GateContext without = deferred.isEmpty() ? context : deferring(deferred);
        Map<Optional<String>, Check> failing = new TreeMap<>(RuleRun.SUBJECTS);
        Map<Optional<String>, Check> parts = RuleRun.check(rule, without, gate).bySubject();
        meter.spend(Math.max(1, parts.size()));
        parts.forEach((subject, check) -> {
            if (check.verdict() == Verdict.FAIL) {
                failing.put(subject, check);
            }
        });
        return failing;
    }

    private GateContext deferring(Set<Id<Initiative>> deferred) {
        List<AllocationDecision> decisions = context.plan().plan().decisionsInForce().stream()
                .map(decision -> deferred.contains(decision.initiative()) ? deferred(decision) : decision)
                .toList();
        return new GateContext(
                ResolvedPlan.of(
                        context.plan().plan().toBuilder().decisions(decisions).build()),
                context.asOf(),
                context.conflicts(),
                context.acceptedConflicts());
    }

    private static AllocationDecision deferred(AllocationDecision decision) {
        AllocationDecision.Builder builder =
                AllocationDecision.builder(decision.initiative(), FundingDecision.DEFERRED);
        decision.decidedBy().ifPresent(builder::decidedBy);
        decision.decidedOn().ifPresent(builder::decidedOn);
        decision.rationale().ifPresent(builder::rationale);
        return builder.build();
    }
}
