# Cells changed where a condition holds.
df = data.copy()
df.loc[df["age"] > 60, "group"] = "old"
df.loc[df["age"] <= 60, "group"] = "young"
df.loc[df.pdays == 999, "pdays"] = -1
frame = df
