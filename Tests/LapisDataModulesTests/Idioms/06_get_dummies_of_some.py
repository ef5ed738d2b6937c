# Some columns, with prefixes, as ints.
frame = pd.get_dummies(data, columns=["marital", "contact"], prefix=["m", "c"], dtype=int)
