rows = [1, 2, "3", 4]
doubled = list(map(lambda r: r - 1, rows))
