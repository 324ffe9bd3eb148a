package io.github.cxstrategy.model.process;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tool, for example a computer system, that people need for the processes that change.
 *
 * @param id the identifier
 * @param name what people call it
 * @param status how far it has come, if known
 * @param statusDates the day on which it reached, or is to reach, each status
 * @param owner the person who answers for it, if named
 * @param processes the processes that need it
 * @param itTool whether it is information technology, if known
 */
public record Tool(
        Id<Tool> id,
        String name,
        Optional<ToolStatus> status,
        Map<ToolStatus, LocalDate> statusDates,
        Optional<Id<Person>> owner,
        Set<Id<ChangedProcess>> processes,
        Optional<Boolean> itTool) {
    /** Checks the name. */
    public Tool {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("status", status);
        statusDates = Check.map("statusDates", statusDates);
        Check.given("owner", owner);
        processes = Check.set("processes", processes);
        Check.given("itTool", itTool);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Tool> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.status = status;
        builder.statusDates.putAll(statusDates);
        builder.owner = owner;
        builder.processes.addAll(processes);
        builder.itTool = itTool;
        return builder;
    }

    /** Builds a {@link Tool}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Tool> id;
        private final String name;
        private Optional<ToolStatus> status = Optional.empty();
        private final Map<ToolStatus, LocalDate> statusDates = new LinkedHashMap<>();
        private Optional<Id<Person>> owner = Optional.empty();
        private final Set<Id<ChangedProcess>> processes = new LinkedHashSet<>();
        private Optional<Boolean> itTool = Optional.empty();

        private Builder(Id<Tool> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param status how far it has come
         */
        public Builder status(ToolStatus status) {
            this.status = Optional.of(Check.given("status", status));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param status a status
         * @param date the day on which it reached, or is to reach, the status
         */
        public Builder addStatusDate(ToolStatus status, LocalDate date) {
            statusDates.put(status, date);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param statusDates the day on which it reached, or is to reach, each status; they replace those so far
         */
        public Builder statusDates(Map<ToolStatus, LocalDate> statusDates) {
            this.statusDates.clear();
            this.statusDates.putAll(statusDates);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param owner the person who answers for it
         */
        public Builder owner(Id<Person> owner) {
            this.owner = Optional.of(Check.given("owner", owner));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param process a process that needs it
         */
        public Builder addProcess(Id<ChangedProcess> process) {
            processes.add(process);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param processes the processes that need it; they replace those so far
         */
        public Builder processes(Collection<Id<ChangedProcess>> processes) {
            this.processes.clear();
            this.processes.addAll(processes);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param itTool whether it is information technology
         */
        public Builder itTool(Boolean itTool) {
            this.itTool = Optional.of(Check.given("itTool", itTool));
            return this;
        }

        /** {@return the tool} */
        public Tool build() {
            return new Tool(id, name, status, statusDates, owner, processes, itTool);
        }
    }
}
