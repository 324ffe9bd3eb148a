package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.RuleDraft.warning;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Is money spent in the order of the recorded priorities? */
final class PriorityRules {
    static final List<Rule> RULES = ImmutableList.of(warning("A-10", ALIGN_THE_ORGANIZATION)
            .asks(
                    "An initiative that ranks above a funded one, and still fits the money that is left, must be funded too or have a recorded rationale.")
            .shows("the inversions")
            .mends(Remedy.decide("Record the rationale for '{subject}' or reallocate."))
            .checkEach(plan -> new PriorityRules(plan).noInversion()));

    private final GateContext context;
    private final Funding funding;
    private final Quantity lowestFunded;
    private final MoneyLeft left;

    private PriorityRules(Facts plan) {
        context = plan.context();
        funding = plan.funding();
        lowestFunded = lowestFunded();
        left = new MoneyLeft(context);
    }

    /** One item for each ranked initiative that is known not to be funded. */
    private Check noInversion() {
        List<Initiative> unfunded = context.plan().initiatives().stream()
                .filter(initiative -> initiative.priorityRank().isPresent())
                .filter(this::isKnownUnfunded)
                .toList();
        boolean open = funding.mayGoOn() || !context.isComplete(PlanPart.INITIATIVES);
        return new Check.ForEach(
                PlanPart.INITIATIVES,
                "ranked initiatives without funds",
                open,
                GateContext.items(unfunded, Initiative::id, this::isNoInversion));
    }

    private boolean isKnownUnfunded(Initiative initiative) {
        return context.plan()
                .decision(initiative.id())
                .map(decision -> decision.decision() != FundingDecision.FUNDED)
                .orElse(context.isComplete(PlanPart.DECISIONS));
    }

    private Check isNoInversion(Initiative initiative) {
        String subject = initiative.id().value();
        Fact rationale = context.fact(
                PlanPart.DECISIONS,
                subject,
                "rationale",
                context.plan().decision(initiative.id()).flatMap(AllocationDecision::rationale));
        return Check.not(Check.all(
                        ranksAboveAFundedOne(initiative), left.fits(initiative), Check.not(Check.present(rationale))))
                .saying(
                        "'%s' ranks above a funded initiative and fits the money that is left, but is not funded and has no recorded rationale.",
                        subject)
                .mendedBy("Record why '%s' is not funded, or fund it.", subject);
    }

    private Check ranksAboveAFundedOne(Initiative initiative) {
        return Check.compare(lowestFunded, Relation.MORE_THAN, rank(initiative));
    }

    /** The largest rank number of a funded initiative, taken once for all that are compared with it. */
    private Quantity lowestFunded() {
        List<Initiative> funded = funding.funded();
        Optional<BigDecimal> known = funded.stream()
                .flatMap(one -> one.priorityRank().stream())
                .max(Comparator.naturalOrder())
                .map(BigDecimal::valueOf);
        List<Fact> unknown = new ArrayList<>(funded.stream()
                .filter(one -> one.priorityRank().isEmpty())
                .map(one -> rank(one).fact())
                .toList());
        if (funding.mayGoOn()) {
            unknown.add(Fact.rest("funded initiatives"));
        }
        String subject = "funded initiatives";
        String name = "largest priorityRank";
        if (!unknown.isEmpty()) {
            return new Quantity(new Fact.Unknown(subject, name), known, Optional.empty(), unknown);
        }
        BigDecimal largest = known.orElse(BigDecimal.ZERO);
        return Quantity.exactly(subject, name, largest, known.isEmpty() ? "none" : largest.toPlainString());
    }

    private Quantity rank(Initiative initiative) {
        String subject = initiative.id().value();
        Optional<Integer> rank = initiative.priorityRank();
        return rank.map(r -> Quantity.exactly(subject, "priorityRank", BigDecimal.valueOf(r), r.toString()))
                .orElseGet(() -> Quantity.unknown(context.missing(PlanPart.INITIATIVES, subject, "priorityRank")));
    }
}
