package io.github.cxstrategy.model.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkforceInvariantsTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);
    private static final FiscalPeriod Q2 = FiscalPeriod.ofQuarter(2027, 2);
    private static final Id<Department> SERVICE = Id.of("service");

    @Test
    void people_join_and_leave() {
        assertThat(HeadcountChange.hiring(SERVICE, Q1, Fte.ONE).withSkill(Id.of("design")))
                .isEqualTo(new HeadcountChange(
                        SERVICE, Q1, HeadcountChange.Kind.HIRING, Fte.ONE, Optional.of(Id.of("design"))));
        assertThat(HeadcountChange.attrition(SERVICE, Q1, Fte.of("2.5")))
                .isEqualTo(new HeadcountChange(
                        SERVICE, Q1, HeadcountChange.Kind.ATTRITION, Fte.of("2.5"), Optional.empty()));
    }

    @Test
    void the_short_form_of_a_person_knows_the_department_only() {
        assertThat(new Person(Id.of("ann"), "Ann", Optional.of(SERVICE)))
                .isEqualTo(
                        Person.builder(Id.of("ann"), "Ann").department(SERVICE).build());
    }

    @Test
    void availability_stands_in_the_order_of_its_periods() {
        Person ann = Person.builder(Id.of("ann"), "Ann")
                .addAvailability(Q2, Fte.of("0.5"))
                .addAvailability(Q1, Fte.ONE)
                .build();
        assertThat(ann.availability()).containsExactly(Map.entry(Q1, Fte.ONE), Map.entry(Q2, Fte.of("0.5")));
    }

    @Test
    void texts_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Skill(Id.of("design"), " "))
                .withMessage("'name' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Person.builder(Id.of("ann"), "").build())
                .withMessage("'name' must hold text but is blank.");
    }

    @Test
    void what_is_not_told_of_a_workload_is_unknown_and_not_zero() {
        DepartmentWorkload workload =
                DepartmentWorkload.builder(SERVICE, Q1).capacity(Fte.of("12")).build();
        assertThat(workload.businessAsUsual()).isEmpty();
        assertThat(workload.freed()).isEmpty();
    }
}
