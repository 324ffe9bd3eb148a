package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.AllocationResult.SynergyOutcome;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Whether rules hold for what is funded: part of {@link AllocationAudit}, on the records alone. */
final class RuleAudit {
    private final AllocationRequest request;
    private final Map<Id<Initiative>, Initiative> initiatives = new TreeMap<>();
    private final Map<Id<Initiative>, FundingOutcome.Funded> funded;
    private final List<SynergyOutcome> synergies;

    private RuleAudit(
            AllocationRequest request,
            Map<Id<Initiative>, FundingOutcome.Funded> funded,
            List<SynergyOutcome> synergies) {
        this.request = request;
        this.funded = funded;
        this.synergies = synergies;
        request.initiatives().forEach(i -> initiatives.put(i.id(), i));
    }

    static RuleAudit of(AllocationRequest request, AllocationResult result) {
        Map<Id<Initiative>, FundingOutcome.Funded> funded = new TreeMap<>();
        result.outcomes().forEach((id, outcome) -> {
            if (outcome instanceof FundingOutcome.Funded f) {
                funded.put(id, f);
            }
        });
        return new RuleAudit(request, funded, result.synergies());
    }

    Map<Id<Initiative>, FundingOutcome.Funded> funded() {
        return funded;
    }

    boolean holds(FundingRule rule) {
        if (rule instanceof FundingRule.MustFund must) {
            return funded.containsKey(must.initiative());
        } else if (rule instanceof FundingRule.MustNotFund mustNot) {
            return !funded.containsKey(mustNot.initiative());
        } else if (rule instanceof FundingRule.SpendAtMost cap) {
            return spent(cap.group(), cap.periods()).compareTo(money(cap.limit().minorUnits())) <= 0;
        } else if (rule instanceof FundingRule.SpendAtLeast floor) {
            return spent(floor.group(), floor.periods())
                            .compareTo(money(floor.least().minorUnits()))
                    >= 0;
        } else if (rule instanceof FundingRule.ShareAtMost most) {
            return beyondShare(most.group(), most.share(), most.periods()).signum() <= 0;
        } else if (rule instanceof FundingRule.ShareAtLeast least) {
            return beyondShare(least.group(), least.share(), least.periods()).signum() >= 0;
        } else if (rule instanceof FundingRule.FundAtMost most) {
            return count(most.group()) <= most.count();
        } else if (rule instanceof FundingRule.FundAtLeast least) {
            return count(least.group()) >= least.count();
        } else if (rule instanceof FundingRule.AllOrNone all) {
            List<Id<Initiative>> open = open(all.initiatives());
            return open.stream().noneMatch(funded::containsKey)
                    || funded.keySet().containsAll(open);
        } else if (rule instanceof FundingRule.RequiresAny any) {
            return !funded.containsKey(any.initiative())
                    || any.anyOf().stream().anyMatch(id -> isReady(any.initiative(), id));
        } else if (rule instanceof FundingRule.Synergy synergy) {
            List<Id<Initiative>> open = open(synergy.initiatives());
            boolean counts = !open.isEmpty() && funded.keySet().containsAll(open);
            return (counts ? 1 : 0)
                    == synergies.stream()
                            .filter(s -> s.synergy().equals(synergy))
                            .count();
        } else if (rule instanceof FundingRule.CapacityAtMost capacity) {
            return needed(capacity).compareTo(capacity.limit().value()) <= 0;
        } else if (rule instanceof FundingRule.LoadAtMost load) {
            return load(load).compareTo(BigDecimal.valueOf(load.limit())) <= 0;
        } else if (rule instanceof FundingRule.PoolOnlyFor only) {
            return isKept(only);
        }
        return false;
    }

    /** {@return how far a limit is from being broken, in its smallest unit and rounded down; empty for what is no limit} */
    OptionalLong slack(FundingRule rule) {
        BigDecimal slack;
        if (rule instanceof FundingRule.SpendAtMost cap) {
            slack = money(cap.limit().minorUnits()).subtract(spent(cap.group(), cap.periods()));
        } else if (rule instanceof FundingRule.SpendAtLeast floor) {
            slack = spent(floor.group(), floor.periods())
                    .subtract(money(floor.least().minorUnits()));
        } else if (rule instanceof FundingRule.ShareAtMost most) {
            slack = beyondShare(most.group(), most.share(), most.periods()).negate();
        } else if (rule instanceof FundingRule.ShareAtLeast least) {
            slack = beyondShare(least.group(), least.share(), least.periods());
        } else if (rule instanceof FundingRule.FundAtMost most) {
            slack = BigDecimal.valueOf(most.count() - count(most.group()));
        } else if (rule instanceof FundingRule.FundAtLeast least) {
            slack = BigDecimal.valueOf(count(least.group()) - least.count());
        } else if (rule instanceof FundingRule.CapacityAtMost capacity) {
            slack = capacity.limit().value().subtract(needed(capacity)).movePointRight(3);
        } else if (rule instanceof FundingRule.LoadAtMost load) {
            slack = BigDecimal.valueOf(load.limit()).subtract(load(load));
        } else {
            return OptionalLong.empty();
        }
        return OptionalLong.of(slack.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    /** {@return whether one initiative is funded or done so that another can follow} */
    boolean isReady(Id<Initiative> follower, Id<Initiative> required) {
        if (initiative(required).implementedOn().isPresent()) {
            return true;
        }
        if (!funded.containsKey(required)) {
            return false;
        }
        FundingOption first = option(required);
        FundingOption second = option(follower);
        return first.schedule().isEmpty()
                || second.schedule().isEmpty()
                || second.schedule()
                        .get()
                        .start()
                        .isAfter(first.schedule().get().endInclusive());
    }

    private Initiative initiative(Id<Initiative> id) {
        return Objects.requireNonNull(initiatives.get(id));
    }

    private FundingOutcome.Funded form(Id<Initiative> id) {
        return Objects.requireNonNull(funded.get(id));
    }

    private FundingOption option(Id<Initiative> id) {
        return initiative(id).options().stream()
                .filter(o -> o.id().equals(form(id).option()))
                .findFirst()
                .orElseThrow();
    }

    private List<Id<Initiative>> open(Collection<Id<Initiative>> ids) {
        return ids.stream().filter(id -> !isLeftAside(id)).toList();
    }

    /** One that is done is left aside unless it must be funded all the same. */
    boolean isLeftAside(Id<Initiative> id) {
        return initiative(id).implementedOn().isPresent()
                && request.rules().stream()
                        .noneMatch(r -> r instanceof FundingRule.MustFund
                                && r.initiatives().contains(id))
                && request.decisions().stream()
                        .noneMatch(d -> d.initiative().equals(id) && d.decision() == FundingDecision.FUNDED);
    }

    private static BigDecimal money(long minorUnits) {
        return BigDecimal.valueOf(minorUnits);
    }

    private BigDecimal spent(InitiativeGroup group, Set<FiscalPeriod> periods) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Id<Initiative>, FundingOutcome.Funded> f : funded.entrySet()) {
            if (group.contains(initiative(f.getKey()))) {
                sum = sum.add(spent(f.getValue().money(), periods));
            }
        }
        for (SynergyOutcome s : synergies) {
            if (s.synergy().initiatives().stream().map(this::initiative).allMatch(group::contains)) {
                sum = sum.add(spent(s.money(), periods));
            }
        }
        return sum;
    }

    private static BigDecimal spent(List<Allotment> money, Set<FiscalPeriod> periods) {
        return money.stream()
                .filter(a -> periods.isEmpty() || periods.contains(a.period()))
                .map(a -> money(a.amount().minorUnits()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal beyondShare(InitiativeGroup group, Ratio share, Set<FiscalPeriod> periods) {
        BigDecimal all = spent(new InitiativeGroup.Everything(), periods);
        return spent(group, periods).subtract(all.multiply(share.value()));
    }

    private long count(InitiativeGroup group) {
        return funded.keySet().stream()
                .filter(id -> group.contains(initiative(id)))
                .count();
    }

    private BigDecimal needed(FundingRule.CapacityAtMost capacity) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Id<Initiative>, FundingOutcome.Funded> f : funded.entrySet()) {
            for (Demand demand : option(f.getKey()).demands()) {
                boolean counts = demand.period().equals(capacity.period())
                        && capacity.skill()
                                .map(s -> demand.skill().filter(s::equals).isPresent())
                                .orElse(true)
                        && capacity.department()
                                .map(d -> demand.department().filter(d::equals).isPresent())
                                .orElse(true);
                if (counts) {
                    sum = sum.add(demand.fte()
                            .value()
                            .multiply(f.getValue().tranche().value())
                            .setScale(3, RoundingMode.UP));
                }
            }
        }
        return sum;
    }

    private BigDecimal load(FundingRule.LoadAtMost rule) {
        return rule.loads().stream()
                .filter(load -> {
                    FundingOutcome.Funded f = funded.get(load.initiative());
                    return f != null && load.option().map(f.option()::equals).orElse(true);
                })
                .map(load -> BigDecimal.valueOf(load.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isKept(FundingRule.PoolOnlyFor only) {
        boolean byInitiatives = funded.entrySet().stream()
                .allMatch(f -> only.group().contains(initiative(f.getKey()))
                        || spares(only, f.getValue().money()));
        return byInitiatives
                && synergies.stream()
                        .allMatch(s -> s.synergy().initiatives().stream()
                                        .map(this::initiative)
                                        .allMatch(only.group()::contains)
                                || spares(only, s.money()));
    }

    private static boolean spares(FundingRule.PoolOnlyFor only, List<Allotment> money) {
        return money.stream().noneMatch(a -> a.pool().equals(only.pool()));
    }
}
