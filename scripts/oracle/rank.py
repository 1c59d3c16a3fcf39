"""Rank tests. Exact probabilities from the definition, every deal counted in integers, held against scipy's mannwhitneyu
where there are no ties; statistics and limit laws by scipy's mannwhitneyu and kruskal."""
import math
from fractions import Fraction

import numpy as np
from oracle import EXACT, Case, Within, agree, counts, scores, undefined
from scipy import stats


def double_ranks(values):
    return [round(2 * rank) for rank in stats.rankdata(values)]


def drawn(p, draws):
    return Within(float(p), 5 * math.sqrt(p * (1 - p) / draws) + 1 / draws)


def deals(values, sizes):
    """How many deals of people into groups of these sizes have these sums; the last group has the rest."""
    ways = {(tuple(sizes), (0,) * len(sizes)): 1}
    for value in values:
        after = {}
        for (rest, sums), many in ways.items():
            for group, left in enumerate(rest):
                if left:
                    key = (
                        (*rest[:group], left - 1, *rest[group + 1 :]),
                        (*sums[:group], sums[group] + value, *sums[group + 1 :]),
                    )
                    after[key] = after.get(key, 0) + many
        ways = after
    return {sums: many for (_, sums), many in ways.items()}


def exact(groups):
    """The part of all deals whose `Σ sum² / size` is at least as large: with the sizes, all that H depends on."""
    ranks = double_ranks([score for group in groups for score in group])
    sizes = [len(group) for group in groups]
    weigh = lambda sums: sum(Fraction(total**2, size) for total, size in zip(sums, sizes))
    places = np.cumsum([0, *sizes])
    seen = weigh([sum(ranks[start:end]) for start, end in zip(places, places[1:])])
    ways = deals(ranks, sizes)
    return Fraction(sum(many for sums, many in ways.items() if weigh(sums) >= seen), sum(ways.values()))


def cases(draw):
    cases = []
    rooms = [(1, 1), (1, 5), (2, 2), (3, 3), (3, 5), (4, 4), (5, 6), (7, 7), (6, 10), (12, 9), (15, 14)] * 2
    for place, people in enumerate(rooms):
        apart = place % 2 == 0
        if apart:
            # Nobody has the score of another.
            every = draw.sample(range(100), sum(people))
            first, second = ([(score, 1) for score in sorted(part)] for part in (every[: people[0]], every[people[0] :]))
        else:
            first, second = (counts(draw, size, 0, draw.choice([1, 4, 10]), draw.choice([0.5, 1, 2])) for size in people)
        one, other = scores(first), scores(second)
        p = exact([one, other])
        if apart:
            agree(p, stats.mannwhitneyu(one, other, method="exact").pvalue)
        u = stats.mannwhitneyu(one, other, method="asymptotic").statistic if len(set(one + other)) > 1 else len(one) * len(other) / 2
        given = {"first": first, "second": second}
        cases.append(Case("rank/mann_whitney", given, {"u": u, "p": p, "how": "exact"}, EXACT))
        # With ten people outside the commonest score the limit law is taken instead of draws.
        if min(people) < 10:
            few = given | {"steps": 0, "draws": 499, "seed": draw.getrandbits(32)}
            cases.append(Case("rank/mann_whitney", few, {"u": u, "p": drawn(p, 499), "how": "drawn"}))
    for people in [(60, 50), (120, 80), (40, 200), (500, 700), (90, 90)]:
        first, second = (counts(draw, size, 0, 10, lean) for size, lean in zip(people, (1, draw.choice([1, 1.2]))))
        limit = stats.mannwhitneyu(scores(first), scores(second), method="asymptotic", use_continuity=True)
        given = {"first": first, "second": second, "steps": 0}
        cases.append(Case("rank/mann_whitney", given, {"u": limit.statistic, "p": limit.pvalue, "how": "limit"}))
    cases.append(Case("rank/mann_whitney", {"first": [[4, 3]], "second": [[4, 2]]}, {"u": 3, "p": 1, "how": "exact"}))
    cases.append(Case("rank/mann_whitney", {"first": [], "second": [[4, 2]]}, undefined("Empty")))

    rooms = [(1, 1), (1, 1, 1), (2, 3, 1), (2, 2, 2), (3, 3, 3), (4, 3, 2), (1, 4, 4), (2, 2, 2, 2), (5, 4), (3, 2, 4)] * 2
    for people in rooms:
        groups = [counts(draw, size, 0, draw.choice([2, 4, 9])) for size in people]
        every = [scores(group) for group in groups]
        if len({score for group in every for score in group}) < 2:
            cases.append(Case("rank/kruskal_wallis", {"groups": groups}, undefined("Constant")))
            continue
        h = stats.kruskal(*every).statistic
        p = exact(every)
        expected = {"h": h, "p": p, "how": "exact"}
        cases.append(Case("rank/kruskal_wallis", {"groups": groups}, expected, EXACT))
        few = {"groups": groups, "steps": 0, "draws": 499, "seed": draw.getrandbits(32)}
        cases.append(Case("rank/kruskal_wallis", few, {"h": h, "p": drawn(p, 499), "how": "drawn"}))
    for people in [(60, 50, 70), (120, 80), (40, 200, 45, 50), (300, 500, 200)]:
        groups = [counts(draw, size, 0, 10, draw.choice([1, 1.1])) for size in people]
        limit = stats.kruskal(*(scores(group) for group in groups))
        given = {"groups": groups, "steps": 0}
        cases.append(Case("rank/kruskal_wallis", given, {"h": limit.statistic, "p": limit.pvalue, "how": "limit"}))
    cases.append(Case("rank/kruskal_wallis", {"groups": [[[4, 3]], [[4, 1]]]}, undefined("Constant")))
    cases.append(Case("rank/kruskal_wallis", {"groups": [[[4, 3]]]}, undefined("TooFew")))
    cases.append(Case("rank/kruskal_wallis", {"groups": [[[4, 3]], [[4, 0]]]}, undefined("Empty")))
    return cases
