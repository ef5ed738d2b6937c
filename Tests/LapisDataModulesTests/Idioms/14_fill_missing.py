# Missing values filled by the mean, the mode, and from above.
df = data.replace("unknown", np.nan)
df["pdays"] = df["pdays"].replace(999, np.nan)
df["pdays"] = df["pdays"].fillna(df["pdays"].mean())
df["job"] = df["job"].fillna(df["job"].mode()[0])
df["education"] = df["education"].ffill()
frame = df.fillna({"default": "no", "housing": "no"})
