# Text as codes.
df = data.copy()
for column in df.select_dtypes(include="object").columns:
    df[column] = df[column].astype("category").cat.codes
frame = df
