package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AllocationThreadsTest {
    private static final int THREADS = 16;

    /** Every thread answers every request with the one allocator, each in an order of its own. */
    @Test
    void manyThreadsAnswerAsOneDoes() throws Exception {
        List<AllocationRequest> requests = LongStream.range(0, 40)
                .mapToObj(seed -> RandomPortfolio.request(seed, 1 << 9, 1, true))
                .toList();
        BudgetAllocator allocator = BudgetAllocator.standard();
        List<String> alone = requests.stream()
                .map(request -> allocator.allocate(request).toString())
                .toList();
        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int first = t;
            tasks.add(() -> {
                String[] answers = new String[requests.size()];
                for (int k = 0; k < answers.length; k++) {
                    int at = (first + k) % answers.length;
                    answers[at] = allocator.allocate(requests.get(at)).toString();
                }
                return List.of(answers);
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<List<String>> answers : pool.invokeAll(tasks)) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }
}
