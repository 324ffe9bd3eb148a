package io.github.cxstrategy.readiness;

import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The waivers and risk acceptances of a plan, applied to results.
 *
 * <p>A waiver covers failures only and a risk acceptance the unknown only. Neither counts outside its days, nor for a
 * subject that its approver owns. A waiver holds for one version of its rule and, where it has a limit, while no more is
 * measured. An exemption without subject covers every subject of its rule.
 */
final class Exemptions {
    private static final Comparator<SignOff> SIGN_OFF_ORDER = Comparator.comparing(SignOff::expiresOn)
            .reversed()
            .thenComparing(SignOff::approvedOn)
            .thenComparing(SignOff::approver)
            .thenComparing(SignOff::requester);

    private final GateContext context;
    private final LocalDate asOf;
    private final List<Waiver> waivers;
    private final List<RiskAcceptance> acceptances;
    private final Map<Key, List<Waiver>> waiversOf = new HashMap<>();
    private final Map<Key, List<RiskAcceptance>> acceptancesOf = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> notWaivable = new HashSet<>();
    private @Nullable Owners owners;
    private final int mostDays;

    /** What an exemption is about; no subject stands for every subject of the rule. */
    private record Key(String rule, Optional<String> subject) {}

    Exemptions(GateContext context, RuleSet rules) {
        this.context = context;
        asOf = context.asOf();
        mostDays = rules.longestExemption();
        waivers = context.plan().plan().waivers().stream()
                .sorted(Comparator.comparing(Waiver::rule, CodePoints.ORDER)
                        .thenComparing(waiver -> waiver.subject().orElse(""), CodePoints.ORDER)
                        .thenComparing(Waiver::signOff, SIGN_OFF_ORDER)
                        .thenComparing(Waiver::reason, CodePoints.ORDER))
                .toList();
        acceptances = context.plan().plan().riskAcceptances().stream()
                .sorted(Comparator.comparing(RiskAcceptance::rule, CodePoints.ORDER)
                        .thenComparing(acceptance -> acceptance.subject().orElse(""), CodePoints.ORDER)
                        .thenComparing(RiskAcceptance::signOff, SIGN_OFF_ORDER)
                        .thenComparing(RiskAcceptance::reason, CodePoints.ORDER))
                .toList();
        for (Waiver waiver : waivers) {
            index(waiversOf, waiver.rule(), waiver.subject(), waiver);
        }
        for (RiskAcceptance acceptance : acceptances) {
            index(acceptancesOf, acceptance.rule(), acceptance.subject(), acceptance);
        }
        for (Rule rule : rules.rules()) {
            if (!rule.waivable()) {
                notWaivable.add(rule.id().value());
            }
        }
    }

    /** Applies them to the results of one rule; most rules have none. */
    List<RuleResult> apply(List<RuleResult> results) {
        return results.isEmpty() || !isNamed(results.get(0).rule().value())
                ? results
                : results.stream().map(this::apply).toList();
    }

    private boolean isNamed(String rule) {
        return named.contains(rule);
    }

    private <E> void index(Map<Key, List<E>> exemptions, String rule, Optional<String> subject, E exemption) {
        named.add(rule);
        exemptions
                .computeIfAbsent(new Key(rule, subject), any -> new ArrayList<>())
                .add(exemption);
    }

    /** The exemptions of the whole rule, then those of the subject, which is the order that they are kept in. */
    private static <E> List<E> named(Map<Key, List<E>> exemptions, RuleResult result) {
        String rule = result.rule().value();
        List<E> found = new ArrayList<>(exemptions.getOrDefault(new Key(rule, Optional.empty()), List.of()));
        if (result.subject().isPresent()) {
            found.addAll(exemptions.getOrDefault(new Key(rule, result.subject()), List.of()));
        }
        return found;
    }

    private RuleResult apply(RuleResult result) {
        Optional<Waiver> waiver = named(waiversOf, result).stream()
                .filter(one -> covers(one, result))
                .findFirst();
        Optional<RiskAcceptance> acceptance = named(acceptancesOf, result).stream()
                .filter(one -> covers(one, result))
                .findFirst();
        return new RuleResult(
                result.rule(),
                result.version(),
                result.severity(),
                result.subject(),
                result.verdict(),
                result.explanation(),
                waiver,
                acceptance);
    }

    private boolean covers(Waiver waiver, RuleResult result) {
        return !notWaivable.contains(waiver.rule())
                && result.verdict() == Verdict.FAIL
                && names(waiver.rule(), waiver.subject(), result)
                && isOfVersion(waiver, result)
                && isWithinLimit(waiver, result)
                && holds(waiver.signOff(), result);
    }

    private boolean covers(RiskAcceptance acceptance, RuleResult result) {
        return result.verdict() == Verdict.UNKNOWN
                && names(acceptance.rule(), acceptance.subject(), result)
                && holds(acceptance.signOff(), result);
    }

    private static boolean isOfVersion(Waiver waiver, RuleResult result) {
        return waiver.ruleVersion().orElse(1) == result.version();
    }

    private static boolean isWithinLimit(Waiver waiver, RuleResult result) {
        return waiver.limit()
                .map(limit -> result.explanation()
                        .excess()
                        .map(excess -> excess.compareTo(limit) <= 0)
                        .orElse(false))
                .orElse(true);
    }

    private static boolean names(String rule, Optional<String> subject, RuleResult result) {
        return result.rule().value().equals(rule) && (subject.isEmpty() || subject.equals(result.subject()));
    }

    private boolean holds(SignOff signOff, RuleResult result) {
        return signOff.isInForceOn(asOf)
                && signOff.days() <= mostDays
                && result.subject()
                        .filter(subject -> owners().owns(signOff.approver(), subject))
                        .isEmpty();
    }

    /** Looked up once somebody has signed anything. */
    private Owners owners() {
        if (owners == null) {
            owners = Owners.of(context);
        }
        return owners;
    }

    List<ExemptionUse> uses(List<RuleResult> results) {
        Map<Key, List<RuleResult>> bySubject = bySubject(results);
        List<ExemptionUse> uses = new ArrayList<>();
        for (Waiver waiver : waivers) {
            List<RuleResult> all = bySubject.getOrDefault(new Key(waiver.rule(), Optional.empty()), List.of());
            List<RuleResult> own = bySubject.getOrDefault(new Key(waiver.rule(), waiver.subject()), List.of());
            List<RuleResult> named = named(waiver.rule(), waiver.subject(), Verdict.FAIL, own);
            List<String> covered = subjects(named, result -> covers(waiver, result));
            uses.add(new ExemptionUse.OfWaiver(waiver, status(waiver, named, covered, all), covered));
        }
        for (RiskAcceptance acceptance : acceptances) {
            List<RuleResult> all = bySubject.getOrDefault(new Key(acceptance.rule(), Optional.empty()), List.of());
            List<RuleResult> own = bySubject.getOrDefault(new Key(acceptance.rule(), acceptance.subject()), List.of());
            List<RuleResult> named = named(acceptance.rule(), acceptance.subject(), Verdict.UNKNOWN, own);
            List<String> covered = subjects(named, result -> covers(acceptance, result));
            uses.add(new ExemptionUse.OfRiskAcceptance(
                    acceptance, status(acceptance.rule(), acceptance.signOff(), named, covered, all), covered));
        }
        return uses;
    }

    /** The results of the rules that an exemption names, by what the exemption may be about. */
    private Map<Key, List<RuleResult>> bySubject(List<RuleResult> results) {
        Map<Key, List<RuleResult>> bySubject = new HashMap<>();
        for (RuleResult result : results) {
            String rule = result.rule().value();
            if (isNamed(rule)) {
                bySubject
                        .computeIfAbsent(new Key(rule, Optional.empty()), any -> new ArrayList<>())
                        .add(result);
                if (result.subject().isPresent()) {
                    bySubject
                            .computeIfAbsent(new Key(rule, result.subject()), any -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        return bySubject;
    }

    /** The results that an exemption is about. */
    private static List<RuleResult> named(
            String rule, Optional<String> subject, Verdict verdict, List<RuleResult> results) {
        return results.stream()
                .filter(result -> result.verdict() == verdict && names(rule, subject, result))
                .toList();
    }

    private static List<String> subjects(List<RuleResult> results, Predicate<RuleResult> covered) {
        return results.stream()
                .filter(covered)
                .map(result -> result.subject().orElse("plan"))
                .toList();
    }

    private ExemptionUse.Status status(
            Waiver waiver, List<RuleResult> named, List<String> covered, List<RuleResult> results) {
        ExemptionUse.Status status = status(waiver.rule(), waiver.signOff(), named, covered, results);
        if (notWaivable.contains(waiver.rule()) && isEvaluated(waiver.rule(), results)) {
            return ExemptionUse.Status.NOT_WAIVABLE;
        } else if (status != ExemptionUse.Status.APPROVED_BY_OWNER) {
            return status;
        } else if (named.stream().noneMatch(result -> isOfVersion(waiver, result))) {
            return ExemptionUse.Status.RULE_CHANGED;
        }
        return named.stream().anyMatch(result -> isWithinLimit(waiver, result))
                ? ExemptionUse.Status.APPROVED_BY_OWNER
                : ExemptionUse.Status.EXCEEDED;
    }

    private ExemptionUse.Status status(
            String rule, SignOff signOff, List<RuleResult> named, List<String> covered, List<RuleResult> results) {
        if (asOf.isAfter(signOff.expiresOn())) {
            return ExemptionUse.Status.LAPSED;
        } else if (!isEvaluated(rule, results)) {
            return ExemptionUse.Status.NOT_EVALUATED;
        } else if (signOff.days() > mostDays) {
            return ExemptionUse.Status.TOO_LONG;
        } else if (asOf.isBefore(signOff.approvedOn())) {
            return ExemptionUse.Status.NOT_YET_IN_FORCE;
        } else if (!covered.isEmpty()) {
            return ExemptionUse.Status.APPLIED;
        }
        return named.isEmpty() ? ExemptionUse.Status.UNUSED : ExemptionUse.Status.APPROVED_BY_OWNER;
    }

    private static boolean isEvaluated(String rule, List<RuleResult> results) {
        return results.stream().map(RuleResult::rule).map(RuleId::value).anyMatch(rule::equals);
    }

    /** In force and of use today, and no longer so a quarter from now. */
    boolean lapsesSoon(ExemptionUse use) {
        return use.status() == ExemptionUse.Status.APPLIED
                && ChronoUnit.DAYS.between(asOf, use.signOff().expiresOn()) < ReadinessChecker.LAPSE_NOTICE_DAYS;
    }
}
