def ratio(a, b):
    return a / b


print(list(ratio(10, n) for n in [5, 2, 0]))
