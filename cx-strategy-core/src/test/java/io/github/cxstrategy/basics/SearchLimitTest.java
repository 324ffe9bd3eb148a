package io.github.cxstrategy.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Work units are exact; a deadline or a signal makes an answer timed. */
class SearchLimitTest {
    @Test
    void without_limit_a_search_never_has_to_stop() {
        assertThat(SearchLimit.none().workUnits()).isEqualTo(Long.MAX_VALUE);
        assertThat(SearchLimit.none().isTimed()).isFalse();
        assertThat(SearchLimit.none().start().getAsBoolean()).isFalse();
    }

    @Test
    void work_units_stay_when_a_deadline_comes_in() {
        SearchLimit limit = SearchLimit.ofWork(7);
        assertThat(limit.isTimed()).isFalse();
        SearchLimit timed = limit.withDeadline(Duration.ofMinutes(1));
        assertThat(timed.workUnits()).isEqualTo(7);
        assertThat(timed.isTimed()).isTrue();
        assertThat(timed.start().getAsBoolean()).isFalse();
    }

    @Test
    void a_deadline_that_has_passed_stops() throws InterruptedException {
        BooleanSupplier stop = SearchLimit.ofTime(Duration.ofNanos(1)).start();
        Thread.sleep(1);
        assertThat(stop.getAsBoolean()).isTrue();
    }

    @Test
    void a_share_of_a_deadline_ends_before_the_whole() throws InterruptedException {
        SearchLimit.Countdown whole = SearchLimit.ofTime(Duration.ofDays(1)).start();
        SearchLimit.Countdown share = whole.share(Integer.MAX_VALUE);
        Thread.sleep(1);
        assertThat(share.getAsBoolean()).isTrue();
        assertThat(whole.getAsBoolean()).isFalse();
        assertThat(whole.share(1).getAsBoolean()).isFalse();
        assertThat(share.share(1).getAsBoolean()).isTrue();
    }

    @Test
    void a_share_has_the_signal_of_the_whole() {
        AtomicBoolean signal = new AtomicBoolean();
        SearchLimit.Countdown share =
                SearchLimit.none().withStopSignal(signal::get).start().share(3);
        assertThat(share.getAsBoolean()).isFalse();
        signal.set(true);
        assertThat(share.getAsBoolean()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.share(0))
                .withMessage("'parts' must be at least 1 but is 0.");
    }

    @Test
    void a_deadline_beyond_all_clocks_is_none() {
        assertThat(SearchLimit.ofTime(Duration.ofSeconds(Long.MAX_VALUE))
                        .start()
                        .getAsBoolean())
                .isFalse();
    }

    @Test
    void a_signal_stops_with_and_without_deadline() {
        AtomicBoolean signal = new AtomicBoolean();
        BooleanSupplier plain = SearchLimit.none().withStopSignal(signal::get).start();
        BooleanSupplier timed = SearchLimit.ofTime(Duration.ofDays(1))
                .withStopSignal(signal::get)
                .start();
        assertThat(plain.getAsBoolean() || timed.getAsBoolean()).isFalse();
        signal.set(true);
        assertThat(plain.getAsBoolean() && timed.getAsBoolean()).isTrue();
    }

    @Test
    void limits_that_allow_nothing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchLimit.ofWork(0))
                .withMessage("'workUnits' must be at least 1 but is 0.");
        assertThatIllegalArgumentException().isThrownBy(() -> SearchLimit.ofTime(Duration.ZERO));
    }
}
