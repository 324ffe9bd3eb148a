package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.reason.RuleSlack;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.funding.FundingRule;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A limit can be moved by its slack and no further. */
class SlackProperties {
    @Property(tries = 500, seed = "20261126")
    void aLimitTakesItsSlackAndNoMore(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, 1 << 9, 1, true);
        AllocationResult result = BudgetAllocator.standard().allocate(request);
        if (result.value().isEmpty()) {
            return;
        }
        RuleAudit rules = RuleAudit.of(request, result);
        for (RuleSlack found : AllocationExplainer.standard().slacks(request, result)) {
            assertThat(found.slack()).isNotNegative();
            assertThat(found.isBinding()).isEqualTo(found.slack() == 0);
            moved(found.rule(), found.slack())
                    .ifPresent(rule -> assertThat(rules.holds(rule)).isTrue());
            moved(found.rule(), found.slack() + 1)
                    .ifPresent(rule -> assertThat(rules.holds(rule)).isFalse());
        }
    }

    /** The rule with a limit that is tighter by so much, if it can be; shares have no such limit. */
    private static Optional<FundingRule> moved(FundingRule rule, long by) {
        if (rule instanceof FundingRule.SpendAtMost r && r.limit().minorUnits() >= by) {
            return Optional.of(new FundingRule.SpendAtMost(
                    r.group(), Money.ofMinor("EUR", r.limit().minorUnits() - by), r.periods(), r.reason()));
        } else if (rule instanceof FundingRule.SpendAtLeast r) {
            return Optional.of(new FundingRule.SpendAtLeast(
                    r.group(), Money.ofMinor("EUR", r.least().minorUnits() + by), r.periods(), r.reason()));
        } else if (rule instanceof FundingRule.FundAtMost r && r.count() >= by) {
            return Optional.of(new FundingRule.FundAtMost(r.group(), r.count() - (int) by, r.reason()));
        } else if (rule instanceof FundingRule.FundAtLeast r) {
            return Optional.of(new FundingRule.FundAtLeast(r.group(), r.count() + (int) by, r.reason()));
        } else if (rule instanceof FundingRule.LoadAtMost r && r.limit() >= by) {
            return Optional.of(new FundingRule.LoadAtMost(r.what(), r.loads(), r.limit() - by, r.reason()));
        } else if (rule instanceof FundingRule.CapacityAtMost r) {
            BigDecimal limit = r.limit().value().subtract(BigDecimal.valueOf(by, 3));
            return limit.signum() < 0
                    ? Optional.empty()
                    : Optional.of(new FundingRule.CapacityAtMost(
                            r.skill(), r.department(), r.period(), new Fte(limit), r.reason()));
        }
        return Optional.empty();
    }
}
