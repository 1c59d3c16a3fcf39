"""Networks of terms: the product of numpy, the indices of scipy.spatial, the spanning tree of scipy.sparse.csgraph."""
import numpy as np
from oracle import Case, undefined
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree
from scipy.spatial import distance


def tables(draw):
    """Lists of terms by unit."""
    yield [], 0
    yield [], 3
    yield [[]], 0
    yield [[0]], 1
    yield [[0, 1], [], [1]], 2
    yield [[0, 1, 2]] * 4, 3
    for units, terms in [(2, 5), (4, 4), (6, 3), (9, 9), (12, 6), (20, 8), (25, 15), (40, 10), (60, 30), (100, 12)] * 2:
        part = draw.choice([0.1, 0.3, 0.6])
        yield [[term for term in range(terms) if draw.random() < part] for _ in range(units)], terms


def square(units, terms):
    table = np.zeros((len(units), terms), dtype=int)
    for unit, held in enumerate(units):
        table[unit, held] = 1
    return table


def index(measure, one, other):
    return 1 - measure(one, other)


def spanning(nodes, links):
    """The total weight, how many links and pieces, and the links where no two choices weigh the same."""
    most = max((weight for *_, weight in links), default=0) + 1
    cost = np.zeros((nodes, nodes))
    for one, other, weight in links:
        low, high = min(one, other), max(one, other)
        # Zero is no link: the heaviest costs 1. Of two links between the same nodes, the heavier.
        cost[low, high] = min(cost[low, high] or np.inf, most - weight + 1)
    graph = csr_array(cost)
    pieces = connected_components(graph, directed=False)[0] if nodes else 0
    tree = minimum_spanning_tree(graph).tocoo() if nodes else csr_array((0, 0)).tocoo()
    kept = [(int(one), int(other), most + 1 - price) for one, other, price in zip(*tree.coords, tree.data)]
    expected = {"total": sum(weight for *_, weight in kept), "count": len(kept), "pieces": int(pieces)}
    weights = [weight for *_, weight in links]
    if len(set(weights)) == len(weights):
        ordered = [(min(one, other), max(one, other), weight) for one, other, weight in kept]
        expected["links"] = sorted(ordered, key=lambda link: -link[2])
    return expected


def by_hand(nodes, links):
    """Kruskal's links under Glane's rule for ties, with the pieces as sets."""
    pieces = [{node} for node in range(nodes)]
    kept = []
    ordered = ((-weight, min(one, other), max(one, other)) for one, other, weight in links)
    for weight, one, other in sorted(ordered):
        here, there = (next(piece for piece in pieces if node in piece) for node in (one, other))
        if here is not there:
            pieces.remove(there)
            here |= there
            kept.append((one, other, -weight))
    return kept


def graphs(draw):
    yield 0, []
    yield 1, []
    yield 4, []
    yield 2, [(1, 0, 3)]
    yield 3, [(2, 1, 1), (2, 0, 1), (1, 0, 1)]
    yield 4, [(0, 1, 5), (1, 0, 7), (2, 3, 1)]
    for nodes in [3, 4, 5, 6, 8, 10, 13, 18, 25, 40]:
        pairs = [(one, other) for one in range(nodes) for other in range(one)]
        some = draw.sample(pairs, round(len(pairs) * draw.choice([0.2, 0.5, 1.0])))
        yield nodes, [(one, other, draw.randint(1, 4)) for one, other in some]
        yield nodes, list(zip(*zip(*some), draw.sample(range(1, 5000), len(some)))) if some else []


def cases(draw):
    cases = []
    for units, terms in tables(draw):
        table = square(units, terms)
        product = table.T @ table
        pairs = [(i, j, int(product[i, j])) for i in range(terms) for j in range(i + 1, terms) if product[i, j]]
        expected = {"units": len(units), "terms": np.diag(product).tolist(), "pairs": pairs}
        cases.append(Case("network/cooccurrence", {"units": units, "terms": terms}, expected))
        for _ in range(2 if terms > 1 else 0):
            i, j = draw.sample(range(terms), 2)
            one, other = table[:, i].astype(bool), table[:, j].astype(bool)
            counts = {"pair": [int(product[i, i]), int(product[j, j]), int(product[i, j])]}
            none, never = not (one | other).any(), not one.any() or not other.any()
            for name, measure, empty in [("jaccard", distance.jaccard, none), ("dice", distance.dice, none)]:
                value = undefined("Empty") if empty else {"value": index(measure, one, other)}
                cases.append(Case(f"network/{name}", counts, value))
            value = undefined("Empty") if never else {"value": index(distance.cosine, one * 1.0, other * 1.0)}
            cases.append(Case("network/cosine", counts, value))
    for name in ["jaccard", "dice", "cosine"]:
        cases.append(Case(f"network/{name}", {"pair": [2, 5, 3]}, undefined("Range")))
    for nodes, links in graphs(draw):
        given = {"nodes": nodes, "links": links}
        cases.append(Case("network/spanning", given, spanning(nodes, links)))
        cases.append(Case("network/spanning", given, {"links": by_hand(nodes, links)}))
    for wrong in [(0, 3, 1), (1, 1, 1)]:
        cases.append(Case("network/spanning", {"nodes": 3, "links": [(0, 1, 1), wrong]}, undefined("Range")))
    return cases
