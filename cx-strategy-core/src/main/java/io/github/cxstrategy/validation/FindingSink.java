package io.github.cxstrategy.validation;

import com.google.common.base.Strings;
import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one validation. */
final class FindingSink {
    private final List<Finding> findings = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    /**
     * A finding.
     *
     * @param message one sentence, with {@code %s} for each argument: what must hold, the name, the value
     */
    @SuppressWarnings("AnnotateFormatMethod") // a lenient template: %s is its only placeholder and takes any object
    void add(FindingCode code, Place place, String cure, String message, Object... arguments) {
        findings.add(new Finding(code, place, Strings.lenientFormat(message, arguments), cure));
    }

    Findings toFindings() {
        return Findings.of(findings);
    }
}
