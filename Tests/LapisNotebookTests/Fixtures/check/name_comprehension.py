squares = [x * x for x in range(3)]
print(x)
pairs = [(a, b) for a in squares for b in a_list]
