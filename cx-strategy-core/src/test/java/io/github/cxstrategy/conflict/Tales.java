package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.effect;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.MODERATE;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.STRONG;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.positive;

import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The seven tales of uncoordinated goals and initiatives, each in a plan in which every role has five equal metrics. */
final class Tales {
    private Tales() {}

    static Map<String, PlanSketch> all() {
        Map<String, PlanSketch> tales = new LinkedHashMap<>();
        tales.put("sales quota", salesQuota());
        tales.put("marketing campaign", marketingCampaign());
        tales.put("procurement saving", procurementSaving());
        tales.put("legal policy", legalPolicy());
        tales.put("IT efficiency", itEfficiency());
        tales.put("operations cost", operationsCost());
        tales.put("cases and fields", casesAndFields());
        return tales;
    }

    /** The quota drives people away, and those who go leave their work to the rest. */
    static PlanSketch salesQuota() {
        return new PlanSketch()
                .kpi("quota", Goal.increaseTo("120"), "100", "20")
                .kpi("work-pressure", Goal.keepWithin("0", "10"), "5", "5")
                .kpi("turnover", Goal.decreaseTo("8"), "12", "4")
                .kpi("hiring-load", Optional.empty())
                .dimension("quota", Dimension.QUANTITY)
                .dimension("turnover", Dimension.PEOPLE)
                .influence("quota", "work-pressure", positive(STRONG))
                .influence("work-pressure", "turnover", positive(STRONG))
                .influence("turnover", "hiring-load", positive(STRONG))
                .influence("hiring-load", "work-pressure", positive(STRONG))
                .roleWithFive("sales-lead", "sales", "quota")
                .roleWithFive("people-partner", "people", "turnover")
                .incentive("sales-lead", "quota", "0.6");
    }

    /** The campaign brings orders, and the line that makes them has hours for two thirds of what is promised. */
    static PlanSketch marketingCampaign() {
        return new PlanSketch()
                .kpi("orders", Goal.increaseTo("1200"), "1000", "200")
                .kpi("line-load", Goal.keepWithin("60", "90"), "85", "10")
                .kpi("spare-parts", Goal.increaseTo("400"), "300", "100")
                .influence("orders", "line-load", positive(STRONG))
                .resource("line-hours", "2027-Q1", "800")
                .uses("orders", "line-hours", "0.6", "1")
                .uses("spare-parts", "line-hours", "1", "1.5")
                .roleWithFive("marketer", "marketing", "orders")
                .roleWithFive("line-manager", "production", "line-load")
                .roleWithFive("parts-manager", "production", "spare-parts")
                .initiative("campaign", "marketing", effect("orders", positive(STRONG)));
    }

    static PlanSketch procurementSaving() {
        return new PlanSketch()
                .kpi("supply-saving", Goal.increaseTo("6"), "2", "4")
                .kpi("lead-time", Goal.decreaseTo("10"), "14", "5")
                .dimension("supply-saving", Dimension.COST)
                .dimension("lead-time", Dimension.SPEED)
                .influence("supply-saving", "lead-time", positive(MODERATE).delayedBy(60))
                .roleWithFive("buyer", "procurement", "supply-saving")
                .roleWithFive("planner", "production", "lead-time")
                .incentive("buyer", "supply-saving", "0.5");
    }

    /** The policy delays decisions; whether it delays delivery is open, for a lower risk saves rework. */
    static PlanSketch legalPolicy() {
        return new PlanSketch()
                .kpi("legal-risk", Goal.decrease(), "30", "10")
                .kpi("decision-time", Goal.decreaseTo("5"), "9", "3")
                .kpi("rework", Goal.decreaseTo("10"), "20", "10")
                .kpi("delivery-time", Goal.decreaseTo("30"), "40", "10")
                .influence("legal-risk", "rework", positive(STRONG))
                .influence("rework", "delivery-time", positive(STRONG))
                .influence("decision-time", "delivery-time", positive(STRONG))
                .roleWithFive("counsel", "legal", "legal-risk")
                .roleWithFive("product-owner", "product", "decision-time")
                .roleWithFive("delivery-lead", "delivery", "delivery-time")
                .initiative(
                        "approval-policy",
                        "legal",
                        effect("legal-risk", negative(STRONG)),
                        effect("decision-time", positive(STRONG)));
    }

    /** IT is paid for what it saves; the tickets it hands back take hours of the branches that serve customers. */
    static PlanSketch itEfficiency() {
        return new PlanSketch()
                .kpi("it-cost", Goal.decreaseTo("80"), "100", "20")
                .kpi("case-time", Goal.decreaseTo("10"), "12", "4")
                .kpi("tickets-handed-back", Goal.increaseTo("300"), "100", "100")
                .kpi("customer-visits", Goal.increaseTo("150"), "100", "50")
                .influence("it-cost", "case-time", negative(STRONG))
                .objective("effortless-service", "0.6", "case-time")
                .resource("branch-hours", "2027-Q1", "500")
                .uses("tickets-handed-back", "branch-hours", "1.5", "2")
                .uses("customer-visits", "branch-hours", "2", "3")
                .roleWithFive("it-lead", "it", "it-cost")
                .roleWithFive("service-desk", "it", "tickets-handed-back")
                .roleWithFive("service-lead", "service", "case-time")
                .roleWithFive("branch-manager", "branches", "customer-visits")
                .incentive("it-lead", "it-cost", "0.8");
    }

    /** Cheaper parts save money at once; the complaints come later. */
    static PlanSketch operationsCost() {
        return new PlanSketch()
                .kpi("unit-cost", Goal.decreaseTo("40"), "50", "10")
                .kpi("quality", Goal.increaseTo("98"), "95", "3")
                .kpi("complaints", Goal.decreaseTo("100"), "150", "50")
                .dimension("unit-cost", Dimension.COST)
                .dimension("quality", Dimension.QUALITY)
                .influence("unit-cost", "quality", positive(STRONG).delayedBy(30))
                .influence("quality", "complaints", negative(STRONG).delayedBy(60))
                .influence("quality", "unit-cost", negative(MODERATE).delayedBy(180))
                .roleWithFive("operations-lead", "operations", "unit-cost")
                .roleWithFive("quality-lead", "quality", "quality")
                .roleWithFive("service-lead", "service", "complaints")
                .initiative(
                        "cheaper-parts",
                        "operations",
                        effect("unit-cost", negative(STRONG).delayedBy(0)),
                        effect("quality", negative(MODERATE).delayedBy(30)))
                .incentive("operations-lead", "unit-cost", "0.4");
    }

    /** Minutes of one agent's hour: cases per hour, times four minutes and half a minute for each field. */
    static PlanSketch casesAndFields() {
        return new PlanSketch()
                .kpi("cases-per-hour", Goal.increaseTo("9"), "6", "2")
                .kpi("fields", Goal.increaseTo("14"), "5", "3")
                .kpi("handling-minutes", Goal.increase(), "40", "10")
                .formula("handling-minutes", "[cases-per-hour] * (4 + 0.5 * fields)")
                .resource("agent-minutes", "2027-Q1", "60")
                .uses("handling-minutes", "agent-minutes", "1", "1")
                .roleWithFive("operations-lead", "operations", "cases-per-hour")
                .roleWithFive("data-lead", "marketing", "fields");
    }
}
