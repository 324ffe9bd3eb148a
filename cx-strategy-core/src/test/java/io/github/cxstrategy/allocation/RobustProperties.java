package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.RobustAllocator.Answer;
import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Assume;
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

    /** What just this selection is worth if it can be paid and keeps all rules; the enumeration has nothing else to try. */
    private static OptionalLong worth(AllocationRequest request, Map<Id<Initiative>, FundedForm> chosen) {
        AllocationRequest.Builder only = request.toBuilder();
        List<AllocationDecision> decisions = new ArrayList<>();
        for (Initiative initiative : request.initiatives()) {
            FundedForm form = chosen.get(initiative.id());
            Optional<AllocationDecision> decision = Choice.decisionOn(request, initiative.id());
            if (form == null) {
                only.addRule(new FundingRule.MustNotFund(initiative.id(), "not chosen"));
                decision.ifPresent(decisions::add);
            } else if (decision.isEmpty()) {
                decisions.add(AllocationDecision.builder(initiative.id(), FundingDecision.FUNDED)
                        .option(form.option())
                        .tranche(form.tranche())
                        .build());
            } else if (decision.get().decision() != FundingDecision.FUNDED
                    || !decision.get().option().orElse(form.option()).equals(form.option())) {
                return OptionalLong.empty();
            } else {
                decisions.add(decision.get().toBuilder().option(form.option()).build());
            }
        }
        return BruteForce.best(only.decisions(decisions).build());
    }

    private static void selections(
            List<List<Choice>> choices,
            int from,
            Map<Id<Initiative>, FundedForm> chosen,
            List<Map<Id<Initiative>, FundedForm>> all) {
        if (from == choices.size()) {
            all.add(new TreeMap<>(chosen));
            return;
        }
        selections(choices, from + 1, chosen, all);
        for (Choice choice : choices.get(from)) {
            chosen.put(choice.id(), choice.form());
            selections(choices, from + 1, chosen, all);
            chosen.remove(choice.id());
        }
    }

    /** Rules that ask for least spending or for shares are judged at likely costs. */
    private static boolean countsCostsFromBelow(FundingRule rule) {
        return rule instanceof FundingRule.SpendAtLeast
                || rule instanceof FundingRule.ShareAtMost
                || rule instanceof FundingRule.ShareAtLeast;
    }

    @Property(tries = 120, seed = "20261126")
    void theValueIsTheBestOfAllThatSurviveEveryScenario(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int gamma) {
        AllocationRequest request = request(seed);
        Map<Id<Initiative>, Ratio> high = highEnds(request, seed);
        boolean monotone = request.rules().stream().noneMatch(RobustProperties::countsCostsFromBelow);
        Assume.that(monotone);
        List<Map<Id<Initiative>, FundedForm>> all = new ArrayList<>();
        selections(List.copyOf(Choice.of(request).values()), 0, new TreeMap<>(), all);
        List<Map<Id<Initiative>, Ratio>> scenarios = scenarios(high, gamma);
        OptionalLong best = all.stream()
                .filter(chosen -> scenarios.stream()
                        .allMatch(s -> worth(request.atCosts(s), chosen).isPresent()))
                .mapToLong(chosen -> worth(request, chosen).orElseThrow())
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
            AllocationRequest limits = request.toBuilder()
                    .rules(request.rules().stream()
                            .filter(rule -> !countsCostsFromBelow(rule))
                            .toList())
                    .build();
            Map<Id<Initiative>, FundedForm> chosen = new TreeMap<>();
            robust.outcomes().forEach((id, outcome) -> {
                if (outcome instanceof FundingOutcome.Funded funded) {
                    chosen.put(id, new FundedForm(funded.option(), funded.tranche()));
                }
            });
            scenarios(high, gamma)
                    .forEach(scenario ->
                            assertThat(worth(limits.atCosts(scenario), chosen)).isPresent());
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
            assertThat(answer.plain())
                    .isEqualTo(ROBUST.allocate(request, high, 0).robust());
            long least = answer.robust().value().orElse(-1L);
            assertThat(least).isLessThanOrEqualTo(before.value().orElse(-1L));
            before = answer.robust();
        }
        if (request.rules().stream().anyMatch(RobustProperties::countsCostsFromBelow)) {
            return;
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
        cut.robust()
                .value()
                .ifPresent(v ->
                        assertThat(v).isLessThanOrEqualTo(all.robust().value().orElseThrow()));
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

    @Property(tries = 200, seed = "20261126")
    void theProofIsAcceptedAndProvesTheAnswer(@ForAll long seed, @ForAll @IntRange(max = 3) int gamma) {
        AllocationRequest request = request(seed);
        Map<Id<Initiative>, Ratio> high = highEnds(request, seed);
        AllocationCertifier certifier = AllocationCertifier.standard();
        AllocationResult robust = ROBUST.allocate(request, high, gamma).robust();
        AllocationCertifier.Certified certified = certifier.certify(request, high, gamma, 1_000_000);
        assertThat(certified.extent()).isEqualTo(AllocationCertifier.Extent.COMPLETE);
        assertThat(certified.result().value()).isEqualTo(robust.value());
        AllocationResult verified = certifier.verify(request, high, gamma, certified.certificate());
        assertThat(verified.status()).isEqualTo(robust.status());
        if (robust.value().isPresent()) {
            assertThat(verified).isEqualTo(certified.result());
        }
    }

    @Property(tries = 200, seed = "20261126")
    void aProofWithoutRoomProvesNoMoreThanItHolds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int gamma) {
        AllocationRequest request = request(seed);
        Map<Id<Initiative>, Ratio> high = highEnds(request, seed);
        AllocationCertifier certifier = AllocationCertifier.standard();
        AllocationResult robust = ROBUST.allocate(request, high, gamma).robust();
        AllocationCertifier.Certified certified = certifier.certify(request, high, gamma, 16);
        AllocationResult verified = certifier.verify(request, high, gamma, certified.certificate());
        assertThat(verified.value()).isEqualTo(certified.result().value());
        if (robust.value().isPresent()) {
            assertThat(verified.bound().orElseThrow())
                    .isGreaterThanOrEqualTo(robust.value().orElseThrow());
        }
    }

    /** What is accepted is true, whatever it was made for. */
    @Property(tries = 200, seed = "20261126")
    void theProofForFewerHighCostsIsNoProofForMore(@ForAll long seed) {
        AllocationRequest request = request(seed);
        Map<Id<Initiative>, Ratio> high = highEnds(request, seed);
        AllocationCertifier certifier = AllocationCertifier.standard();
        String certificate = certifier.certify(request, high, 1, 1_000_000).certificate();
        AllocationResult right = ROBUST.allocate(request, high, 2).robust();
        try {
            assertThat(certifier.verify(request, high, 2, certificate).value()).isEqualTo(right.value());
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("The certificate must ");
        }
    }
}
