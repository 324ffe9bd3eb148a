package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.plan.PlanPart;
import java.util.List;

/** What an engine may have to add up must fit whole minor units: each place alone, and all places of a part together. */
final class SumChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        List<MoneyUse> uses = MoneyUse.allOf(plan);
        check(uses, PlanPart.BUDGET, "all pools", found);
        check(uses, PlanPart.INITIATIVES, "all options", found);
        check(uses, PlanPart.DECISIONS, "all decisions", found);
    }

    /** The part as a whole is judged only where each of its places fits. */
    private static void check(List<MoneyUse> uses, PlanPart part, String all, FindingSink found) {
        List<MoneyUse> inPart = uses.stream().filter(use -> use.part() == part).toList();
        boolean fits = true;
        for (MoneyUse use : inPart) {
            fits &= check(use.place(), use.what(), use.amounts(), found);
        }
        if (fits) {
            List<Money> amounts =
                    inPart.stream().flatMap(use -> use.amounts().stream()).toList();
            check(Place.of(part.key()), "the amounts of " + all + " together", amounts, found);
        }
    }

    private static boolean check(Place place, String what, List<Money> amounts, FindingSink found) {
        List<Sum> tooLarge =
                Sum.byCurrency(amounts).stream().filter(Sum::isTooLarge).toList();
        tooLarge.forEach(sum -> found.add(
                FindingCode.SUM_TOO_LARGE,
                place,
                "Correct the amounts; one of them may have too many zeros.",
                "A sum must be at most %s but %s sum to %s.",
                new Money(sum.currency(), Long.MAX_VALUE),
                what,
                sum));
        return tooLarge.isEmpty();
    }
}
