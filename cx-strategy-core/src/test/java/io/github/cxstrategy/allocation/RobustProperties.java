package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.RobustAllocator.Answer;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The laws of robust allocation, on small requests with every constraint switched on at random. */
class RobustProperties {
    private static final RobustAllocator ROBUST = RobustAllocator.standard();
    private static final int FEW_ASSIGNMENTS = 1 << 6;

    private static AllocationRequest request(long seed) {
        return RandomPortfolio.request(seed, FEW_ASSIGNMENTS, 7, true);
    }

    private static Map<Id<Initiative>, Ratio> highEnds(AllocationRequest request, long seed) {
        Random random = new Random(seed);
        Map<Id<Initiative>, Ratio> high = new TreeMap<>();
        for (Initiative initiative : request.initiatives()) {
            if (random.nextInt(5) > 0) {
                high.put(initiative.id(), Ratio.of(random.nextInt(3) + 1 + "." + random.nextInt(100)));
            }
        }
        return high;
    }

    /** Every way in which at most gamma costs are at their high ends. */
    private static List<Map<Id<Initiative>, Ratio>> scenarios(Map<Id<Initiative>, Ratio> high, int gamma) {
        List<Map.Entry<Id<Initiative>, Ratio>> all = List.copyOf(high.entrySet());
        List<Map<Id<Initiative>, Ratio>> scenarios = new ArrayList<>();
        for (int mask = 0; mask < 1 << all.size(); mask++) {
            if (Integer.bitCount(mask) <= gamma) {
                Map<Id<Initiative>, Ratio> scenario = new TreeMap<>();
                for (int k = 0; k < all.size(); k++) {
                    if ((mask >> k & 1) == 1) {
                        scenario.put(all.get(k).getKey(), all.get(k).getValue());
                    }
                }
                scenarios.add(scenario);
            }
        }
        return scenarios;
    }

    /** Whether just this selection can be paid and keeps all rules, by enumeration of nothing else. */
    private static boolean holds(AllocationRequest request, Map<Id<Initiative>, Id<FundingOption>> chosen) {
        List<Initiative> fixed = request.initiatives().stream()
                .map(i -> i.toBuilder()
                        .options(i.options().stream()
                                .filter(o -> o.id().equals(chosen.get(i.id())))
                                .toList())
                        .build())
                .toList();
        // a decision may name an option that was not chosen: then the selection does not keep it
        for (AllocationDecision decision : request.decisions()) {
            if (decision.decision() == FundingDecision.FUNDED
                    && decision.option().isPresent()
                    && !decision.option().get().equals(chosen.get(decision.initiative()))) {
                return false;
            }
        }
        AllocationRequest.Builder only = AllocationRequest.builder(fixed, request.budget(), request.values())
                .rules(request.rules())
                .decisions(request.decisions());
        for (Initiative initiative : fixed) {
            only.addRule(
                    chosen.containsKey(initiative.id())
                            ? new FundingRule.MustFund(initiative.id(), "chosen")
                            : new FundingRule.MustNotFund(initiative.id(), "not chosen"));
        }
        return BruteForce.best(only.build()).isPresent();
    }

    private static void selections(
            List<Initiative> initiatives,
            int from,
            Map<Id<Initiative>, Id<FundingOption>> chosen,
            List<Map<Id<Initiative>, Id<FundingOption>>> all) {
        if (from == initiatives.size()) {
            all.add(new TreeMap<>(chosen));
            return;
        }
        Initiative initiative = initiatives.get(from);
        selections(initiatives, from + 1, chosen, all);
        for (FundingOption option : initiative.options()) {
            chosen.put(initiative.id(), option.id());
            selections(initiatives, from + 1, chosen, all);
            chosen.remove(initiative.id());
        }
    }

    private static boolean reopens(AllocationRequest request, Map<Id<Initiative>, Id<FundingOption>> chosen) {
        return request.initiatives().stream()
                .anyMatch(i -> chosen.containsKey(i.id()) && Choice.isDone(request, i));
    }

    private static long value(AllocationRequest request, Map<Id<Initiative>, Id<FundingOption>> chosen) {
        long value = 0;
        for (Initiative initiative : request.initiatives()) {
            for (FundingOption option : initiative.options()) {
                if (option.id().equals(chosen.get(initiative.id()))) {
                    value += request.values().of(initiative.id(), option);
                }
            }
        }
        return value;
    }

    @Property(tries = 120, seed = "20261126")
    void theValueIsTheBestOfAllThatSurviveEveryScenario(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int gamma) {
        AllocationRequest request = request(seed);
        Map<Id<Initiative>, Ratio> high = highEnds(request, seed);
        List<Map<Id<Initiative>, Id<FundingOption>>> all = new ArrayList<>();
        selections(request.initiatives(), 0, new TreeMap<>(), all);
        List<Map<Id<Initiative>, Ratio>> scenarios = scenarios(high, gamma);
        OptionalLong best = all.stream()
                .filter(chosen -> !reopens(request, chosen))
                .filter(chosen -> scenarios.stream().allMatch(s -> holds(request.atCosts(s), chosen)))
                .mapToLong(chosen -> value(request, chosen))
                .max();
        Answer answer = ROBUST.allocate(request, high, gamma);
        if (best.isEmpty()) {
            assertThat(answer.robust().status()).isEqualTo(AllocationStatus.INFEASIBLE);
            assertThat(answer.price()).isEmpty();
        } else {
            assertThat(answer.robust().status()).isEqualTo(AllocationStatus.OPTIMAL);
            assertThat(answer.robust().value()).contains(best.getAsLong());
            assertThat(answer.price().orElseThrow().least())
                    .isEqualTo(answer.plain().value().orElseThrow() - best.getAsLong());
        }
        Statistics.label("price").collect(answer.price().map(p -> p.least() > 0));
    }

    @Property(tries = 150, seed = "20261126")
    void theAnswerSurvivesEveryScenario(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int gamma) {
        AllocationRequest request = RandomPortfolio.request(seed, 1 << 10, 7, true);
        Map<Id<Initiative>, Ratio> high = highEnds(request, seed);
        AllocationResult robust = ROBUST.allocate(request, high, gamma).robust();
        if (robust.value().isPresent()) {
            Map<Id<Initiative>, Id<FundingOption>> chosen = new TreeMap<>();
            robust.outcomes().forEach((id, outcome) -> {
                if (outcome instanceof FundingOutcome.Funded funded) {
                    chosen.put(id, funded.option());
                }
            });
            scenarios(high, gamma)
                    .forEach(scenario -> assertThat(holds(request.atCosts(scenario), chosen))
                            .isTrue());
            assertThat(robust.outcomes().values().stream()
                            .filter(o -> o instanceof FundingOutcome.NotFunded n
                                    && n.reason()
                                            instanceof
                                            io.github.cxstrategy.allocation.reason.NotFundedReason.NotReached))
                    .isEmpty();
        }
    }

    @Property(tries = 200, seed = "20261126")
    void moreHighCostsNeverLeaveMoreValue(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, 1 << 10, 7, true);
        Map<Id<Initiative>, Ratio> high = highEnds(request, seed);
        AllocationResult before = BudgetAllocator.standard().allocate(request);
        assertThat(ROBUST.allocate(request, high, 0).robust()).isEqualTo(before);
        for (int gamma = 1; gamma <= 4; gamma++) {
            Answer answer = ROBUST.allocate(request, high, gamma);
            assertThat(answer.plain()).isEqualTo(ROBUST.allocate(request, high, 0).robust());
            long least = answer.robust().value().orElse(-1L);
            assertThat(least).isLessThanOrEqualTo(before.value().orElse(-1L));
            before = answer.robust();
        }
        AllocationRequest allHigh = request.atCosts(high);
        int n = request.initiatives().size();
        assertThat(ROBUST.allocate(request, high, n).robust().value())
                .isEqualTo(BudgetAllocator.standard().allocate(allHigh).value());
    }

    @Property(tries = 150, seed = "20261126")
    void aLimitLeavesTheAnswerTrue(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int work) {
        AllocationRequest request = RandomPortfolio.request(seed, 1 << 10, 7, true);
        Map<Id<Initiative>, Ratio> high = highEnds(request, seed);
        Answer all = ROBUST.allocate(request, high, 2);
        Answer cut = ROBUST.allocate(
                request.toBuilder().limit(SearchLimit.ofWork(work)).build(), high, 2);
        cut.robust().value().ifPresent(v -> assertThat(v)
                .isLessThanOrEqualTo(all.robust().value().orElseThrow()));
        if (all.robust().value().isPresent()) {
            assertThat(cut.robust().bound().orElseThrow())
                    .isGreaterThanOrEqualTo(all.robust().value().get());
            long price = all.price().orElseThrow().least();
            cut.price().ifPresent(p -> {
                assertThat(p.least()).isLessThanOrEqualTo(price);
                assertThat(p.most().orElse(Long.MAX_VALUE)).isGreaterThanOrEqualTo(price);
            });
        }
    }
}
