# Values bounded and chosen.
df = data.copy()
df["duration"] = df["duration"].clip(upper=df["duration"].quantile(0.95))
df["contacted"] = np.where(df["pdays"] == 999, 0, 1)
df["age"] = df["age"].where(df["age"] < 70, 70)
df["root"] = np.sqrt(df["duration"])
frame = df
