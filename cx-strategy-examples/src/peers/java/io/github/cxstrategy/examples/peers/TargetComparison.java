package io.github.cxstrategy.examples.peers;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetInfeasibility;
import io.github.cxstrategy.conflict.evidence.TargetBound;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Goal.Direction;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Random sets of targets, formulas and feasible ranges, judged by conflict detection and by the SMT solver z3. Arguments: how
 * many sets, half of them linear; the first number; the seconds z3 has for each question.
 *
 * <p>What is claimed and asked: a conflict that is said to be proven must have no solution, and without any one of its
 * targets z3 is asked whether there is one; so with targets that are opposed on one quantity; a scorecard whose formulas and ranges are said to contradict each other must have
 * none without targets; where neither a conflict nor a question is reported, all targets together must have one. What is
 * reported as open is counted. Ends with an exception if the two contradict each other.
 */
final class TargetComparison {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final int milliseconds;

    private TargetComparison(int milliseconds) {
        this.milliseconds = milliseconds;
    }

    public static void main(String[] args) {
        int sets = Integer.parseInt(args[0]);
        long first = Long.parseLong(args[1]);
        TargetComparison comparison = new TargetComparison(Integer.parseInt(args[2]) * 1000);
        for (int i = 0; i < sets; i++) {
            comparison.compare(first + i, i % 2 == 0);
        }
        comparison.counts.forEach((what, count) -> System.out.println(what + ": " + count));
        System.out.println("contradictions: " + comparison.contradictions.size());
        if (!comparison.contradictions.isEmpty()) {
            throw new IllegalStateException(String.join("\n", comparison.contradictions));
        }
    }

    private void compare(long number, boolean linear) {
        List<Kpi> kpis = new Sets(number, linear).kpis();
        List<RoleMetric> metrics = kpis.stream()
                .filter(kpi -> kpi.goal().isPresent())
                .map(kpi -> RoleMetric.of(kpi.id()))
                .toList();
        Role role = Role.of(Id.of("role"), "Role", metrics.toArray(RoleMetric[]::new));
        ConflictReport report = KpiConflictDetector.standard().detect(Scorecard.of(kpis, List.of()), List.of(role));
        String make = linear ? "linear, " : "products, ";
        boolean inconsistent =
                report.diagnostics().stream().anyMatch(one -> one.code() == ConflictDiagnostic.Code.MODEL_INCONSISTENT);
        List<KpiConflict> proven = report.ofKind(ConflictKind.TARGET_INFEASIBLE);
        for (KpiConflict conflict : proven) {
            List<TargetBound> targets = ((TargetInfeasibility) conflict.evidence()).targets();
            Status all = solve(kpis, bounds(targets, target -> true));
            tell(make + "proven, z3 says " + all, all == Status.SATISFIABLE, number, conflict.id());
            for (TargetBound left : targets) {
                Status without = solve(kpis, bounds(targets, target -> !target.equals(left)));
                tell(
                        make + "proven, without one of its targets z3 says " + without,
                        linear && !inconsistent && without == Status.UNSATISFIABLE,
                        number,
                        conflict.id());
            }
        }
        boolean open = report.questions().stream().anyMatch(ConflictQuestion.TargetsUndecided.class::isInstance);
        if (inconsistent) {
            Status status = solve(kpis, List.of());
            tell(make + "formulas inconsistent, z3 says " + status, status == Status.SATISFIABLE, number, "model");
        } else if (!report.ofKind(ConflictKind.DIRECT_OPPOSITION).isEmpty()) {
            Status status = solve(kpis, goals(kpis));
            tell(make + "opposed on one quantity, z3 says " + status, status == Status.SATISFIABLE, number, "K1");
        } else if (proven.isEmpty()) {
            Status status = solve(kpis, goals(kpis));
            tell(
                    make + (open ? "left open" : "no conflict") + ", z3 says " + status,
                    !open && status == Status.UNSATISFIABLE,
                    number,
                    "all targets");
        }
    }

    private void tell(String what, boolean contradicts, long number, String about) {
        counts.merge(what, 1, Integer::sum);
        if (contradicts) {
            contradictions.add("set " + number + ", " + about + ": " + what);
        }
    }

    private Status solve(List<Kpi> kpis, List<String> bounds) {
        StringBuilder text = new StringBuilder();
        for (Kpi kpi : kpis) {
            text.append("(declare-const ").append(kpi.id().value()).append(" Real)\n");
        }
        for (Kpi kpi : kpis) {
            String name = kpi.id().value();
            kpi.feasibleRange()
                    .ifPresent(range -> text.append(atLeast(name, range.low())).append(atMost(name, range.high())));
            kpi.formula().ifPresent(formula -> text.append("(assert (= " + name + " " + term(formula, text) + "))\n"));
        }
        bounds.forEach(text::append);
        try (Context context = new Context()) {
            Solver solver = context.mkSolver();
            Params limit = context.mkParams();
            limit.add("timeout", milliseconds);
            solver.setParameters(limit);
            solver.fromString(text.toString());
            return solver.check();
        }
    }

    private static List<String> goals(List<Kpi> kpis) {
        List<String> bounds = new ArrayList<>();
        for (Kpi kpi : kpis) {
            kpi.goal().ifPresent(goal -> {
                String name = kpi.id().value();
                goal.range().ifPresent(range -> bounds.add(atLeast(name, range.low()) + atMost(name, range.high())));
                goal.target()
                        .ifPresent(value -> bounds.add(
                                goal.direction() == Direction.INCREASE ? atLeast(name, value) : atMost(name, value)));
            });
        }
        return bounds;
    }

    private static List<String> bounds(List<TargetBound> targets, Predicate<TargetBound> which) {
        return targets.stream()
                .filter(which)
                .map(target -> target.atLeast()
                        ? atLeast(target.kpi().value(), target.bound())
                        : atMost(target.kpi().value(), target.bound()))
                .toList();
    }

    private static String atLeast(String name, BigDecimal value) {
        return "(assert (>= " + name + " " + number(value) + "))\n";
    }

    private static String atMost(String name, BigDecimal value) {
        return "(assert (<= " + name + " " + number(value) + "))\n";
    }

    private static String number(BigDecimal value) {
        String size = value.abs().toPlainString();
        String real = size.contains(".") ? size : size + ".0";
        return value.signum() < 0 ? "(- " + real + ")" : real;
    }

    /** The formula; that nothing is divided by 0 goes into the text. */
    private static String term(Formula formula, StringBuilder text) {
        if (formula instanceof Formula.Constant constant) {
            return number(constant.value());
        }
        if (formula instanceof Formula.Reference reference) {
            return reference.kpi().value();
        }
        if (formula instanceof Formula.Sum sum) {
            return joined("+", sum.terms(), text);
        }
        if (formula instanceof Formula.Product product) {
            return joined("*", product.factors(), text);
        }
        if (formula instanceof Formula.Negation negation) {
            return "(- " + term(negation.operand(), text) + ")";
        }
        if (formula instanceof Formula.Quotient quotient) {
            String divisor = term(quotient.denominator(), text);
            text.append("(assert (not (= " + divisor + " 0.0)))\n");
            return "(/ " + term(quotient.numerator(), text) + " " + divisor + ")";
        }
        if (formula instanceof Formula.Minimum minimum) {
            return extreme("<=", minimum.operands(), text);
        }
        return extreme(">=", ((Formula.Maximum) formula).operands(), text);
    }

    private static String joined(String operator, List<Formula> parts, StringBuilder text) {
        StringBuilder joined = new StringBuilder("(" + operator);
        parts.forEach(part -> joined.append(' ').append(term(part, text)));
        return joined.append(')').toString();
    }

    private static String extreme(String better, List<Formula> parts, StringBuilder text) {
        String best = term(parts.get(0), text);
        for (Formula part : parts.subList(1, parts.size())) {
            String other = term(part, text);
            best = "(ite (" + better + " " + best + " " + other + ") " + best + " " + other + ")";
        }
        return best;
    }

    /** Some KPIs of which half follow from others by formulas. */
    private static final class Sets {
        private final SplittableRandom random;
        private final boolean linear;

        Sets(long number, boolean linear) {
            random = new SplittableRandom(number);
            this.linear = linear;
        }

        List<Kpi> kpis() {
            List<Kpi> kpis = new ArrayList<>();
            int free = 2 + random.nextInt(4);
            int following = 1 + random.nextInt(4);
            for (int i = 0; i < free + following; i++) {
                int base = random.nextInt(60) - 10;
                Kpi.Builder kpi = Kpi.builder(Id.of("k" + i), "KPI " + i);
                if (i >= free) {
                    kpi.formula(Formula.parse(formula(i)));
                }
                if (random.nextInt(10) < 7) {
                    kpi.goal(goal(base));
                }
                if (random.nextInt(10) < 5) {
                    int low = base - random.nextInt(20);
                    kpi.feasibleRange(ValueRange.of(value(low), value(low + 1 + random.nextInt(i < free ? 40 : 200))));
                }
                kpis.add(kpi.build());
            }
            return kpis;
        }

        /** A number with a decimal. */
        private String value(int number) {
            return BigDecimal.valueOf(number)
                    .add(BigDecimal.valueOf(random.nextInt(10), 1))
                    .toPlainString();
        }

        private Goal goal(int base) {
            return switch (random.nextInt(5)) {
                case 0 -> Goal.keepWithin(value(base - 5), value(base + 5));
                case 1, 2 -> Goal.decreaseTo(value(base));
                default -> Goal.increaseTo(value(base));
            };
        }

        private String formula(int before) {
            String one = "k" + random.nextInt(before);
            String other = "k" + random.nextInt(before);
            String third = "k" + random.nextInt(before);
            String sum = one + " * " + (1 + random.nextInt(4)) + (random.nextBoolean() ? " + " : " - ") + other
                    + " * 0." + (1 + random.nextInt(9)) + " + " + third + " - " + random.nextInt(20);
            if (linear) {
                return sum;
            }
            return switch (random.nextInt(6)) {
                case 0 -> one + " * " + other;
                case 1 -> one + " * " + other + " + " + third;
                case 2 -> one + " / (" + other + " + 30)";
                case 3 -> "min(" + one + ", " + other + ") * 2";
                case 4 -> "max(" + one + ", " + other + " - 5)";
                default -> sum;
            };
        }
    }
}
