# Drops by column, by label, by condition.
df = data.drop(columns=["duration", "pdays"])
df = df.drop("poutcome", axis=1)
df = df.drop(index=[0, 2, 4])
frame = df[df["age"] < 60].drop(df.columns[-1], axis=1)
