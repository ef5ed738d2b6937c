# Values replaced by a dict; what it lacks is missing.
data["education"] = data["education"].map({"basic.4y": 4, "basic.6y": 6, "basic.9y": 9, "high.school": 12, "university.degree": 16})
frame = data
