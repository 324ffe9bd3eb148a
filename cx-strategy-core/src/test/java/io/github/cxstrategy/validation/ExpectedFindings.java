package io.github.cxstrategy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.stream.Collectors;

/** Findings as text, one a line: level, code, place, message and cure. */
final class ExpectedFindings {
    private ExpectedFindings() {}

    static void assertFindings(StrategicPlan.Builder plan, String expected) {
        assertThat(text(plan.build())).isEqualTo(expected);
    }

    static String text(StrategicPlan plan) {
        return PlanValidator.standard().validate(plan).all().stream()
                .map(Finding::toString)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
