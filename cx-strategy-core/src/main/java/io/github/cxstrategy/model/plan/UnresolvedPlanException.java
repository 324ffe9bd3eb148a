package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.Findings;
import java.util.stream.Collectors;

/** A plan's references cannot be resolved; carries every reason at once. */
public final class UnresolvedPlanException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    UnresolvedPlanException(Findings findings) {
        super("The references of the plan must resolve but " + findings.all().size() + " do not:\n"
                + findings.all().stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = findings;
    }

    /** {@return every dangling or duplicate id and every cycle} */
    public Findings findings() {
        return findings;
    }
}
