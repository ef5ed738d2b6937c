# The target apart, the columns renamed.
target = data.pop("y")
data.columns = [c.replace(".", "_") for c in data.columns]
frame = data.assign(target=(target == "yes").astype(int))
