# Columns brought to the range from 0 to 1.
columns = ["age", "campaign", "cons.price.idx", "euribor3m"]
df = data.copy()
df[columns] = (df[columns] - df[columns].min()) / (df[columns].max() - df[columns].min())
frame = df
