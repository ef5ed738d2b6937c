# Conditions joined.
frame = data[(data.age.between(30, 40)) & (data.marital != "single") & ~data.job.isin(["student", "retired"]) | (data["duration"] > 2000)]
