package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.workforce.Department;
import java.util.List;
import java.util.Optional;

/**
 * What was compared out of what there is, and who harms whom.
 *
 * @param kpis how many KPIs the scorecard has
 * @param ownedKpis how many of them a role is held to
 * @param directedKpis how many of those are known to be wanted up, down or kept
 * @param initiatives how many initiatives there are
 * @param influences how many influences and effects of initiatives are declared, recorded "no effect" included
 * @param unknownSignInfluences how many of those have an unknown direction
 * @param comparedPairs how many pairs of a source and an owned KPI got a verdict
 * @param tradeOffInfluences how many declared influences join two KPIs that cannot both go the wanted way along it
 * @param balanced whether every cycle of known influences, directions ignored, has a positive sign
 * @param carried how many conflicts are reported under another one
 * @param leftOut how many conflicts below {@link ConflictSeverity#MAJOR} are not reported, to keep the report short
 * @param departmentMatrix which department harms which
 * @param roleMatrix which role harms which
 */
public record ConflictSummary(
        int kpis,
        int ownedKpis,
        int directedKpis,
        int initiatives,
        int influences,
        int unknownSignInfluences,
        long comparedPairs,
        int tradeOffInfluences,
        boolean balanced,
        int carried,
        int leftOut,
        List<HarmCell<Department>> departmentMatrix,
        List<HarmCell<Role>> roleMatrix) {

    /** Copies the lists. */
    public ConflictSummary {
        departmentMatrix = Check.list("departmentMatrix", departmentMatrix);
        roleMatrix = Check.list("roleMatrix", roleMatrix);
    }

    /**
     * One cell of a harm matrix.
     *
     * @param <T> what harms and is harmed: departments or roles
     * @param from who pursues the source; empty for those whose department is unknown, or for initiatives among roles
     * @param to who answers for the target; empty if nobody known does
     * @param conflicts how many reported conflicts join the two
     * @param worst the severity of the gravest of them
     */
    public record HarmCell<T>(Optional<Id<T>> from, Optional<Id<T>> to, int conflicts, ConflictSeverity worst) {
        /** Checks that all are given. */
        public HarmCell {
            Check.given("from", from);
            Check.given("to", to);
            Check.given("worst", worst);
        }
    }
}
