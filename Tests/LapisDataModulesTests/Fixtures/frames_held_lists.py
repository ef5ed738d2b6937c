import numpy as np
import pandas as pd

# A cell holds the list itself.
s = pd.Series([[1], [2]])
s[0].append(5)
print(s)
print(pd.Series([[[1, ["a"]], "b"], ("c",), {"k": "v"}]))

df = pd.DataFrame({"k": ["a", "a", "b"], "v": [1.0, np.nan, np.nan], "w": [1, 1, 2]})
g = df.groupby("k")
print(g.nunique(dropna=False))
print(g["v"].nunique(dropna=False))
print(df.product(numeric_only=True))
print(pd.DataFrame.from_dict({"a": [1, 2]}, dtype=float))
print(g["w"].shift(1, fill_value=0).tolist(), g["w"].diff().tolist())

c = pd.Series(["x", "y"], dtype="category")
print(c.dtype == pd.Series(["y", "z"], dtype="category").dtype, c.dtype == c.astype("category").dtype, c.dtype == "category")
print(c.dtype == pd.CategoricalDtype(["x", "y"], ordered=True), c.dtype == pd.CategoricalDtype(["y", "x"]))
print(pd.CategoricalDtype(["x", "y"], ordered=True) == pd.CategoricalDtype(["y", "x"], ordered=True))
