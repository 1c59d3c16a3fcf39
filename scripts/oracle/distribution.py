"""Laws of chance: scipy.special and scipy.stats, and for the hypergeometric and the binomial the sums of fractions that
define them, because scipy's own tails are good to ten digits only."""
import math
from fractions import Fraction

from oracle import EXACT, Case, undefined
from scipy import special, stats


def hypergeometric(population, marked, drawn):
    """The weight of every outcome, integers, and their sum."""
    low, high = max(0, marked + drawn - population), min(marked, drawn)
    weights = {k: math.comb(marked, k) * math.comb(population - marked, drawn - k) for k in range(low, high + 1)}
    return weights, math.comb(population, drawn)


def tails(weights, total, at):
    return {
        "at": Fraction(weights.get(at, 0), total),
        "high": Fraction(sum(weight for k, weight in weights.items() if k >= at), total),
        "low": Fraction(sum(weight for k, weight in weights.items() if k <= at), total),
    }


def cases(draw):
    cases = []
    for x in [1e-10, 0.001, 0.5, 1, 1.0000001, 1.5, 2, 2.5, 3, 10, 16, 99.5, 1000, 1e6, 1e9] + [draw.uniform(0, 30) for _ in range(10)]:
        cases.append(Case("distribution/log_gamma", {"x": x}, {"value": special.gammaln(x)}, EXACT if x < 3 else "close"))
    cases += [Case("distribution/log_gamma", {"x": x}, undefined("Range")) for x in [0, -1.5, "nan", "inf"]]
    for z in [-40, -8, -3, -1, -0.5, 0, 0.1, 1, 1.96, 2.5, 4, 8, 15, 30] + [draw.gauss(0, 3) for _ in range(12)]:
        cases.append(Case("distribution/normal_tail", {"x": z}, {"value": special.ndtr(-z)}, EXACT))
    cases.append(Case("distribution/normal_tail", {"x": "nan"}, undefined("Range")))
    for part in [1e-300, 1e-20, 1e-9, 0.001, 0.025, 0.05, 0.3, 0.5, 0.6, 0.9, 0.975, 0.999999] + [draw.random() for _ in range(12)]:
        cases.append(Case("distribution/normal_quantile", {"x": part}, {"value": special.ndtri(part)}))
    cases += [Case("distribution/normal_quantile", {"x": x}, undefined("Range")) for x in [0, 1, -0.1, 1.1, "nan"]]
    for _ in range(40):
        shape = draw.choice([0.5, 1, 1.5, 4, 15, 15.5, 60, 400, 5000])
        x = shape * draw.choice([0, 0.1, 0.7, 0.99, 1, 1.01, 1.3, 3]) + draw.random()
        cases.append(Case("distribution/gamma_tail", {"shape": shape, "x": x}, {"value": special.gammaincc(shape, x)}))
    cases.append(Case("distribution/gamma_tail", {"shape": 0, "x": 1}, undefined("Range")))
    for _ in range(30):
        freedom = draw.choice([1, 2, 3, 5, 8, 20, 100, 3996])
        x = freedom * draw.uniform(0, 2.5)
        cases.append(Case("distribution/chi_squared_tail", {"x": x, "freedom": freedom}, {"value": stats.chi2.sf(x, freedom)}))
    cases.append(Case("distribution/chi_squared_tail", {"x": 1, "freedom": 0}, undefined("Range")))
    laws = [(0, 0, 0), (1, 1, 1), (5, 0, 3), (7, 7, 3), (10, 4, 3), (40, 20, 20), (2000, 900, 300), (30000, 100, 15000)]
    laws += [(n := draw.randint(2, 400), draw.randint(0, n), draw.randint(0, n)) for _ in range(25)]
    for population, marked, drawn in laws:
        weights, total = hypergeometric(population, marked, drawn)
        at = draw.choice(list(weights))
        given = {"population": population, "marked": marked, "drawn": drawn, "at": at}
        cases.append(Case("distribution/hypergeometric", given, tails(weights, total, at), EXACT))
    given = {"population": 3, "marked": 4, "drawn": 1, "at": 0}
    cases.append(Case("distribution/hypergeometric", given, undefined("Range")))
    laws = [(0, 0.3), (1, 0.5), (6, 0.0), (6, 1.0), (2000, 0.25)]
    laws += [(draw.randint(1, 300), draw.choice([0.5, 0.1, 0.75, 0.001, draw.random()])) for _ in range(25)]
    for trials, chance in laws:
        # A float is a fraction of a power of two: everything is an integer over one denominator.
        yes, all_ = Fraction(chance).as_integer_ratio()
        weights = {k: math.comb(trials, k) * yes**k * (all_ - yes) ** (trials - k) for k in range(trials + 1)}
        at = min(trials, max(0, round(draw.gauss(trials * chance, 1 + trials**0.5))))
        given = {"trials": trials, "chance": chance, "at": at}
        cases.append(Case("distribution/binomial", given, tails(weights, all_**trials, at), EXACT))
    cases.append(Case("distribution/binomial", {"trials": 3, "chance": 1.5, "at": 1}, undefined("Range")))
    return cases
