package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.allocation.AllocationCertifier.Certified;
import io.github.cxstrategy.allocation.AllocationCertifier.Extent;
import io.github.cxstrategy.model.budget.Budget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of certified allocations, on small requests with every constraint switched on at random. */
class CertifierProperties {
    private static final int MOST_ASSIGNMENTS = 1 << 9;
    private static final AllocationCertifier CERTIFIER = AllocationCertifier.standard();

    @Property(tries = 300, seed = "20261126")
    void theProofIsAcceptedAndProvesTheAnswer(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true);
        AllocationResult plain = BudgetAllocator.standard().allocate(request);
        Certified certified = CERTIFIER.certify(request, 1_000_000);
        assertThat(certified.result()).isEqualTo(plain);
        assertThat(certified.extent()).isEqualTo(Extent.COMPLETE);
        AllocationResult verified = CERTIFIER.verify(request, certified.certificate());
        if (plain.status() == AllocationStatus.INFEASIBLE) {
            assertThat(verified.status()).isEqualTo(AllocationStatus.INFEASIBLE);
        } else {
            assertThat(verified).isEqualTo(plain);
        }
    }

    @Property(tries = 300, seed = "20261126")
    void aProofWithoutRoomProvesNoMoreThanItHolds(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true);
        Certified certified = CERTIFIER.certify(request, 16);
        AllocationResult plain = certified.result();
        if (plain.value().isPresent()) {
            AllocationResult verified = CERTIFIER.verify(request, certified.certificate());
            assertThat(verified.bound().orElseThrow())
                    .isGreaterThanOrEqualTo(plain.value().orElseThrow());
        }
    }

    @Property(tries = 300, seed = "20261126")
    void theProofOfOneRequestIsNoProofOfARicherOne(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true);
        AllocationRequest other = RandomPortfolio.request(seed + 1, MOST_ASSIGNMENTS, 1, true);
        String certificate = CERTIFIER.certify(request, 1_000_000).certificate();
        AllocationResult right = BudgetAllocator.standard().allocate(other);
        try {
            AllocationResult verified = CERTIFIER.verify(other, certificate);
            // what is accepted is true, whatever it was made for
            assertThat(verified.status() == AllocationStatus.INFEASIBLE)
                    .isEqualTo(right.status() == AllocationStatus.INFEASIBLE);
            if (verified.status() == AllocationStatus.OPTIMAL) {
                assertThat(verified.value()).isEqualTo(right.value());
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("The certificate must ");
        }
    }

    @Property(tries = 20, seed = "20261126")
    void whatIsNoCertificateIsRefusedInOneSentence(@ForAll String text) {
        AllocationRequest request = RandomPortfolio.request(1, MOST_ASSIGNMENTS, 1, true).toBuilder()
                .budget(Budget.builder().build())
                .initiatives(java.util.List.of())
                .rules(java.util.List.of())
                .decisions(java.util.List.of())
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CERTIFIER.verify(request, text))
                .withMessageStartingWith("The certificate must ");
    }
}
