package io.github.cxstrategy.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Ids are ordered by code point, which differs from the order of strings where surrogates are involved. */
class IdProperties {
    /** Texts of letters below, among and beyond the surrogates. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(0x61, 0x62, 0xD7FF, 0xE000, 0xFF5E, 0x10000, 0x10001, 0x1F600)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
    }

    @Property(seed = "1")
    void order_is_by_code_point(@ForAll("texts") String a, @ForAll("texts") String b) {
        int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        assertThat(Integer.signum(Id.of(a).compareTo(Id.of(b)))).isEqualTo(Integer.signum(expected));
    }

    @Test
    void an_emoji_comes_after_the_last_of_the_basic_plane() {
        Id<?> basic = Id.of("\uFF5E");
        Id<?> emoji = Id.of("\uD83D\uDE00");
        assertThat(basic.value().compareTo(emoji.value())).isPositive();
        assertThat(basic.compareTo(emoji)).isNegative();
    }

    @Test
    void the_text_alone_makes_an_id() {
        assertThat(Id.of("a")).isEqualTo(Id.of("a")).hasToString("a");
        assertThat(Id.of("a")).isNotEqualTo(Id.of("A"));
        assertThat(Id.of("x".repeat(200)).value()).hasSize(200);
    }
}
