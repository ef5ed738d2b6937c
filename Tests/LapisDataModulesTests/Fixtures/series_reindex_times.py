import pandas as pd

days = pd.date_range("2024-01-01", periods=4, freq="2D")
w = pd.Series([1, 2, 3, 4], index=days)
new = pd.date_range("2024-01-01", periods=8)
for method in ("nearest", "ffill", "bfill"):
    print(method, w.reindex(new, method=method).tolist(), w.to_frame().reindex(new, method=method)[0].tolist())
    print(w.reindex(new, method=method, limit=1).tolist())
# Before and after are places in the index, whichever way it is sorted.
print(w[::-1].reindex(new, method="nearest").tolist(), w[::-1].reindex(new, method="ffill").tolist())
print(w.index.get_indexer(new, method="ffill"), pd.Index([1, 5, 9]).get_indexer([0, 3, 6, 9], method="nearest"))
for index, wanted, limit in (([2, 1, 3], [1, 4], None), ([1, 2, 3], [4, 0], 1)):
    try:
        pd.Series([1, 2, 3], index=index).reindex(wanted, method="ffill", limit=limit)
    except ValueError as error:
        print(error)
print(pd.Series([1, 2], index=[1, 2]).reindex([2.0, 1.5, 1.0]))
print(pd.Series([1, 2], index=pd.to_datetime(["2024-01-01", None])).reindex([pd.NaT, pd.Timestamp("2024-01-01")]).tolist())
