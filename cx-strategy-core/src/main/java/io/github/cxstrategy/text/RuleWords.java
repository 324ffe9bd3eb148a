package io.github.cxstrategy.text;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.workforce.Skill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules on funding, in words. */
final class RuleWords {
    private static final int MOST_NAMES = 2;

    private final ResolvedPlan plan;
    private final Names names;

    RuleWords(ResolvedPlan plan) {
        this.plan = plan;
        this.names = new Names(plan);
    }

    /** {@return a sentence that says what the rule demands, and why} */
    String of(FundingRule rule) {
        return demand(rule) + ": " + rule.reason();
    }

    /** {@return what the rule demands, without a full stop} */
    String demand(FundingRule rule) {
        if (rule instanceof FundingRule.MustFund must) {
            return names.initiative(must.initiative()) + " must be funded";
        } else if (rule instanceof FundingRule.MustNotFund not) {
            return names.initiative(not.initiative()) + " must not be funded";
        } else if (rule instanceof FundingRule.SpendAtMost most) {
            return group(most.group()) + " together get at most " + Figures.money(most.limit())
                    + within(most.periods());
        } else if (rule instanceof FundingRule.SpendAtLeast least) {
            return group(least.group()) + " together get at least " + Figures.money(least.least())
                    + within(least.periods());
        } else if (rule instanceof FundingRule.ShareAtMost most) {
            return group(most.group()) + " together get at most " + Figures.percent(most.share())
                    + " of all money spent" + within(most.periods());
        } else if (rule instanceof FundingRule.ShareAtLeast least) {
            return group(least.group()) + " together get at least " + Figures.percent(least.share())
                    + " of all money spent" + within(least.periods());
        } else if (rule instanceof FundingRule.FundAtMost most) {
            return "at most " + most.count() + " of " + group(most.group()) + " may be funded";
        } else if (rule instanceof FundingRule.FundAtLeast least) {
            return "at least " + least.count() + " of " + group(least.group()) + " must be funded";
        }
        return demandOfSome(rule);
    }

    private String demandOfSome(FundingRule rule) {
        if (rule instanceof FundingRule.AllOrNone all) {
            return "all of " + initiatives(all.initiatives()) + " are funded or none";
        } else if (rule instanceof FundingRule.RequiresAny any) {
            return names.initiative(any.initiative()) + " requires one of " + initiatives(any.anyOf());
        } else if (rule instanceof FundingRule.Synergy synergy) {
            return initiatives(synergy.initiatives()) + " together" + effects(synergy);
        } else if (rule instanceof FundingRule.CapacityAtMost capacity) {
            return "at most " + capacity.limit() + " full-time equivalents of " + people(capacity) + " in "
                    + capacity.period();
        } else if (rule instanceof FundingRule.LoadAtMost load) {
            return "at most " + Figures.whole(load.limit()) + " of " + Columns.oneLine(load.what());
        } else if (rule instanceof FundingRule.PoolOnlyFor only) {
            return Columns.oneLine(plan.pool(only.pool()).name()) + " pays for " + group(only.group()) + " only";
        }
        return rule.subject();
    }

    private static String effects(FundingRule.Synergy synergy) {
        List<String> effects = new ArrayList<>();
        if (synergy.points() != 0) {
            effects.add((synergy.points() > 0 ? " add " : " take ")
                    + Figures.whole(Math.abs(synergy.points()))
                    + (Math.abs(synergy.points()) == 1 ? " point" : " points"));
        }
        synergy.costs().stream()
                .map(CostLine::amount)
                .reduce(Money::plus)
                .filter(Money::isPositive)
                .ifPresent(cost -> effects.add(" cost " + Figures.money(cost) + " more"));
        return effects.isEmpty() ? " change nothing" : String.join(" and", effects);
    }

    private String initiatives(Collection<Id<Initiative>> ids) {
        return Names.some(ids, MOST_NAMES, names::initiative);
    }

    private static String within(Set<FiscalPeriod> periods) {
        return periods.isEmpty()
                ? ""
                : " in "
                        + Names.list(
                                periods.stream().map(FiscalPeriod::toString).toList());
    }

    private String people(FundingRule.CapacityAtMost capacity) {
        return Stream.concat(
                        capacity.skill().map(this::skill).stream(),
                        capacity.department().map(id -> plan.department(id).name()).stream())
                .map(Columns::oneLine)
                .reduce((skill, department) -> skill + " in " + department)
                .orElseThrow();
    }

    private String skill(Id<Skill> id) {
        return plan.plan().workforce().stream()
                .flatMap(w -> w.skills().stream())
                .filter(s -> s.id().equals(id))
                .map(Skill::name)
                .findFirst()
                .orElse(id.value());
    }

    /** {@return which initiatives are meant} */
    String group(InitiativeGroup group) {
        if (group instanceof InitiativeGroup.Listed listed) {
            return initiatives(listed.initiatives());
        } else if (group instanceof InitiativeGroup.Tagged tagged) {
            return "initiatives tagged '" + Columns.oneLine(tagged.tag()) + "'";
        } else if (group instanceof InitiativeGroup.OfDepartment of) {
            return "initiatives of "
                    + Columns.oneLine(plan.department(of.department()).name());
        } else if (group instanceof InitiativeGroup.Silos) {
            return "initiatives of one department only";
        } else if (group instanceof InitiativeGroup.OnJourney on) {
            return "initiatives on the journey " + journey(on.journey());
        } else if (group instanceof InitiativeGroup.ForAudience to) {
            return "initiatives for " + audience(to.audience());
        } else if (group instanceof InitiativeGroup.Serving serving) {
            return "initiatives for the objective "
                    + Columns.oneLine(plan.objective(serving.objective()).name());
        }
        return group.label();
    }

    private String journey(Id<Journey> id) {
        return plan.plan().lifecycle().stream()
                .flatMap(l -> l.journeys().stream())
                .filter(j -> j.id().equals(id))
                .map(j -> Columns.oneLine(j.name()))
                .findFirst()
                .orElse(id.value());
    }

    private String audience(Id<Audience> id) {
        return plan.plan().audiences().stream()
                .filter(a -> a.id().equals(id))
                .map(a -> Columns.oneLine(a.name()))
                .findFirst()
                .orElse(id.value());
    }
}
