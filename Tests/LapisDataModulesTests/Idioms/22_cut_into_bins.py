# Numbers as intervals and as quantiles.
frame = data[["age", "duration"]].assign(bin=pd.cut(data["age"], bins=[0, 30, 45, 60, 120], labels=["a", "b", "c", "d"]), q=pd.qcut(data["duration"], 4, labels=False))
