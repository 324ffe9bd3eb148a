package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.plan.PlanContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A place in the plan that names values of one kind, such as amounts.
 *
 * @param what its name in a sentence, in the plural
 */
record Mention<T>(Place place, String what, List<T> values) {

    /** Every place that names values of the type: those of money in their own words, all others by their place. */
    static <T> List<Mention<T>> allOf(
            PlanIndex plan, Class<T> type, List<MoneyUse> uses, Function<MoneyUse, List<T>> values) {
        List<Mention<T>> mentions = new ArrayList<>();
        uses.forEach(use -> mentions.add(new Mention<>(use.place(), use.what(), values.apply(use))));
        Set<Place> told = uses.stream().map(MoneyUse::place).collect(Collectors.toSet());
        PlanContents.of(plan.plan(), type).forEach((place, found) -> {
            if (!told.contains(place)) {
                mentions.add(new Mention<>(place, "those here", found));
            }
        });
        return mentions;
    }
}
