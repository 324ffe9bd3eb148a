package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.alignment.Alignment;
import io.github.cxstrategy.alignment.AlignmentReview;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.text.ReviewText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: everything that the engines have to say about a plan. */
@Command(
        name = "align",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "The main job: the priorities, what is funded and what is not and why, which goals work against"
                + " each other, and whether the organization is ready for the next stage. Recorded decisions are"
                + " kept; the rest is proposed.")
final class AlignCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--strict", description = "Exit with code 1 if the gate is neither READY nor READY_WITH_WAIVERS.")
    private boolean strict;

    AlignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Alignment alignment = Alignment.standard().withLimit(search.limit());
        return plan.judge(console, resolved -> answer(resolved, alignment));
    }

    private int answer(ResolvedPlan resolved, Alignment alignment) {
        AlignmentReview review = alignment.review(resolved.plan(), asOf.of(resolved.plan(), console));
        json.tell(console, review, () -> ReviewText.of(resolved, review));
        return !strict || GateCommand.isOpen(review.gate().verdict()) ? Main.OK : Main.NO;
    }
}
