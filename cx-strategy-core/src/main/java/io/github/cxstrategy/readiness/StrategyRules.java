package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.INTEGRATION;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.strategy.EnvironmentScan;
import io.github.cxstrategy.model.strategy.FourPs;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Is the strategy written down (D-01, D-02, D-10 to D-12, D-19, D-20)? */
final class StrategyRules {
    private static final String SUBJECT = "strategy";

    static final List<Rule> RULES = ImmutableList.of(
            blocker("D-01", STRATEGIC_MANAGEMENT, FIVE_STEPS)
                    .asks("There must be a vision.")
                    .shows("the vision, its author and its day")
                    .mends(supply(
                            "vision",
                            "Write a vision: where the organization or the journey is to be in the long term."))
                    .monotone()
                    .check(plan -> Facts.showing(
                            written(plan, "vision", Strategy::vision),
                            "There is no vision.",
                            fact(plan, "author", Strategy::author),
                            fact(plan, "adoptedOn", Strategy::adoptedOn))),
            warning("D-02", STRATEGIC_MANAGEMENT)
                    .asks("The planning horizon should be long enough.")
                    .shows("first and last day, and the months between")
                    .mends(change(
                            "horizon", "State a planning horizon of at least as many months as the threshold asks."))
                    .threshold("months", "the least number of whole months", "12", "1", "120")
                    .monotone()
                    .check(plan -> Check.compare(
                            plan.months(
                                    PlanPart.STRATEGY,
                                    SUBJECT,
                                    "horizon",
                                    plan.plan().strategy().flatMap(Strategy::horizon)),
                            Relation.AT_LEAST,
                            plan.limit("months"))),
            blocker("D-10", ALIGN_THE_ORGANIZATION)
                    .asks("There must be a brand promise.")
                    .shows("its text")
                    .mends(supply(
                            "brandPromise", "Write the brand promise: what customers can expect of every contact."))
                    .monotone()
                    .check(plan -> written(plan, "brandPromise", Strategy::brandPromise)),
            blocker("D-11", INTEGRATION)
                    .asks("There must be a value proposition.")
                    .shows("its text")
                    .mends(supply("valueProposition", "State the value proposition."))
                    .monotone()
                    .check(plan -> written(plan, "valueProposition", Strategy::valueProposition)),
            blocker("D-12", ALIGN_THE_ORGANIZATION)
                    .asks("There must be a definition of the business model.")
                    .shows("the definition")
                    .mends(supply("businessModel", "Define the business model."))
                    .monotone()
                    .check(plan -> written(plan, "businessModel", Strategy::businessModel)),
            advice("D-19", INTEGRATION)
                    .asks("Platforms, purpose, people and planet each deserve an answer.")
                    .shows("the open questions")
                    .mends(supply("fourPs", "Answer the open questions of the four Ps."))
                    .monotone()
                    .check(plan -> answered(
                            plan,
                            FourPs.Question.values(),
                            plan.plan().strategy().flatMap(Strategy::fourPs).map(FourPs::answers))),
            advice("D-20", INTEGRATION)
                    .asks("The environment scan should cover socioeconomic, technological, political, legal and"
                            + " environmental factors.")
                    .shows("the missing factors")
                    .mends(supply("environmentScan", "Complete the environment scan."))
                    .monotone()
                    .check(plan -> answered(
                            plan,
                            EnvironmentScan.Factor.values(),
                            plan.plan()
                                    .strategy()
                                    .flatMap(Strategy::environmentScan)
                                    .map(EnvironmentScan::findings))));

    private StrategyRules() {}

    private static Check written(Facts plan, String name, Function<Strategy, Optional<?>> field) {
        return Check.present(fact(plan, name, field));
    }

    private static Fact fact(Facts plan, String name, Function<Strategy, Optional<?>> field) {
        return plan.fact(
                PlanPart.STRATEGY, SUBJECT, name, plan.plan().strategy().flatMap(field));
    }

    private static <Q extends Enum<Q>> Check answered(Facts plan, Q[] questions, Optional<Map<Q, String>> answers) {
        List<Check> checks = new ArrayList<>();
        for (Q question : questions) {
            checks.add(plan.present(
                    PlanPart.STRATEGY, SUBJECT, question.name(), answers.map(given -> given.get(question))));
        }
        List<String> open = Arrays.stream(questions)
                .filter(question ->
                        answers.map(given -> !given.containsKey(question)).orElse(true))
                .map(Wording::words)
                .toList();
        return new Check.All(checks).saying("Nobody has written of %s.", Wording.list(open));
    }
}
