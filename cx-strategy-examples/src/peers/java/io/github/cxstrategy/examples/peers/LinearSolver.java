package io.github.cxstrategy.examples.peers;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;

/** SCIP, CBC or HiGHS, through OR-Tools. */
final class LinearSolver implements Peer {
    private final String name;

    LinearSolver(String name) {
        Loader.loadNativeLibraries();
        this.name = name;
    }

    @Override
    public Answer solve(Program program, double seconds) {
        MPSolver solver = MPSolver.createSolver(name);
        MPVariable[] x = solver.makeIntVarArray(program.size(), 0, 1);
        for (int j = 0; j < x.length; j++) {
            if (program.fixed()[j] >= 0) {
                x[j].setBounds(program.fixed()[j], program.fixed()[j]);
            }
            solver.objective().setCoefficient(x[j], (double) program.values()[j]);
        }
        solver.objective().setMaximization();
        for (Program.Row row : program.rows()) {
            MPConstraint constraint = solver.makeConstraint(
                    row.hasLower() ? row.lo() : -MPSolver.infinity(), row.hasUpper() ? row.hi() : MPSolver.infinity());
            for (int k = 0; k < row.columns().length; k++) {
                constraint.setCoefficient(x[row.columns()[k]], (double) row.coefficients()[k]);
            }
        }
        solver.setTimeLimit(Math.round(seconds * 1000));
        solver.setNumThreads(1);
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        if (name.equals("highs")) {
            // without it a gap of 1e-4 counts as optimal; the call says false and works
            solver.setSolverSpecificParametersAsString("mip_rel_gap=0");
        }
        MPSolver.ResultStatus status = status(solver, parameters);
        boolean isOptimal = status == MPSolver.ResultStatus.OPTIMAL;
        if (!isOptimal && status != MPSolver.ResultStatus.FEASIBLE) {
            return new Answer(false, Optional.empty(), Optional.empty());
        }
        long[] answer = new long[x.length];
        for (int j = 0; j < x.length; j++) {
            answer[j] = Math.round(x[j].solutionValue());
        }
        return new Answer(isOptimal, Optional.of(solver.objective().bestBound()), Optional.of(answer));
    }

    private MPSolver.ResultStatus status(MPSolver solver, MPSolverParameters parameters) {
        try {
            return solver.solve(parameters);
        } catch (IllegalArgumentException e) {
            if (name.equals("highs")) {
                // what HiGHS says at its limit has no name in OR-Tools, and its answer cannot be had
                return MPSolver.ResultStatus.NOT_SOLVED;
            }
            throw e;
        }
    }
}
