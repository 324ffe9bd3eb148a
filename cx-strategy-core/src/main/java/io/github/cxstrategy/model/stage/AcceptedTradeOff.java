package io.github.cxstrategy.model.stage;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A conflict that somebody has seen and accepts for a while: pursuing a source works against a target KPI, or some KPIs,
 * roles, objectives, resources, initiatives and teams do not go together.
 *
 * @param source what is pursued; given exactly when {@code target} is
 * @param target the KPI that suffers
 * @param reason why that is acceptable
 * @param owner who answers for it
 * @param expiresOn the last day on which it holds
 * @param startsOn the first day on which it holds, not after the last; empty means that it holds until it expires
 * @param among between whom the conflict is; given exactly when it is not that of a source with a target
 */
public record AcceptedTradeOff(
        Optional<TradeOffSource> source,
        Optional<Id<Kpi>> target,
        String reason,
        Id<Person> owner,
        LocalDate expiresOn,
        Optional<LocalDate> startsOn,
        Optional<Parties> among) {

    /**
     * Those between whom a conflict is, if it is not that of a source with one KPI: KPIs whose targets cannot be reached
     * together, KPIs that need the same resource, a loop of KPIs, roles or teams whose rewards work against an objective,
     * initiatives that move a KPI in opposite directions.
     *
     * @param kpis the KPIs
     * @param roles the roles
     * @param objectives the objectives
     * @param resources the resources
     * @param initiatives the initiatives
     * @param teams the teams
     */
    public record Parties(
            Set<Id<Kpi>> kpis,
            Set<Id<Role>> roles,
            Set<Id<Objective>> objectives,
            Set<Id<Resource>> resources,
            Set<Id<Initiative>> initiatives,
            Set<Id<Team>> teams) {
        /** Checks that there is one at least. */
        public Parties {
            kpis = Check.set("kpis", kpis);
            roles = Check.set("roles", roles);
            objectives = Check.set("objectives", objectives);
            resources = Check.set("resources", resources);
            initiatives = Check.set("initiatives", initiatives);
            teams = Check.set("teams", teams);
            checkArgument(
                    Stream.of(kpis, roles, objectives, resources, initiatives, teams)
                            .anyMatch(some -> !some.isEmpty()),
                    "'kpis' must name somebody, or 'roles', 'objectives', 'resources', 'initiatives' or 'teams' must, but all"
                            + " are empty.");
        }

        /**
         * {@return KPIs that do not go together}
         *
         * @param kpis the KPIs
         */
        public static Parties ofKpis(Set<Id<Kpi>> kpis) {
            return builder().kpis(kpis).build();
        }

        /** {@return a builder} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that starts from this one} */
        public Builder toBuilder() {
            Builder builder = new Builder();
            builder.kpis.addAll(kpis);
            builder.roles.addAll(roles);
            builder.objectives.addAll(objectives);
            builder.resources.addAll(resources);
            builder.initiatives.addAll(initiatives);
            builder.teams.addAll(teams);
            return builder;
        }

        /** Builds {@link Parties}; who is not set takes no part. Not thread-safe. */
        public static final class Builder {
            private final Set<Id<Kpi>> kpis = new LinkedHashSet<>();
            private final Set<Id<Role>> roles = new LinkedHashSet<>();
            private final Set<Id<Objective>> objectives = new LinkedHashSet<>();
            private final Set<Id<Resource>> resources = new LinkedHashSet<>();
            private final Set<Id<Initiative>> initiatives = new LinkedHashSet<>();
            private final Set<Id<Team>> teams = new LinkedHashSet<>();

            private Builder() {}

            /**
             * {@return this builder}
             *
             * @param kpi a KPI that takes part
             */
            public Builder addKpi(Id<Kpi> kpi) {
                kpis.add(kpi);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param kpis the KPIs that take part; they replace those so far
             */
            public Builder kpis(Collection<Id<Kpi>> kpis) {
                this.kpis.clear();
                this.kpis.addAll(kpis);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param role a role that takes part
             */
            public Builder addRole(Id<Role> role) {
                roles.add(role);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param roles the roles that take part; they replace those so far
             */
            public Builder roles(Collection<Id<Role>> roles) {
                this.roles.clear();
                this.roles.addAll(roles);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param objective an objective that takes part
             */
            public Builder addObjective(Id<Objective> objective) {
                objectives.add(objective);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param objectives the objectives that take part; they replace those so far
             */
            public Builder objectives(Collection<Id<Objective>> objectives) {
                this.objectives.clear();
                this.objectives.addAll(objectives);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param resource a resource that takes part
             */
            public Builder addResource(Id<Resource> resource) {
                resources.add(resource);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param resources the resources that take part; they replace those so far
             */
            public Builder resources(Collection<Id<Resource>> resources) {
                this.resources.clear();
                this.resources.addAll(resources);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param initiative an initiative that takes part
             */
            public Builder addInitiative(Id<Initiative> initiative) {
                initiatives.add(initiative);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param initiatives the initiatives that take part; they replace those so far
             */
            public Builder initiatives(Collection<Id<Initiative>> initiatives) {
                this.initiatives.clear();
                this.initiatives.addAll(initiatives);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param team a team that takes part
             */
            public Builder addTeam(Id<Team> team) {
                teams.add(team);
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param teams the teams that take part; they replace those so far
             */
            public Builder teams(Collection<Id<Team>> teams) {
                this.teams.clear();
                this.teams.addAll(teams);
                return this;
            }

            /** {@return the parties} */
            public Parties build() {
                return new Parties(kpis, roles, objectives, resources, initiatives, teams);
            }
        }
    }

    /** Checks the reason, the order of the days, and that the conflict is named in one way. */
    public AcceptedTradeOff {
        Check.given("source", source);
        Check.given("target", target);
        Check.text("reason", reason);
        Check.given("owner", owner);
        Check.given("expiresOn", expiresOn);
        checkArgument(
                source.isPresent() == target.isPresent(),
                "'target' must be given exactly when the source is, but the source is %s and the target is %s.",
                word(source),
                word(target));
        checkArgument(
                Check.given("among", among).isPresent() != source.isPresent(),
                "'among' must be given exactly when source and target are not, but it is %s and they are %s.",
                word(among),
                word(source));
        if (Check.given("startsOn", startsOn).isPresent()) {
            checkArgument(
                    !startsOn.get().isAfter(expiresOn),
                    "'startsOn' must not lie after the last day %s but is %s.\nMaybe the two days are swapped.",
                    expiresOn,
                    startsOn.get());
        }
    }

    /**
     * A harm of a source to a target that holds until it expires.
     *
     * @param source what is pursued
     * @param target the KPI that suffers
     * @param reason why that is acceptable
     * @param owner who answers for it
     * @param expiresOn the last day on which it holds
     */
    public AcceptedTradeOff(
            TradeOffSource source, Id<Kpi> target, String reason, Id<Person> owner, LocalDate expiresOn) {
        this(
                Optional.of(Check.given("source", source)),
                Optional.of(Check.given("target", target)),
                reason,
                owner,
                expiresOn,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * {@return a conflict between several that holds until it expires}
     *
     * @param parties between whom it is
     * @param reason why that is acceptable
     * @param owner who answers for it
     * @param expiresOn the last day on which it holds
     */
    public static AcceptedTradeOff among(Parties parties, String reason, Id<Person> owner, LocalDate expiresOn) {
        return new AcceptedTradeOff(
                Optional.empty(), Optional.empty(), reason, owner, expiresOn, Optional.empty(), Optional.of(parties));
    }

    /**
     * {@return the same from a day on}
     *
     * @param day the first day on which it holds
     */
    public AcceptedTradeOff startingOn(LocalDate day) {
        return new AcceptedTradeOff(source, target, reason, owner, expiresOn, Optional.of(day), among);
    }

    /**
     * {@return whether it accepts that the source harms the target}
     *
     * @param other what is pursued
     * @param kpi the KPI that suffers
     */
    public boolean covers(TradeOffSource other, Id<Kpi> kpi) {
        return source.equals(Optional.of(other)) && target.equals(Optional.of(kpi));
    }

    /**
     * {@return whether it holds on a day}
     *
     * @param day the day
     */
    public boolean isInForceOn(LocalDate day) {
        return !expiresOn.isBefore(day)
                && startsOn.map(first -> !first.isAfter(day)).orElse(true);
    }

    private static String word(Optional<?> component) {
        return component.isPresent() ? "given" : "missing";
    }
}
