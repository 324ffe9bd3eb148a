package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.communication.CommunicationPlan;
import io.github.cxstrategy.model.communication.Message;
import io.github.cxstrategy.model.communication.Reach;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.Scenario;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.PlanPlaces;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.workforce.Department;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What scenarios, accepted trade-offs and messages say holds together. */
final class RecordChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Set<FundingRule> rules = new HashSet<>(plan.plan().fundingRules());
        plan.plan().scenarios().forEach(scenario -> dropped(scenario, rules, found));
        plan.plan().tradeOffs().forEach(tradeOff -> itself(tradeOff, found));
        plan.plan().communication().map(CommunicationPlan::messages).orElse(List.of()).stream()
                .forEach(message -> reach(message, found));
    }

    private static void dropped(Scenario scenario, Set<FundingRule> rules, FindingSink found) {
        for (Scenario.Change change : scenario.changes()) {
            if (change instanceof Scenario.Change.DropRule drop && !rules.contains(drop.rule())) {
                found.add(
                        FindingCode.DROPPED_RULE_UNKNOWN,
                        Place.of(PlanPart.SCENARIOS.key(), scenario.id(), "changes"),
                        "Name the rule as it stands in the plan, or remove this change.",
                        "A rule that is dropped must be in the plan but that on '%s' of scenario '%s' is not.",
                        PlanPlaces.of(drop.rule()).entity().orElse(""),
                        scenario.id());
            }
        }
    }

    private static void itself(AcceptedTradeOff tradeOff, FindingSink found) {
        if (tradeOff.source().orElse(null) instanceof TradeOffSource.Kpi kpi
                && tradeOff.target().filter(kpi.id()::equals).isPresent()) {
            found.add(
                    FindingCode.TRADE_OFF_WITH_ITSELF,
                    PlanPlaces.of(tradeOff),
                    "Correct the source or the target, or remove it.",
                    "A trade-off must be between two things but '%s' is accepted to suffer from itself.",
                    kpi.id());
        }
    }

    private static void reach(Message message, FindingSink found) {
        Set<Optional<Id<Department>>> counted = new HashSet<>();
        for (Reach reach : message.reach()) {
            if (!counted.add(reach.department())) {
                found.add(
                        FindingCode.REPEATED_REACH,
                        Place.of(PlanPart.COMMUNICATION.key(), message.id(), "reach")
                                .in("messages"),
                        "Keep one of them, or add them up.",
                        "The reach of a message must be told once of each department but message '%s' tells it more than"
                                + " once of %s.",
                        message.id(),
                        reach.department().map(id -> "'" + id + "'").orElse("all together"));
            }
        }
    }
}
