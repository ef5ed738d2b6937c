# One column joined beside the others.
frame = pd.concat([data[["age", "job"]], pd.get_dummies(data["job"], prefix="job", prefix_sep="=")], axis=1)
