package io.github.cxstrategy.conflict.quality;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.Set;

/**
 * A weakness of the scorecard that is no conflict.
 *
 * @param kind what sort of weakness
 * @param kpis the KPIs that it is about
 * @param objectives the objectives that it is about
 * @param roles the roles that it is about
 * @param sentence what is wrong, in one English sentence
 */
public record ScorecardFlaw(
        Kind kind, Set<Id<Kpi>> kpis, Set<Id<Objective>> objectives, Set<Id<Role>> roles, String sentence) {

    /** The sorts of weakness, with the code of the family each belongs to. */
    public enum Kind {
        /** A KPI measures no objective and moves none that does. */
        ORPHAN_KPI("K10"),
        /** No KPI measures an objective. */
        UNMEASURED_OBJECTIVE("K10"),
        /** All KPIs of an objective tell results, and none that runs ahead moves them. */
        LAGGING_ONLY("K10"),
        /** A KPI is to be improved and nobody answers for it. */
        NO_OWNER("K10"),
        /** Several roles are accountable for one KPI at the same time and for the same audience. */
        SEVERAL_ACCOUNTABLE("K10"),
        /** Two KPIs are computed the same way, the order of terms and factors aside. */
        DUPLICATE("K13"),
        /** A role is held to several KPIs that are made of the same one. */
        DOUBLE_COUNT("K13"),
        /** KPIs of different units are added. */
        INCOMPATIBLE_UNIT("K14"),
        /** A KPI is measured at another rhythm than one it is made of. */
        INCOMPATIBLE_CADENCE("K14"),
        /** The target of a KPI applies to another time than that of one it is made of. */
        INCOMPATIBLE_PERIOD("K14"),
        /** What is to bring a KPI to its target shows only after the day on which it is due. */
        LATE_EFFECT("K14"),
        /** Two KPIs have one name and are defined in different ways. */
        SAME_NAME("K14");

        private final String family;

        Kind(String family) {
            this.family = family;
        }

        /** {@return the code of the family, for example {@code K10}} */
        public String family() {
            return family;
        }
    }

    /** Copies the sets. */
    public ScorecardFlaw {
        Check.given("kind", kind);
        kpis = Check.set("kpis", kpis);
        objectives = Check.set("objectives", objectives);
        roles = Check.set("roles", roles);
        Check.text("sentence", sentence);
    }
}
