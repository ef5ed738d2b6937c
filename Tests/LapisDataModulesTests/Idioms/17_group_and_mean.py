# Means by groups.
frame = data.groupby(["job", "marital"]).agg({"age": "mean", "duration": ["min", "max"], "campaign": "sum"}).reset_index()
