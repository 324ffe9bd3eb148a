package io.github.cxstrategy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.change.PlanChange;
import io.github.cxstrategy.change.PlanDiff;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.GateVerdict;
import io.github.cxstrategy.readiness.ReadinessAdvisor;
import io.github.cxstrategy.readiness.ReadinessAdvisor.Mending;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The remedies of the gate, followed one by one, make the bundled plan ready: nothing else has to be changed. */
class BundledPlanReadyTest {
    private static final Gate GATE = Gate.ALIGN_TO_PLAN_EXECUTION;
    private static final LocalDate AS_OF = BundledPlan.PLAN.referenceDate().orElseThrow();
    private static final int MOST_ROUNDS = 8;
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    /** A remedy can call for another one: what is funded now needs a team. */
    @Test
    void theRemediesOfTheGateMakeThePlanReady() throws IOException {
        List<String> told = new ArrayList<>();
        StrategicPlan ready = mended(Set.of(), told);

        assertThat(assess(ready).verdict()).isEqualTo(GateVerdict.READY);
        assertThat(assess(ready).blocking()).isEmpty();
        assertThat(assess(BundledPlan.PLAN).verdict()).isEqualTo(GateVerdict.NOT_READY);
        GoldenText.check("remedies-g3", String.join("\n", told) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-24", "A-29", "C-05"})
    void noRuleOfTheListCanBeLeftOut(String rule) {
        StrategicPlan plan = mended(Set.of(rule), new ArrayList<>());

        assertThat(assess(plan).verdict()).isEqualTo(GateVerdict.NOT_READY);
        assertThat(assess(plan).blocking())
                .extracting(result -> result.rule().value())
                .containsOnly(rule);
    }

    /** The plan after the remedies, but for those of some rules, in rounds until nothing is left to mend. */
    private static StrategicPlan mended(Set<String> leftOut, List<String> told) {
        StrategicPlan plan = BundledPlan.PLAN;
        List<Mending> open = mendings(plan, leftOut);
        for (int round = 1; round <= MOST_ROUNDS && !open.isEmpty(); round++) {
            told.add("Round " + round);
            told.addAll(list(open));
            RemedyList remedies = new RemedyList(AS_OF, conflicts(plan));
            for (Mending mending : open) {
                StrategicPlan after = remedies.applied(plan, mending);
                changesOnlyWhatIsNamed(mending, plan, after);
                plan = after;
            }
            open = mendings(plan, leftOut);
        }
        return plan;
    }

    /** Each rule with how often it asks for something, and for what the first time. */
    private static List<String> list(List<Mending> open) {
        Map<String, List<Mending>> byRule = open.stream()
                .collect(Collectors.groupingBy(mending -> mending.rule().value(), TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byRule.forEach((rule, some) -> lines.add("  " + rule + "  " + some.size() + " x  "
                + some.get(0).subject().map(subject -> subject + ": ").orElse("")
                + some.get(0).remedy().orElseThrow().sentence()));
        return lines;
    }

    /** In the parts that the rule is about, and there what the remedy names. */
    private static void changesOnlyWhatIsNamed(Mending mending, StrategicPlan before, StrategicPlan after) {
        assertThat(RemedyList.PARTS)
                .as("%s", mending)
                .containsKey(mending.rule().value());
        List<PlanChange> changes = PlanDiff.between(before, after).changes();
        assertThat(changes).as("%s", mending).allSatisfy(change -> {
            assertThat(RemedyList.PARTS.get(mending.rule().value()))
                    .contains(change.path().part().orElseThrow());
            assertThat(change).isNotInstanceOfAny(PlanChange.Moved.class, PlanChange.Removed.class);
            assertThat(names(mending))
                    .anyMatch(
                            name -> change.toString().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
        });
    }

    /** What a remedy is about: its subject, also where that is made of several ids, and what its sentence quotes. */
    private static List<String> names(Mending mending) {
        String remedy = mending.remedy().orElseThrow().sentence();
        List<String> names = new ArrayList<>(
                QUOTED.matcher(remedy).results().map(found -> found.group(1)).toList());
        mending.subject()
                .ifPresentOrElse(
                        subject -> names.addAll(List.of(subject.split("->|[:|()]"))),
                        () -> names.addAll(List.of("scorecard.date", "everybody")));
        return names;
    }

    private static List<Mending> mendings(StrategicPlan plan, Set<String> leftOut) {
        return ReadinessAdvisor.standard().advise(context(plan), GATE, SearchLimit.none()).mendings().stream()
                .filter(mending -> mending.severity() == RuleSeverity.BLOCKER)
                .filter(mending -> !leftOut.contains(mending.rule().value()))
                .toList();
    }

    private static Assessment assess(StrategicPlan plan) {
        return ReadinessChecker.standard().assess(context(plan), GATE);
    }

    private static ConflictReport conflicts(StrategicPlan plan) {
        return KpiConflictDetector.standard().detect(plan);
    }

    private static GateContext context(StrategicPlan plan) {
        return GateContext.of(ResolvedPlan.of(plan), conflicts(plan), AS_OF);
    }
}
