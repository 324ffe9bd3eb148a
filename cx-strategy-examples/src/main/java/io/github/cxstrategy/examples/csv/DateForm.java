package io.github.cxstrategy.examples.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * How dates are written.
 *
 * @param format the pattern of {@link DateTimeFormatter}; by default {@code yyyy-MM-dd}
 * @param language the BCP 47 tag of the language of names of months; by default {@code en}
 */
public record DateForm(Optional<String> format, Optional<String> language) {
    /** As 2027-03-31. */
    static final DateForm STANDARD = new DateForm(Optional.empty(), Optional.empty());

    private static final LocalDate EXAMPLE = LocalDate.of(2027, 3, 31);

    /** Checks that a day can be written and read so. */
    public DateForm {
        Locale locale = locale(language);
        format.ifPresent(pattern -> check(pattern, locale));
    }

    private static void check(String pattern, Locale locale) {
        DateTimeFormatter formatter;
        try {
            formatter = formatter(pattern, locale);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'format' must be a pattern such as dd.MM.yyyy but is '" + pattern + "'.", e);
        }
        boolean isWhole;
        try {
            isWhole = LocalDate.parse(example(formatter), formatter).equals(EXAMPLE);
        } catch (DateTimeException e) {
            isWhole = false; // what is not said cannot be read
        }
        Mapped.check(isWhole, "'format' must say year, month and day but is '" + pattern + "'.");
    }

    private static Locale locale(Optional<String> language) {
        try {
            return new Locale.Builder().setLanguageTag(language.orElse("en")).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "'language' must be a tag such as en or pt-BR but is '" + language.orElse("") + "'.", e);
        }
    }

    /** {@return the pattern} */
    String pattern() {
        return format.orElse("yyyy-MM-dd");
    }

    /** {@return a formatter that takes no day which there is not} */
    DateTimeFormatter formatter() {
        return formatter(pattern(), locale(language));
    }

    /** {@return a day as it is written} */
    String example() {
        return example(formatter());
    }

    private static String example(DateTimeFormatter formatter) {
        return formatter.format(EXAMPLE.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withPlainYears(pattern))
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A strict formatter wants an era beside the letter y, which nobody writes. */
    private static String withPlainYears(String pattern) {
        if (pattern.contains("G")) {
            return pattern;
        }
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            plain.append(c == 'y' && !quoted ? 'u' : c);
        }
        return plain.toString();
    }
}
