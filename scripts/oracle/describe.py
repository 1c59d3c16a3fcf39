"""Description: numpy and collections."""
import collections
from fractions import Fraction

import numpy as np
from oracle import Case, counts, scores, undefined


def tables(draw):
    """Rooms of every size, one person, all the same, two halves, nobody."""
    yield []
    yield [(4, 0)]
    yield [(7, 1)]
    yield [(-3, 6)]
    yield [(0, 5), (10, 5)]
    yield [(2, 1), (2, 3), (9, 2)]
    yield [(-1_000_000, 3), (1_000_000, 4)]
    yield [(3, 400_000), (4, 600_001)]
    for people in [2, 3, 4, 5, 8, 13, 21, 34, 38, 55, 89, 144, 500, 1000]:
        yield counts(draw, people, lean=draw.choice([0.5, 1.0, 2.0]))
    yield counts(draw, 60, -3, 3)
    yield counts(draw, 9, 1, 4)


def cases(draw):
    cases = []
    for table in tables(draw):
        values = np.array(scores(table))
        some = len(values) > 0
        small = len(values) < 5000
        if small:
            shuffled = scores(table)
            draw.shuffle(shuffled)
            counted = sorted(collections.Counter(shuffled).items())
            cases.append(Case("describe/count", {"scores": shuffled}, {"counts": counted}))
        room = {"counts": table}
        cases.append(Case("describe/mean", room, {"value": np.mean(values) if some else None}))
        cases.append(Case("describe/median", room, {"value": np.median(values) if some else None}))
        for numerator, denominator in [(0, 1), (1, 4), (draw.randint(0, 97), 97), (1, 1)]:
            value = np.quantile(values, numerator / denominator, method="linear") if some else None
            part = {"numerator": numerator, "denominator": denominator}
            cases.append(Case("describe/quantile", room | part, {"value": value}))
        if len(values) > 1:
            spread = {"value": np.std(values, ddof=1)}
        else:
            spread = undefined("TooFew" if some else "Empty")
        cases.append(Case("describe/deviation", room, spread))
    for part, whole in [(0, 0), (0, 7), (7, 7), (1, 3)] + [(draw.randint(0, 40), draw.randint(40, 90)) for _ in range(20)]:
        value = Fraction(part, whole) if whole else None
        cases.append(Case("describe/share", {"part": part, "whole": whole}, {"value": value}))
    return cases
