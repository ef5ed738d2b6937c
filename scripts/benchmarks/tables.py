# One operation on tables or arrays, timed by the interpreter that runs this file: tables.py OPERATION FOLDER ROUNDS.
# Prints the best of the rounds in milliseconds, then what the answer was, so that two engines can be compared.
import sys
import time

import numpy as np
import pandas as pd

operation, folder, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])


def frame():
    return pd.read_csv(folder + "/mixed.csv")


def numbers():
    return pd.read_csv(folder + "/numbers.csv")


def doubles(count=10_000_000):
    return np.arange(count, dtype=np.float64) * 0.5 - 1000.0


def prepare():
    """What an operation works on; not timed."""
    if operation.startswith("array"):
        return doubles(), doubles() + 3.0
    if operation == "apply":
        return pd.Series(doubles(1_000_000))
    if operation.startswith("read"):
        return None
    if operation == "fillna":
        table = numbers()
        table.loc[table["a"] > 0.5, "b"] = np.nan
        return table
    if operation == "describe":
        return numbers()
    table = frame()
    if operation == "merge":
        keys = table["key"].unique()
        return table, pd.DataFrame({"key": keys, "weight": np.arange(len(keys)) * 1.5})
    return table


OPERATIONS = {
    "read numbers": lambda _: numbers(),
    "read mixed": lambda _: frame(),
    "groupby mean": lambda t: t.groupby("city")[["amount", "rate"]].mean(),
    "groupby key": lambda t: t.groupby("key")["amount"].mean(),
    "sort": lambda t: t.sort_values("amount"),
    "sort text": lambda t: t.sort_values("city"),
    "merge": lambda p: p[0].merge(p[1], on="key"),
    "filter": lambda t: t[(t["amount"] > 0.0) & (t["city"] == "Lyon")],
    "get_dummies": lambda t: pd.get_dummies(t[["city", "job"]]),
    "value_counts": lambda t: t["city"].value_counts(),
    "fillna": lambda t: t.fillna(0.0),
    "describe": lambda t: t.describe(),
    "apply": lambda s: s.apply(lambda x: x * 2 + 1),
    "array add": lambda p: p[0] + p[1],
    "array expression": lambda p: p[0] * 2.0 - p[1] / 3.0,
    "array sqrt": lambda p: np.sqrt(p[1] * p[1]),
    "array exp": lambda p: np.exp(p[0] * 1e-6),
    "array compare": lambda p: p[0] > p[1],
    "array mask": lambda p: p[0][p[0] > 0.0],
    "array sum": lambda p: p[0].sum(),
    "array mean std": lambda p: (p[0].mean(), p[0].std()),
    "array max": lambda p: p[0].max(),
    "array argsort": lambda p: np.argsort(np.sin(p[0])),
    "array cumsum": lambda p: p[0].cumsum(),
}


def summary(answer):
    """A few figures that differ when answers do."""
    if isinstance(answer, tuple):
        return " ".join(summary(part) for part in answer)
    if isinstance(answer, pd.DataFrame):
        numeric = answer.select_dtypes(include=["number", "bool"])
        totals = " ".join("%.6g" % float(numeric[name].sum()) for name in list(numeric.columns)[:20])
        return "%s %s | %s" % (answer.shape, list(answer.columns)[:20], totals)
    if isinstance(answer, (pd.Series, np.ndarray)):
        return "%s %.6g" % (answer.shape, float(answer.sum()))
    return "%.9g" % float(answer)


work = prepare()
run = OPERATIONS[operation]
best = None
for _ in range(rounds):
    start = time.perf_counter()
    answer = run(work)
    took = (time.perf_counter() - start) * 1000
    best = took if best is None or took < best else best
print(best)
print(summary(answer))
