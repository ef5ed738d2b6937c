# A table of means.
frame = data.pivot_table(index="job", columns="marital", values="age", aggfunc="mean")
