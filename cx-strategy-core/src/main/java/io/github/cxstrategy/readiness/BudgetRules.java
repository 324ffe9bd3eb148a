package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGNMENT;
import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.CatalogueRule.blocker;

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
            blocker(
                            "A-05",
                            ALIGNMENT,
                            List.of(ALIGN_THE_ORGANIZATION),
                            new Rule.Words(
                                    "The total available budget must be documented and more than zero, in a known currency.",
                                    "the budget record",
                                    Remedy.supply("document", "Document the budget decision.")),
                            (context, gate, parameters) -> documented(context))
                    .with(Rule.Trait.EVIDENCE_MONOTONE),
            blocker(
                            "A-06",
                            ALIGNMENT,
                            List.of(ALIGN_THE_ORGANIZATION),
                            new Rule.Words(
                                    "The budget must be approved, by somebody and on a day.",
                                    "the approval",
                                    Remedy.sign("Have the budget approved.")),
                            (context, gate, parameters) -> approved(context))
                    .with(Rule.Trait.EVIDENCE_MONOTONE),
            blocker(
                            "A-07",
                            ALIGNMENT,
                            List.of(ALIGN_THE_ORGANIZATION),
                            new Rule.Words(
                                    "What is allotted, with the reserve, must be at most what is approved: in each pool and period, and in total.",
                                    "the sum, the limit and the gap",
                                    Remedy.decide("Cut or defer initiatives until the limit holds in '{subject}'.")),
                            (context, gate, parameters) -> new BudgetUse(context).withinLimits())
                    .with(Rule.Trait.NOT_WAIVABLE));

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

    private static Check approved(GateContext context) {
        Optional<BudgetApproval> approval = context.plan().plan().budget().flatMap(Budget::approval);
        return Check.all(
                Check.present(context.fact(PlanPart.BUDGET, SUBJECT, "approvedBy", approval.map(BudgetApproval::by))),
                Check.present(context.fact(PlanPart.BUDGET, SUBJECT, "approvedOn", approval.map(BudgetApproval::on))));
    }
}
