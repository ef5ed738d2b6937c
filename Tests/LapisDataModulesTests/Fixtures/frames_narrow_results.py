import numpy as np
import pandas as pd

f = pd.DataFrame({"a": [1.5, 2.5], "b": [3, 4]}).astype("float32")
print(f.values.dtype, f.to_numpy().dtype)
print((f * 2).dtypes.tolist(), (-f).dtypes.tolist(), f.abs().dtypes.tolist(), f.cumsum().dtypes.tolist())
print(f.values)
print(np.sqrt(f).dtypes.tolist(), np.exp(f["a"]).dtype)
print(pd.DataFrame(np.array([[1, 2], [3, 4]], dtype="int8")).dtypes.tolist())

g = pd.DataFrame({"a": np.array([1, -2], dtype="int16"), "b": np.array([1, 2], dtype="uint8")})
print(g.values.dtype, g.cumsum().dtypes.tolist(), g.cummax().dtypes.tolist(), g.abs().dtypes.tolist(), g.diff().dtypes.tolist())

x = pd.Series([1, 2], index=["a", "b"], dtype="float32")
y = pd.Series([1, 2], index=["b", "c"], dtype="float32")
print(x + y)

codes = pd.Categorical([str(i) for i in range(200)])
print(codes.codes.dtype, pd.CategoricalIndex(codes).codes.dtype, pd.Series(codes).cat.codes.dtype)
