print(max(key=len, ["a", "bb"]))
