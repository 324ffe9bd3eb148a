package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case for each verdict that a rule declares, made from one sound plan by a small change that the table names. */
class VerdictTableTest {
    private static final String NOTHING_SUPPLIED = "nothing is supplied";
    private static final String NOTHING_THERE = "everything is complete and empty";

    record Case(RuleId rule, Verdict verdict, String edit) {
        @Override
        public String toString() {
            return rule + " " + verdict + ": " + edit;
        }
    }

    static Stream<Case> cases() {
        return lines("verdict-cases.txt").map(line -> {
            String[] cells = line.split(" : ", 3);
            return new Case(RuleId.of(cells[0]), Verdict.valueOf(cells[1]), cells[2]);
        });
    }

    static Stream<String> lines(String name) {
        try (InputStream in = VerdictTableTest.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<RuleId> rules() {
        return RuleSet.full().rules().stream().map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSoundPlanPassesEveryRule(RuleId rule) {
        assertThat(verdicts(rule, SoundPlan.plan()))
                .as(failing(rule, SoundPlan.plan()))
                .containsOnly(Verdict.PASS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ofAnEmptyPlanNothingIsKnown(RuleId rule) {
        assertThat(verdicts(rule, StrategicPlan.builder(Id.of("plan"), "Plan").build()))
                .containsOnly(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseGivesTheVerdict(Case one) {
        StrategicPlan plan = plan(one.edit());

        assertThat(verdicts(one.rule(), plan)).as(failing(one.rule(), plan)).containsOnly(one.verdict());
    }

    @Test
    void everyDeclaredVerdictHasACase() {
        Map<RuleId, Set<Verdict>> covered = new TreeMap<>();
        cases().forEach(one -> covered.computeIfAbsent(one.rule(), id -> EnumSet.of(Verdict.PASS, Verdict.UNKNOWN))
                .add(one.verdict()));

        List<String> missing = new ArrayList<>();
        for (Rule rule : RuleSet.full().rules()) {
            Set<Verdict> left = new TreeSet<>(rule.verdicts());
            left.removeAll(covered.getOrDefault(rule.id(), EnumSet.of(Verdict.PASS, Verdict.UNKNOWN)));
            left.forEach(verdict -> missing.add(rule.id() + " : " + verdict));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noCaseGivesAVerdictThatItsRuleDoesNotDeclare() {
        assertThat(cases().filter(one -> RuleSet.full().rules().stream()
                        .noneMatch(rule ->
                                rule.id().equals(one.rule()) && rule.verdicts().contains(one.verdict()))))
                .isEmpty();
    }

    private static StrategicPlan plan(String edit) {
        return switch (edit) {
            case NOTHING_SUPPLIED ->
                StrategicPlan.builder(Id.of("plan"), "Plan").build();
            case NOTHING_THERE ->
                PlanEdit.apply(StrategicPlan.builder(Id.of("plan"), "Plan").build(), "* ~ COMPLETE");
            default -> PlanEdit.apply(SoundPlan.plan(), edit);
        };
    }

    /** What a rule says at each of its gates. */
    private static Set<Verdict> verdicts(RuleId id, StrategicPlan plan) {
        return assessments(id, plan)
                .map(assessment -> assessment.verdictOf(id).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String failing(RuleId id, StrategicPlan plan) {
        return assessments(id, plan)
                .flatMap(assessment -> assessment.results().stream())
                .map(result -> result.subject().orElse("") + " " + result.verdict() + " " + result.message())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Assessment> assessments(RuleId id, StrategicPlan plan) {
        Rule rule = RuleSet.full().rules().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        RuleSet alone = RuleSet.of(List.of(rule)).withSeverity(id, RuleSeverity.BLOCKER);
        return rule.gates().stream().map(gate -> ReadinessChecker.of(alone).assess(context(plan), gate));
    }

    private static GateContext context(StrategicPlan plan) {
        return context(ResolvedPlan.of(plan));
    }

    /** With a conflict report that has looked for every kind, but for a plan that has nothing to look at. */
    static GateContext context(ResolvedPlan plan) {
        if (plan.plan().scorecard().isEmpty()) {
            return GateContext.of(plan, SoundPlan.AS_OF);
        }
        ConflictReport found = KpiConflictDetector.standard().detect(plan);
        return new GateContext(
                plan,
                SoundPlan.AS_OF,
                Optional.of(new ConflictReport(
                                found.conflicts(),
                                EnumSet.allOf(ConflictKind.class),
                                Map.of(),
                                found.questions(),
                                found.diagnostics(),
                                found.summary())
                        .on(plan)));
    }
}
