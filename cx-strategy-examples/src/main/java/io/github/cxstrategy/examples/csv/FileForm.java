package io.github.cxstrategy.examples.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a file is written.
 *
 * @param charset the name of the encoding; by default UTF-8
 * @param delimiter the character between fields; by default a comma
 */
public record FileForm(Optional<String> charset, Optional<String> delimiter) {
    /** UTF-8, with commas. */
    static final FileForm STANDARD = new FileForm(Optional.empty(), Optional.empty());

    /** Checks that there is such an encoding, and that the delimiter can be one. */
    public FileForm {
        charset.ifPresent(FileForm::charset);
        Mapped.oneCharacter("delimiter", delimiter);
        Mapped.check(
                delimiter.filter("\"\r\n"::contains).isEmpty(),
                "'delimiter' must be neither a quote nor a line end but is.");
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'charset' must be the name of an encoding, such as UTF-8 or windows-1252, but is '" + name + "'.",
                    e);
        }
    }

    /** {@return the encoding} */
    Charset encoding() {
        return charset.map(FileForm::charset).orElse(StandardCharsets.UTF_8);
    }

    /** {@return the character between fields} */
    char between() {
        return delimiter.orElse(",").charAt(0);
    }
}
