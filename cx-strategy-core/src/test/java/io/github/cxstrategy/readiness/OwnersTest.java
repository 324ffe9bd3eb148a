package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.ANN;
import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.CID;
import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.ConflictSummary;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who owns what a conflict report tells of: Ann csat, Bob csat-emea, Cid the cost per call, nobody aht. */
class OwnersTest {
    private static final SignedWalk WALK = new SignedWalk(List.of(), false, .5, 1, false);

    @ParameterizedTest
    @CsvSource({
        "K3:aht->csat, ann",
        "K3:aht->csat-emea, bob",
        "K3:aht->csat-emea carrying cost per call and csat-emea, bob cid",
        "sign-unknown:cost per call->csat, ann cid",
        "cost per call MISSING_TARGET, cid",
        "csat, ann",
        "csat|aht, ann"
    })
    void thoseOwnASubjectWhoOwnAPartOfWhatTheReportTells(String subject, String expected) {
        Owners owners = Owners.of(context());

        assertThat(List.of(ANN, BOB, CID).stream()
                        .filter(person -> owners.owns(person, subject))
                        .map(Id::value))
                .containsExactly(expected.split(" ", -1));
    }

    private static GateContext context() {
        KpiConflict.Carried carried =
                new KpiConflict.Carried(source("cost per call"), Id.of("csat-emea"), SeverityScore.of(1, 1, .4));
        ConflictQuestion question = new ConflictQuestion.NotCompared(
                "sign-unknown:cost per call->csat",
                source("cost per call"),
                Id.of("csat"),
                List.of(),
                Set.of(),
                "Does the one move the other?");
        ConflictReport report = new ConflictReport(
                List.of(conflict("csat", List.of()), conflict("csat-emea", List.of(carried))),
                EnumSet.allOf(ConflictKind.class),
                Map.of(),
                List.of(question),
                List.of(new ConflictDiagnostic(
                        ConflictDiagnostic.Code.MISSING_TARGET, Id.of("cost per call"), "It has no target.")),
                new ConflictSummary(4, 2, 2, 0, 0, 0, 2, 0, true, 0, 0, List.of(), List.of()));
        ResolvedPlan plan = ResolvedPlan.of(ReadyPlan.readyPlan()
                .roles(List.of())
                .processes(List.of())
                .initiatives(List.of())
                .decisions(List.of())
                .scorecard(ReadyPlan.scorecard(List.of(
                        kpi("aht", Optional.empty()),
                        kpi("csat", Optional.of(ANN)),
                        kpi("csat-emea", Optional.of(BOB)),
                        kpi("cost per call", Optional.of(CID)))))
                .build());
        return GateContext.of(plan, report, TODAY);
    }

    private static Kpi kpi(String id, Optional<Id<Person>> owner) {
        Kpi.Builder kpi = Kpi.builder(Id.of(id), id);
        owner.ifPresent(kpi::addOwner);
        return kpi.build();
    }

    private static TradeOffSource source(String kpi) {
        return new TradeOffSource.Kpi(Id.of(kpi));
    }

    private static KpiConflict conflict(String target, List<KpiConflict.Carried> carried) {
        return new KpiConflict(
                "K3:aht->" + target,
                ConflictKind.CAUSAL_TRADE_OFF,
                Optional.of(source("aht")),
                Optional.of(Id.of(target)),
                Optional.empty(),
                List.of(),
                new ConflictEvidence.CausalTradeOff(true, true, WALK, Optional.empty()),
                ConflictCertainty.MODELED,
                SeverityScore.of(1, 1, .5),
                1,
                Set.of(),
                List.of(),
                carried,
                List.of(),
                List.of());
    }
}
