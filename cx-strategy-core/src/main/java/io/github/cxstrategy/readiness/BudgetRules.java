package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetApproval;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Is there a budget, has it been approved, and does it hold? */
final class BudgetRules {
    private static final String SUBJECT = "budget";

    static final List<Rule> RULES = ImmutableList.of(
            blocker("A-05", ALIGN_THE_ORGANIZATION)
                    .asks("The total available budget must be documented and more than zero, in a known currency.")
                    .shows("the budget record")
                    .mends(Remedy.supply("document", "Document the budget decision."))
                    .monotone()
                    .check(plan -> documented(plan.context())),
            blocker("A-06", ALIGN_THE_ORGANIZATION)
                    .asks("The budget must be approved, by somebody and on a day.")
                    .shows("the approval")
                    .mends(Remedy.sign("Have the budget approved."))
                    .monotone()
                    .check(BudgetRules::approved),
            blocker("A-07", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "What is allotted, with the reserve, must be at most what is approved: in each pool and period, and in total.")
                    .shows("the sum, the limit and the gap")
                    .mends(Remedy.decide("Cut or defer initiatives until the limit holds in '{subject}'."))
                    .notWaivable()
                    .checkEach(plan -> new BudgetUse(plan.context()).withinLimits()));

    private BudgetRules() {}

    private static Check documented(GateContext context) {
        Optional<Budget> budget = context.plan().plan().budget();
        List<Money> approved = context.plan().pools().stream()
                .flatMap(pool -> pool.periods().values().stream())
                .map(PeriodBudget::approved)
                .toList();
        Quantity total = Sums.of(SUBJECT, "total approved", approved, context.isComplete(PlanPart.BUDGET));
        return Check.all(
                Check.present(context.fact(PlanPart.BUDGET, SUBJECT, "document", budget.flatMap(Budget::document))),
                Check.present(context.fact(PlanPart.BUDGET, SUBJECT, "currency", Sums.currency(approved))),
                Check.compare(total, Relation.MORE_THAN, Quantity.exactly(SUBJECT, "nothing", BigDecimal.ZERO, "(0)")));
    }

    private static Check approved(Facts plan) {
        Optional<BudgetApproval> approval = plan.plan().budget().flatMap(Budget::approval);
        return Check.all(
                plan.present(PlanPart.BUDGET, SUBJECT, "approvedBy", approval.map(BudgetApproval::by)),
                plan.done(PlanPart.BUDGET, SUBJECT, "approvedOn", approval.map(BudgetApproval::on)));
    }
}
