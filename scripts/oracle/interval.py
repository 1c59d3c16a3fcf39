"""Intervals. Wilson: statsmodels. The funnel, and a part of a whole: counted along scipy's binomial and hypergeometric laws. The corrected bootstrap: scipy's own formula, on the rooms Glane drew, because scipy
draws other ones. The rooms themselves: their mean, spread and law against those of drawing with replacement, within five
deviations of what so many rooms can show."""
import math
import random
import types

import numpy as np
from oracle import Case, Within, counts, glane, scores, undefined
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

ROOMS = 2000


def sums(table):
    """The law of the sum of as many people as there are, drawn with replacement: by convolution."""
    people = sum(count for _, count in table)
    low, high = table[0][0], table[-1][0]
    one = np.zeros(high - low + 1)
    for score, count in table:
        one[score - low] += count / people
    law = np.ones(1)
    for _ in range(people):
        law = np.convolve(law, one)
    return law, low * people


def rooms(draw):
    yield [(0, 5), (10, 5)]
    yield [(2, 1), (3, 1)]
    yield [(1, 1), (4, 1), (9, 1)]
    yield [(0, 19), (10, 1)]
    yield [(-3, 40), (3, 25), (7, 60)]
    for people in [3, 5, 8, 12, 20, 38, 60, 90, 120, 200, 38, 25, 14, 9, 6]:
        yield counts(draw, people, draw.choice([0, -3]), draw.choice([5, 10]), draw.choice([0.5, 1, 2]))


def cases(draw):
    cases = []
    for part, whole in [(0, 1), (1, 1), (0, 38), (38, 38), (26, 38), (1, 1000000)] + [
        (draw.randint(0, whole), whole) for whole in [2, 3, 5, 10, 20, 38, 60, 100, 500, 5000] * 2
    ]:
        confidence = draw.choice([0.5, 0.8, 0.9, 0.95, 0.99, 0.999])
        low, high = proportion_confint(part, whole, 1 - confidence, method="wilson")
        given = {"part": part, "whole": whole, "confidence": confidence}
        cases.append(Case("interval/wilson", given, {"low": low, "high": high}))
    for given, why in [((0, 0, 0.9), "Empty"), ((2, 1, 0.9), "Range"), ((1, 2, 1.0), "Range")]:
        cases.append(Case("interval/wilson", dict(zip(("part", "whole", "confidence"), given)), undefined(why)))

    # Drawn apart, so that the cases after it stay what they were.
    other = random.Random("funnel")
    for part, whole, size in [(0, 9, 5), (9, 9, 5), (1, 2, 1), (500, 1000, 12), (500, 1000, 480)] + [
        (other.randint(1, whole - 1), whole, other.randint(1, 600)) for whole in [3, 10, 38, 60, 100, 500, 5000] * 3
    ]:
        confidence = other.choice([0.9, 0.95, 0.99, 0.998])
        law = stats.binom(size, part / whole)
        given = {"part": part, "whole": whole, "size": size, "confidence": confidence}
        rest = (1 - confidence) / 2
        low = next(count for count in range(size + 1) if law.cdf(count) >= rest)
        high = next(count for count in range(size, -1, -1) if law.sf(count - 1) >= rest)
        cases.append(Case("interval/funnel", given, {"low": low / size, "high": high / size}))
    for given, why in [((0, 0, 5, 0.9), "Empty"), ((3, 2, 5, 0.9), "Range")]:
        cases.append(Case("interval/funnel", dict(zip(("part", "whole", "size", "confidence"), given)), undefined(why)))

    other = random.Random("drawn")
    for part, whole, size in [(0, 9, 5), (9, 9, 5), (1, 2, 1), (400, 800, 400), (30, 40, 40)] + [
        (other.randint(1, whole - 1), whole, other.randint(1, whole)) for whole in [3, 10, 38, 60, 100, 500, 5000] * 3
    ]:
        confidence = other.choice([0.9, 0.95, 0.99, 0.998])
        law = stats.hypergeom(whole, part, size)
        given = {"part": part, "whole": whole, "size": size, "confidence": confidence}
        rest = (1 - confidence) / 2
        low = next(count for count in range(size + 1) if law.cdf(count) >= rest)
        high = next(count for count in range(size, -1, -1) if law.sf(count - 1) >= rest)
        cases.append(Case("interval/drawn", given, {"low": low / size, "high": high / size}))
    for given, why in [((0, 0, 5, 0.9), "Empty"), ((1, 2, 3, 0.9), "Range")]:
        cases.append(Case("interval/drawn", dict(zip(("part", "whole", "size", "confidence"), given)), undefined(why)))

    tables = [table for table in rooms(draw) if len({score for score, count in table if count}) > 1]
    drawn = [{"counts": table, "resamples": ROOMS, "seed": draw.getrandbits(53)} for table in tables]
    found = glane([Case("interval/resample", given, {}) for given in drawn])
    for table, given, answer in zip(tables, drawn, found):
        values = np.array(scores(table))
        law, start = sums([(score, count) for score, count in table if count])
        means = np.array(answer["means"])
        expected, variance = values.mean(), values.var() / len(values)
        places = np.arange(len(law)) + start
        fourth = (law * (places / len(values) - expected) ** 4).sum()
        five = lambda spread: 5 * math.sqrt(spread / ROOMS)
        below = law[places <= values.sum()].sum()

        def read(answer, expected=expected, people=len(values), total=values.sum()):
            means = np.array(answer["means"])
            return {
                "count": len(means),
                "mean": float(means.mean()),
                "variance": float(((means - expected) ** 2).mean()),
                "below": float((np.rint(means * people) <= total).mean()),
            }

        wanted = {
            "count": ROOMS,
            "mean": Within(expected, five(variance)),
            "variance": Within(variance, five(fourth - variance**2)),
            "below": Within(below, five(below * (1 - below))),
        }
        cases.append(Case("interval/resample", given, wanted, read=read))
        confidence = draw.choice([0.8, 0.9, 0.95, 0.99])
        before = types.SimpleNamespace(bootstrap_distribution=means)
        interval = stats.bootstrap(
            (values,), np.mean, n_resamples=0, bootstrap_result=before, method="BCa", confidence_level=confidence
        ).confidence_interval
        expected = {"low": interval.low, "high": interval.high, "resamples": ROOMS}
        cases.append(Case("interval/bca", given | {"confidence": confidence}, expected))
    one = {"counts": [[7, 1]], "resamples": 3, "seed": 1}
    cases.append(Case("interval/resample", one, {"means": [7, 7, 7]}))
    cases.append(Case("interval/resample", one | {"counts": []}, undefined("Empty")))
    alone = {"low": 7, "high": 7, "resamples": 0}
    cases.append(Case("interval/bca", one | {"confidence": 0.9}, alone))
    cases.append(Case("interval/bca", one | {"counts": [[7, 40], [8, 0]], "confidence": 0.9}, alone))
    cases.append(Case("interval/bca", one | {"counts": [[7, 0]], "confidence": 0.9}, undefined("Empty")))
    return cases
