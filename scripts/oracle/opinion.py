"""Statements: z of statsmodels on the counts with Pol.is's made-up votes, the rest with fractions."""
import math
from fractions import Fraction

from oracle import Case, undefined
from statsmodels.stats.proportion import proportions_ztest

SIDES = ("agree", "disagree")
Z_90 = 1.2816


def share(count, seen):
    return Fraction(count + 1, seen + 2)


def one(count, seen):
    return proportions_ztest(count + 1, seen + 1, value=0.5, prop_var=0.5)[0]


def two(here, there):
    if here[0] == here[1] and there[0] == there[1]:
        return 0.0
    return proportions_ztest([here[0] + 1, there[0] + 1], [here[1] + 1, there[1] + 1])[0]


def shares(draw):
    """So many of so many: nobody, one, all, none, halves, rooms and crowds."""
    fixed = [(0, 1), (1, 1), (0, 7), (7, 7), (2, 5), (15, 24), (56, 71), (1000, 2000), (3, 100_000)]
    drawn = [(draw.randint(0, seen), seen) for seen in [2, 3, 5, 8, 12, 21, 38, 60, 100, 150, 400, 900]]
    return fixed + drawn


def votes(draw, people, lean):
    """People who agree, disagree or pass; `lean` is the chance of agreeing."""
    said = [draw.random() for _ in range(people)]
    agree = sum(x < lean for x in said)
    passed = sum(x > 0.9 for x in said if x >= lean)
    return [agree, people - agree - passed, passed]


def rooms(draw):
    yield [0, 0, 0]
    yield [1, 0, 0]
    yield [0, 0, 1]
    yield [5, 5, 0]
    yield [0, 9, 0]
    for people in [1, 2, 3, 6, 10, 17, 25, 38, 60, 90, 150, 300, 1000]:
        yield votes(draw, people, draw.random())
    for people in [12, 40, 75]:
        yield votes(draw, people, 0.9)


def on_side(place, group, others):
    here, there = (group[place], sum(group)), (others[place], sum(others))
    found = {
        "side": SIDES[place],
        "count": here[0],
        "seen": here[1],
        "share": share(*here),
        "share_z": one(*here),
        "ratio": share(*here) / share(*there),
        "ratio_z": two(here, there),
    }
    found["score"] = math.prod(float(found[name]) for name in ("share", "share_z", "ratio", "ratio_z"))
    found["significant"] = bool(found["share_z"] > Z_90 and found["ratio_z"] > Z_90)
    return found


def representative(group, others):
    if not sum(group) or not sum(others):
        return undefined("Empty")
    agree, disagree = (on_side(place, group, others) for place in (0, 1))
    return agree if agree["ratio_z"] > disagree["ratio_z"] else disagree


def cases(draw):
    cases = []
    for count, seen in shares(draw):
        given = {"share": [count, seen]}
        cases.append(Case("opinion/smoothed", given, {"value": share(count, seen)}))
        cases.append(Case("opinion/one_proportion", given, {"value": one(count, seen)}))
    cases.append(Case("opinion/smoothed", {"share": [0, 0]}, {"value": Fraction(1, 2)}))
    cases.append(Case("opinion/smoothed", {"share": [3, 2]}, undefined("Range")))
    cases.append(Case("opinion/one_proportion", {"share": [0, 0]}, undefined("Empty")))
    cases.append(Case("opinion/one_proportion", {"share": [3, 2]}, undefined("Range")))
    # The case Pol.is tests itself with, -1.518 within a hundredth.
    known = two((15, 24), (56, 71))
    assert abs(known + 1.518) < 0.01
    cases.append(Case("opinion/two_proportions", {"here": [15, 24], "there": [56, 71]}, {"value": known}))
    for here in shares(draw):
        there = draw.choice(shares(draw))
        cases.append(Case("opinion/two_proportions", {"here": here, "there": there}, {"value": two(here, there)}))
    for here, there in [((3, 3), (9, 9)), ((0, 5), (0, 50)), ((4, 8), (4, 8))]:
        cases.append(Case("opinion/two_proportions", {"here": here, "there": there}, {"value": two(here, there)}))
    cases.append(Case("opinion/two_proportions", {"here": [0, 0], "there": [1, 2]}, undefined("Empty")))
    for room in rooms(draw):
        for others in [draw.choice(list(rooms(draw))), votes(draw, 60, 0.3)]:
            given = {"group": room, "others": others}
            cases.append(Case("opinion/representative", given, representative(room, others)))
        for place, side in enumerate(SIDES):
            count, seen = room[place], sum(room)
            expected = undefined("Empty")
            if seen:
                part, z = share(count, seen), one(count, seen)
                holds = bool(part > Fraction(1, 2) and z > Z_90)
                expected = {"share": part, "z": z, "score": float(part) * z, "holds": holds}
            cases.append(Case("opinion/consensus", {"side": side, "votes": room}, expected))
        groups = [room, *(votes(draw, draw.randint(0, 40), draw.random()) for _ in range(draw.randint(0, 4)))]
        for place, side in enumerate(SIDES):
            product = math.prod(share(group[place], sum(group)) for group in groups)
            cases.append(Case("opinion/group_consensus", {"side": side, "groups": groups}, {"value": product}))
    cases.append(Case("opinion/group_consensus", {"side": "agree", "groups": []}, undefined("Empty")))
    return cases
