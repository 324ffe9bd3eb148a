package io.github.cxstrategy.examples.cli;

import picocli.CommandLine.Command;

/** Turns the files of other tools into plans. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Turns a file of another tool into a plan.")
final class ImportCommand {}
