"""Corrections: statsmodels' multipletests."""
from oracle import Case, undefined
from statsmodels.stats.multitest import multipletests


def cases(draw):
    cases = []
    for name, method in [("holm", "holm"), ("benjamini_hochberg", "fdr_bh")]:
        lists = [[0.0], [1.0], [0.04], [0.2, 0.2, 0.2], [0.0, 1.0], [1e-300, 0.5, 0.5, 1e-8]]
        for size in [2, 3, 5, 8, 13, 20, 50, 200] * 2:
            p = [draw.random() ** draw.choice([1, 3, 9]) for _ in range(size)]
            if size > 4:
                p[0] = p[3]
            lists.append(p)
        for p in lists:
            cases.append(Case(f"correction/{name}", {"p": p}, {"p": list(multipletests(p, method=method)[1])}))
        cases.append(Case(f"correction/{name}", {"p": []}, {"p": []}))
        for wrong in ["nan", -0.1, 1.5]:
            cases.append(Case(f"correction/{name}", {"p": [0.5, wrong]}, undefined("Range")))
    return cases
