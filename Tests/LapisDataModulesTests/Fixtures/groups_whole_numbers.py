import numpy as np
import pandas as pd

df = pd.DataFrame({
    "k": ["a", "b", "a", "b", "c"],
    "small": np.array([1, 2, 3, 4, 5], dtype="int8"),
    "unsigned": np.array([1, 2, 3, 4, 5], dtype="uint16"),
    "half": np.array([1.5, 2.5, 3.5, 4.5, 5.5], dtype="float32"),
    "text": ["x", "y", "x", "z", None],
})
groups = df.groupby("k")
print(groups[["small", "unsigned", "half"]].sum())
print(groups[["small", "unsigned", "half"]].sum().dtypes)
print(groups["small"].prod(), groups["text"].nunique())
print(df.groupby("text")["k"].nunique())
big = pd.Series([2**53 + 1, 2**62 + 3], dtype=object)
print(big.astype("int64"), pd.Series([2**53 + 1], dtype="uint64").astype("int64"))
names = pd.Series(["x", None, "y"])
filled = names.fillna("z")
filled.loc[0] = "w"
print(filled, df.drop_duplicates(subset="k"), df.duplicated(["k", "text"]))
colours = pd.Categorical(["red", "blue", None, "green"], categories=["red", "green"])
print(colours, pd.Series(colours).astype(object).tolist())
