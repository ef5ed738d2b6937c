data = {}
print(data["a"] = 3)
