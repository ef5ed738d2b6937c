def fill(n):
    values = []
    for i in range(n):
        values.append(i * 3 % 1001)
    return values


def by_index(values):
    total = 0
    for i in range(len(values)):
        total += values[i]
    return total


def by_turn(values):
    largest = 0
    for value in values:
        if value > largest:
            largest = value
    return largest


values = fill(2_000_000)
print(len(values), by_index(values), by_turn(values))
