package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Tries every assignment of a request, straight on its records. */
final class BruteForce {
    private final AllocationRequest request;
    private final Map<Id<Initiative>, FundingOption> taken = new TreeMap<>();
    private OptionalLong best = OptionalLong.empty();

    private BruteForce(AllocationRequest request) {
        this.request = request;
    }

    static OptionalLong best(AllocationRequest request) {
        BruteForce force = new BruteForce(request);
        force.tryFrom(0, 0);
        return force.best;
    }

    private void tryFrom(int i, long value) {
        if (i == request.initiatives().size()) {
            if ((best.isEmpty() || value > best.getAsLong()) && rulesHold() && payable()) {
                best = OptionalLong.of(value);
            }
            return;
        }
        Initiative initiative = request.initiatives().get(i);
        tryFrom(i + 1, value);
        boolean open = initiative.implementedOn().isEmpty() || isWanted(initiative.id());
        for (FundingOption option : open ? initiative.options() : List.<FundingOption>of()) {
            taken.put(initiative.id(), option);
            tryFrom(i + 1, value + request.values().of(initiative.id(), option));
            taken.remove(initiative.id());
        }
    }

    private boolean isWanted(Id<Initiative> id) {
        return request.rules().stream()
                        .anyMatch(r -> r instanceof FundingRule.MustFund m
                                && m.initiative().equals(id))
                || decision(id).map(d -> d.decision() == FundingDecision.FUNDED).orElse(false);
    }

    private Optional<AllocationDecision> decision(Id<Initiative> id) {
        return request.decisions().stream()
                .filter(d -> d.initiative().equals(id))
                .findFirst();
    }

    private boolean rulesHold() {
        for (Initiative i : request.initiatives()) {
            if (taken.containsKey(i.id())) {
                boolean ready = i.prerequisites().stream().allMatch(p -> taken.containsKey(p) || isDone(p));
                if (!ready || i.exclusions().stream().anyMatch(taken::containsKey)) {
                    return false;
                }
            }
        }
        return request.rules().stream().allMatch(this::holds)
                && request.decisions().stream().allMatch(this::isHonored);
    }

    private boolean isDone(Id<Initiative> id) {
        return request.initiatives().stream()
                .anyMatch(i -> i.id().equals(id) && i.implementedOn().isPresent());
    }

    private boolean holds(FundingRule rule) {
        if (rule instanceof FundingRule.SpendAtMost cap) {
            return taken.keySet().stream()
                            .filter(cap.initiatives()::contains)
                            .flatMap(id -> lines(id).stream())
                            .mapToLong(line -> line.amount().minorUnits())
                            .sum()
                    <= cap.limit().minorUnits();
        }
        return taken.keySet().containsAll(rule.initiatives()) == rule instanceof FundingRule.MustFund;
    }

    private boolean isHonored(AllocationDecision decision) {
        FundingOption option = taken.get(decision.initiative());
        if (decision.decision() != FundingDecision.FUNDED) {
            return option == null;
        }
        return option != null
                && decision.option().map(o -> o.equals(option.id())).orElse(true);
    }

    private List<CostLine> lines(Id<Initiative> id) {
        List<CostLine> recorded = decision(id).stream()
                .flatMap(d -> d.allotments().stream())
                .map(a -> CostLine.of(a.pool(), a.period(), a.amount()))
                .toList();
        FundingOption option = taken.get(id);
        return !recorded.isEmpty() || option == null ? recorded : option.costs();
    }

    /** Lines are payable together iff no group of them asks for more than all the money that any of them can reach. */
    private boolean payable() {
        Map<String, Long> demand = new TreeMap<>();
        Map<String, CostLine> kinds = new TreeMap<>();
        for (Id<Initiative> id : taken.keySet()) {
            for (CostLine line : lines(id)) {
                String kind =
                        line.period() + " " + line.pools().stream().sorted().toList();
                demand.merge(kind, line.amount().minorUnits(), Long::sum);
                kinds.put(kind, line);
            }
        }
        List<String> names = new ArrayList<>(demand.keySet());
        for (int group = 1; group < 1 << names.size(); group++) {
            long asked = 0;
            List<CostLine> lines = new ArrayList<>();
            for (int k = 0; k < names.size(); k++) {
                if ((group >> k & 1) == 1) {
                    asked += demand.getOrDefault(names.get(k), 0L);
                    lines.add(kinds.get(names.get(k)));
                }
            }
            if (asked > reachable(lines)) {
                return false;
            }
        }
        return true;
    }

    private long reachable(List<CostLine> lines) {
        long sum = 0;
        for (BudgetPool pool : request.budget().pools()) {
            for (FiscalPeriod period : pool.periods().keySet()) {
                boolean reached = lines.stream()
                        .anyMatch(line -> line.pools().contains(pool.id())
                                && (line.period().equals(period)
                                        || (pool.carryOver() == CarryOver.ALL && period.compareTo(line.period()) < 0)));
                sum += reached ? pool.periods().get(period).available().minorUnits() : 0;
            }
        }
        return sum;
    }
}
