package io.github.cxstrategy.model.roadmap;

import io.github.cxstrategy.internal.check.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The implementation roadmap: when initiatives run, what they deliver on the way, and how they are coordinated.
 *
 * @param versions its versions
 * @param items the initiatives on it, with their time
 * @param milestones the milestones
 * @param executionPlans the execution plans, one for each initiative that has one
 * @param coordinationRecords what was agreed between initiatives
 */
public record Roadmap(
        List<RoadmapVersion> versions,
        List<RoadmapItem> items,
        List<Milestone> milestones,
        List<ExecutionPlan> executionPlans,
        List<CoordinationRecord> coordinationRecords) {

    /** Copies the lists. */
    public Roadmap {
        versions = Check.list("versions", versions);
        items = Check.list("items", items);
        milestones = Check.list("milestones", milestones);
        executionPlans = Check.list("executionPlans", executionPlans);
        coordinationRecords = Check.list("coordinationRecords", coordinationRecords);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.versions.addAll(versions);
        builder.items.addAll(items);
        builder.milestones.addAll(milestones);
        builder.executionPlans.addAll(executionPlans);
        builder.coordinationRecords.addAll(coordinationRecords);
        return builder;
    }

    /** Builds a {@link Roadmap}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final List<RoadmapVersion> versions = new ArrayList<>();
        private final List<RoadmapItem> items = new ArrayList<>();
        private final List<Milestone> milestones = new ArrayList<>();
        private final List<ExecutionPlan> executionPlans = new ArrayList<>();
        private final List<CoordinationRecord> coordinationRecords = new ArrayList<>();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param version a version of it
         */
        public Builder addVersion(RoadmapVersion version) {
            versions.add(version);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param versions its versions; they replace those so far
         */
        public Builder versions(Collection<RoadmapVersion> versions) {
            this.versions.clear();
            this.versions.addAll(versions);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param item an initiative on it, with its time
         */
        public Builder addItem(RoadmapItem item) {
            items.add(item);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param items the initiatives on it, with their time; they replace those so far
         */
        public Builder items(Collection<RoadmapItem> items) {
            this.items.clear();
            this.items.addAll(items);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param milestone a milestone
         */
        public Builder addMilestone(Milestone milestone) {
            milestones.add(milestone);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param milestones the milestones; they replace those so far
         */
        public Builder milestones(Collection<Milestone> milestones) {
            this.milestones.clear();
            this.milestones.addAll(milestones);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param executionPlan the execution plan of an initiative
         */
        public Builder addExecutionPlan(ExecutionPlan executionPlan) {
            executionPlans.add(executionPlan);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param executionPlans the execution plans, one for each initiative that has one; they replace those so far
         */
        public Builder executionPlans(Collection<ExecutionPlan> executionPlans) {
            this.executionPlans.clear();
            this.executionPlans.addAll(executionPlans);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param coordinationRecord what was agreed between some initiatives
         */
        public Builder addCoordinationRecord(CoordinationRecord coordinationRecord) {
            coordinationRecords.add(coordinationRecord);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param coordinationRecords what was agreed between initiatives; they replace those so far
         */
        public Builder coordinationRecords(Collection<CoordinationRecord> coordinationRecords) {
            this.coordinationRecords.clear();
            this.coordinationRecords.addAll(coordinationRecords);
            return this;
        }

        /** {@return the roadmap} */
        public Roadmap build() {
            return new Roadmap(versions, items, milestones, executionPlans, coordinationRecords);
        }
    }
}
