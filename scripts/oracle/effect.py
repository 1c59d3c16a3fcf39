"""Effects. Cramér's V: scipy's association. Cliff's delta: from scipy's U, and from the definition, pair by pair. Eta
squared: from the sums of squares, held against scipy's F."""
from fractions import Fraction

import numpy as np
from oracle import Case, agree, counts, scores, undefined
from scipy import stats
from scipy.stats import contingency


def eta_squared(groups):
    every = [score for group in groups for score in group]
    mean = Fraction(sum(every), len(every))
    between = sum(len(group) * (Fraction(sum(group), len(group)) - mean) ** 2 for group in groups)
    spread = sum((score - mean) ** 2 for score in every)
    if spread == 0:
        return None
    value = between / spread
    if 0 < value < 1 and len(every) > len(groups):
        f = stats.f_oneway(*groups).statistic
        free, left = len(groups) - 1, len(every) - len(groups)
        agree(value, f * free / (f * free + left))
    return value


def cases(draw):
    cases = []
    shapes = [(2, 2, 1), (2, 2, 9), (2, 3, 4), (3, 3, 6), (3, 4, 20), (4, 2, 2), (5, 7, 3), (6, 6, 300)] * 3
    for rows, columns, most in shapes:
        table = [[draw.randint(0, most) for _ in range(columns)] for _ in range(rows)]
        kept = np.array(table)[np.sum(table, axis=1) > 0][:, np.sum(table, axis=0) > 0]
        if kept.size == 0:
            expected = undefined("Empty")
        elif min(kept.shape) < 2:
            expected = undefined("TooFew")
        else:
            expected = {"value": contingency.association(kept, method="cramer")}
        cases.append(Case("effect/cramer", {"table": table}, expected))
    cases.append(Case("effect/cramer", {"table": [[4, 0], [0, 9]]}, {"value": 1}))
    for people in [(1, 1), (1, 8), (3, 3), (5, 9), (20, 18), (60, 40), (200, 150)] * 3:
        first, second = (counts(draw, size, 0, draw.choice([2, 10]), draw.choice([0.5, 1, 2])) for size in people)
        one, other = scores(first), scores(second)
        pairs = sum(np.sign(a - b) for a in one for b in other)
        value = Fraction(int(pairs), len(one) * len(other))
        if len(set(one + other)) > 1:
            u = stats.mannwhitneyu(one, other, method="asymptotic").statistic
            agree(value, 2 * u / (len(one) * len(other)) - 1)
        cases.append(Case("effect/cliff", {"first": first, "second": second}, {"value": value}))
    cases.append(Case("effect/cliff", {"first": [], "second": [[1, 1]]}, undefined("Empty")))
    for people in [(1, 1), (1, 1, 1), (3, 2), (4, 4, 4), (8, 5, 9), (38, 20), (60, 50, 40, 30), (200, 300)] * 3:
        groups = [counts(draw, size, draw.choice([0, 3]), draw.choice([5, 10]), draw.choice([0.5, 1, 2])) for size in people]
        value = eta_squared([scores(group) for group in groups])
        expected = undefined("Constant") if value is None else {"value": value}
        cases.append(Case("effect/eta_squared", {"groups": groups}, expected))
    cases.append(Case("effect/eta_squared", {"groups": [[[1, 2]], [[1, 3]]]}, undefined("Constant")))
    cases.append(Case("effect/eta_squared", {"groups": [[[1, 2]]]}, undefined("TooFew")))
    return cases
