"""Agreement. Kappa: scikit-learn. Alpha, which no package here has: from the definition, every pair of codes one by one,
and the values Krippendorff published."""
from fractions import Fraction

from oracle import Case, Within, undefined
from sklearn.metrics import cohen_kappa_score

PUBLISHED = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def kappa(table):
    pairs = [(row, column) for row, cells in enumerate(table) for column, count in enumerate(cells) for _ in range(count)]
    if not pairs:
        return undefined("Empty")
    one, other = zip(*pairs)
    if len(set(one) | set(other)) < 2:
        return undefined("Constant")
    return {"value": cohen_kappa_score(one, other)}


def alpha(codes, level):
    answers = [[code for code in answer if code is not None] for answer in codes]
    paired = [answer for answer in answers if len(answer) > 1]
    every = [code for answer in paired for code in answer]
    if not every:
        return undefined("TooFew" if any(answers) else "Empty")

    def apart(a, b):
        if level == "nominal":
            return int(a != b)
        if level == "interval":
            return (a - b) ** 2
        low, high = sorted((a, b))
        ends = Fraction(every.count(low) + every.count(high), 2)
        return (sum(low <= code <= high for code in every) - ends) ** 2 if a != b else 0

    seen = Fraction(0)
    for answer in paired:
        pairs = [apart(answer[i], answer[j]) for i in range(len(answer)) for j in range(len(answer)) if i != j]
        seen += Fraction(sum(pairs), len(answer) - 1)
    seen /= len(every)
    pairs = [apart(every[i], every[j]) for i in range(len(every)) for j in range(len(every)) if i != j]
    expected = Fraction(sum(pairs), len(every) * (len(every) - 1))
    return {"value": 1 - seen / expected} if expected else undefined("Constant")


def cases(draw):
    cases = []
    for size, most in [(2, 1), (2, 9), (3, 4), (4, 2), (5, 30), (2, 200)] * 4:
        table = [[draw.randint(0, most) + (most if row == column else 0) for column in range(size)] for row in range(size)]
        if draw.random() < 0.3:
            table[0] = [0] * size
        cases.append(Case("agreement/kappa", {"table": table}, kappa(table)))
    for table in [[[1]], [[0, 0], [0, 0]], [[1, 0], [0, 0]], [[0, 1], [1, 0]], [[5, 0], [0, 7]], [[0, 4], [0, 5]]]:
        cases.append(Case("agreement/kappa", {"table": table}, kappa(table)))
    cases.append(Case("agreement/kappa", {"table": [[1, 2]]}, undefined("Shape")))
    published = [list(answer) for answer in zip(*PUBLISHED)]
    for level, value in [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)]:
        cases.append(Case("agreement/krippendorff", {"codes": published, "level": level}, {"value": Within(value, 0.0005)}))
        tables = [published, [], [[None, None]], [[1, None], [None, 2]], [[1, 1]], [[1, 2]], [[3, 3], [3, 3]]]
        for answers, people, codes in [(2, 2, 2), (5, 3, 3), (12, 4, 5), (20, 2, 3), (8, 6, 10), (15, 3, 4)]:
            missing = draw.choice([0, 0.2, 0.5])
            truth = [draw.randint(-2, codes) for _ in range(answers)]
            seen = lambda code: None if draw.random() < missing else draw.choice([code, code, draw.randint(-2, codes)])
            tables.append([[seen(code) for _ in range(people)] for code in truth])
        for codes in tables:
            cases.append(Case("agreement/krippendorff", {"codes": codes, "level": level}, alpha(codes, level)))
    return cases
