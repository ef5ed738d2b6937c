rows = [1, 2]
del rows
print(rows)
