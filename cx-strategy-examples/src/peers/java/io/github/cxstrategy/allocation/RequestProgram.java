package io.github.cxstrategy.allocation;

/** What the allocator gives to the solver, for other solvers; in the package of the allocator, which keeps it to itself. */
public final class RequestProgram {
    private RequestProgram() {}

    /**
     * {@return the program of most value under the rules and budgets of a request, as {@code solve} reads it}
     *
     * @param name the name of the program
     * @param request what to allocate
     */
    public static String text(String name, AllocationRequest request) {
        AllocationProgram program = new AllocationProgram(request, new Payments(request.budget()));
        return "name " + name + "\n" + program.under(program.rules());
    }
}
