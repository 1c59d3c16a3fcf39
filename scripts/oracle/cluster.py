"""Classes of texts. There is no reference package in Python for Reinert's classification: its cut is written again with
numpy from the published description and Glane's rules for ties, the first axis from the whole matrix; and on small
tables every cut is tried. How often the search finds the best of all cuts is printed. Classifications are compared by
scikit-learn."""

import numpy as np
from oracle import Case, undefined
from sklearn.metrics import adjusted_rand_score
from sklearn.metrics.cluster import pair_confusion_matrix

TIE = 1e-9
PUBLISHED = "11100 00110 10000 11110 11111 10000 11100"


def square(units, terms):
    table = np.zeros((len(units), terms))
    for unit, held in enumerate(units):
        table[unit, list(held)] = 1
    return table


def start(length):
    """The numbers Glane starts from: SplitMix64 of seed 0, centred."""
    mask, state, numbers = (1 << 64) - 1, 0, []
    for _ in range(length):
        state = (state + 0x9E3779B97F4A7C15) & mask
        z = ((state ^ state >> 30) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & mask
        numbers.append((((z ^ z >> 31) >> 12) + 0.5) / 2**52 - 0.5)
    return np.array(numbers)


def first_axis(table):
    """The coordinates of rows on the first axis; among axes of equal inertia, that nearest to the start."""
    r, c = table.sum(axis=1), table.sum(axis=0)
    n = table.sum()
    residuals = table / np.sqrt(np.outer(r, c)) - np.sqrt(np.outer(r, c)) / n
    values, vectors = np.linalg.eigh(residuals.T @ residuals)
    if values[-1] < 1e-12:
        return None
    plane = vectors[:, values > values[-1] - TIE]
    axis = plane @ (plane.T @ start(len(c)))
    terms = axis / np.sqrt(c)
    far = np.abs(terms)
    if terms[np.argmax(far >= far.max() * (1 - TIE))] < 0:
        terms = -terms
    places = table @ terms / r
    return places / np.abs(places).max()


def chi2(table, low):
    rows = np.array([table[low].sum(axis=0), table[~low].sum(axis=0)])
    expected = np.outer(rows.sum(axis=1), rows.sum(axis=0)) / rows.sum()
    return ((rows - expected) ** 2 / expected).sum()


def grows(found, before):
    return found - before > TIE * (1 + before)


def cut(table, term_in=1):
    """(low, silent, chi2), or why not; low and silent mark rows."""
    kept = table[:, table.sum(axis=0) >= max(term_in, 1)]
    silent = kept.sum(axis=1) == 0
    members = np.flatnonzero(~silent)
    if len(members) < 2:
        return undefined("TooFew")
    kept = kept[members]
    places = first_axis(kept)
    if places is None:
        return undefined("Constant")
    order = np.lexsort((np.arange(len(places)), np.round(places * 1e9) + 0.0))
    best, low = 0.0, None
    for taken in range(1, len(members)):
        trial = np.zeros(len(members), dtype=bool)
        trial[order[:taken]] = True
        found = chi2(kept, trial)
        if grows(found, best):
            best, low = found, trial
    moved = True
    while moved:
        moved = False
        for unit in range(len(members)):
            trial = low.copy()
            trial[unit] = not trial[unit]
            if trial.any() and not trial.all() and grows(chi2(kept, trial), best):
                best, low, moved = chi2(kept, trial), trial, True
    whole = np.zeros(len(table), dtype=bool)
    whole[members[low]] = True
    return whole, silent, best


def largest(table):
    """The largest chi2 over all cuts of the rows that hold a term."""
    table = table[table.sum(axis=1) > 0][:, table.sum(axis=0) > 0]
    masks = np.arange(1, 2 ** (len(table) - 1))
    low = (masks[:, None] >> np.arange(len(table)) & 1).astype(float)
    inside, all_ = low @ table, table.sum(axis=0)
    n, weight = table.sum(), inside.sum(axis=1)
    apart = ((n * inside - weight[:, None] * all_) ** 2 / all_).sum(axis=1)
    return (apart / (weight * (n - weight))).max()


def reinert(table, classes, least, term_in):
    """(class of each row, chi2 of each node in the order they were made), or why not."""
    if len(table) < least:
        return undefined("TooFew")
    # A leaf is [node, rows, may be cut], low halves first.
    leaves, chi2s = [[0, np.arange(len(table)), True]], [None]
    while len(leaves) < classes:
        open_ = [leaf for leaf in leaves if leaf[2] and len(leaf[1]) >= least]
        if not open_:
            break
        leaf = max(open_, key=lambda leaf: len(leaf[1]))
        found = cut(table[leaf[1]], term_in)
        if isinstance(found, dict):
            if leaf[0] == 0:
                return found
            leaf[2] = False
            continue
        low, silent, best = found
        chi2s[leaf[0]] = best
        halves = [[len(chi2s) + at, leaf[1][half], True] for at, half in enumerate([low, ~low & ~silent])]
        chi2s += [None, None]
        place = leaves.index(leaf)
        leaves[place : place + 1] = halves
    of = np.full(len(table), -1)
    for number, (_, rows, _) in enumerate(leaves):
        of[rows] = number
    return of, chi2s


def stability(table, parts, **settings):
    whole = reinert(table, **settings)
    if isinstance(whole, dict):
        return whole
    of, likeness, were, stayed = whole[0], {}, 0, 0
    for part in range(parts):
        kept = np.arange(len(table)) % parts != part
        again = reinert(table[kept], **settings)
        others = np.full(len(table), -1)
        if not isinstance(again, dict):
            others[kept] = again[0]
        for number in range(of.max() + 1):
            mine = (of == number) & kept
            if not mine.any():
                continue
            runs = likeness.setdefault(number, [])
            nearest = [(mine & (others == other)).sum() / (mine | (others == other)).sum() for other in range(others.max() + 1)]
            runs.append(max(nearest, default=0.0))
            together = np.outer(mine, mine) & ~np.eye(len(table), dtype=bool)
            were += together.sum()
            stayed += (together & (others[:, None] == others) & (others >= 0)).sum()
    classes = [float(np.mean(likeness[number])) for number in range(of.max() + 1)]
    return {"classes": classes, "together": stayed / were if were else None}


def joined(units, sources, least):
    """The longer unit of each unit: a source is read until it holds enough terms, and a short end goes back."""
    of, number = [], -1
    place = 0
    while place < len(units):
        end = place
        while end < len(units) and sources[end] == sources[place]:
            end += 1
        first = number + 1
        while place < end:
            held, number = set(units[place]), number + 1
            of.append(number)
            place += 1
            while place < end and len(held) < least:
                held |= set(units[place])
                of.append(number)
                place += 1
        if len(held) < least and number > first:
            of = [number - 1 if at == number else at for at in of]
            number -= 1
    longer = [sorted({term for unit, at in zip(units, of) if at == long for term in unit}) for long in range(number + 1)]
    return of, longer


def labels(of):
    return [None if number < 0 else int(number) for number in of]


def agreement(first, second):
    """(share of pairs kept, adjusted Rand), None for what does not exist, over units both put in a class."""
    both = [(one, other) for one, other in zip(first, second) if one is not None and other is not None]
    if len(both) < 2:
        return None, None
    one, other = zip(*both)
    (apart, only_second), (only_first, kept) = pair_confusion_matrix(one, other)
    share = kept / (kept + only_first) if kept + only_first else None
    trivial = {len(set(one)), len(set(other))} in [{1}, {len(both)}]
    return share, None if trivial else adjusted_rand_score(one, other)


def worlds(draw, units, terms, groups, noise):
    """Texts of several worlds of words, with words of the others; some hold nothing."""
    table = []
    for unit in range(units):
        world = draw.randrange(groups)
        chance = lambda term: 0.5 if term * groups // terms == world else noise
        table.append([term for term in range(terms) if draw.random() < chance(term)])
    return table


def small(draw):
    """Tables on which every cut can be tried: with ties, silent units, terms nobody holds, one unit, one term."""
    yield [], 0
    yield [[]], 3
    yield [[0]], 1
    yield [[0], [0], [0]], 1
    yield [[0, 1], [0, 1]], 2
    yield [[0], [1]], 2
    yield [[], [0, 2], []], 3
    yield [[0, 1], [0, 1, 2], [3, 4], [3, 4, 2]], 5
    yield [[0], [1], [2], [3]], 4
    yield [[0, 1], [1, 2], [2, 3], [3, 0]], 4
    yield [[term for term, cell in enumerate(row) if cell == "1"] for row in PUBLISHED.split()], 5
    for _ in range(200):
        terms = draw.randint(2, 8)
        part = draw.choice([0.2, 0.35, 0.5])
        yield [[term for term in range(terms) if draw.random() < part] for _ in range(draw.randint(2, 11))], terms


def bipartitions(draw):
    cases, best, all_ = [], 0, 0
    tables = list(small(draw)) + [(worlds(draw, units, 20, 3, 0.1), 20) for units in [30, 60, 120]]
    for units, terms in tables:
        table = square(units, terms)
        found = cut(table)
        expected = found
        if not isinstance(found, dict):
            low, silent, value = found
            high = np.flatnonzero(~low & ~silent).tolist()
            expected = {"low": np.flatnonzero(low).tolist(), "high": high, "silent": np.flatnonzero(silent).tolist()}
            expected["chi2"] = value
            if len(units) < 12:
                top = largest(table)
                all_ += 1
                if top - value <= TIE * (1 + value):
                    best += 1
                    expected["chi2"] = top
        cases.append(Case("cluster/bipartition", {"units": units, "terms": terms}, expected))
    print(f"cluster/bipartition: the cut found is the best of all cuts in {best} of {all_} small tables")
    return cases


def classes(draw, units, groups, missing):
    return [None if draw.random() < missing else draw.randrange(groups) for _ in range(units)]


def cases(draw):
    cases = bipartitions(draw)
    published = [[term for term, cell in enumerate(row) if cell == "1"] for row in PUBLISHED.split()]
    # The published case: groups 2 2 1 2 2 1 2, chi2 4.843137255.
    of, values = reinert(square(published, 5), 2, 2, 1)
    assert of.tolist() == [1, 1, 0, 1, 1, 0, 1] and abs(values[0] - 4.843137255) < 1e-9
    rooms = [(published, 5, dict(classes=2, least=2, term_in=1)), (published, 5, dict(classes=7, least=2, term_in=1))]
    rooms += [([], 0, dict(classes=2, least=0, term_in=1)), ([[0]], 1, dict(classes=2, least=2, term_in=1))]
    rooms += [([[0], [0], [0]], 1, dict(classes=3, least=2, term_in=1))]
    rooms += [([[0], [1], [2], [0], [1], [2]], 3, dict(classes=3, least=2, term_in=3))]
    for units in [6, 9, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100] * 2:
        terms = draw.choice([8, 12, 20])
        table = worlds(draw, units, terms, draw.choice([2, 3, 4]), draw.choice([0.03, 0.1, 0.3]))
        settings = dict(classes=draw.randint(2, 6), least=draw.choice([2, 5, 10]), term_in=draw.choice([1, 2, 3]))
        rooms.append((table, terms, settings))
    for units, terms, settings in rooms:
        given = {"units": units, "terms": terms, **settings}
        table = square(units, terms)
        found = reinert(table, **settings)
        expected = found if isinstance(found, dict) else {"of": labels(found[0]), "chi2": found[1]}
        cases.append(Case("cluster/reinert", given, expected))
        if len(units) > 1:
            parts = draw.randint(2, min(10, len(units)))
            cases.append(Case("cluster/stability", given | {"parts": parts}, stability(table, parts, **settings)))
        sources = sorted(draw.randrange(1 + len(units) // 2) for _ in units)
        least = draw.choice([0, 1, 3, 5, 9])
        of, longer = joined(units, sources, least)
        long = {"units": units, "terms": terms, "sources": sources, "least": least}
        cases.append(Case("cluster/joined", long, {"of": of, "units": longer}))
        runs = []
        for size in (1, least):
            of, longer = joined(units, sources, size)
            run = reinert(square(longer, terms), **settings)
            runs.append(run if isinstance(run, dict) else labels(run[0][of]))
        expected = next((run for run in runs if isinstance(run, dict)), None)
        if expected is None:
            share, rand = agreement(*runs)
            compared = sum(one is not None and other is not None for one, other in zip(*runs))
            expected = {"first": runs[0], "second": runs[1], "compared": compared, "together": share, "adjusted_rand": rand}
        two = given | {"sources": sources, "short": 1, "long": least}
        cases.append(Case("cluster/two_sizes", two, expected))
    wrong = {"units": [[0], [1]], "terms": 2, "least": 2, "term_in": 1}
    cases.append(Case("cluster/reinert", wrong | {"classes": 1}, undefined("Range")))
    cases.append(Case("cluster/stability", wrong | {"classes": 2, "parts": 1}, undefined("Range")))
    cases.append(Case("cluster/joined", wrong | {"sources": [0], "least": 2}, undefined("Shape")))
    cases.append(Case("cluster/bipartition", {"units": [[2]], "terms": 2}, undefined("Range")))
    pairs = [([], []), ([0], [0]), ([0, 0], [0, 0]), ([0, 1], [0, 1]), ([0, 1], [0, 0]), ([None, 0, 0], [0, None, 0])]
    for units in [3, 5, 8, 12, 20, 38, 60, 100, 200] * 3:
        first = classes(draw, units, draw.randint(1, 6), draw.choice([0, 0.2]))
        second = classes(draw, units, draw.randint(1, 6), draw.choice([0, 0.2]))
        # Some keep most of the first.
        near = [one if draw.random() < 0.8 else other for one, other in zip(first, second)]
        pairs.append((first, draw.choice([second, near])))
    for first, second in pairs:
        share, rand = agreement(first, second)
        both = sum(one is not None and other is not None for one, other in zip(first, second))
        given = {"first": first, "second": second}
        cases.append(Case("cluster/together", given, undefined("TooFew") if share is None else {"value": share}))
        none = undefined("TooFew" if both < 2 else "Constant")
        cases.append(Case("cluster/adjusted_rand", given, none if rand is None else {"value": rand}))
    for method in ["together", "adjusted_rand"]:
        cases.append(Case(f"cluster/{method}", {"first": [0], "second": [0, 1]}, undefined("Shape")))
    return cases
