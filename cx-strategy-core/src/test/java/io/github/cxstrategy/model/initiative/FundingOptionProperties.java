package io.github.cxstrategy.model.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FundingOptionProperties {

    @Property(seed = "3")
    void tranchesAreNoneOrTwoToTenSharesWithTheWholeAmongThem(
            @ForAll @Size(max = 13) Set<@IntRange(max = 11) Integer> tenths) {
        boolean right = tenths.isEmpty()
                || (tenths.size() >= 2
                        && tenths.size() <= 10
                        && tenths.contains(10)
                        && !tenths.contains(0)
                        && !tenths.contains(11));
        List<Ratio> tranches = tenths.stream()
                .map(tenth -> new Ratio(BigDecimal.valueOf(tenth, 1)))
                .toList();

        Throwable refusal = catchThrowable(() -> FundingOption.builder(Id.of("full"), "Full", Ratio.ONE)
                .tranches(tranches)
                .build());

        assertThat(refusal == null).isEqualTo(right);
    }
}
