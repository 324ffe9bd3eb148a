package io.github.cxstrategy.internal.solve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A 0/1 program read from a text file, with the best value that is known of it. */
record ProgramFile(IntegerProgram program, long best, boolean proved) {

    static ProgramFile read(Path path) {
        try {
            return parse(Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProgramFile parse(String text) {
        IntegerProgram.Builder builder = new IntegerProgram.Builder(0);
        long best = 0;
        boolean proved = false;
        for (String line : text.lines().toList()) {
            String[] words = line.trim().split(" +", -1);
            switch (words[0]) {
                case "n" -> builder = new IntegerProgram.Builder(Integer.parseInt(words[1]));
                case "opt", "best" -> {
                    best = Long.parseLong(words[1]);
                    proved = words[0].equals("opt");
                }
                case "v" -> {
                    for (int j = 1; j < words.length; j++) {
                        builder.value(j - 1, Long.parseLong(words[j]));
                    }
                }
                case "f" -> {
                    long fixed = Long.parseLong(words[2]);
                    builder.box(Integer.parseInt(words[1]), fixed, fixed);
                }
                case "r" -> row(builder, words);
                default -> {
                    // names and comments
                }
            }
        }
        return new ProgramFile(builder.build(), best, proved);
    }

    private static void row(IntegerProgram.Builder builder, String[] words) {
        long lo = words[1].equals("-") ? IntegerProgram.NO_LOWER : Long.parseLong(words[1]);
        long hi = words[2].equals("-") ? IntegerProgram.NO_UPPER : Long.parseLong(words[2]);
        int[] columns = new int[words.length - 3];
        long[] coefficients = new long[words.length - 3];
        for (int k = 3; k < words.length; k++) {
            int colon = words[k].indexOf(':');
            columns[k - 3] = Integer.parseInt(words[k].substring(0, colon));
            coefficients[k - 3] = Long.parseLong(words[k].substring(colon + 1));
        }
        builder.row(lo, hi, columns, coefficients);
    }
}
