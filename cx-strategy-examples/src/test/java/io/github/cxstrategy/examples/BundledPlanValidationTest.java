package io.github.cxstrategy.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.validation.PlanValidator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bundled plan adds up, but for the one thing that is wrong on purpose. */
class BundledPlanValidationTest {
    @Test
    void theOnlyFindingIsTheExpiredTradeOff() {
        assertEquals(
                List.of(FindingCode.EXPIRED),
                PlanValidator.standard().validate(BundledPlan.PLAN).all().stream()
                        .map(Finding::code)
                        .toList());
    }
}
