package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.CRM;
import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static io.github.cxstrategy.readiness.ReadyPlan.budget;
import static io.github.cxstrategy.readiness.ReadyPlan.crm;
import static io.github.cxstrategy.readiness.ReadyPlan.decision;
import static io.github.cxstrategy.readiness.ReadyPlan.eur;
import static io.github.cxstrategy.readiness.ReadyPlan.funded;
import static io.github.cxstrategy.readiness.ReadyPlan.initiative;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static io.github.cxstrategy.readiness.ReadyPlan.result;
import static io.github.cxstrategy.readiness.ReadyPlan.results;
import static io.github.cxstrategy.readiness.ReadyPlan.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Remedy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** on a CRM that costs 100 in full, 50 in its basic form, and 80 at the least by its owner. */
class AllocationRulesTest {
    private static final Id<Initiative> DATA = Id.of("data");

    @ParameterizedTest
    @CsvSource({"full, 80, PASS", "full, 79, FAIL", "basic, 40, PASS", "basic, 39, FAIL"})
    void a08WantsTheLowEstimateInProportionToTheFundedOption(String option, long euros, Verdict expected) {
        AllocationDecision decision = funded(CRM, euros).option(Id.of(option)).build();

        assertThat(verdict(readyPlan().decisions(List.of(decision)), "A-08")).isEqualTo(expected);
    }

    @Test
    void a08SaysHowMuchIsMissing() {
        RuleResult result = result(
                readyPlan()
                        .decisions(
                                List.of(funded(CRM, 39).option(Id.of("basic")).build())),
                "A-08",
                "crm");

        assertThat(result.message())
                .isEqualTo("'crm' is funded with less than its refined low estimate needs: EUR 1.00 short.");
        assertThat(result.explanation().remedy().map(Remedy::sentence))
                .contains("Raise the allotment of 'crm' by EUR 1.00 or reduce its scope.");
        assertThat(result.explanation().read())
                .anySatisfy(fact -> assertThat(fact.sentence()).isEqualTo("'allotted' of 'crm' is EUR 39.00"));
    }

    @Test
    void a08MultipliesWhatNoLongHolds() {
        Initiative huge = crm().estimate(CostEstimate.vrom(
                                eur(Long.MAX_VALUE / 200), eur(Long.MAX_VALUE / 200), eur(Long.MAX_VALUE / 200))
                        .refinedBy(ReadyPlan.ANN, TODAY))
                .build();

        assertThat(verdict(
                        readyPlan()
                                .initiatives(List.of(huge))
                                .decisions(List.of(
                                        funded(CRM, 39).option(Id.of("basic")).build())),
                        "A-08"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a08IsUnknownWithoutRefinedEstimateOrNamedOption() {
        Initiative rough =
                crm().estimate(CostEstimate.vrom(eur(80), eur(100), eur(120))).build();
        AllocationDecision noOption = decision(CRM, FundingDecision.FUNDED).build();

        assertThat(verdict(readyPlan().initiatives(List.of(rough)), "A-08")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(readyPlan().decisions(List.of(noOption)), "A-08")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a08IsUnknownWhereTheFullCostDependsOnWhichFullOptionIsMeant() {
        FundingOption later = new FundingOption(
                Id.of("later"), "Later", Ratio.ONE, List.of(CostLine.of(ReadyPlan.POOL, ReadyPlan.Q2, eur(160))));
        StrategicPlan.Builder plan =
                readyPlan().initiatives(List.of(crm().addOption(later).build()));

        assertThat(verdict(
                        plan.decisions(
                                List.of(funded(CRM, 39).option(Id.of("basic")).build())),
                        "A-08"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(
                        plan.decisions(
                                List.of(funded(CRM, 24).option(Id.of("basic")).build())),
                        "A-08"))
                .isEqualTo(Verdict.FAIL);
    }

    /** The full option for nothing would make any allotment enough. */
    @Test
    void a08TakesNoFullOptionThatCostsNothing() {
        FundingOption free = new FundingOption(Id.of("full"), "Full", Ratio.ONE, List.of());
        FundingOption basic = crm().build().options().get(1);
        StrategicPlan.Builder plan = readyPlan()
                .initiatives(List.of(crm().options(List.of(free, basic)).build()));

        assertThat(verdict(plan.decisions(List.of(funded(CRM, 79).build())), "A-08"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(plan.decisions(List.of(funded(CRM, 80).build())), "A-08"))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(
                        plan.decisions(
                                List.of(funded(CRM, 1).option(Id.of("basic")).build())),
                        "A-08"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a08NeverFailsWhereMoreMoneyMayBeAllotted() {
        assertThat(result(
                                readyPlan()
                                        .decisions(List.of(funded(CRM, 79).build()))
                                        .addCoverage(PlanPart.DECISIONS, Coverage.PARTIAL),
                                "A-08",
                                "crm")
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void theRulesOnFundedInitiativesAreNotApplicableWhereNoneIs() {
        StrategicPlan.Builder cut =
                readyPlan().decisions(List.of(decision(CRM, FundingDecision.CUT).build()));

        for (String rule : List.of("A-08", "A-11", "A-26")) {
            assertThat(verdict(cut, rule)).as(rule).isEqualTo(Verdict.NOT_APPLICABLE);
        }
    }

    @Test
    void theRulesOnFundedInitiativesAreUnknownWhereNoDecisionWasSupplied() {
        for (String rule : List.of("A-08", "A-11", "A-26")) {
            assertThat(results(readyPlan().decisions(List.of()), rule))
                    .as(rule)
                    .singleElement()
                    .satisfies(result -> assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN))
                    .satisfies(result -> assertThat(result.message())
                            .startsWith("This cannot be decided because nobody has said whether there are further"
                                    + " funded initiatives"));
        }
    }

    @Test
    void a09WantsADecisionWithDayAndDecider() {
        AllocationDecision anonymous =
                AllocationDecision.builder(CRM, FundingDecision.DEFERRED).build();
        StrategicPlan.Builder twoRanked =
                readyPlan().addInitiative(initiative("data").priorityRank(1).build());

        assertThat(verdict(readyPlan(), "A-09")).isEqualTo(Verdict.PASS);
        assertThat(verdict(readyPlan().decisions(List.of(anonymous)), "A-09")).isEqualTo(Verdict.FAIL);
        assertThat(result(twoRanked, "A-09", "data").message()).isEqualTo("Nobody has decided on 'data'.");
        assertThat(verdict(twoRanked.addCoverage(PlanPart.DECISIONS, Coverage.PARTIAL), "A-09"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a09IsNotApplicableWhereNothingIsRankedAndUnknownWhereSomethingMayBe() {
        StrategicPlan.Builder unranked =
                readyPlan().initiatives(List.of(initiative("crm").build()));

        assertThat(verdict(unranked, "A-09")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(unranked.addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL), "A-09"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a11WantsPrerequisitesFundedOrDone() {
        assertThat(verdict(needingData(initiative("data").build()), "A-11")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(needingData(initiative("data").implementedOn(TODAY).build()), "A-11"))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(
                        needingData(initiative("data")
                                .implementedOn(TODAY.plusDays(1))
                                .build()),
                        "A-11"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(
                        needingData(initiative("data").build())
                                .budget(budget(CarryOver.NONE, 500, 0))
                                .addDecision(funded(DATA, 100).build()),
                        "A-11"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void a11NamesThePrerequisite() {
        RuleResult result = result(needingData(initiative("data").build()), "A-11", "crm");

        assertThat(result.message())
                .isEqualTo("'crm' is funded but its prerequisite 'data' is neither funded nor done.");
        assertThat(result.explanation().remedy().map(Remedy::sentence)).contains("Fund 'data' or defer 'crm' with it.");
    }

    @Test
    void a11IsUnknownWhereAPrerequisiteMayBeFundedOrMayBeMissing() {
        assertThat(verdict(
                        needingData(initiative("data").build()).addCoverage(PlanPart.DECISIONS, Coverage.PARTIAL),
                        "A-11"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(readyPlan().addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL), "A-11"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    private static StrategicPlan.Builder needingData(Initiative data) {
        return readyPlan().initiatives(List.of(crm().addPrerequisite(DATA).build(), data));
    }
}
