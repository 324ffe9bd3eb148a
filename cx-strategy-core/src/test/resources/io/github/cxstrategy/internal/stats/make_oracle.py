"""Writes oracle.txt beside this file: figures that Java has to reproduce to 1e-10.

Needs numpy, scipy and statsmodels. Run it as: python3 make_oracle.py

Each line is: what; expected numbers; then the samples, all separated by ";", numbers by blanks.
"""
from pathlib import Path

import numpy
import scipy.stats
import statsmodels.api
from statsmodels.stats.multitest import multipletests


def numbers(values):
    return " ".join(repr(float(value)) for value in numpy.atleast_1d(values))


def partial(one, other, controls):
    ranks = [scipy.stats.rankdata(sample) for sample in (one, other, *controls)]
    known = statsmodels.api.add_constant(numpy.column_stack(ranks[2:]))
    left = [statsmodels.api.OLS(sample, known).fit().resid for sample in ranks[:2]]
    return numpy.corrcoef(left)[0, 1]


def main():
    draw = numpy.random.RandomState(20270101)
    lines = []
    for size in (24, 36, 60):
        for ties in (False, True):
            common = draw.normal(size=size)
            samples = [common + draw.normal(size=size) for _ in range(4)]
            if ties:
                samples = [numpy.round(2 * sample) for sample in samples]
            one, other, *controls = samples
            shown = [numbers(sample) for sample in samples]
            lines.append(["rank", numbers(scipy.stats.spearmanr(one, other)[0]), *shown[:2]])
            lines.append(["partial", numbers(partial(one, other, controls[:1])), *shown[:3]])
            lines.append(["partial", numbers(partial(one, other, controls)), *shown])
    for count in (1, 5, 40):
        p_values = draw.uniform(size=count) ** 3
        lines.append(["by", numbers(multipletests(p_values, method="fdr_by")[1]), numbers(p_values)])
    for size in (36, 48):
        groups = numpy.arange(size) % 12
        values = draw.normal(size=size) + 0.2 * groups
        test = scipy.stats.f_oneway(*[values[groups == group] for group in range(12)])
        lines.append(["groups", numbers(test[1]), numbers(values)])
    for correlation, size, controls in ((-0.4, 36, 2), (0.15, 20.5, 0), (-0.9, 60, 4)):
        error = (1.06 / (size - controls - 3)) ** 0.5
        score = numpy.arctanh(correlation)
        ends = numpy.tanh([score - scipy.stats.norm.ppf(0.975) * error, score + scipy.stats.norm.ppf(0.975) * error])
        p_value = 2 * scipy.stats.norm.sf(abs(score / error))
        lines.append(["fisher", numbers([*ends, p_value]), numbers([correlation, size, controls])])
    Path(__file__).with_name("oracle.txt").write_text("\n".join(";".join(line) for line in lines) + "\n")


if __name__ == "__main__":
    main()
