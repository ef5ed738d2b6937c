data = {"a": [1, 2, 3]}
total = sum(data["a"]) + data["a"][7] * 2
