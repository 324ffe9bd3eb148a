package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.examples.solve.Instance;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a proof. */
@Command(
        name = "verify-certificate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Checks a certificate of 'allocate' or 'solve' with a checker that shares no code with the solver."
                        + " Exit code 1: it does not prove what it claims.")
final class VerifyCertificateCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 1 << 30;

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "PLAN.json|INSTANCE.txt",
            description = "What the certificate is about: a plan, with the same options as for 'allocate', or a 0/1"
                    + " program; a name that ends with .json is a plan.")
    private @Nullable String about;

    @Parameters(index = "1", paramLabel = "FILE", description = "The certificate.")
    private @Nullable String file;

    @Mixin
    private RequestOptions asked = new RequestOptions();

    VerifyCertificateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String source = Objects.requireNonNull(about);
        String certificate = Objects.requireNonNull(file);
        return source.toLowerCase(Locale.ROOT).endsWith(".json")
                ? ofPlan(source, certificate)
                : ofInstance(source, certificate);
    }

    private int ofInstance(String source, String certificate) {
        Instance program = InstanceArgument.read(source, Instance::read);
        Instance.Verdict verdict = InstanceArgument.read(certificate, program::verify);
        String name = program.name() + ": " + verdict.claim();
        console.out()
                .print(verdict.fault()
                                .map(fault -> name + " is not proved. " + fault)
                                .orElse(name + " is proved.") + "\n");
        return verdict.fault().isPresent() ? Main.NO : Main.OK;
    }

    private int ofPlan(String source, String certificate) {
        ResolvedPlan plan = asked.inScenario(plan(source));
        AllocationRequest request = asked.request(plan, SearchLimit.none());
        String text =
                new String(InputFile.read(console, certificate, MOST_BYTES).bytes(), StandardCharsets.UTF_8);
        String name = plan.plan().name() + ": ";
        try {
            AllocationResult proved = asked.verify(request, text);
            console.out().print(name + words(proved) + " is proved.\n");
            for (Id<Initiative> id : proved.funded()) {
                console.out().print("- " + plan.initiative(id).name() + "\n");
            }
            return Main.OK;
        } catch (IllegalArgumentException e) {
            console.out().print(name + "nothing is proved. " + Problems.oneLine(String.valueOf(e.getMessage())) + "\n");
            return Main.NO;
        }
    }

    private ResolvedPlan plan(String source) {
        try {
            return ResolvedPlan.of(PlanArgument.read(source, console));
        } catch (UnresolvedPlanException e) {
            throw Problems.of(source, e);
        }
    }

    private static String words(AllocationResult proved) {
        String bound = proved.bound()
                .map(b -> ", no allocation has more than " + b + " " + proved.unit())
                .orElse("");
        return proved.status()
                + proved.value().map(v -> " with " + v + " " + proved.unit()).orElse("")
                + bound;
    }
}
