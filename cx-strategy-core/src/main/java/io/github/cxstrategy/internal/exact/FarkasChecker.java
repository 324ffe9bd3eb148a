package io.github.cxstrategy.internal.exact;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks that rows have no common solution, by multipliers that somebody claims to show it. Shares no code with the solver:
 * whole numbers are multiplied and added, nothing else.
 *
 * <p>If every row is kept, so is their weighted sum, as long as no inequality is turned round by a negative weight. A sum in
 * which all variables cancel out, and whose bound is less than 0, cannot be kept: 0 is not less than 0. J. Farkas, "Theorie
 * der einfachen Ungleichungen", Crelle 124, 1902, <a
 * href="https://doi.org/10.1515/crll.1902.124.1">doi:10.1515/crll.1902.124.1</a>. Linear in the number of coefficients.
 */
public final class FarkasChecker {

    private FarkasChecker() {}

    /**
     * {@return whether the multipliers prove that nothing keeps all rows}
     *
     * @param rows the rows
     * @param multipliers one for each row
     */
    public static boolean proves(List<LinearRow> rows, List<BigInteger> multipliers) {
        if (multipliers.size() != rows.size()) {
            return false;
        }
        Map<Integer, BigInteger> left = new TreeMap<>();
        BigInteger right = BigInteger.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            LinearRow row = rows.get(i);
            BigInteger multiplier = multipliers.get(i);
            if (multiplier.signum() < 0 && !row.isEquality()) {
                return false;
            }
            row.coefficients()
                    .forEach((column, factor) -> left.merge(column, factor.multiply(multiplier), BigInteger::add));
            right = right.add(row.bound().multiply(multiplier));
        }
        return right.signum() < 0 && left.values().stream().allMatch(sum -> sum.signum() == 0);
    }
}
