package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.json.JsonProblem;
import io.github.cxstrategy.json.StrategyJsonException;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns what went wrong into lines that a person can act on. */
final class Problems {
    private static final int MOST_LINES = 20;

    private Problems() {}

    /** One line a problem: file, line, column, JSON Pointer, what was expected. */
    static Problem of(String source, StrategyJsonException e) {
        return limited(
                source,
                e.problems(),
                e.count(),
                problem -> source + ":" + problem.line() + ":" + problem.column() + ": "
                        + (problem.pointer().isEmpty() ? "" : problem.pointer() + ": ")
                        + message(problem));
    }

    private static String message(JsonProblem problem) {
        return Stream.of(Optional.of(problem.message()), problem.cure())
                .flatMap(Optional::stream)
                .reduce((message, cure) -> message + " " + cure)
                .orElse("");
    }

    /** One line a reference that leads nowhere. */
    static Problem of(String source, UnresolvedPlanException e) {
        return of(source, e.findings().all());
    }

    /** One line a finding. */
    static Problem of(String source, List<Finding> findings) {
        return limited(
                source,
                findings,
                findings.size(),
                finding -> source + ": " + finding.place() + ": " + finding.message() + " " + finding.cure());
    }

    /** What went wrong with a file, in one sentence; the exceptions of the file system often only name it. */
    static Problem of(String source, String what, IOException e) {
        String why;
        if (e instanceof NoSuchFileException) {
            why = what.equals("read") ? "there is no such file" : "there is no such folder";
        } else if (e instanceof AccessDeniedException) {
            why = "access is denied";
        } else if (e instanceof NotDirectoryException) {
            why = "a part of its path is no directory";
        } else if (e instanceof FileSystemException system && system.getReason() != null) {
            why = system.getReason();
        } else {
            why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        return new Problem(source + " cannot be " + what + ": " + oneLine(why) + ".");
    }

    private static <T> Problem limited(String source, List<T> problems, int count, Function<T, String> line) {
        return new Problem(limited(source, problems.stream().map(line), count, MOST_LINES));
    }

    /** The lines, each on one line, and no more of them than a person wants to see. */
    static List<String> limited(String source, List<String> lines, int most) {
        return limited(source, lines.stream(), lines.size(), most);
    }

    private static List<String> limited(String source, Stream<String> all, int count, int most) {
        List<String> lines = all.limit(most).map(Problems::oneLine).toList();
        return count <= lines.size()
                ? lines
                : Stream.concat(
                                lines.stream().limit(most - 1),
                                Stream.of("... and " + (count - most + 1) + " more problems in " + source + "."))
                        .toList();
    }

    static String oneLine(String text) {
        return text.replaceAll("\\R+", " ").strip();
    }
}
