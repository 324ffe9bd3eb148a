package io.github.cxstrategy.examples.peers;

import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The integer solver of ojAlgo, pure Java. */
final class OjAlgo implements Peer {
    @Override
    public Answer solve(Program program, double seconds) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] x = new Variable[program.size()];
        for (int j = 0; j < x.length; j++) {
            x[j] = model.newVariable("x" + j).binary().weight(program.values()[j]);
            if (program.fixed()[j] >= 0) {
                x[j].level(program.fixed()[j]);
            }
        }
        int number = 0;
        for (Program.Row row : program.rows()) {
            Expression expression = model.newExpression("r" + number++);
            if (row.hasLower()) {
                expression.lower(row.lo());
            }
            if (row.hasUpper()) {
                expression.upper(row.hi());
            }
            for (int k = 0; k < row.columns().length; k++) {
                expression.set(x[row.columns()[k]], row.coefficients()[k]);
            }
        }
        model.options.time_abort = Math.round(seconds * 1000);
        model.options.time_suffice = model.options.time_abort;
        Optimisation.Result result = model.maximise();
        if (!result.getState().isFeasible()) {
            return new Answer(false, Optional.empty(), Optional.empty());
        }
        long[] answer = new long[x.length];
        for (int j = 0; j < x.length; j++) {
            answer[j] = Math.round(result.doubleValue(j));
        }
        return new Answer(result.getState().isOptimal(), Optional.empty(), Optional.of(answer));
    }
}
