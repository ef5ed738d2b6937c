# Types changed.
df = data.astype({"age": "float64", "campaign": "int32", "job": "category"})
df["previous"] = df["previous"].astype(str)
df["euribor3m"] = df["euribor3m"].astype("float32")
frame = df
