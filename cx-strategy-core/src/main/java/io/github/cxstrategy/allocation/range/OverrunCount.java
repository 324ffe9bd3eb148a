package io.github.cxstrategy.allocation.range;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.FundingOutcome.Funded;
import io.github.cxstrategy.allocation.PeriodUse;
import io.github.cxstrategy.allocation.range.OverrunForecast.InPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds up what funded initiatives cost in each scenario, by pool and period, and compares with the money. */
final class OverrunCount {
    private final RangeQuestion question;
    private final AllocationResult allocation;
    private final DrawnCosts costs;
    private final Map<Id<BudgetPool>, CarryOver> carryOver;

    OverrunCount(RangeQuestion question, AllocationResult allocation) {
        this.question = question;
        this.allocation = allocation;
        costs = new DrawnCosts(question);
        carryOver = question.request().budget().pools().stream()
                .collect(Collectors.toMap(BudgetPool::id, BudgetPool::carryOver));
        checkArgument(
                allocation.value().isPresent(),
                "'allocation' must hold an allocation but its status is %s.",
                allocation.status());
        checkArgument(
                allocation.outcomes().keySet().equals(costs.known().keySet())
                        && allocation.budgetUse().stream().allMatch(use -> carryOver.containsKey(use.pool())),
                "'allocation' must be an answer to the request but is about other initiatives or pools.");
    }

    OverrunForecast forecast(Ratio confidence) {
        Set<Id<Initiative>> unranged = new TreeSet<>(costs.unranged());
        unranged.retainAll(allocation.funded());
        List<PeriodUse> uses = allocation.budgetUse();
        if (uses.isEmpty()) {
            return new OverrunForecast(question.sampling(), confidence, List.of(), Optional.empty(), unranged);
        }
        Money zero = Money.zero(uses.get(0).approved().currency());
        int scenarios = question.sampling().scenarios();
        List<Account> accounts = new ArrayList<>();
        for (PeriodUse use : uses) {
            Account account = new Account(zero, scenarios);
            uses.stream().filter(other -> counts(other, use)).forEach(account::hold);
            payInto(account, use);
            accounts.add(account);
        }
        Account all = new Account(zero, scenarios);
        uses.forEach(use -> {
            all.hold(use);
            payOnly(all, use);
        });
        for (int s = 0; s < scenarios; s++) {
            Map<Id<Initiative>, Ratio> factors = costs.factors(s);
            int scenario = s;
            accounts.forEach(account -> account.draw(scenario, factors));
            all.draw(s, factors);
        }
        List<InPeriod> periods = new ArrayList<>();
        for (int k = 0; k < accounts.size(); k++) {
            PeriodUse use = uses.get(k);
            periods.add(new InPeriod(use.pool(), use.period(), accounts.get(k).risk(confidence)));
        }
        return new OverrunForecast(
                question.sampling(), confidence, periods, Optional.of(all.risk(confidence)), unranged);
    }

    /** {@return whether the money and costs of one period count in another: what is carried over does, later on} */
    private boolean counts(PeriodUse one, PeriodUse in) {
        return counts(one.pool(), one.period().compareTo(in.period()), in);
    }

    private boolean counts(Id<BudgetPool> pool, int order, PeriodUse in) {
        return pool.equals(in.pool()) && (order == 0 || (order < 0 && carryOver.get(pool) == CarryOver.ALL));
    }

    private void payInto(Account account, PeriodUse use) {
        allotments((id, allotment) -> {
            if (counts(allotment.pool(), allotment.period().compareTo(use.period()), use)) {
                account.pay(id, allotment.amount());
            }
        });
    }

    private void payOnly(Account account, PeriodUse use) {
        allotments((id, allotment) -> {
            if (allotment.pool().equals(use.pool()) && allotment.period().equals(use.period())) {
                account.pay(id, allotment.amount());
            }
        });
    }

    private interface Receiver {
        void gets(Id<Initiative> id, Allotment allotment);
    }

    private void allotments(Receiver receiver) {
        allocation.outcomes().forEach((id, outcome) -> {
            if (outcome instanceof Funded funded) {
                funded.money().forEach(allotment -> receiver.gets(id, allotment));
            }
        });
    }
}
