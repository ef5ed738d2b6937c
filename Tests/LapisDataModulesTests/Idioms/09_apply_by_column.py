# A function of each column.
numbers = data.select_dtypes(include=["number"])
frame = numbers.apply(lambda c: (c - c.mean()) / c.std())
