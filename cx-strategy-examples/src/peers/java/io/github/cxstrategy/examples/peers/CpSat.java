package io.github.cxstrategy.examples.peers;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.util.Domain;
import java.util.Arrays;
import java.util.Optional;

/** CP-SAT of OR-Tools with one worker. */
final class CpSat implements Peer {
    CpSat() {
        Loader.loadNativeLibraries();
    }

    @Override
    public Answer solve(Program program, double seconds) {
        CpModel model = new CpModel();
        IntVar[] x = new IntVar[program.size()];
        for (int j = 0; j < x.length; j++) {
            int fixed = program.fixed()[j];
            x[j] = model.newIntVar(Math.max(0, fixed), fixed < 0 ? 1 : fixed, "x" + j);
        }
        for (Program.Row row : program.rows()) {
            IntVar[] columns = Arrays.stream(row.columns()).mapToObj(j -> x[j]).toArray(IntVar[]::new);
            model.addLinearExpressionInDomain(
                    LinearExpr.weightedSum(columns, row.coefficients()), new Domain(row.lo(), row.hi()));
        }
        model.maximize(LinearExpr.weightedSum(x, program.values()));
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(1)
                // its best with one worker
                .setLinearizationLevel(2);
        CpSolverStatus status = solver.solve(model);
        boolean isOptimal = status == CpSolverStatus.OPTIMAL;
        if (!isOptimal && status != CpSolverStatus.FEASIBLE) {
            return new Answer(false, Optional.empty(), Optional.empty());
        }
        return new Answer(
                isOptimal,
                Optional.of(solver.bestObjectiveBound()),
                Optional.of(Arrays.stream(x).mapToLong(solver::value).toArray()));
    }
}
