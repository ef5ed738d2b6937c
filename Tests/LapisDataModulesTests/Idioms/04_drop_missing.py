# Unknown as missing, then rows and columns without.
df = data.replace("unknown", np.nan)
frame = df.dropna(subset=["job", "education"]).dropna(axis=1, thresh=25000)
