"""Lafon's specificity: the tail as a fraction of integers, held against scipy's hypergeom; and Lafon's published values."""
import math

from oracle import Case, Within, agree, undefined
from scipy import stats


def lafon(whole, part, times, inside):
    low, high = max(0, times + part - whole), min(times, part)
    over = inside * whole >= times * part
    tail = range(inside, high + 1) if over else range(low, inside + 1)
    weight = sum(math.comb(times, k) * math.comb(whole - times, part - k) for k in tail)
    value = math.log10(weight) - math.log10(math.comb(whole, part))
    law = stats.hypergeom(whole, times, part)
    agree(10**value, law.sf(inside - 1) if over else law.cdf(inside))
    return -value if over else value


def cases(draw):
    names = ("whole", "part", "times", "inside")
    given = lambda *numbers: dict(zip(names, numbers))
    cases = [
        Case("specificity/lafon", given(1000, 200, 20, 10), {"value": Within(2.6313, 0.00005)}),
        Case("specificity/lafon", given(1000, 200, 20, 1), {"value": Within(-1.1723, 0.00005)}),
    ]
    numbers = [(1, 1, 1, 1), (1, 0, 0, 0), (10, 10, 4, 4), (50, 20, 0, 0), (40, 20, 20, 20), (40, 20, 20, 0), (3000, 1500, 1000, 900)]
    for whole in [5, 20, 100, 500, 1000, 4000] * 4:
        part, times = draw.randint(1, whole), max(1, round(whole * draw.random() ** 3))
        low, high = max(0, times + part - whole), min(times, part)
        numbers.append((whole, part, times, draw.choice([low, high, draw.randint(low, high), times * part // whole])))
    cases += [Case("specificity/lafon", given(*each), {"value": lafon(*each)}) for each in numbers]
    cases.append(Case("specificity/lafon", given(0, 0, 0, 0), undefined("Empty")))
    cases.append(Case("specificity/lafon", given(10, 3, 4, 5), undefined("Range")))
    return cases
