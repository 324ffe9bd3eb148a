package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Department;
import java.util.Optional;
import java.util.Set;

/**
 * Who takes part in a conflict: a role by one of its metrics, an initiative, a KPI for which nobody answers, or an objective.
 */
public sealed interface Participant {

    /** {@return the departments of the participant, as far as known} */
    Set<Id<Department>> departments();

    /**
     * A role that is held to a KPI.
     *
     * @param role the role
     * @param kpi the KPI
     * @param department the role's department, if known
     */
    record RoleMetric(
            Id<io.github.cxstrategy.model.role.Role> role,
            Id<io.github.cxstrategy.model.scorecard.Kpi> kpi,
            Optional<Id<Department>> department)
            implements Participant {
        /** Checks that all are given. */
        public RoleMetric {
            Check.given("role", role);
            Check.given("kpi", kpi);
            Check.given("department", department);
        }

        @Override
        public Set<Id<Department>> departments() {
            return department.map(Set::of).orElse(Set.of());
        }
    }

    /**
     * An initiative.
     *
     * @param initiative the initiative
     * @param departments every department it touches
     */
    record Initiative(Id<io.github.cxstrategy.model.initiative.Initiative> initiative, Set<Id<Department>> departments)
            implements Participant {
        /** Copies the set. */
        public Initiative {
            Check.given("initiative", initiative);
            departments = Check.set("departments", departments);
        }
    }

    /**
     * A KPI that is to be improved and that no role is held to: nobody answers for it.
     *
     * @param kpi the KPI
     */
    record UnownedKpi(Id<io.github.cxstrategy.model.scorecard.Kpi> kpi) implements Participant {
        /** Checks that it is given. */
        public UnownedKpi {
            Check.given("kpi", kpi);
        }

        @Override
        public Set<Id<Department>> departments() {
            return Set.of();
        }
    }

    /**
     * An objective that is worked against.
     *
     * @param objective the objective
     */
    record Objective(Id<io.github.cxstrategy.model.strategy.Objective> objective) implements Participant {
        /** Checks that it is given. */
        public Objective {
            Check.given("objective", objective);
        }

        @Override
        public Set<Id<Department>> departments() {
            return Set.of();
        }
    }
}
