# Shares of the target by group.
frame = data.groupby("education")["y"].value_counts(normalize=True).unstack(fill_value=0)
