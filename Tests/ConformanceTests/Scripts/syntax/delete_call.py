data = [1, 2]
del len(data)
