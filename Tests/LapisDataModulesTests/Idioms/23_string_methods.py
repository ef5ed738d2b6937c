# Text cut and changed.
df = data[["job", "education"]].copy()
df["job"] = df["job"].str.replace(".", "", regex=False).str.upper()
df["level"] = df["education"].str.split(".").str[0]
df["years"] = df["education"].str.extract(r"(\d)")
df["long"] = df["job"].str.len() > 8
df["has"] = df["education"].str.contains("school")
frame = df
