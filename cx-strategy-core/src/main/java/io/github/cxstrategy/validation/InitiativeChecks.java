package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.workforce.Person;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an initiative says of its options, costs, prerequisites and exclusions. */
final class InitiativeChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        for (Initiative initiative : plan.plan().initiatives()) {
            if (plan.isComplete(PlanPart.INITIATIVES)) {
                options(initiative, found);
            }
            if (plan.plan().coverage(PlanPart.INITIATIVES) == Coverage.PARTIAL) {
                costs(initiative, found);
            }
            forecast(initiative, found);
            exclusions(plan, initiative, found);
        }
        if (plan.isComplete(PlanPart.PEOPLE)) {
            departments(plan, found);
        }
    }

    private static void options(Initiative initiative, FindingSink found) {
        boolean full = initiative.options().stream()
                .anyMatch(option -> option.valueShare().equals(Ratio.ONE));
        if (!initiative.options().isEmpty() && !full) {
            found.add(
                    FindingCode.NO_FULL_OPTION,
                    Places.of(initiative, "options"),
                    "Add the full option, or give the largest the value share 1.",
                    "The largest option must have the value share 1 but those of '%s' have at most %s.",
                    initiative.id(),
                    initiative.options().stream()
                            .map(option -> option.valueShare())
                            .max(Ratio::compareTo)
                            .orElse(Ratio.ZERO));
        }
    }

    /** No cost lines mean no costs, but only where all is told: missing money is not zero. */
    private static void costs(Initiative initiative, FindingSink found) {
        boolean free = initiative.estimate().stream()
                .anyMatch(estimate -> !estimate.high().isPositive());
        if (free || initiative.implementedOn().isPresent()) {
            return;
        }
        for (FundingOption option : initiative.options()) {
            if (option.costs().isEmpty()) {
                found.add(
                        FindingCode.COSTS_UNKNOWN,
                        Places.of(initiative, "options"),
                        "Add its cost lines, one of 0 if it costs nothing, or declare the initiatives COMPLETE.",
                        "What an option costs must be told where initiatives are PARTIAL but option '%s' of '%s' has no"
                                + " cost lines.",
                        option.id(),
                        initiative.id());
            }
        }
    }

    /** Amounts in two currencies are a finding of their own. */
    private static void forecast(Initiative initiative, FindingSink found) {
        Optional<Money> spent = initiative.actuals().flatMap(Actuals::spent);
        Optional<Money> forecast = initiative.actuals().flatMap(Actuals::forecast);
        if (spent.isPresent()
                && forecast.isPresent()
                && spent.get().currency().equals(forecast.get().currency())
                && forecast.get().minorUnits() < spent.get().minorUnits()) {
            found.add(
                    FindingCode.FORECAST_BELOW_SPENT,
                    Places.of(initiative, "actuals"),
                    "Correct one of the two amounts.",
                    "What all will have cost must be forecast at no less than is spent, %s, but '%s' has a forecast of"
                            + " %s.",
                    spent.get(),
                    initiative.id(),
                    forecast.get());
        }
    }

    /** Once per person, naming the first of the initiatives. */
    private static void departments(PlanIndex plan, FindingSink found) {
        Map<Id<Person>, Id<Initiative>> owned = new TreeMap<>();
        for (Initiative initiative : plan.plan().initiatives()) {
            for (Id<Person> owner : initiative.owners()) {
                owned.merge(owner, initiative.id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        owned.forEach((owner, initiative) -> {
            if (plan.people(owner).stream()
                    .anyMatch(person -> person.department().isEmpty())) {
                found.add(
                        FindingCode.OWNER_WITHOUT_DEPARTMENT,
                        Place.of(PlanPart.PEOPLE.key(), owner, "department"),
                        "Say where this person works.",
                        "Whoever owns an initiative must have a department but '%s', who owns '%s', has none.",
                        owner,
                        initiative);
            }
        });
    }

    /** Exclusions hold both ways. What is done already needs no funding, so it excludes nothing. */
    private static void exclusions(PlanIndex plan, Initiative initiative, FindingSink found) {
        if (initiative.exclusions().contains(initiative.id())) {
            found.add(
                    FindingCode.EXCLUDES_ITSELF,
                    Places.of(initiative, "exclusions"),
                    "Remove this exclusion.",
                    "An initiative must not exclude itself but '%s' does.",
                    initiative.id());
        }
        if (initiative.implementedOn().isPresent()) {
            return;
        }
        Set<Id<Initiative>> together = new TreeSet<>();
        together.add(initiative.id());
        initiative.prerequisites().stream()
                .filter(prerequisite -> !plan.isImplemented(prerequisite))
                .forEach(together::add);
        for (ExclusionPair pair : ExclusionPair.within(plan, together)) {
            found.add(
                    FindingCode.REQUIRES_EXCLUDED,
                    Places.of(initiative, "prerequisites"),
                    "Remove the exclusion or the prerequisite.",
                    "An initiative and all it requires must be fundable together but for '%s' both '%s' and '%s' are"
                            + " needed, which exclude each other.",
                    initiative.id(),
                    pair.first(),
                    pair.second());
        }
    }
}
