# Counts of values as a frame.
frame = data["job"].value_counts().reset_index()
