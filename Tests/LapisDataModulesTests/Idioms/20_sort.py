# Rows by several columns.
frame = data.sort_values(["age", "duration"], ascending=[False, True]).reset_index(drop=True)
