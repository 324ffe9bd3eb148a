package io.github.cxstrategy.allocation.range;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.allocation.FundingOutcome.NotFunded;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Certainty;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Each;
import io.github.cxstrategy.allocation.reason.NotFundedReason;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Allocates every scenario, and tries to prove what holds in all of them.
 *
 * <p>Higher costs never make more value possible as long as no rule asks for least spending. So the best value with an
 * initiative is at least what it is when all costs are high, and the best value without it at most what it is when all are
 * low. If the first is larger than the second, every best allocation at any costs in between funds the initiative; the
 * other way round, none does. The test may miss what holds, and never claims what does not.
 */
final class FrequencyCount {
    private static final String ASKED = "what if";

    private final RangeQuestion question;
    private final DrawnCosts costs;
    private final SharedEffort effort;
    private final Map<Id<Initiative>, Integer> funded = new TreeMap<>();
    private final Set<Id<Initiative>> done = new TreeSet<>();
    private int decided;
    private int impossible;

    FrequencyCount(RangeQuestion question, SearchLimit limit) {
        this.question = question;
        costs = new DrawnCosts(question);
        long requests = question.sampling().scenarios()
                + 2L * question.request().initiatives().size();
        effort = new SharedEffort(limit, requests);
    }

    FundingFrequencies count() {
        int scenarios = question.sampling().scenarios();
        for (int s = 0; s < scenarios && !effort.stops(); s++) {
            count(effort.allocate(question.request().atCosts(costs.factors(s))));
        }
        int known = decided + impossible;
        Map<Id<Initiative>, Each> initiatives = new TreeMap<>();
        costs.known().forEach((id, range) -> {
            int times = funded.getOrDefault(id, 0);
            initiatives.put(id, Each.of(times, known, certainty(id, times, known), range));
        });
        return new FundingFrequencies(
                question.sampling(), decided, impossible, scenarios - known, initiatives, effort.wasStopped());
    }

    private void count(AllocationResult result) {
        if (result.status() == AllocationStatus.INFEASIBLE) {
            impossible++;
        } else if (result.status() == AllocationStatus.OPTIMAL) {
            decided++;
            result.outcomes().forEach((id, outcome) -> {
                if (outcome.isFunded()) {
                    funded.merge(id, 1, Integer::sum);
                } else if (((NotFunded) outcome).reason() instanceof NotFundedReason.AlreadyDone) {
                    done.add(id);
                }
            });
        }
    }

    private Certainty certainty(Id<Initiative> id, int times, int known) {
        if (known == 0 || (times != 0 && times != known) || !isMonotone(question.request())) {
            return Certainty.NOT_PROVED;
        }
        if (done.contains(id)) {
            // no cost can change that, and a rule that forces it in would ask for it anew
            return Certainty.NOT_FUNDED;
        }
        boolean in = times > 0;
        FundingRule with = new FundingRule.MustFund(id, ASKED);
        FundingRule without = new FundingRule.MustNotFund(id, ASKED);
        AllocationResult least = effort.best(question.request().atCosts(costs.highest()).toBuilder()
                .addRule(in ? with : without)
                .build());
        AllocationResult most = effort.best(question.request().atCosts(costs.lowest()).toBuilder()
                .addRule(in ? without : with)
                .build());
        boolean proved = least.value().isPresent()
                && (most.status() == AllocationStatus.INFEASIBLE
                        || least.value().get() > most.bound().orElse(Long.MAX_VALUE));
        return !proved ? Certainty.NOT_PROVED : in ? Certainty.FUNDED : Certainty.NOT_FUNDED;
    }

    /** {@return whether lower costs can only make more possible} */
    static boolean isMonotone(AllocationRequest request) {
        return request.rules().stream()
                .noneMatch(rule -> rule instanceof FundingRule.SpendAtLeast
                        || rule instanceof FundingRule.ShareAtMost
                        || rule instanceof FundingRule.ShareAtLeast);
    }
}
