package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Sixty simple rules, judged by the engine and by a few lines of plain Java that share nothing with it. */
class PlainJavaReferenceTest {
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;

    /** A kind of entity and where the plan has it. */
    private record Kind<T>(PlanPart part, Function<ResolvedPlan, Collection<T>> entities, Function<T, Id<?>> id) {}

    private static final Kind<Initiative> INITIATIVES =
            new Kind<>(PlanPart.INITIATIVES, ResolvedPlan::initiatives, Initiative::id);
    private static final Kind<Kpi> KPIS = new Kind<>(PlanPart.SCORECARD, ResolvedPlan::kpis, Kpi::id);
    private static final Kind<Role> ROLES = new Kind<>(PlanPart.ROLES, ResolvedPlan::roles, Role::id);

    private final List<Rule> rules = new ArrayList<>();
    private final List<Function<ResolvedPlan, Map<String, String>>> references = new ArrayList<>();

    PlainJavaReferenceTest() {
        List<Function<Initiative, Object>> fields = List.of(
                Initiative::owners,
                Initiative::schedule,
                Initiative::estimate,
                Initiative::priorityRank,
                Initiative::departments,
                Initiative::effects,
                Initiative::options,
                Initiative::implementedOn,
                Initiative::prerequisites);
        fields.forEach(field -> present(INITIATIVES, field));
        List.<Function<Kpi, Object>>of(Kpi::kind, Kpi::definedBy, Kpi::objectives, Kpi::goal, Kpi::baseline, Kpi::unit)
                .forEach(field -> present(KPIS, field));
        List.<Function<Role, Object>>of(Role::department, Role::metrics, Role::holders)
                .forEach(field -> present(ROLES, field));
        for (int limit = 0; limit <= 5; limit++) {
            compare(INITIATIVES, limit, initiative -> initiative.priorityRank());
            compare(
                    INITIATIVES,
                    limit,
                    initiative -> Optional.of(initiative.owners().size()));
            compare(
                    INITIATIVES,
                    limit,
                    initiative -> initiative.estimate().map(e -> (int) e.low().minorUnits() / 1_500));
            compare(KPIS, limit, kpi -> kpi.kind().map(kind -> kind.name().length() - 7));
            compare(
                    KPIS,
                    limit,
                    kpi -> kpi.definedBy().map(person -> person.value().charAt(0) - 'a'));
            compare(
                    ROLES,
                    limit,
                    role -> role.department()
                            .map(department -> department.value().charAt(1) - '0'));
            compare(ROLES, limit, role -> Optional.of(role.metrics().size()));
        }
    }

    @Test
    void bothSayTheSame() {
        assertThat(rules).hasSize(60);
        Set<String> verdicts = new java.util.TreeSet<>();
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            StrategicPlan whole = RandomPlans.complete(random);
            ResolvedPlan plan = ResolvedPlan.of(seed % 3 == 0 ? whole : RandomPlans.forgetting(whole, random));
            TreeMap<String, String> expected = new TreeMap<>();
            references.forEach(reference -> expected.putAll(reference.apply(plan)));
            TreeMap<String, String> actual = new TreeMap<>();
            ReadinessChecker.of(RuleSet.of(rules))
                    .assess(GateContext.of(plan, TODAY), G3)
                    .results()
                    .forEach(result -> actual.put(
                            result.rule() + " " + result.subject().orElse("-"),
                            result.verdict().name()));

            assertThat(actual).isEqualTo(expected);
            verdicts.addAll(actual.values());
        }
        assertThat(verdicts).containsExactly("FAIL", "PASS", "UNKNOWN");
    }

    private <T> void present(Kind<T> kind, Function<T, Object> field) {
        String id = name();
        rules.add(rule(id, kind, (context, entity) -> {
            Object value = field.apply(entity);
            String subject = kind.id.apply(entity).value();
            return Check.present(
                    value instanceof Optional<?> optional
                            ? context.fact(kind.part, subject, "field", optional)
                            : context.fact(kind.part, subject, "field", (Collection<?>) value));
        }));
        references.add(plan -> judged(id, kind, plan, entity -> {
            Object value = field.apply(entity);
            boolean there =
                    value instanceof Optional<?> optional ? optional.isPresent() : !((Collection<?>) value).isEmpty();
            return there ? "PASS" : isComplete(plan, kind) ? "FAIL" : "UNKNOWN";
        }));
    }

    private <T> void compare(Kind<T> kind, int limit, Function<T, Optional<Integer>> number) {
        String id = name();
        rules.add(rule(
                id,
                kind,
                (context, entity) -> Check.compare(
                        context.number(
                                kind.part,
                                kind.id.apply(entity).value(),
                                "number",
                                number.apply(entity).map(BigDecimal::valueOf)),
                        Relation.AT_MOST,
                        Quantity.exactly("rule", "limit", limit))));
        references.add(plan -> judged(
                id,
                kind,
                plan,
                entity -> number.apply(entity)
                        .map(value -> value <= limit ? "PASS" : "FAIL")
                        .orElse("UNKNOWN")));
    }

    private interface PerEntity<T> {
        Check check(GateContext context, T entity);
    }

    private static <T> Rule rule(String id, Kind<T> kind, PerEntity<T> check) {
        return Rule.of(
                id,
                RuleSeverity.BLOCKER,
                Set.of(G3),
                "It must be so.",
                (context, gate, parameters) -> context.<T>forEach(
                        kind.part,
                        kind.entities.apply(context.plan()),
                        kind.id,
                        entity -> check.check(context, entity)));
    }

    private String name() {
        return "R-" + (100 + rules.size());
    }

    private static boolean isComplete(ResolvedPlan plan, Kind<?> kind) {
        return plan.plan().declaredCoverage().get(kind.part) == Coverage.COMPLETE;
    }

    /** All entities there are in these plans are told, and there are some. */
    private static <T> Map<String, String> judged(
            String rule, Kind<T> kind, ResolvedPlan plan, Function<T, String> verdict) {
        TreeMap<String, String> verdicts = new TreeMap<>();
        for (T entity : kind.entities.apply(plan)) {
            verdicts.put(rule + " " + kind.id.apply(entity), verdict.apply(entity));
        }
        if (!isComplete(plan, kind)) {
            verdicts.put(rule + " -", "UNKNOWN");
        }
        return verdicts;
    }
}
