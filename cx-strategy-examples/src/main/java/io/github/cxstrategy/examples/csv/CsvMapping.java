package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.examples.ppm.PlainText;
import java.util.List;
import java.util.Optional;

/**
 * Which column of a table feeds which field of a plan, and how its values are written. Read from JSON, where a missing key
 * means the default; every key is explained in the guide to imports.
 *
 * @param plan what the plan is called; by default after the file
 * @param columns which column feeds which field
 * @param file how the file is written; by default UTF-8 with commas
 * @param amounts how amounts are written
 * @param dates how dates are written; by default as 2027-03-31
 * @param separators what stands between several values in one cell; by default a cell holds one
 * @param periods the fiscal periods into which costs are put; by default calendar years
 * @param unknown texts that say that nothing is known, beside an empty cell
 */
public record CsvMapping(
        Optional<PlanNames> plan,
        CsvColumns columns,
        Optional<FileForm> file,
        Optional<AmountForm> amounts,
        Optional<DateForm> dates,
        Optional<Separators> separators,
        Optional<CostPeriods> periods,
        List<String> unknown) {

    /**
     * What a plan is called.
     *
     * @param id the identifier
     * @param name what people call it
     */
    public record PlanNames(Optional<String> id, Optional<String> name) {
        /** Neither is given: both come from the name of the file. */
        static final PlanNames STANDARD = new PlanNames(Optional.empty(), Optional.empty());

        /** Checks that a plan can be called so. */
        public PlanNames {
            id.ifPresent(Id::of);
            Mapped.check(
                    name.filter(text -> !PlainText.kept(text).equals(text) || text.isEmpty())
                            .isEmpty(),
                    "'name' must hold text, without blanks around it, but is '" + PlainText.shortened(name.orElse(""))
                            + "'.");
        }
    }

    /**
     * What stands between several values in one cell.
     *
     * @param departments between departments
     * @param prerequisites between the ids of prerequisites
     * @param predecessors between the ids of predecessors
     */
    public record Separators(
            Optional<String> departments, Optional<String> prerequisites, Optional<String> predecessors) {
        /** A cell holds one value. */
        static final Separators STANDARD = new Separators(Optional.empty(), Optional.empty(), Optional.empty());

        /** Checks that none is empty. */
        public Separators {
            Mapped.notEmpty("departments", departments);
            Mapped.notEmpty("prerequisites", prerequisites);
            Mapped.notEmpty("predecessors", predecessors);
        }

        /** {@return what stands between the values of a key, if a cell may hold several} */
        Optional<String> of(String key) {
            return switch (key) {
                case "departments" -> departments;
                case "prerequisites" -> prerequisites;
                case "predecessors" -> predecessors;
                default -> Optional.empty();
            };
        }
    }

    /** Checks that costs have a currency and a period. */
    public CsvMapping {
        unknown = List.copyOf(unknown);
        if (columns.likelyCost().isPresent()) {
            boolean hasCurrency = columns.currency().isPresent()
                    || amounts.flatMap(AmountForm::currency).isPresent();
            Mapped.check(
                    hasCurrency,
                    "'amounts' must say the 'currency' of the costs, or 'columns' which column does, but neither does.");
            boolean hasPeriod = columns.start().isPresent()
                    || columns.end().isPresent()
                    || periods.flatMap(CostPeriods::withoutDates).isPresent();
            Mapped.check(
                    hasPeriod,
                    "'periods' must say with 'withoutDates' in which fiscal period costs fall, or 'columns' must map"
                            + " 'start' or 'end', but neither is so.");
        }
    }
}
