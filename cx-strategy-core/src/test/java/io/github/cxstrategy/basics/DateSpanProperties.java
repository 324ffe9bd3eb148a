package io.github.cxstrategy.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Both ends of a span belong to it: every question is answered by looking at each day. */
class DateSpanProperties {
    private static final LocalDate ORIGIN = LocalDate.of(2027, 1, 1);

    @Property(seed = "1")
    void as_day_by_day(
            @ForAll @IntRange(max = 8) int a,
            @ForAll @IntRange(max = 4) int lengthA,
            @ForAll @IntRange(max = 8) int b,
            @ForAll @IntRange(max = 4) int lengthB) {
        DateSpan first = span(a, lengthA);
        DateSpan second = span(b, lengthB);
        long common = 0;
        for (int day = 0; day < 20; day++) {
            LocalDate date = ORIGIN.plusDays(day);
            assertThat(first.contains(date)).isEqualTo(day >= a && day <= a + lengthA);
            common += first.contains(date) && second.contains(date) ? 1 : 0;
        }
        assertThat(first.overlaps(second)).isEqualTo(common > 0).isEqualTo(second.overlaps(first));
        assertThat(first.contains(second)).isEqualTo(common == lengthB + 1);
    }

    private static DateSpan span(int start, int length) {
        return new DateSpan(ORIGIN.plusDays(start), ORIGIN.plusDays(start + length));
    }
}
