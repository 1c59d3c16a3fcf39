"""Exact tests. Probabilities are sums of integers, from the definition, held against the packages where they have the
function: scipy's binomtest, fisher_exact (of any size, every permutation counted) and permutation_test, statsmodels'
sign_test."""
import math
from fractions import Fraction

import numpy as np
from oracle import EXACT, Case, Within, agree, counts, scores, undefined
from scipy import stats
from statsmodels.stats.descriptivestats import sign_test

SIDES = {"both": "two-sided", "low": "less", "high": "greater"}


def sided(weights, at, side, tie=Fraction(0)):
    """The part of all weights on a side of an outcome; both sides are what is not heavier than it."""
    total = sum(weights.values())
    limit = weights[at] * (1 + tie)
    keep = {"low": lambda k: k <= at, "high": lambda k: k >= at, "both": lambda k: weights[k] <= limit}[side]
    return Fraction(sum(weight for k, weight in weights.items() if keep(k)), total)


def binomial(successes, trials, chance, side):
    yes, all_ = Fraction(chance).as_integer_ratio()
    weights = {k: math.comb(trials, k) * yes**k * (all_ - yes) ** (trials - k) for k in range(trials + 1)}
    p = sided(weights, successes, side, Fraction(1, 10**7))
    return agree(p, stats.binomtest(successes, trials, chance, alternative=SIDES[side]).pvalue)


def fisher(table, side):
    (a, b), (c, d) = table
    low, high = max(0, a - d), min(a + b, a + c)
    weights = {k: math.comb(a + b, k) * math.comb(c + d, a + c - k) for k in range(low, high + 1)}
    p = sided(weights, a, side)
    if 0 in (a + b, c + d, a + c, b + d):
        return p
    return agree(p, stats.fisher_exact(table, alternative=SIDES[side]).pvalue)


def freeman_halton(table):
    """Column by column, how many tables leave these rows to fill and have this product of the cells' factorials."""
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table)]
    product = lambda cells: math.prod(math.factorial(cell) for cell in cells)
    ways = {(tuple(rows), 1): 1}
    for column in columns:
        after = {}
        for (rest, weight), many in ways.items():
            for cells in spread(rest, column):
                left = tuple(row - cell for row, cell in zip(rest, cells))
                key = (left, weight * product(cells))
                after[key] = after.get(key, 0) + many
        ways = after
    seen = product(cell for row in table for cell in row)
    far = sum(Fraction(many, weight) for (_, weight), many in ways.items() if weight >= seen)
    return far * product(rows) * product(columns) / math.factorial(sum(rows))


def spread(rest, people):
    """All the ways so many people fall in rows that take so many."""
    if len(rest) == 1:
        if people <= rest[0]:
            yield (people,)
        return
    for cell in range(min(rest[0], people) + 1):
        for others in spread(rest[1:], people - cell):
            yield (cell, *others)


def deals(values, size):
    """How many deals of so many people have each sum."""
    ways = {(0, 0): 1}
    for value in values:
        for (taken, total), many in sorted(ways.items(), reverse=True):
            if taken < size:
                key = (taken + 1, total + value)
                ways[key] = ways.get(key, 0) + many
    return {total: many for (taken, total), many in ways.items() if taken == size}


def permutation(first, second):
    """The part of all deals whose sum is at least as far from what is expected; and by scipy for a few people."""
    everybody = list(first) + list(second)
    apart = lambda total: abs(total * len(everybody) - sum(everybody) * len(first))
    ways = deals(everybody, len(first))
    far = sum(many for total, many in ways.items() if apart(total) >= apart(sum(first)))
    p = Fraction(far, sum(ways.values()))
    if 1 < len(first) and 1 < len(second) and len(everybody) < 11:
        statistic = lambda one, other, axis: np.abs(one.mean(axis) - other.mean(axis))
        kept = {"vectorized": True, "n_resamples": math.inf, "alternative": "greater"}
        agree(p, stats.permutation_test((first, second), statistic, **kept).pvalue)
    return p


def drawn(p, draws):
    """What draws find: within five of their deviations, and a draw."""
    return Within(float(p), 5 * math.sqrt(p * (1 - p) / draws) + 1 / draws)


def tables(draw):
    yield [[3, 0, 1], [0, 4, 1]]
    yield [[1]]
    yield [[0, 3], [2, 0], [0, 0]]
    yield [[5, 4, 3]]
    yield [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    yield [[0, 0, 2, 1], [0, 0, 0, 0], [4, 0, 1, 1]]
    yield [[2, 2, 2], [2, 2, 2]]
    yield [[8, 1], [1, 9]]
    yield [[30, 12, 4], [18, 20, 9]]
    for rows, columns, most in [(2, 3, 6)] * 5 + [(3, 3, 4)] * 5 + [(3, 4, 3)] * 4 + [(4, 4, 2)] * 3 + [(2, 7, 3)] * 3 + [(2, 2, 30)] * 3:
        yield [[draw.randint(0, most) for _ in range(columns)] for _ in range(rows)]


def cases(draw):
    cases = []
    for _ in range(36):
        trials = draw.choice([1, 2, 5, 10, 38, 200, 1500])
        chance = draw.choice([0.5, 0.25, 0.1, 1 / 3, 0.9])
        successes = min(trials, max(0, round(draw.gauss(trials * chance, 1 + trials**0.5))))
        side = draw.choice(list(SIDES))
        given = {"successes": successes, "trials": trials, "chance": chance, "side": side}
        cases.append(Case("exact/binomial", given, {"p": binomial(successes, trials, chance, side), "how": "exact"}, EXACT))
    given = {"successes": 0, "trials": 0, "chance": 0.5, "side": "both"}
    cases.append(Case("exact/binomial", given, undefined("Empty")))
    cases.append(Case("exact/binomial", given | {"successes": 4, "trials": 3}, undefined("Range")))
    cases.append(Case("exact/binomial", given | {"trials": 3, "chance": "nan"}, undefined("Range")))
    for up, down in [(1, 0), (0, 7), (6, 0), (5, 5), (300, 260)] + [(draw.randint(0, 40), draw.randint(1, 40)) for _ in range(15)]:
        moves = np.array([1.0] * up + [-1.0] * down + [0.0] * draw.randint(0, 9))
        side = draw.choice(list(SIDES))
        p = binomial(up, up + down, 0.5, side)
        if side == "both":
            agree(p, sign_test(moves)[1])
        cases.append(Case("exact/sign", {"up": up, "down": down, "side": side}, {"p": p, "how": "exact"}, EXACT))
    cases.append(Case("exact/sign", {"up": 0, "down": 0, "side": "both"}, undefined("Empty")))
    some = [[[3, 1], [1, 3]], [[0, 0], [3, 4]], [[1, 0], [0, 0]], [[0, 5], [0, 7]], [[10, 10], [10, 10]], [[600, 400], [500, 500]]]
    some += [[[draw.randint(0, most) for _ in "ab"] for _ in "ab"] for most in [1, 3, 5, 8, 20, 60, 300] * 3]
    for table in some:
        side = draw.choice(list(SIDES))
        if sum(map(sum, table)) == 0:
            expected = undefined("Empty")
        else:
            expected = {"p": fisher(table, side), "how": "exact"}
        cases.append(Case("exact/fisher", {"table": table, "side": side}, expected, EXACT))
    cases.append(Case("exact/fisher", {"table": [[0, 0], [0, 0]], "side": "both"}, undefined("Empty")))
    checked = 0
    for table in tables(draw):
        if sum(map(sum, table)) == 0:
            continue
        p = freeman_halton(table)
        kept = np.array(table)[np.sum(table, axis=1) > 0][:, np.sum(table, axis=0) > 0]
        if kept.shape == (2, 2):
            agree(p, stats.fisher_exact(kept).pvalue)
        elif min(kept.shape) > 1 and kept.sum() < 9:
            every = stats.PermutationMethod(n_resamples=math.inf)
            agree(p, stats.fisher_exact(kept, method=every).pvalue)
            checked += 1
        smallest = kept.sum(axis=0).min() * kept.sum(axis=1).min() / kept.sum()
        expected = {"p": p, "how": "exact", "smallest_expected": smallest}
        cases.append(Case("exact/freeman_halton", {"table": table}, expected, EXACT))
        if min(kept.shape) > 1 and kept.shape != (2, 2):
            few = {"table": table, "steps": 0, "draws": 499, "seed": draw.getrandbits(32)}
            cases.append(Case("exact/freeman_halton", few, {"p": drawn(p, 499), "how": "drawn", "draws": 499}))
    if not checked:
        raise ValueError("no table was small enough for scipy")
    cases.append(Case("exact/freeman_halton", {"table": [[0, 0], [0, 0]]}, undefined("Empty")))
    cases.append(Case("exact/freeman_halton", {"table": [[1, 0], [2]]}, undefined("Shape")))
    wide = [[200 + draw.randint(0, 30) for _ in range(400)] for _ in range(5)]
    chi = stats.chi2_contingency(wide, correction=False)
    cases.append(Case("exact/freeman_halton", {"table": wide}, {"p": chi.pvalue, "how": "limit", "smallest_expected": chi.expected_freq.min()}))
    for people in [(1, 1), (1, 6), (2, 3), (4, 4), (3, 6), (5, 5), (4, 5), (6, 8), (10, 9), (15, 12), (20, 18)] * 2:
        first, second = (counts(draw, size, 0, draw.choice([2, 4, 10]), draw.choice([0.6, 1, 1.5])) for size in people)
        one, other = scores(first), scores(second)
        p = permutation(one, other)
        expected = {"p": p, "how": "exact", "difference": Fraction(sum(one), len(one)) - Fraction(sum(other), len(other))}
        cases.append(Case("exact/permutation", {"first": first, "second": second}, expected, EXACT))
        few = {"first": first, "second": second, "steps": 0, "draws": 499, "seed": draw.getrandbits(32)}
        cases.append(Case("exact/permutation", few, {"p": drawn(p, 499), "how": "drawn", "draws": 499}))
    cases.append(Case("exact/permutation", {"first": [], "second": [[1, 1]]}, undefined("Empty")))
    return cases
