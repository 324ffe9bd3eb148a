package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the recorded decisions say of funding; never what an engine proposes. */
final class Funding {
    private final GateContext context;
    private final List<Initiative> funded = new ArrayList<>();
    private final boolean mayGoOn;

    Funding(GateContext context) {
        this.context = context;
        boolean undecided = !context.isComplete(PlanPart.INITIATIVES);
        for (Initiative initiative : context.plan().initiatives()) {
            Optional<AllocationDecision> decision = context.plan().decision(initiative.id());
            undecided |= decision.isEmpty();
            if (decision.isPresent() && decision.get().decision() == FundingDecision.FUNDED) {
                funded.add(initiative);
            }
        }
        mayGoOn = undecided && !context.isComplete(PlanPart.DECISIONS);
    }

    /**
     * The initiatives of which it is known that they are funded. More may be if decisions are missing and there is an
     * initiative, written down or not, that they could be about.
     */
    Check.ForEach forEachFunded(Function<Initiative, Check> check) {
        return new Check.ForEach(
                PlanPart.INITIATIVES, "funded initiatives", mayGoOn, GateContext.items(funded, Initiative::id, check));
    }

    List<Initiative> funded() {
        return Collections.unmodifiableList(funded);
    }

    boolean mayGoOn() {
        return mayGoOn;
    }

    /** Whether an initiative is funded: a recorded FUNDED decision, and nothing else. */
    Check isFunded(Id<Initiative> initiative) {
        Optional<AllocationDecision> decision = context.plan().decision(initiative);
        Fact fact = context.fact(
                PlanPart.DECISIONS, initiative.value(), "decision", decision.map(AllocationDecision::decision));
        return decision.isPresent()
                ? Check.holds(fact, decision.get().decision() == FundingDecision.FUNDED)
                : Check.present(fact);
    }

    List<Money> allotted(Id<Initiative> initiative) {
        List<Money> amounts = new ArrayList<>();
        context.plan().decision(initiative).ifPresent(decision -> {
            for (Allotment allotment : decision.allotments()) {
                amounts.add(allotment.amount());
            }
        });
        return amounts;
    }

    /** All money allotted to an initiative. */
    Quantity allotment(Id<Initiative> initiative) {
        return Sums.of(initiative.value(), "allotted", allotted(initiative), context.isComplete(PlanPart.DECISIONS));
    }
}
