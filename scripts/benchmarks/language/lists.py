values = []
for i in range(1_000_000):
    values.append(i * 3 % 1001)
print(sum(values), max(values), len([v for v in values if v > 500]))
print(sorted(values)[500_000], sum(a * b for a, b in zip(values, values[1:])))
