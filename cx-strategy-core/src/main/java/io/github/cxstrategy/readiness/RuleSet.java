package io.github.cxstrategy.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Parameter;
import io.github.cxstrategy.readiness.rule.Parameters;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a plan is judged by, with their thresholds and severities. What is taken out is remembered and listed in
 * every assessment. Immutable; thread-safe as long as its rules are stateless, as they must be.
 */
public final class RuleSet {
    /** A rule as this set uses it. */
    record Selected(Rule rule, RuleSeverity severity, Parameters parameters) {
        static Selected of(Rule rule) {
            return new Selected(rule, rule.severity(), Parameters.standard(rule.parameters()));
        }
    }

    private static final int MOST_DAYS = 365;

    private final Map<RuleId, Selected> rules;
    private final Set<RuleId> notSelected;
    private final int longestExemption;
    private @Nullable String digest; // worked out when first asked for; the same whoever does it

    private RuleSet(Map<RuleId, Selected> rules, Set<RuleId> notSelected, int longestExemption) {
        this.rules = ImmutableSortedMap.copyOf(rules);
        this.notSelected = ImmutableSortedSet.copyOf(notSelected);
        this.longestExemption = longestExemption;
    }

    /** {@return every rule of the catalogue} */
    public static RuleSet full() {
        return Catalogue.FULL;
    }

    /**
     * About twenty rules of the catalogue: the outputs that the articles name for each stage, with a blocker at every gate. A
     * team that starts with fifty blockers switches a gate off. What is left out is listed in every assessment.
     *
     * @return these rules
     */
    public static RuleSet essential() {
        RuleSet full = full();
        Map<RuleId, Selected> essential = new TreeMap<>(full.rules);
        essential.keySet().retainAll(Catalogue.ESSENTIAL);
        Set<RuleId> left = new TreeSet<>(full.rules.keySet());
        left.removeAll(Catalogue.ESSENTIAL);
        return new RuleSet(essential, left, MOST_DAYS);
    }

    /**
     * {@return these rules and no others}
     *
     * @param rules the rules, each with an id of its own
     * @throws IllegalArgumentException if two have the same id
     */
    public static RuleSet of(List<Rule> rules) {
        Map<RuleId, Selected> selected = new TreeMap<>();
        for (Rule rule : Check.list("rules", rules)) {
            checkFits(rule, selected);
            selected.put(rule.id(), Selected.of(rule));
        }
        return new RuleSet(selected, Set.of(), MOST_DAYS);
    }

    /** {@return the rules, by id} */
    public List<Rule> rules() {
        return rules.values().stream().map(Selected::rule).toList();
    }

    /** {@return the rules that were taken out} */
    public Set<RuleId> notSelected() {
        return notSelected;
    }

    /**
     * {@return this set and another rule}
     *
     * @param rule a rule
     * @throws IllegalArgumentException if the set has a rule with its id
     */
    public RuleSet with(Rule rule) {
        checkFits(rule, rules);
        Set<RuleId> left = new TreeSet<>(notSelected);
        left.remove(rule.id());
        return new RuleSet(changed(rule.id(), Selected.of(rule)), left, longestExemption);
    }

    private static void checkFits(Rule rule, Map<RuleId, Selected> rules) {
        checkArgument(
                !rules.containsKey(rule.id()),
                "A rule must have an id of its own but '%s' is in the set.\nMaybe you meant to replace it.",
                rule.id());
        checkArgument(!rule.gates().isEmpty(), "A rule must stand at a gate but '%s' stands at none.", rule.id());
    }

    /**
     * {@return this set with another rule in the place of one}
     *
     * @param id the rule to replace
     * @param rule the rule to take its place; if its id differs, the replaced one counts as taken out
     * @throws IllegalArgumentException if the set has no rule to replace
     */
    public RuleSet replacing(RuleId id, Rule rule) {
        return without(id).with(rule);
    }

    /**
     * {@return this set without a rule}
     *
     * @param id the rule to take out
     * @throws IllegalArgumentException if the set does not have it
     */
    public RuleSet without(RuleId id) {
        selected(id);
        Map<RuleId, Selected> remaining = new TreeMap<>(rules);
        remaining.remove(id);
        Set<RuleId> left = new TreeSet<>(notSelected);
        left.add(id);
        return new RuleSet(remaining, left, longestExemption);
    }

    /**
     * {@return this set with another threshold}
     *
     * @param id a rule of this set
     * @param name the name of its parameter
     * @param value the threshold, within the range of the parameter
     * @throws IllegalArgumentException if there is no such rule or parameter, or the value lies outside the range
     */
    public RuleSet withParameter(RuleId id, String name, Ratio value) {
        Selected old = selected(id);
        List<Parameter> named = old.rule().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .toList();
        checkArgument(!named.isEmpty(), "The rule '%s' must have the parameter '%s' but has none.", id, name);
        Parameters parameters = old.parameters().with(named.get(0), value);
        return new RuleSet(
                changed(id, new Selected(old.rule(), old.severity(), parameters)), notSelected, longestExemption);
    }

    /**
     * {@return this set with another severity of a rule}
     *
     * @param id a rule of this set
     * @param severity how much it matters
     * @throws IllegalArgumentException if there is no such rule
     */
    public RuleSet withSeverity(RuleId id, RuleSeverity severity) {
        Selected old = selected(id);
        return new RuleSet(
                changed(id, new Selected(old.rule(), severity, old.parameters())), notSelected, longestExemption);
    }

    /**
     * {@return this set with a shorter time for which waivers and risk acceptances may be signed}
     *
     * @param days from the approval to the last day, 0 to 365; those that were signed for longer do not count
     */
    public RuleSet withLongestExemption(int days) {
        checkArgument(days >= 0 && days <= MOST_DAYS, "'days' must lie between 0 and %s but is %s.", MOST_DAYS, days);
        return new RuleSet(rules, notSelected, days);
    }

    /** {@return for how many days waivers and risk acceptances may be signed at most} */
    public int longestExemption() {
        return longestExemption;
    }

    /**
     * {@return the SHA-256 of what the set consists of, in hexadecimal digits: the id, version, severity, gates and
     * thresholds of each rule, whether it may be waived, what was taken out, and how long exemptions may last; not of the
     * code of the rules, for which their versions stand}
     */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = computeDigest();
            digest = known;
        }
        return known;
    }

    private String computeDigest() {
        StringBuilder text = new StringBuilder("exemptions " + longestExemption + "\n");
        for (Selected selected : rules.values()) {
            Rule rule = selected.rule();
            text.append(quoted(rule.id().value()))
                    .append(' ')
                    .append(rule.version())
                    .append(' ')
                    .append(selected.severity())
                    .append(' ')
                    .append(new TreeSet<>(rule.gates()))
                    .append(' ')
                    .append(rule.waivable());
            selected.parameters()
                    .values()
                    .forEach((name, value) ->
                            text.append(' ').append(quoted(name)).append('=').append(value));
            text.append('\n');
        }
        notSelected.forEach(
                id -> text.append("without ").append(quoted(id.value())).append('\n'));
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256 but this one has not.", e);
        }
    }

    /** The rules that stand at a gate, by id. */
    List<Selected> at(Gate gate) {
        List<Selected> all = new ArrayList<>();
        for (Selected selected : rules.values()) {
            if (selected.rule().gates().contains(gate)) {
                all.add(selected);
            }
        }
        return all;
    }

    /** Those of them that are blockers. */
    List<Selected> blockersAt(Gate gate) {
        return at(gate, true);
    }

    /** Those of them that are none. */
    List<Selected> othersAt(Gate gate) {
        return at(gate, false);
    }

    private List<Selected> at(Gate gate, boolean blockers) {
        List<Selected> some = at(gate);
        some.removeIf(selected -> (selected.severity() == RuleSeverity.BLOCKER) != blockers);
        return some;
    }

    /** So that no text can look like another one and what follows it. */
    private static String quoted(String text) {
        return text.length() + ":" + text;
    }

    /** A rule and the gate at which it is evaluated. */
    record At(Gate gate, Selected selected) {}

    /** What is evaluated at a gate: its rules, after the blockers of earlier gates that do not stand at it. */
    List<At> before(Gate gate) {
        List<At> all = new ArrayList<>();
        for (Gate each : Gate.values()) {
            if (each.compareTo(gate) < 0) {
                for (Selected selected : blockersAt(each)) {
                    if (!selected.rule().gates().contains(gate)) {
                        all.add(new At(each, selected));
                    }
                }
            }
        }
        for (Selected selected : at(gate)) {
            all.add(new At(gate, selected));
        }
        return all;
    }

    Optional<Selected> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    Selected selected(RuleId id) {
        Selected selected = rules.get(id);
        checkArgument(selected != null, "The rule set must have the rule '%s' but does not.", id);
        return Objects.requireNonNull(selected);
    }

    private Map<RuleId, Selected> changed(RuleId id, Selected selected) {
        Map<RuleId, Selected> copy = new TreeMap<>(rules);
        copy.put(id, selected);
        return copy;
    }
}
