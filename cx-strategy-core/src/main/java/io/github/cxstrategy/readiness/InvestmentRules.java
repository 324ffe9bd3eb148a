package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.advice;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.change;
import static io.github.cxstrategy.readiness.rule.Remedy.decide;
import static io.github.cxstrategy.readiness.rule.Remedy.supply;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.CoordinationRecord;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Is money and time spent for the strategy and across departments (C-08, C-09, X-03, X-04)? */
final class InvestmentRules {
    private static final int MOST_PAIRS_NAMED = 100;

    static final List<Rule> RULES = ImmutableList.of(
            warning("C-08", STRATEGIC_MANAGEMENT)
                    .fromAlignmentOn()
                    .asks(
                            "Every funded investment in information technology should be linked to a journey or an objective.")
                    .shows("the spending that is not")
                    .mends(supply("journeys", "Link '{subject}' to a customer journey."))
                    .checkEach(InvestmentRules::itLinked),
            warning("C-09", STRATEGIC_MANAGEMENT)
                    .fromAlignmentOn()
                    .asks("Not too large a share of the allotted money should come from one cost center.")
                    .shows("the share")
                    .mends(decide("Fund cross-functionally."))
                    .share(
                            "share",
                            "the largest share of the allotted money from one cost center; 0.8 means 80 %",
                            "0.8")
                    .checkEach(InvestmentRules::fundedTogether),
            warning("X-03", STRATEGIC_MANAGEMENT)
                    .fromPlanningOn()
                    .asks("Not too many objectives should be operations: without outcome metric, or of a few months.")
                    .shows("the operational objectives")
                    .mends(change("horizon", "State the outcome; move logistics to the execution plan."))
                    .threshold("months", "up to how many months a horizon is operational", "3", "0", "24")
                    .share("share", "the largest share of operational objectives; 0.3 means 30 %", "0.3")
                    .checkEach(InvestmentRules::strategic),
            advice("X-04", FIVE_STEPS)
                    .fromAlignmentOn()
                    .asks("Funded initiatives that touch one department at the same time should be coordinated.")
                    .shows("the initiatives that are not")
                    .mends(change("coordinationRecords", "Coordinate or sequence the initiatives in '{subject}'."))
                    .checkEach(InvestmentRules::coordinated));

    private InvestmentRules() {}

    private static Check itLinked(Facts plan) {
        return Facts.eachOf(
                PlanPart.INITIATIVES,
                "funded investments in information technology",
                plan.funding().mayGoOn(),
                plan.funding().funded(),
                Initiative::id,
                Facts.where(
                        initiative -> plan.is(
                                PlanPart.INITIATIVES,
                                initiative.id(),
                                "itInvestment",
                                initiative.itInvestment(),
                                yes -> yes),
                        initiative -> Check.any(
                                        InitiativeRules.scoped(plan, initiative, "journeys", InitiativeScope::journeys),
                                        plan.links().toObjective(initiative))
                                .saying("'%s' is linked to no journey and no objective.", initiative.id())));
    }

    /** The largest cost center: what nobody has assigned may come from it, or from another. */
    private static Check fundedTogether(Facts plan) {
        if (plan.open(PlanPart.DECISIONS)) {
            return Check.present(new Fact.Unknown("plan", "further allotments"));
        }
        Map<String, BigDecimal> centers = new TreeMap<>();
        List<Money> all = new ArrayList<>();
        BigDecimal unassigned = BigDecimal.ZERO;
        List<Fact> missing = new ArrayList<>();
        for (Initiative initiative : plan.funding().funded()) {
            List<Money> allotted = plan.funding().allotted(initiative.id());
            BigDecimal sum = Sums.minorUnits(allotted);
            all.addAll(allotted);
            if (initiative.costCenter().isPresent()) {
                centers.merge(initiative.costCenter().get(), sum, BigDecimal::add);
            } else {
                unassigned = unassigned.add(sum);
                missing.add(plan.context()
                        .missing(PlanPart.INITIATIVES, initiative.id().value(), "costCenter"));
            }
        }
        BigDecimal total = Sums.minorUnits(all);
        if (total.signum() == 0) {
            return new Check.NotApplicable("There is no allotted money of which a share could be taken.");
        }
        BigDecimal largest =
                centers.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        BigDecimal most = largest.add(unassigned);
        String name = "money from one cost center";
        Quantity share = largest.compareTo(most) == 0
                ? Quantity.exactly("plan", name, largest, Sums.text(largest, Sums.currency(all)))
                : new Quantity(
                        new Fact.Known("plan", name, amounts(largest, most, Sums.currency(all))),
                        Optional.of(largest),
                        Optional.of(most),
                        missing);
        return Check.compare(
                        share,
                        Relation.AT_MOST,
                        Quantity.exactly(
                                "plan",
                                "limit",
                                total.multiply(plan.ratio("share").value()),
                                plan.ratio("share") + " of " + Sums.text(total, Sums.currency(all))))
                .saying(
                        "Of %s allotted, at least %s comes from one cost center.",
                        Sums.text(total, Sums.currency(all)), Sums.text(largest, Sums.currency(all)));
    }

    private static String amounts(BigDecimal low, BigDecimal high, Optional<Currency> currency) {
        return Sums.text(low, currency) + " to " + Sums.text(high, currency);
    }

    private static Check strategic(Facts plan) {
        return plan.fewAre(
                "operational",
                "operational objectives",
                PlanPart.OBJECTIVES,
                plan.context().plan().objectives(),
                Objective::id,
                objective -> operational(plan, objective),
                "Too many objectives are operations");
    }

    /** An objective without a horizon of its own has that of the strategy. */
    private static Check operational(Facts plan, Objective objective) {
        Optional<DateSpan> horizon = objective.horizon().isPresent() || plan.open(PlanPart.OBJECTIVES)
                ? objective.horizon()
                : plan.plan().strategy().flatMap(Strategy::horizon);
        return Check.any(
                Check.not(Outcomes.has(plan, objective.id())),
                Check.compare(
                        plan.months(PlanPart.OBJECTIVES, objective.id(), "horizon", horizon),
                        Relation.AT_MOST,
                        plan.limit("months")));
    }

    private static Check coordinated(Facts plan) {
        Map<Id<Initiative>, RoadmapItem> items = plan.items();
        Map<Id<Department>, List<Initiative>> touching = new TreeMap<>();
        for (Initiative initiative : plan.funding().funded()) {
            initiative
                    .departments()
                    .forEach(department -> touching.computeIfAbsent(department, id -> new ArrayList<>())
                            .add(initiative));
        }
        List<CoordinationRecord> records =
                plan.plan().roadmap().map(Roadmap::coordinationRecords).orElse(List.of());
        return Facts.each(
                PlanPart.DEPARTMENTS,
                "departments that funded initiatives touch",
                plan.funding().mayGoOn() || plan.open(PlanPart.INITIATIVES),
                touching.keySet(),
                id -> id,
                id -> coordinated(plan, id, touching.getOrDefault(id, List.of()), items, records));
    }

    private static Check coordinated(
            Facts plan,
            Id<Department> department,
            List<Initiative> initiatives,
            Map<Id<Initiative>, RoadmapItem> items,
            List<CoordinationRecord> records) {
        List<Optional<DateSpan>> times = initiatives.stream()
                .map(initiative -> RoadmapRules.schedule(plan, initiative, items))
                .toList();
        Overlaps overlaps = new Overlaps(times);
        for (CoordinationRecord entry : records) {
            if (entry.departments().contains(department) && !entry.on().isAfter(plan.today())) {
                overlaps.settle(placesOf(initiatives, entry.initiatives()));
            }
        }
        boolean unknown = plan.open(PlanPart.INITIATIVES)
                || plan.funding().mayGoOn()
                || (initiatives.size() > 1 && times.stream().anyMatch(Optional::isEmpty));
        List<String> pairs = new ArrayList<>();
        overlaps.first(MOST_PAIRS_NAMED)
                .forEach(pair -> pairs.add(initiatives.get(pair.first()).id() + " and "
                        + initiatives.get(pair.second()).id()));
        long loose = overlaps.loose();
        if (loose > pairs.size()) {
            pairs.add(Wording.count(loose - pairs.size(), "more pair"));
        }
        String text = String.join("; ", pairs);
        if (!pairs.isEmpty()) {
            return plan.present(PlanPart.ROADMAP, department, "coordination of " + text, Optional.empty())
                    .saying("In '%s' nobody has coordinated %s.", department, text)
                    .mendedBy("Coordinate or sequence in '%s': %s.", department, text);
        }
        return unknown
                ? Check.present(new Fact.Unknown(department.value(), "what overlaps"))
                : Check.holds(new Fact.Known(department.value(), "what overlaps", "nothing uncoordinated"), true);
    }

    private static List<Integer> placesOf(List<Initiative> initiatives, Set<Id<Initiative>> ids) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < initiatives.size(); i++) {
            if (ids.contains(initiatives.get(i).id())) {
                places.add(i);
            }
        }
        return places;
    }
}
