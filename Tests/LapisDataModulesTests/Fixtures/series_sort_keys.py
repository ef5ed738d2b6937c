import pandas as pd


def attempt(action):
    try:
        print(action())
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


df = pd.DataFrame({"a": [3, 1, 2], "b": ["x", "y", "z"]})
s = pd.Series([3, 1, 2], index=list("cab"))
attempt(lambda: df.sort_values("a", key=lambda c: c[:1]))
attempt(lambda: df.sort_index(key=lambda i: i[:1]))
attempt(lambda: s.sort_values(key=lambda c: c[:1]))
attempt(lambda: s.sort_index(key=lambda i: i[:1]))
attempt(lambda: s.index.sort_values(key=lambda i: i[:1]))
print(s.sort_values(key=lambda c: -c).tolist(), s.sort_index(key=lambda i: i.str.upper()).tolist())

# A sorter says in which order the values are sorted.
attempt(lambda: s.searchsorted(2, sorter=[99]))
print(s.searchsorted([1, 2, 3], sorter=[1, 2, 0]), pd.Index([3, 1, 2]).searchsorted(2, sorter=[1, 2, 0]))

attempt(lambda: df[["a"]].groupby("a").agg(x="sum"))
attempt(lambda: df.groupby("a").unique())
print(df.groupby("a").value_counts())
attempt(lambda: s.sort_values(ascending=[True, False]))
attempt(lambda: df.set_index([]))
