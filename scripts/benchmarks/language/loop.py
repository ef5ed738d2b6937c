def run(n):
    total = 0
    for i in range(n):
        for j in range(1000):
            total += i * j % 7
    return total


print(run(5000))
