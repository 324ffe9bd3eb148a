package io.github.cxstrategy.model.process;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the new form of a process was designed: by whom, and with which knowledge of the customer.
 *
 * @param team the people who design it
 * @param customerEvidence what shows how customers see it, for example interviews or complaints
 * @param designedOn the day on which the design was finished, if it has been
 */
public record ProcessDesign(Set<Id<Person>> team, List<String> customerEvidence, Optional<LocalDate> designedOn) {
    /** Checks the texts. */
    public ProcessDesign {
        team = Check.set("team", team);
        customerEvidence = Check.texts("customerEvidence", customerEvidence);
        Check.given("designedOn", designedOn);
    }
}
