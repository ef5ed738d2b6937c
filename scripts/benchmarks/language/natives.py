def run(n):
    text = "lapis"
    total = 0
    for i in range(n):
        total += abs(-i)
        total += len(text)
    return total


print(run(1_000_000))
