"""Correspondence analysis: prince. Its signs are free, so each axis gets Glane's: the farthest column is positive, the
first of equals. Where axes share an inertia only what does not depend on their turning is compared."""
import numpy as np
import pandas as pd
from oracle import Case, undefined
from prince import CA

# Two numbers nearer than this share of the larger are equal.
TIE = 1e-9


def turned(columns):
    """-1 for each axis to turn round, else 1."""
    signs = []
    for axis in columns.T:
        far = np.abs(axis)
        first = np.argmax(far >= far.max() * (1 - TIE))
        signs.append(-1.0 if axis[first] < 0 else 1.0)
    return np.array(signs)


def points(places, masses, distances, coordinates, contributions):
    found = {
        "places": places,
        "masses": masses.tolist(),
        "distances": distances.tolist(),
        "products": (coordinates @ coordinates.T).tolist(),
    }
    if contributions is not None:
        centre = distances < 1e-15
        cos2 = coordinates**2 / np.where(centre, 1, distances)[:, None]
        found["coordinates"] = coordinates.tolist()
        found["contributions"] = contributions.tolist()
        found["cos2"] = [None if middle else row.tolist() for middle, row in zip(centre, cos2)]
    return found


def expected(table):
    table = np.array(table)
    rows, columns = table.sum(axis=1) > 0, table.sum(axis=0) > 0
    kept = pd.DataFrame(table[rows][:, columns])
    if not table.sum():
        return undefined("Empty")
    if min(kept.shape) < 2:
        return undefined("TooFew")
    ca = CA(n_components=min(kept.shape) - 1, engine="scipy").fit(kept)
    inertia = ca.total_inertia_
    values = ca.eigenvalues_
    real = values > 1e-24 * values[0] if inertia > 1e-25 else values > 1
    values = values[real]
    row_places = ca.row_coordinates(kept).to_numpy()[:, real]
    column_places = ca.column_coordinates(kept).to_numpy()[:, real]
    apart = len(values) < 2 or (np.diff(values) < -TIE * values[0]).all()
    signs = turned(column_places)
    r, c = ca.row_masses_.to_numpy(), ca.col_masses_.to_numpy()
    profiles = kept.to_numpy() / table.sum()
    row_distances = ((profiles / r[:, None] - c) ** 2 / c).sum(axis=1)
    column_distances = ((profiles / c - r[:, None]) ** 2 / r[:, None]).sum(axis=0)
    return {
        "total": int(table.sum()),
        "inertia": inertia,
        "axes": values.tolist(),
        "shares": (values / inertia).tolist(),
        "empty_rows": np.flatnonzero(~rows).tolist(),
        "empty_columns": np.flatnonzero(~columns).tolist(),
        "rows": points(
            np.flatnonzero(rows).tolist(),
            r,
            row_distances,
            row_places * signs,
            ca.row_contributions_.to_numpy()[:, real] if apart else None,
        ),
        "columns": points(
            np.flatnonzero(columns).tolist(),
            c,
            column_distances,
            column_places * signs,
            ca.column_contributions_.to_numpy()[:, real] if apart else None,
        ),
    }


def tables(draw):
    """Nothing, one cell, one line, independence, blocks, ties, empty lines, tables of every shape and weight."""
    yield []
    yield [[]]
    yield [[0, 0], [0, 0]]
    yield [[7]]
    yield [[1, 2, 3]]
    yield [[1], [4]]
    yield [[3, 0], [5, 0]]
    yield [[1, 2, 3], [2, 4, 6]]
    yield [[8, 2], [1, 9]]
    yield [[5, 1], [1, 5]]
    yield [[3, 0, 0], [0, 2, 2]]
    # Axes of equal inertia.
    yield [[4, 0, 0], [0, 4, 0], [0, 0, 4]]
    yield [[4, 1, 1], [1, 4, 1], [1, 1, 4]]
    yield [[4, 0, 1], [0, 0, 0], [1, 0, 4]]
    # Two columns and two rows alike.
    yield [[2, 2, 5], [2, 2, 5], [7, 7, 1], [0, 0, 9]]
    yield [[100_000, 99_990], [99_980, 100_010]]
    for rows, columns in [(2, 2), (2, 5), (5, 2), (3, 3), (3, 7), (4, 4), (6, 3), (5, 8), (8, 5), (12, 12), (30, 6), (6, 30)]:
        most = draw.choice([3, 9, 40])
        yield [[draw.randint(0, most) for _ in range(columns)] for _ in range(rows)]
    for rows, columns in [(5, 5), (9, 4), (20, 15), (40, 25)]:
        # Many empty cells, and an empty line of each kind.
        table = [[draw.choice([0, 0, 0, 1, 2]) for _ in range(columns)] for _ in range(rows)]
        table[draw.randrange(rows)] = [0] * columns
        gone = draw.randrange(columns)
        yield [[0 if place == gone else cell for place, cell in enumerate(row)] for row in table]


def cases(draw):
    cases = []
    for table in tables(draw):
        found = undefined("Empty") if not table or not table[0] else expected(table)
        cases.append(Case("factor/correspondence", {"table": table}, found))
    cases.append(Case("factor/correspondence", {"table": [[1, 2], [3]]}, undefined("Shape")))
    return cases
