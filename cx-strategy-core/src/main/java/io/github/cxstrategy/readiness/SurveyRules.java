package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.INTEGRATION;
import static io.github.cxstrategy.readiness.Catalogue.ORGANIZATIONAL_ALIGNMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.act;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.communication.StakeholderGroup;
import io.github.cxstrategy.model.monitoring.AdkarScores;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Are people ready, and do they know what success is (A-34, E-08, M-06)? The latest survey of a group or role counts. */
final class SurveyRules {
    private static final int GOOD_SCORE = 4;
    private static final BigDecimal BARRIER_SCORE = BigDecimal.valueOf(3);

    static final List<Rule> RULES = ImmutableList.of(
            warning("A-34", ALIGN_THE_ORGANIZATION)
                    .asks(
                            "In every group of employees, enough people should know why the change is needed and want to take"
                                    + " part.")
                    .shows("the scores, and the first barrier")
                    .mends(act("Address the first barrier of '{subject}': awareness, then desire."))
                    .share("share", "the least share of people who score 4 or more on both; 0.7 means 70 %", "0.7")
                    .checkEach(plan -> eachGroup(plan, group -> willing(plan, group))),
            warning("E-08", INTEGRATION)
                    .asks("Every group of employees should have been surveyed lately and found ready.")
                    .shows("the age and the mean score")
                    .mends(act("Survey '{subject}', and act on the lowest item."))
                    .threshold("days", "how many days old the survey may be", "60", "1", "366")
                    .threshold("score", "the least mean of the scores, from 1 to 5", "3.5", "1", "5")
                    .checkEach(plan -> eachGroup(plan, group -> ready(plan, group))),
            blocker("M-06", ORGANIZATIONAL_ALIGNMENT)
                    .asks(
                            "In every role with metrics, enough people must name one of its new metrics when asked how they"
                                    + " know that they are successful.")
                    .shows("the share by role")
                    .mends(act("Anchor the metric of '{subject}' again: job description, recognition, coaching."))
                    .share("share", "the least share of respondents who name one; 0.8 means 80 %", "0.8")
                    .checkEach(plan -> RoleRules.eachWithMetrics(plan, role -> namesMetric(plan, role))));

    private SurveyRules() {}

    /** The groups of employees: those are the ones that a change of how they work affects. */
    private static Check eachGroup(Facts plan, Function<StakeholderGroup, Check> check) {
        return Facts.each(
                PlanPart.COMMUNICATION,
                "groups of employees",
                plan.open(PlanPart.COMMUNICATION),
                Messages.groups(plan).stream()
                        .filter(group -> group.kind() == StakeholderGroup.Kind.EMPLOYEES
                                || group.kind() == StakeholderGroup.Kind.DEPARTMENT)
                        .toList(),
                StakeholderGroup::id,
                check);
    }

    /** The latest survey of a kind; none where a later one may come to light. */
    private static <S extends Survey> Optional<S> latest(Facts plan, Class<S> kind, Predicate<S> wanted) {
        return plan.open(PlanPart.SURVEYS)
                ? Optional.empty()
                : plan.plan().surveys().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(wanted)
                        .filter(survey -> !survey.on().isAfter(plan.today()))
                        .max(Comparator.<S, java.time.LocalDate>comparing(Survey::on)
                                .thenComparing(Survey::toString));
    }

    private static Fact noSurvey(Facts plan, Id<?> subject, String name) {
        return plan.context().missing(PlanPart.SURVEYS, subject.value(), name);
    }

    private static Check willing(Facts plan, StakeholderGroup group) {
        return latest(plan, Survey.Adkar.class, survey -> survey.group().equals(group.id()))
                .map(survey -> willing(plan, group, survey))
                .orElseGet(() -> Check.holds(noSurvey(plan, group.id(), "ADKAR survey"), false));
    }

    private static Check willing(Facts plan, StakeholderGroup group, Survey.Adkar survey) {
        List<Check> members = survey.responses().stream()
                .<Check>map(scores -> Check.all(
                        good(plan, group, "awareness", scores.awareness()),
                        good(plan, group, "desire", scores.desire())))
                .toList();
        Optional<String> barrier = firstBarrier(survey);
        return new Check.Explained(
                Facts.share(group.id(), "aware and willing", false, members, Relation.AT_LEAST, plan.ratio("share")),
                "Too few of '" + group.id() + "' know why the change is needed and want to take part.",
                barrier.map(first -> "Address the first barrier of '" + group.id() + "': " + first + "."),
                barrier.<List<Fact>>map(
                                first -> List.of(new Fact.Known(group.id().value(), "first barrier", first)))
                        .orElse(List.of()));
    }

    private static Check good(Facts plan, StakeholderGroup group, String element, Optional<Integer> score) {
        return plan.is(PlanPart.SURVEYS, group.id(), element, score, value -> value >= GOOD_SCORE);
    }

    /** The first element, in their order, whose mean score is 3 or less: the one to treat. */
    private static Optional<String> firstBarrier(Survey.Adkar survey) {
        Map<String, Function<AdkarScores, Optional<Integer>>> elements = new LinkedHashMap<>();
        elements.put("awareness", AdkarScores::awareness);
        elements.put("desire", AdkarScores::desire);
        elements.put("knowledge", AdkarScores::knowledge);
        elements.put("ability", AdkarScores::ability);
        elements.put("reinforcement", AdkarScores::reinforcement);
        return elements.entrySet().stream()
                .filter(element -> {
                    List<Integer> scores = survey.responses().stream()
                            .flatMap(response -> element.getValue().apply(response).stream())
                            .toList();
                    BigDecimal sum = BigDecimal.valueOf(
                            scores.stream().mapToLong(Integer::longValue).sum());
                    return !scores.isEmpty()
                            && sum.compareTo(BARRIER_SCORE.multiply(BigDecimal.valueOf(scores.size()))) <= 0;
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Check ready(Facts plan, StakeholderGroup group) {
        Optional<Survey.Readiness> survey =
                latest(plan, Survey.Readiness.class, one -> one.group().equals(group.id()));
        Check there = plan.present(PlanPart.SURVEYS, group.id(), "readiness survey", survey.map(Survey.Readiness::on));
        return survey.map(found -> Check.all(
                        there,
                        Check.compare(
                                        Facts.day(group.id(), "surveyed on", found.on()),
                                        Relation.AT_LEAST,
                                        Facts.day(
                                                "rule",
                                                "earliest day",
                                                plan.today().minusDays(plan.whole("days"))))
                                .saying("The survey of '%s' is of %s, which is too long ago.", group.id(), found.on()),
                        scored(plan, group, found.scores())))
                .orElse(there);
    }

    private static Check scored(Facts plan, StakeholderGroup group, Map<String, BigDecimal> scores) {
        if (scores.isEmpty()) {
            return Check.holds(noSurvey(plan, group.id(), "scores"), false);
        }
        BigDecimal sum = scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String lowest = scores.entrySet().stream()
                .min(Map.Entry.<String, BigDecimal>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + " (" + entry.getValue().toPlainString() + ")")
                .orElse("");
        BigDecimal least = plan.ratio("score").value().multiply(BigDecimal.valueOf(scores.size()));
        return Check.compare(
                        Facts.exactly(group.id(), "sum of " + scores.size() + " scores", sum),
                        Relation.AT_LEAST,
                        Quantity.exactly(
                                "rule",
                                "least sum",
                                least,
                                scores.size() + " times "
                                        + plan.ratio("score").value().toPlainString()))
                .saying("'%s' is not ready: its lowest item is %s.", group.id(), lowest)
                .mendedBy("Act on the lowest item of '%s': %s.", group.id(), lowest);
    }

    private static Check namesMetric(Facts plan, Role role) {
        return latest(plan, Survey.Success.class, survey -> survey.role().equals(role.id()))
                .map(survey -> Facts.share(
                                role.id(),
                                "named a new metric",
                                false,
                                survey.namedNewMetric(),
                                survey.respondents(),
                                Relation.AT_LEAST,
                                plan.ratio("share"))
                        .saying(
                                "In the role '%s', %s of %s people named one of its new metrics, which is less than the share of %s.",
                                role.id(), survey.namedNewMetric(), survey.respondents(), plan.ratio("share")))
                .orElseGet(() -> Check.holds(noSurvey(plan, role.id(), "success survey"), false));
    }
}
