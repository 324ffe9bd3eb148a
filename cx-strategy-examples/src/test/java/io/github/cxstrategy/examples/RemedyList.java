package io.github.cxstrategy.examples;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.model.analysis.BusinessAnalysis;
import io.github.cxstrategy.model.analysis.ImpactAssessment;
import io.github.cxstrategy.model.communication.CommunicationPlan;
import io.github.cxstrategy.model.communication.Message;
import io.github.cxstrategy.model.communication.StakeholderGroup;
import io.github.cxstrategy.model.communication.Topic;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.roadmap.RoadmapVersion;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.team.Assignment;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.ReadinessAdvisor.Mending;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Does what the remedies of a gate ask for, one after the other: what a remedy names is changed as it says, and where it
 * asks for a fact, the fact is made up. Whoever does not know a rule changes nothing.
 */
final class RemedyList {
    /** Where the remedies of each rule may change a plan. */
    static final Map<String, Set<PlanPart>> PARTS = Map.ofEntries(
            Map.entry("P-02", Set.of(PlanPart.INITIATIVES)),
            Map.entry("P-04", Set.of(PlanPart.ROADMAP)),
            Map.entry("P-12", Set.of(PlanPart.INITIATIVES)),
            Map.entry("P-13", Set.of(PlanPart.INITIATIVES)),
            Map.entry("A-02", Set.of(PlanPart.COMMUNICATION)),
            Map.entry("A-03", Set.of(PlanPart.INITIATIVES)),
            Map.entry("A-04", Set.of(PlanPart.INITIATIVES)),
            Map.entry("A-08", Set.of(PlanPart.DECISIONS)),
            Map.entry("A-09", Set.of(PlanPart.DECISIONS)),
            Map.entry("A-11", Set.of(PlanPart.DECISIONS)),
            Map.entry("A-12", Set.of(PlanPart.COMMUNICATION, PlanPart.ROADMAP)),
            Map.entry("A-13", Set.of(PlanPart.COMMUNICATION)),
            Map.entry("A-14", Set.of(PlanPart.COMMUNICATION)),
            Map.entry("A-19", Set.of(PlanPart.TEAMS)),
            Map.entry("A-20", Set.of(PlanPart.TEAMS)),
            Map.entry("A-21", Set.of(PlanPart.TEAMS, PlanPart.PEOPLE)),
            Map.entry("A-23", Set.of(PlanPart.TEAMS)),
            Map.entry("A-24", Set.of(PlanPart.SCORECARD)),
            Map.entry("A-27", Set.of(PlanPart.SCORECARD)),
            Map.entry("A-28", Set.of(PlanPart.ROLES)),
            Map.entry("A-29", Set.of(PlanPart.TRADE_OFFS, PlanPart.INFLUENCES)),
            Map.entry("C-05", Set.of(PlanPart.SCORECARD)),
            Map.entry("X-01", Set.of(PlanPart.DECISIONS)));

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern CARRIED = Pattern.compile(".* carrying (\\S+) and (\\S+)");
    private static final String REASON = "Seen; to be settled before the next gate.";
    private static final Id<Person> CHIEF = Id.of("grace-whitlock");
    private static final FiscalPeriod FIRST = FiscalPeriod.parse("2027-Q1");

    private final LocalDate asOf;
    private final ConflictReport conflicts;

    RemedyList(LocalDate asOf, ConflictReport conflicts) {
        this.asOf = asOf;
        this.conflicts = conflicts;
    }

    /** The plan after what one remedy asks for. */
    StrategicPlan applied(StrategicPlan plan, Mending mending) {
        String subject = mending.subject().orElse("plan");
        String sentence = mending.remedy().orElseThrow().sentence();
        return switch (mending.rule().value()) {
            case "P-02" ->
                initiative(
                        plan,
                        subject,
                        one -> one.toBuilder().priorityRank(nextRank(plan)).build());
            case "P-04" -> onRoadmap(plan, initiative(plan, subject));
            case "P-12" ->
                initiative(
                        plan,
                        subject,
                        one -> one.toBuilder()
                                .businessAnalysis(BusinessAnalysis.of("Analysis of " + one.name(), asOf))
                                .build());
            case "P-13" ->
                initiative(
                        plan,
                        subject,
                        one -> one.toBuilder()
                                .impactAssessment(ImpactAssessment.builder()
                                        .document("Who works differently: " + one.name())
                                        .date(asOf)
                                        .departments(one.departments())
                                        .build())
                                .build());
            case "A-02" ->
                told(
                        plan,
                        Message.builder(Id.of("plan-for-" + subject), "The strategic plan")
                                .addTopic(Topic.STRATEGIC_PLAN)
                                .addGroup(group(plan, StakeholderGroup.Kind.COMPANY)
                                        .orElseThrow())
                                .addReceivedBy(Id.of(subject)));
            case "A-03" -> initiative(plan, subject, this::reReviewed);
            case "A-04" -> initiative(plan, subject, this::refined);
            case "A-08" -> raised(plan, Id.of(subject), amount(sentence));
            case "A-09" ->
                decided(
                        plan,
                        AllocationDecision.builder(Id.of(subject), FundingDecision.DEFERRED)
                                .rationale("Not before the next planning round."));
            case "A-11", "X-01" -> funded(plan, initiative(plan, quoted(sentence)));
            case "A-12" -> subject.equals("roadmap") ? newVersion(plan) : toldOfChange(plan, subject, quoted(sentence));
            case "A-13" ->
                told(
                        plan,
                        Message.builder(Id.of("what-we-are-after"), "What we are after")
                                .topics(topics(sentence))
                                .addGroup(group(plan, StakeholderGroup.Kind.COMPANY)
                                        .orElseThrow()));
            case "A-14" -> meaningTold(plan, StakeholderGroup.Kind.valueOf(subject.toUpperCase(Locale.ROOT)));
            case "A-19" -> withTeam(plan, initiative(plan, subject));
            case "A-20" -> withOneMore(plan, subject);
            case "A-21" ->
                sentence.contains("available in")
                        ? available(plan, Id.of(subject), period(sentence))
                        : allocated(plan, Id.of(subject), period(sentence));
            case "A-23" -> members(plan, Id.of(subject), this::acknowledged);
            case "A-24" -> scorecard(plan, card -> card.toBuilder().date(asOf).build());
            case "A-27" ->
                kpi(
                        plan,
                        subject,
                        kpi -> kpi.toBuilder()
                                .addObjective(Id.of("profitable-growth"))
                                .build());
            case "A-28" ->
                role(
                        plan,
                        subject,
                        role -> role.toBuilder()
                                .addMetric(RoleMetric.of(Id.of("take-back-rate")))
                                .build());
            case "A-29" -> settled(plan, subject);
            case "C-05" ->
                kpi(
                        plan,
                        subject,
                        kpi -> kpi.toBuilder()
                                .addOwner(kpi.definedBy().orElseThrow())
                                .build());
            default -> plan;
        };
    }

    // Initiatives.

    private static Initiative initiative(StrategicPlan plan, String id) {
        return plan.initiatives().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static StrategicPlan initiative(StrategicPlan plan, String id, UnaryOperator<Initiative> change) {
        return plan.toBuilder()
                .initiatives(changed(plan.initiatives(), Initiative::id, id, change))
                .build();
    }

    private static <T> List<T> changed(
            Collection<T> all, Function<T, Id<?>> id, String which, UnaryOperator<T> change) {
        return all.stream()
                .map(one -> id.apply(one).value().equals(which) ? change.apply(one) : one)
                .toList();
    }

    private static int nextRank(StrategicPlan plan) {
        return 1
                + plan.initiatives().stream()
                        .flatMap(one -> one.priorityRank().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(0);
    }

    private static Id<Person> owner(Initiative initiative) {
        return initiative.owners().iterator().next();
    }

    private Initiative reReviewed(Initiative one) {
        return one.toBuilder()
                .businessAnalysis(one.businessAnalysis().orElseThrow().reReviewedBy(owner(one), asOf))
                .impactAssessment(one.impactAssessment().orElseThrow().reReviewedBy(owner(one), asOf))
                .build();
    }

    private Initiative refined(Initiative one) {
        CostEstimate refined = one.estimate().orElseThrow().refinedBy(owner(one), asOf);
        return one.toBuilder().estimate(refined).build();
    }

    // Roadmap.

    private static StrategicPlan onRoadmap(StrategicPlan plan, Initiative one) {
        DateSpan schedule = one.schedule().orElseThrow();
        return roadmap(plan, map -> map.addItem(RoadmapItem.of(one.id(), schedule)));
    }

    private StrategicPlan newVersion(StrategicPlan plan) {
        return roadmap(
                plan,
                map -> map.addVersion(
                        new RoadmapVersion("3", asOf, Optional.of("After the last decisions on funding."))));
    }

    private static StrategicPlan roadmap(StrategicPlan plan, UnaryOperator<Roadmap.Builder> change) {
        Roadmap.Builder roadmap = plan.roadmap().orElseThrow().toBuilder();
        return plan.toBuilder().roadmap(change.apply(roadmap).build()).build();
    }

    // Decisions.

    private StrategicPlan decided(StrategicPlan plan, AllocationDecision.Builder decision) {
        AllocationDecision made = decision.decidedBy(CHIEF).decidedOn(asOf).build();
        boolean there =
                plan.decisions().stream().anyMatch(one -> one.initiative().equals(made.initiative()));
        return there
                ? plan.toBuilder()
                        .decisions(plan.decisions().stream()
                                .map(one -> one.initiative().equals(made.initiative()) ? made : one)
                                .toList())
                        .build()
                : plan.toBuilder().addDecision(made).build();
    }

    /** In its cheapest option, at what that costs. */
    private StrategicPlan funded(StrategicPlan plan, Initiative one) {
        FundingOption option = one.options().stream()
                .min(Comparator.comparingLong(choice -> choice.costs().stream()
                        .mapToLong(line -> line.amount().minorUnits())
                        .sum()))
                .orElseThrow();
        AllocationDecision.Builder decision =
                AllocationDecision.builder(one.id(), FundingDecision.FUNDED).option(option.id());
        for (CostLine line : option.costs()) {
            decision.addAllotment(new Allotment(line.pools().get(0), line.period(), line.amount()));
        }
        return decided(plan, decision.rationale("Else nobody works for the objective."));
    }

    /** In its first period, which has money left. */
    private static StrategicPlan raised(StrategicPlan plan, Id<Initiative> initiative, Money gap) {
        return plan.toBuilder()
                .decisions(plan.decisions().stream()
                        .map(one -> one.initiative().equals(initiative) ? raised(one, gap) : one)
                        .toList())
                .build();
    }

    private static AllocationDecision raised(AllocationDecision decision, Money gap) {
        Allotment first = decision.allotments().get(0);
        List<Allotment> rest =
                decision.allotments().subList(1, decision.allotments().size());
        return decision.toBuilder()
                .allotments(Stream.concat(
                                Stream.of(new Allotment(
                                        first.pool(),
                                        first.period(),
                                        first.amount().plus(gap))),
                                rest.stream())
                        .toList())
                .build();
    }

    // Communication.

    private static Optional<Id<StakeholderGroup>> group(StrategicPlan plan, StakeholderGroup.Kind kind) {
        return plan.communication().orElseThrow().groups().stream()
                .filter(group -> group.kind() == kind)
                .map(StakeholderGroup::id)
                .findFirst();
    }

    private StrategicPlan told(StrategicPlan plan, Message.Builder message) {
        CommunicationPlan before = plan.communication().orElseThrow();
        List<Message> messages = Stream.concat(
                        before.messages().stream(),
                        Stream.of(message.sentOn(asOf).build()))
                .toList();
        return plan.toBuilder()
                .communication(new CommunicationPlan(before.groups(), messages))
                .build();
    }

    private StrategicPlan toldOfChange(StrategicPlan plan, String initiative, String person) {
        return told(
                plan,
                Message.builder(Id.of("change-of-" + initiative), "What changes for " + initiative)
                        .addTopic(Topic.ROADMAP)
                        .addInitiative(Id.of(initiative))
                        .addReceivedBy(Id.of(person)));
    }

    private static List<Topic> topics(String sentence) {
        return Stream.of(Topic.values())
                .filter(topic ->
                        sentence.contains(topic.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .toList();
    }

    private StrategicPlan meaningTold(StrategicPlan plan, StakeholderGroup.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        CommunicationPlan before = plan.communication().orElseThrow();
        Optional<Id<StakeholderGroup>> there = group(plan, kind);
        StrategicPlan known = there.isPresent()
                ? plan
                : plan.toBuilder()
                        .communication(new CommunicationPlan(
                                Stream.concat(
                                                before.groups().stream(),
                                                Stream.of(StakeholderGroup.builder(Id.of(name), name, kind)
                                                        .build()))
                                        .toList(),
                                before.messages()))
                        .build();
        return told(
                known,
                Message.builder(Id.of("meaning-for-" + name), "What the change means for " + name)
                        .addTopic(Topic.MEANING_OF_CHANGE)
                        .addGroup(there.orElse(Id.of(name))));
    }

    // Teams.

    /** The owner, and somebody from each department that the initiative affects. */
    private StrategicPlan withTeam(StrategicPlan plan, Initiative one) {
        Set<Id<Department>> departments = new TreeSet<>(one.departments());
        one.impactAssessment().map(ImpactAssessment::departments).ifPresent(departments::addAll);
        Set<Id<Person>> people = new LinkedHashSet<>(one.owners());
        for (Id<Department> department : departments) {
            people.add(plan.people().stream()
                    .filter(person -> person.department().equals(Optional.of(department)))
                    .map(Person::id)
                    .findFirst()
                    .orElseThrow());
        }
        Team.Builder team = Team.builder(Id.of("team-" + one.id()), "Team of " + one.name(), Team.Kind.IMPLEMENTATION)
                .addInitiative(one.id());
        people.forEach(person -> team.addMember(member(person)));
        return plan.toBuilder().addTeam(team.build()).build();
    }

    /** Somebody of a department that is not in the team yet. */
    private StrategicPlan withOneMore(StrategicPlan plan, String id) {
        return plan.toBuilder()
                .teams(changed(plan.teams(), Team::id, id, team -> {
                    Set<Id<Person>> members = new TreeSet<>();
                    team.members().forEach(member -> members.add(member.person()));
                    Set<Id<Department>> there = new TreeSet<>();
                    plan.people().stream()
                            .filter(person -> members.contains(person.id()))
                            .forEach(person -> person.department().ifPresent(there::add));
                    Id<Person> other = plan.people().stream()
                            .filter(person ->
                                    !there.contains(person.department().orElseThrow()))
                            .map(Person::id)
                            .findFirst()
                            .orElseThrow();
                    return team.toBuilder().addMember(member(other)).build();
                }))
                .build();
    }

    private Assignment member(Id<Person> person) {
        return acknowledged(
                Assignment.builder(person).addAllocation(FIRST, Fte.of("0.05")).build());
    }

    private Assignment acknowledged(Assignment member) {
        Assignment.Builder builder = member.toBuilder();
        if (member.teamRole().isEmpty()) {
            builder.teamRole("Member");
        }
        if (member.responsibilities().isEmpty()) {
            builder.responsibilities("Speaks for the department.");
        }
        return member.acknowledgedOn().isPresent()
                ? builder.build()
                : builder.acknowledgedOn(asOf).build();
    }

    private static StrategicPlan members(StrategicPlan plan, Id<Person> person, UnaryOperator<Assignment> change) {
        return plan.toBuilder()
                .teams(plan.teams().stream()
                        .map(team -> team.toBuilder()
                                .members(team.members().stream()
                                        .map(member -> member.person().equals(person) ? change.apply(member) : member)
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static StrategicPlan allocated(StrategicPlan plan, Id<Person> person, FiscalPeriod period) {
        return members(
                plan,
                person,
                member -> member.allocation().containsKey(period)
                        ? member
                        : member.toBuilder()
                                .addAllocation(period, Fte.of("0.05"))
                                .build());
    }

    private static StrategicPlan available(StrategicPlan plan, Id<Person> person, FiscalPeriod period) {
        return plan.toBuilder()
                .people(changed(
                        plan.people(),
                        Person::id,
                        person.value(),
                        one -> one.toBuilder()
                                .addAvailability(period, Fte.of("1"))
                                .build()))
                .build();
    }

    // Scorecard and roles.

    private static StrategicPlan scorecard(StrategicPlan plan, UnaryOperator<Scorecard> change) {
        return plan.toBuilder()
                .scorecard(change.apply(plan.scorecard().orElseThrow()))
                .build();
    }

    private static StrategicPlan kpi(StrategicPlan plan, String id, UnaryOperator<Kpi> change) {
        return scorecard(
                plan,
                card -> card.toBuilder()
                        .kpis(changed(card.kpis(), Kpi::id, id, change))
                        .build());
    }

    private static StrategicPlan role(StrategicPlan plan, String id, UnaryOperator<Role> change) {
        return plan.toBuilder()
                .roles(changed(plan.roles(), Role::id, id, change))
                .build();
    }

    // Conflicts.

    /** A conflict is accepted for three months, and so is one that it carries; a question is answered by "no effect". */
    private StrategicPlan settled(StrategicPlan plan, String subject) {
        Matcher carried = CARRIED.matcher(subject);
        if (carried.matches()) {
            TradeOffSource source = new TradeOffSource.Kpi(Id.of(carried.group(1)));
            return plan.toBuilder()
                    .addTradeOff(new AcceptedTradeOff(source, Id.of(carried.group(2)), REASON, CHIEF, until()))
                    .build();
        }
        return conflicts
                .find(subject)
                .map(conflict ->
                        plan.toBuilder().addTradeOff(accepted(conflict)).build())
                .orElseGet(() -> noEffect(plan, subject));
    }

    private AcceptedTradeOff accepted(KpiConflict conflict) {
        return conflict.among()
                .map(parties -> AcceptedTradeOff.among(parties, REASON, CHIEF, until()))
                .orElseGet(() -> new AcceptedTradeOff(
                        conflict.source().orElseThrow(), conflict.target().orElseThrow(), REASON, CHIEF, until()));
    }

    private LocalDate until() {
        return asOf.plusMonths(3);
    }

    private StrategicPlan noEffect(StrategicPlan plan, String question) {
        return conflicts.questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .map(one -> scorecard(
                        plan,
                        card -> card.toBuilder()
                                .addInfluence(new Influence(
                                        ((TradeOffSource.Kpi) one.source()).id(), one.target(), Effect.none()))
                                .build()))
                .orElse(plan);
    }

    // What a sentence names.

    private static String quoted(String sentence) {
        Matcher found = QUOTED.matcher(sentence);
        if (!found.find()) {
            throw new IllegalArgumentException("Nothing is named: " + sentence);
        }
        return found.group(1);
    }

    private static FiscalPeriod period(String sentence) {
        Matcher found = Pattern.compile("\\d{4}-Q\\d").matcher(sentence);
        return found.find() ? FiscalPeriod.parse(found.group()) : FIRST;
    }

    private static Money amount(String sentence) {
        Matcher found = Pattern.compile("[A-Z]{3} [0-9.]+[0-9]").matcher(sentence);
        if (!found.find()) {
            throw new IllegalArgumentException("No amount is named: " + sentence);
        }
        return Money.parse(found.group());
    }
}
