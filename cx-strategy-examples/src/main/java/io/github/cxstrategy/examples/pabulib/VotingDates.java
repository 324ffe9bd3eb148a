package io.github.cxstrategy.examples.pabulib;

import io.github.cxstrategy.basics.FiscalPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When people voted, as far as a file tells: a day, or only a year, whose last day stands for it then.
 *
 * @param period the year of the vote, whose budget it is
 * @param end the last day of the vote, if known
 * @param isAssumed whether the file names no year at all
 */
record VotingDates(FiscalPeriod period, Optional<LocalDate> end, boolean isAssumed) {
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final int NO_YEAR = 2000;

    static VotingDates of(PabulibFile file) {
        Optional<LocalDate> end = file.find("date_end")
                .flatMap(VotingDates::day)
                .or(() -> file.find("date_begin").flatMap(VotingDates::day));
        Optional<Integer> year =
                end.map(LocalDate::getYear).or(() -> file.find("instance").flatMap(VotingDates::year));
        return new VotingDates(FiscalPeriod.ofYear(year.orElse(NO_YEAR)), end, year.isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        Matcher iso = ISO_DAY.matcher(text);
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
            }
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // a date that is none says nothing
        }
        return year(text).map(year -> LocalDate.of(year, Month.DECEMBER, 31));
    }

    private static Optional<Integer> year(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() ? Optional.of(number(matcher, 1)) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
