package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A pair of which the plan does not tell whether it is in conflict: neither a conflict nor an all-clear. */
public sealed interface ConflictQuestion {

    /** {@return a readable identifier, equal for the same question in a later report} */
    String id();

    /** {@return what is pursued: a KPI or an initiative} */
    TradeOffSource source();

    /** {@return the KPI that may suffer} */
    Id<Kpi> target();

    /** {@return who would take part in the conflict} */
    List<Participant> participants();

    /** {@return the question in one English sentence} */
    String sentence();

    /** {@return whether both sides are metrics of roles} */
    default boolean isAmongRoleMetrics() {
        return source() instanceof TradeOffSource.Kpi
                && participants().stream().allMatch(Participant.RoleMetric.class::isInstance);
    }

    /**
     * An influence whose direction nobody knows, or a formula whose strength depends on missing figures, could change the verdict
     * on this pair.
     *
     * @param id a readable identifier
     * @param source what is pursued
     * @param target the KPI that may suffer
     * @param participants who would take part in the conflict
     * @param verdict the verdict without the unknown influences
     * @param undirected the steps of unknown direction on the walks that could change it
     * @param sentence the question in one English sentence
     */
    record SignUnknown(
            String id,
            TradeOffSource source,
            Id<Kpi> target,
            List<Participant> participants,
            Verdict verdict,
            List<SignedWalk.Step> undirected,
            String sentence)
            implements ConflictQuestion {
        /** Copies the lists. */
        public SignUnknown {
            Check.text("id", id);
            Check.given("source", source);
            Check.given("target", target);
            participants = Check.list("participants", participants);
            Check.given("verdict", verdict);
            undirected = Check.list("undirected", undirected);
            Check.text("sentence", sentence);
        }
    }

    /**
     * Targets on KPIs that depend on each other by formulas: nothing shows that they can be met together, and nothing that
     * they cannot.
     *
     * @param id a readable identifier
     * @param source the KPI that counts most of those with such a target
     * @param target the KPI that counts least of them
     * @param participants all who are held to one of these targets
     * @param sentence the question in one English sentence
     */
    record TargetsUndecided(
            String id, TradeOffSource source, Id<Kpi> target, List<Participant> participants, String sentence)
            implements ConflictQuestion {
        /** Copies the list. */
        public TargetsUndecided {
            Check.text("id", id);
            Check.given("source", source);
            Check.given("target", target);
            participants = Check.list("participants", participants);
            Check.text("sentence", sentence);
        }
    }

    /**
     * Resources that could stand in for others that are short otherwise, but nobody has said how much of them there is.
     *
     * @param id a readable identifier
     * @param source the KPI that counts most of those whose targets need so much
     * @param target the KPI that counts least of them
     * @param participants all who are held to these targets
     * @param resources the resources whose capacity is not known
     * @param period the period
     * @param atLeast how much of them there must be, in their unit; whether that is enough depends on where it is
     * @param sentence the question in one English sentence
     */
    record CapacityUnknown(
            String id,
            TradeOffSource source,
            Id<Kpi> target,
            List<Participant> participants,
            Set<Id<Resource>> resources,
            FiscalPeriod period,
            BigDecimal atLeast,
            String sentence)
            implements ConflictQuestion {
        /** Copies the collections. */
        public CapacityUnknown {
            Check.text("id", id);
            Check.given("source", source);
            Check.given("target", target);
            participants = Check.list("participants", participants);
            resources = Check.set("resources", resources);
            Check.given("period", period);
            Check.given("atLeast", atLeast);
            Check.text("sentence", sentence);
        }
    }

    /**
     * The source helps and harms the target, neither of them clearly more.
     *
     * @param id a readable identifier
     * @param source what is pursued
     * @param target the KPI that may suffer
     * @param participants who would take part in the conflict
     * @param harm the strongest harming walk
     * @param support the strongest supporting walk
     * @param sentence the question in one English sentence
     */
    record Contested(
            String id,
            TradeOffSource source,
            Id<Kpi> target,
            List<Participant> participants,
            SignedWalk harm,
            SignedWalk support,
            String sentence)
            implements ConflictQuestion {
        /** Copies the list. */
        public Contested {
            Check.text("id", id);
            Check.given("source", source);
            Check.given("target", target);
            participants = Check.list("participants", participants);
            Check.given("harm", harm);
            Check.given("support", support);
            Check.text("sentence", sentence);
        }
    }

    /**
     * Two metrics of roles in one changed process that nobody has compared: neither an influence nor a path joins them,
     * and no "no effect" is recorded.
     *
     * @param id a readable identifier
     * @param source the one KPI
     * @param target the other KPI
     * @param participants the roles held to them in the process
     * @param processes the changed processes that both belong to
     * @param sentence the question in one English sentence
     */
    record NotCompared(
            String id,
            TradeOffSource source,
            Id<Kpi> target,
            List<Participant> participants,
            Set<Id<ChangedProcess>> processes,
            String sentence)
            implements ConflictQuestion {
        /** Copies the collections. */
        public NotCompared {
            Check.text("id", id);
            Check.given("source", source);
            Check.given("target", target);
            participants = Check.list("participants", participants);
            processes = Check.set("processes", processes);
            Check.text("sentence", sentence);
        }
    }
}
