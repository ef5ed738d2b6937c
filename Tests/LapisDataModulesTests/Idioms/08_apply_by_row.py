# A function of several columns.
frame = data.head(3000).assign(score=data.head(3000).apply(lambda r: r["age"] * 2 + (10 if r["loan"] == "yes" else 0), axis=1))
