"""What the families of scripts/oracle share: cases, how answers are compared, tables that are drawn.

A family has one function, `cases(draw)`, that takes a `random.Random` and returns a list of `Case`.
"""
import dataclasses
import json
import math
import pathlib
import subprocess
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# How far two numbers may be apart. A probability found by counting: in absolute terms, and its digits besides.
EXACT = "exact"
# Any other number: in absolute or in relative terms.
CLOSE = "close"


@dataclasses.dataclass
class Within:
    """A number that may be further apart: a draw, for one."""

    value: float
    gap: float


@dataclasses.dataclass
class Case:
    """A method (`folder/file`), its input as the Rust side of the family reads it, and what is expected of the answer:
    the keys named here are compared, others are not. `read` turns the answer into what is compared."""

    method: str
    input: dict
    expected: dict
    tolerance: str = CLOSE
    read: typing.Callable = lambda answer: answer


def undefined(why):
    """What is expected where a method says why there is no number."""
    return {"undefined": why}


def near(expected, found, tolerance):
    gap = abs(expected - found)
    if tolerance == EXACT:
        return gap <= 1e-12 and gap <= 1e-9 * abs(expected)
    return gap <= 1e-9 or gap <= 1e-9 * abs(expected)


def differences(expected, found, tolerance, where="answer"):
    """What differs, one line each."""
    if isinstance(expected, dict):
        if not isinstance(found, dict):
            return [f"{where}: expected {expected}, found {found}"]
        pairs = [(expected[key], found.get(key), f"{where}.{key}") for key in expected]
        return [line for pair in pairs for line in differences(*pair[:2], tolerance, pair[2])]
    if isinstance(expected, (list, tuple)):
        if not isinstance(found, list) or len(found) != len(expected):
            return [f"{where}: expected {expected}, found {found}"]
        pairs = [(one, other, f"{where}[{place}]") for place, (one, other) in enumerate(zip(expected, found))]
        return [line for pair in pairs for line in differences(*pair[:2], tolerance, pair[2])]
    if expected is None or isinstance(expected, (str, bool)):
        return [] if found == expected else [f"{where}: expected {expected!r}, found {found!r}"]
    if isinstance(expected, Within):
        value, good = expected.value, lambda: abs(found - expected.value) <= expected.gap
    else:
        value = float(expected)
        good = lambda: near(value, found, tolerance)
    if math.isnan(value):
        raise ValueError(f"{where}: the reference says nan; say what is expected instead")
    if isinstance(found, bool) or not isinstance(found, (int, float)) or not good():
        within = f" within {expected.gap}" if isinstance(expected, Within) else ""
        return [f"{where}: expected {value!r}{within}, found {found!r}"]
    return []


def counts(draw, people, low=0, high=10, lean=1.0):
    """A table of counts by score, for so many people, some steps of the scale empty; `lean` gathers them low or high."""
    table = {}
    for _ in range(people):
        score = low + round((high - low) * draw.random() ** lean)
        table[score] = table.get(score, 0) + 1
    # A step that is named and empty counts for nothing.
    table.setdefault(draw.randint(low, high), 0)
    return sorted(table.items())


def scores(table):
    """The scores one by one."""
    return [score for score, count in table for _ in range(count)]


def agree(value, package, gap=1e-9):
    """The value, once the package has been seen to say the same: a definition and a package that differ say nothing."""
    if not abs(float(value) - package) <= gap:
        raise ValueError(f"the definition gives {float(value)}, the package {package}")
    return value


def glane(cases):
    """What Glane says of cases, in their order."""
    build = ["cargo", "run", "--quiet", "--locked", "-p", "glane-stats", "--example", "oracle"]
    lines = "".join(json.dumps({"method": case.method, "input": case.input}) + "\n" for case in cases)
    done = subprocess.run(build, input=lines, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if len(found) != len(cases):
        raise ValueError(f"{len(cases)} cases in, {len(found)} answers out")
    return found
