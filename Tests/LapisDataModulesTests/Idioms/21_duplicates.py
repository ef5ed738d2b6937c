# Rows that come again.
frame = data[["age", "job", "marital", "y"]].drop_duplicates(keep="last")
