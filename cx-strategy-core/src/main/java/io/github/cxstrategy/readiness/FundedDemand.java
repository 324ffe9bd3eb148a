package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.workforce.Department;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What a funded initiative needs of people's time, in the option and tranche in which it is funded. */
final class FundedDemand {
    /** Full-time equivalents have three decimal places. */
    private static final int PLACES = 3;

    private final Optional<FundingOption> option;
    private final Ratio tranche;
    private final boolean exact;

    FundedDemand(Facts plan, Initiative initiative) {
        Optional<AllocationDecision> decision = plan.context().plan().decision(initiative.id());
        Optional<Id<FundingOption>> id = decision.flatMap(AllocationDecision::option);
        option = initiative.options().stream()
                .filter(one -> id.equals(Optional.of(one.id())))
                .findFirst();
        tranche = decision.flatMap(AllocationDecision::tranche).orElse(Ratio.ONE);
        exact = decision.flatMap(AllocationDecision::tranche).isPresent() || !plan.open(PlanPart.DECISIONS);
    }

    /** Whether nobody has said in which option it is funded. */
    boolean isUnknown() {
        return option.isEmpty();
    }

    List<Demand> demands() {
        return option.map(FundingOption::demands).orElse(List.of());
    }

    /** Adds what the funded tranche needs, rounded up; all of the option where nobody has said which tranche is. */
    void addTo(Range sum, Demand demand) {
        BigDecimal needed = needed(demand);
        if (exact) {
            sum.add(needed);
        } else {
            sum.addPerhaps(needed);
        }
    }

    private BigDecimal needed(Demand demand) {
        return demand.fte().value().multiply(tranche.value()).setScale(PLACES, RoundingMode.UP);
    }

    /**
     * Adds what it needs of a department in a period. People that may come from any department, and work in a part of the
     * period only, may count.
     */
    void addTo(Range load, Id<Department> department, FiscalPeriod period) {
        for (Demand demand : demands()) {
            boolean here = demand.department().equals(Optional.of(department));
            if (here && Periods.contains(demand.period(), period)) {
                addTo(load, demand);
            } else if ((here || demand.department().isEmpty())
                    && (Periods.contains(demand.period(), period) || Periods.contains(period, demand.period()))) {
                load.addPerhaps(needed(demand));
            }
        }
        if (isUnknown()) {
            load.addUnknown();
        }
    }
}
