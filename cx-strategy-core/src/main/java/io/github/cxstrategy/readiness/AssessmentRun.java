package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run of the rules over a plan. */
final class AssessmentRun {
    private static final Comparator<Evidence> EVIDENCE_ORDER = Comparator.comparing(Evidence::title, CodePoints.ORDER)
            .thenComparing(evidence -> evidence.date().map(Object::toString).orElse(""))
            .thenComparing(evidence -> evidence.reference().orElse(""), CodePoints.ORDER);

    private final RuleSet rules;
    private final GateContext context;
    private final Lookups lookups;
    private final Gate gate;
    private final Meter meter;
    private final Exemptions exemptions;
    private final List<Assessment.Unreached> unreached = new ArrayList<>();

    AssessmentRun(RuleSet rules, GateContext context, Gate gate, SearchLimit limit) {
        this.rules = rules;
        this.context = context;
        lookups = new Lookups(context);
        this.gate = gate;
        meter = new Meter(limit);
        exemptions = new Exemptions(context, rules);
    }

    Assessment assess() {
        SortedMap<RuleId, List<RuleResult>> here = new TreeMap<>();
        run(rules.blockersAt(gate), gate, here);
        List<EarlierGate> earlier = new ArrayList<>();
        List<RuleResult> before = new ArrayList<>();
        for (Gate each : Gate.values()) {
            if (each.compareTo(gate) < 0) {
                EarlierGate one = earlierGate(each);
                earlier.add(one);
                before.addAll(one.results());
            }
        }
        run(rules.othersAt(gate), gate, here);
        List<RuleResult> results = joined(here);
        List<RuleResult> all = new ArrayList<>(results);
        all.addAll(before);
        List<ExemptionUse> uses = exemptions.uses(all);
        return new Assessment(
                gate,
                context.asOf(),
                GateVerdicts.of(all, !unreached.isEmpty()),
                results,
                earlier,
                uses,
                uses.stream().filter(exemptions::lapsesSoon).toList(),
                evidence(),
                List.copyOf(rules.notSelected()),
                cutOff(),
                new Assessment.AuditTrail(rules.digest(), used(), Optional.empty()));
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (Evidence one : context.plan().plan().evidence()) {
            if (one.gate() == gate) {
                evidence.add(one);
            }
        }
        evidence.sort(EVIDENCE_ORDER);
        return evidence;
    }

    private Optional<Assessment.CutOff> cutOff() {
        unreached.sort(Comparator.comparing(Assessment.Unreached::gate).thenComparing(Assessment.Unreached::rule));
        return unreached.isEmpty() ? Optional.empty() : Optional.of(new Assessment.CutOff(meter.isTimed(), unreached));
    }

    private List<Assessment.UsedRule> used() {
        Map<RuleId, Assessment.UsedRule> used = new TreeMap<>();
        for (RuleSet.At at : rules.before(gate)) {
            RuleSet.Selected one = at.selected();
            used.put(
                    one.rule().id(),
                    new Assessment.UsedRule(
                            one.rule().id(),
                            one.rule().version(),
                            one.severity(),
                            one.parameters().values()));
        }
        return List.copyOf(used.values());
    }

    private EarlierGate earlierGate(Gate before) {
        List<RuleSet.Selected> blockers = rules.blockersAt(before);
        if (blockers.isEmpty()) {
            return new EarlierGate(before, EarlierGate.Status.NOT_CHECKED, List.of());
        }
        List<RuleSet.Selected> notHere = new ArrayList<>();
        for (RuleSet.Selected selected : blockers) {
            if (!selected.rule().gates().contains(gate)) {
                notHere.add(selected);
            }
        }
        int unreachedSoFar = unreached.size();
        SortedMap<RuleId, List<RuleResult>> results = new TreeMap<>();
        run(notHere, before, results);
        boolean all = unreached.size() == unreachedSoFar;
        return new EarlierGate(before, all ? EarlierGate.Status.CHECKED : EarlierGate.Status.CUT_OFF, joined(results));
    }

    /** Adds the results of each rule, by subject. */
    private void run(List<RuleSet.Selected> selected, Gate at, SortedMap<RuleId, List<RuleResult>> results) {
        for (RuleSet.Selected one : selected) {
            if (meter.isExhausted()) {
                unreached.add(new Assessment.Unreached(at, one.rule().id()));
            } else {
                List<RuleResult> some = RuleRun.results(one, lookups, at);
                meter.spend(some.size());
                results.put(one.rule().id(), exemptions.apply(some));
            }
        }
    }

    private static List<RuleResult> joined(SortedMap<RuleId, List<RuleResult>> results) {
        List<RuleResult> all = new ArrayList<>();
        results.values().forEach(all::addAll);
        return all;
    }

    ReadinessView view(ReadinessView.Lens lens) {
        SortedMap<RuleId, List<RuleResult>> results = new TreeMap<>();
        List<RuleId> missing = new ArrayList<>();
        for (RuleId id : lens.rules()) {
            rules.find(id)
                    .ifPresentOrElse(
                            selected -> run(List.of(selected), nearest(selected), results), () -> missing.add(id));
        }
        missing.sort(Comparator.naturalOrder());
        return ReadinessView.of(lens, joined(results), missing);
    }

    private Gate nearest(RuleSet.Selected selected) {
        List<Gate> gates = selected.rule().gates().stream().sorted().toList();
        return gates.stream()
                .filter(each -> each.compareTo(gate) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(gates.get(0));
    }
}
