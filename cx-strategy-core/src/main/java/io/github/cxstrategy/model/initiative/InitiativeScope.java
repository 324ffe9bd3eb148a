package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.capability.Capability;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.process.Tool;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an initiative works on. What is not named is unknown, not excluded.
 *
 * @param audiences the audiences for whom it makes something better
 * @param journeys the journeys that it improves
 * @param capabilities the capabilities that it builds
 * @param processes the processes that it changes
 * @param tools the tools that it brings or changes
 * @param requiredTools the tools that must be there for it, whoever brings them
 * @param noToolsBecause why it brings and changes no tool, if that has been said; without it, that {@code tools} is empty
 *     says nothing
 */
public record InitiativeScope(
        Set<Id<Audience>> audiences,
        Set<Id<Journey>> journeys,
        Set<Id<Capability>> capabilities,
        Set<Id<ChangedProcess>> processes,
        Set<Id<Tool>> tools,
        Set<Id<Tool>> requiredTools,
        Optional<String> noToolsBecause) {

    /** Copies the sets, and checks that what needs no tool names none. */
    public InitiativeScope {
        audiences = Check.set("audiences", audiences);
        journeys = Check.set("journeys", journeys);
        capabilities = Check.set("capabilities", capabilities);
        processes = Check.set("processes", processes);
        tools = Check.set("tools", tools);
        requiredTools = Check.set("requiredTools", requiredTools);
        Check.text("noToolsBecause", noToolsBecause);
        checkArgument(
                noToolsBecause.isEmpty() || tools.isEmpty(),
                "'noToolsBecause' must be given only where 'tools' is empty but that is %s.",
                tools);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.audiences.addAll(audiences);
        builder.journeys.addAll(journeys);
        builder.capabilities.addAll(capabilities);
        builder.processes.addAll(processes);
        builder.tools.addAll(tools);
        builder.requiredTools.addAll(requiredTools);
        builder.noToolsBecause = noToolsBecause;
        return builder;
    }

    /** Builds an {@link InitiativeScope}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Set<Id<Audience>> audiences = new LinkedHashSet<>();
        private final Set<Id<Journey>> journeys = new LinkedHashSet<>();
        private final Set<Id<Capability>> capabilities = new LinkedHashSet<>();
        private final Set<Id<ChangedProcess>> processes = new LinkedHashSet<>();
        private final Set<Id<Tool>> tools = new LinkedHashSet<>();
        private final Set<Id<Tool>> requiredTools = new LinkedHashSet<>();
        private Optional<String> noToolsBecause = Optional.empty();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param audience an audience for whom it makes something better
         */
        public Builder addAudience(Id<Audience> audience) {
            audiences.add(audience);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param audiences the audiences for whom it makes something better; they replace those so far
         */
        public Builder audiences(Collection<Id<Audience>> audiences) {
            this.audiences.clear();
            this.audiences.addAll(audiences);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param journey a journey that it improves
         */
        public Builder addJourney(Id<Journey> journey) {
            journeys.add(journey);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param journeys the journeys that it improves; they replace those so far
         */
        public Builder journeys(Collection<Id<Journey>> journeys) {
            this.journeys.clear();
            this.journeys.addAll(journeys);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param capability a capability that it builds
         */
        public Builder addCapability(Id<Capability> capability) {
            capabilities.add(capability);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param capabilities the capabilities that it builds; they replace those so far
         */
        public Builder capabilities(Collection<Id<Capability>> capabilities) {
            this.capabilities.clear();
            this.capabilities.addAll(capabilities);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param process a process that it changes
         */
        public Builder addProcess(Id<ChangedProcess> process) {
            processes.add(process);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param processes the processes that it changes; they replace those so far
         */
        public Builder processes(Collection<Id<ChangedProcess>> processes) {
            this.processes.clear();
            this.processes.addAll(processes);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tool a tool that it brings or changes
         */
        public Builder addTool(Id<Tool> tool) {
            tools.add(tool);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tools the tools that it brings or changes; they replace those so far
         */
        public Builder tools(Collection<Id<Tool>> tools) {
            this.tools.clear();
            this.tools.addAll(tools);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param requiredTool a tool that must be there for it
         */
        public Builder addRequiredTool(Id<Tool> requiredTool) {
            requiredTools.add(requiredTool);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param requiredTools the tools that must be there for it; they replace those so far
         */
        public Builder requiredTools(Collection<Id<Tool>> requiredTools) {
            this.requiredTools.clear();
            this.requiredTools.addAll(requiredTools);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param noToolsBecause why it brings and changes no tool
         */
        public Builder noToolsBecause(String noToolsBecause) {
            this.noToolsBecause = Optional.of(noToolsBecause);
            return this;
        }

        /** {@return the scope} */
        public InitiativeScope build() {
            return new InitiativeScope(
                    audiences, journeys, capabilities, processes, tools, requiredTools, noToolsBecause);
        }
    }
}
